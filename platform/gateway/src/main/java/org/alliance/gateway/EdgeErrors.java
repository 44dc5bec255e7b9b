package org.alliance.gateway;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What an edge says of itself, and of addresses that lead nowhere.
@RestController
final class EdgeErrors implements ErrorController {
  private static final String UP = "{\"status\":\"UP\"}";
  private static final String DOWN = "{\"status\":\"DOWN\"}";

  private final RoutesReadiness routes;

  EdgeErrors(RoutesReadiness routes) {
    this.routes = routes;
  }

  /// An answer that has begun can only be broken off, and the server does that.
  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    if (!response.isCommitted()) {
      Problem.notPassedOn(status).write(request, response);
    }
  }

  /// Whether requests can be passed on. Health checks and load balancers ask here.
  @GetMapping(
      path = {"/health", "/health/readiness"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> readiness() {
    return routes.isReady()
        ? ResponseEntity.ok(UP)
        : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
            .header("Retry-After", "5")
            .body(DOWN);
  }

  /// Whether this process works, whatever is behind it.
  @GetMapping(path = "/health/liveness", produces = MediaType.APPLICATION_JSON_VALUE)
  String liveness() {
    return UP;
  }
}

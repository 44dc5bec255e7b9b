package org.alliance.gateway.proxy;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells health checks and load balancers how an edge is.
@RestController
final class HealthController {
  private static final String UP = "{\"status\":\"UP\"}";
  private static final String DOWN = "{\"status\":\"DOWN\"}";

  private final RoutesReadiness routes;

  HealthController(RoutesReadiness routes) {
    this.routes = routes;
  }

  /// Whether requests can be passed on.
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

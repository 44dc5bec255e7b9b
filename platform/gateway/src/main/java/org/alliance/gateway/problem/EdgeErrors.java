package org.alliance.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers for addresses that lead nowhere, and for what the server refuses.
@RestController
final class EdgeErrors implements ErrorController {
  private final Answers answers;

  EdgeErrors(Answers answers) {
    this.answers = answers;
  }

  /// An answer that has begun can only be broken off, and the server does that.
  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    if (!response.isCommitted()) {
      answers.write(Problem.notPassedOn(status), request, response);
    }
  }
}

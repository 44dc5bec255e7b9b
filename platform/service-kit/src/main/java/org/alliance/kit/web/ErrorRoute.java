package org.alliance.kit.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers what the server or a filter has refused before any handler saw it: the same problems as
/// everywhere, without the address or a word of what was sent. Nobody calls it, so that the OpenAPI
/// document leaves it out.
@Hidden
@RestController
public final class ErrorRoute implements ErrorController {
  private final ProblemAnswers answers;

  ErrorRoute(ProblemAnswers answers) {
    this.answers = answers;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told
            ? told
            : 404;
    answers.write(request, response, RequestProblems.ofStatus(status));
  }
}

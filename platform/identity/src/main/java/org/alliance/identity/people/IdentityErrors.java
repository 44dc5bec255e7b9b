package org.alliance.identity.people;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers for addresses of this provider that lead nowhere, and for faults of our own.
@RestController
final class IdentityErrors implements ErrorController {
  private static final int NOT_FOUND = 404;

  private final PeoplePages pages;

  IdentityErrors(PeoplePages pages) {
    this.pages = pages;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var told = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (!response.isCommitted()) {
      pages.refuse(request, response, told instanceof Integer status ? status : NOT_FOUND);
    }
  }
}

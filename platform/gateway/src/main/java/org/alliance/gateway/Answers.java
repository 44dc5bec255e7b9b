package org.alliance.gateway;

import org.springframework.web.servlet.function.ServerResponse;

/// What an edge itself says, as the answer of a route.
public final class Answers {
  private Answers() {}

  public static ServerResponse of(Problem problem) {
    return ServerResponse.status(problem.status())
        .build((request, response) -> {
          problem.write(request, response);
          return null;
        });
  }

  public static ServerResponse of(EdgePage page) {
    return ServerResponse.status(page.status())
        .build((_, response) -> {
          page.write(response);
          return null;
        });
  }
}

package org.alliance.kit.web;

import jakarta.servlet.http.HttpServletRequest;

/// A problem as a page, for a person whose browser has opened an address. A service with pages has
/// one as a bean; all others answer every problem as JSON.
@FunctionalInterface
public interface ProblemPage {
  /// A whole HTML document. It repeats nothing of the request.
  String html(HttpServletRequest request, ApiProblem problem);
}

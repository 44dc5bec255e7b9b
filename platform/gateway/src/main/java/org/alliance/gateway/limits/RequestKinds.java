package org.alliance.gateway.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Sorts requests by their decoded path, with the same patterns that the routes use: a path that
/// reaches a route is sorted as that route, however it is written. Anything else is of the kind
/// with the smallest limits.
public final class RequestKinds {
  private static final List<PathPattern> REPORTS = patterns("/api/v1/reports");
  private static final List<PathPattern> STATUS = patterns("/api/v1/reports/{id}/status");

  /// Where a code is tried.
  private static final List<PathPattern> CODES =
      patterns("/{tag}/status", "/{tag}/resume", "/{tag}/confirm/{token}");

  private static final List<PathPattern> FORM =
      patterns("/{tag}/report", "/{tag}/report/**", "/leave", "/assets/**");
  private static final List<PathPattern> IMPORTS =
      patterns("/api/v1/imports", "/api/v1/imports/**");

  /// What takes a file: the page of reports, a firm's tokens, and a firm's list of names.
  private static final List<PathPattern> UPLOADS =
      patterns(
          "/imports",
          "/conflict-tokens/list",
          "/api/v1/conflict-tokens",
          "/conflict-checks/{offer}",
          "/conflict-checks/{offer}/list",
          "/api/v1/conflict-checks/{offer}");

  private static final List<PathPattern> LONG_PAGES =
      patterns("/desk/**", "/{tag}/report/**", "/imports/files/**");
  private static final List<PathPattern> SIGN_IN =
      patterns("/oauth2/**", "/login/**", "/logout", "/signed-out");

  private final RequestKind otherwise;

  private RequestKinds(RequestKind otherwise) {
    this.otherwise = otherwise;
  }

  public static RequestKinds ofPublicEdge() {
    return new RequestKinds(RequestKind.PAGE);
  }

  public static RequestKinds ofStaffEdge() {
    return new RequestKinds(RequestKind.STAFF);
  }

  RequestKind of(HttpServletRequest request) {
    var path = path(request);
    if (isPost(request) && matches(REPORTS, path)) {
      return RequestKind.REPORT;
    }
    if (matches(STATUS, path) || (isPost(request) && matches(CODES, path))) {
      return RequestKind.STATUS;
    }
    if (matches(FORM, path)) {
      return RequestKind.FORM;
    }
    if (matches(IMPORTS, path)) {
      return RequestKind.IMPORT;
    }
    return matches(SIGN_IN, path) ? RequestKind.SIGN_IN : otherwise;
  }

  boolean sendsReport(HttpServletRequest request) {
    var path = path(request);
    return isPost(request) && (matches(REPORTS, path) || matches(LONG_PAGES, path));
  }

  boolean sendsImport(HttpServletRequest request) {
    var path = path(request);
    return isPost(request) && (matches(IMPORTS, path) || matches(UPLOADS, path));
  }

  private static boolean isPost(HttpServletRequest request) {
    return request.getMethod().equals("POST");
  }

  /// A path that cannot be decoded reaches no route.
  private static PathContainer path(HttpServletRequest request) {
    try {
      return PathContainer.parsePath(request.getRequestURI());
    } catch (IllegalArgumentException undecodable) {
      return PathContainer.parsePath("/");
    }
  }

  private static boolean matches(List<PathPattern> patterns, PathContainer path) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(path));
  }

  private static List<PathPattern> patterns(String... patterns) {
    return List.of(patterns).stream().map(PathPatternParser.defaultInstance::parse).toList();
  }
}

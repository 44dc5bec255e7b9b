package org.alliance.ui;

import java.util.Map;
import java.util.Set;

/// The page that tells a person why an address cannot be shown, and the way back. It repeats
/// nothing of the request but the language.
public final class FailurePage {
  private static final Set<Integer> KNOWN = Set.of(401, 403, 404, 409, 500, 503);
  private static final int CLIENT_ERRORS = 400;
  private static final int SERVER_ERRORS = 500;

  private final Pages pages;

  public FailurePage(Pages pages) {
    this.pages = pages;
  }

  /// @param status of the answer; one without a text of its own is told like 500, or as a request
  ///   that cannot be carried out
  /// @param reader decides the layout: staff who are signed in get their menu
  /// @param support by which the log is searched, such as a correlation id; blank if there is none
  public String html(int status, PageRequest request, Reader reader, String support) {
    var context = pages.context(withoutInput(request), reader);
    return pages.draw(
        "ui/failure",
        context,
        Map.of(
            "layout",
            isPublic(request, reader) ? "ui/page-public" : "ui/page-staff",
            "key",
            "failure." + textOf(status),
            "support",
            support));
  }

  /// Public pages live under the tag of a language, staff pages never do.
  private boolean isPublic(PageRequest request, Reader reader) {
    return !reader.isSignedIn() && pages.messages().find(request.firstSegment()).isPresent();
  }

  private PageRequest withoutInput(PageRequest request) {
    var segment = request.firstSegment();
    var path = pages.messages().find(segment).isPresent() ? "/" + segment + "/" : "/";
    return new PageRequest(path, Map.of(), request.acceptLanguage());
  }

  private static int textOf(int status) {
    if (KNOWN.contains(status)) {
      return status;
    }
    return status < SERVER_ERRORS ? CLIENT_ERRORS : SERVER_ERRORS;
  }
}

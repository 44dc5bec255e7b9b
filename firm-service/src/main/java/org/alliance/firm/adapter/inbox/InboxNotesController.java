package org.alliance.firm.adapter.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.alliance.firm.view.FirmPages;
import org.alliance.kit.web.ApiProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A person marks the inbox as looked at, and keeps views of it.
@Controller
final class InboxNotesController {
  private static final int LONGEST_NAME = 60;

  private final InboxNews news;

  InboxNotesController(InboxNews news) {
    this.news = news;
  }

  /// The form carries the marks of what it showed: what has come since stays new. They are read
  /// from the request itself, because a declared parameter may have no more than 1,000 characters.
  @PostMapping("/firm/seen")
  Object look(HttpServletRequest request) {
    news.look(Objects.requireNonNullElse(request.getParameter("marks"), ""));
    return FirmPages.redirect("/firm?done=inbox-seen");
  }

  @PostMapping("/firm/views")
  Object save(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String urgency,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String language) {
    var filter = Map.of("urgency", code(urgency), "state", code(state), "language", code(language));
    var called = name.strip();
    var query = InboxNews.query(filter);
    var at = "/firm?" + (query.isEmpty() ? "" : query + "&") + "done=";
    if (called.isEmpty() || called.length() > LONGEST_NAME) {
      return FirmPages.redirect(at + "view-needs-name");
    }
    return FirmPages.redirect(at + (news.save(called, filter) ? "view-saved" : "view-not-saved"));
  }

  /// @throws ApiProblem 404 if the reader has no such view
  @PostMapping("/firm/views/{view}/remove")
  Object remove(@PathVariable String view) {
    FirmPages.ownFirm();
    if (!news.remove(view)) {
      throw ApiProblem.notFound("view");
    }
    return FirmPages.redirect("/firm?done=view-removed");
  }

  /// Anything but a code filters nothing.
  private static String code(String written) {
    return written.matches("[A-Za-z-]{1,20}") ? written : "";
  }
}

package org.alliance.firm.adapter.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.alliance.firm.application.ReadingInbox;
import org.alliance.kit.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/// Gives every page of a firm the number of open offers for the menu, so that it is there without
/// scripts.
final class MenuCounts implements HandlerInterceptor {
  private final ReadingInbox inbox;

  MenuCounts(ReadingInbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView view) {
    var caller = Caller.current();
    if (view != null) {
      caller
          .firm()
          .filter(caller::worksAt)
          .ifPresent(
              firm -> view.addObject("menuCounts", Map.of("/firm", inbox.answerable(firm).size())));
    }
  }
}

package org.alliance.firm.adapter.calendar;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.alliance.firm.application.calendar.CalendarFeeds;
import org.alliance.kit.security.Caller;
import org.springframework.web.servlet.HandlerInterceptor;

/// Notes that a person is signed in at a firm: the address of their calendar feed goes on working.
final class OwnersSeen implements HandlerInterceptor {
  private final CalendarFeeds feeds;
  private final Clock clock;

  OwnersSeen(CalendarFeeds feeds, Clock clock) {
    this.feeds = feeds;
    this.clock = clock;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var caller = Caller.current();
    if (caller.apiKey().isEmpty()) {
      caller
          .firm()
          .filter(caller::worksAt)
          .ifPresent(firm ->
              caller.staffId().ifPresent(staff -> feeds.seen(firm, staff, clock.instant())));
    }
    return true;
  }
}

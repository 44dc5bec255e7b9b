package org.alliance.firm.adapter.calendar;

import org.alliance.firm.application.calendar.CalendarFeeds;
import org.alliance.kit.web.ApiProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Hears from the staff edge that the provider has ended all sign-ins of somebody, most likely
/// because they have left. The addresses of their calendar feeds rest at once. A person who has not
/// left signs in again, and the addresses work again after a quarter of an hour.
@RestController
final class LeaverController {
  private final LogoutTokens tokens;
  private final CalendarFeeds feeds;

  LeaverController(LogoutTokens tokens, CalendarFeeds feeds) {
    this.tokens = tokens;
    this.feeds = feeds;
  }

  @PostMapping("/logout/back-channel")
  ResponseEntity<Void> left(@RequestParam(name = "logout_token", defaultValue = "") String token) {
    try {
      var order =
          tokens
              .read(token)
              .orElseThrow(() ->
                  ApiProblem.badRequest(
                      "no-logout-token", "logout_token: Send the provider's logout token."));
      feeds.rest(order.staff(), order.at());
      return ResponseEntity.noContent().build();
    } catch (JwtException keysAway) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
          .header("Retry-After", "5")
          .build();
    }
  }
}

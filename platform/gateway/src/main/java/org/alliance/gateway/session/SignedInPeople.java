package org.alliance.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/// The sessions of people, so that the provider can end them. An order to end them is remembered
/// for 10 minutes, the life of a token: a sign-in that was under way when the order came ends, too.
public final class SignedInPeople implements HttpSessionListener {
  private static final int MOST_ORDERS = 10_000;

  private record SignIn(
      @Nullable String subject, @Nullable String sid, Instant at, HttpSession session) {}

  private final Map<String, SignIn> bySession = new ConcurrentHashMap<>();
  private final Cache<EndOrder, EndOrder> orders =
      Caffeine.newBuilder()
          .maximumSize(MOST_ORDERS)
          .expireAfterWrite(Duration.ofMinutes(10))
          .build();

  /// The end of one sign-in, or of all of a person.
  ///
  /// @param subject as tokens name the person; null if the provider names the sign-in alone
  /// @param sid the sign-in; null for all
  /// @param at when the order was given; later sign-ins go on
  public record EndOrder(@Nullable String subject, @Nullable String sid, Instant at) {
    public EndOrder {
      if (subject == null && sid == null) {
        throw new IllegalArgumentException("Name a person or a sign-in");
      }
    }

    private boolean ends(SignIn signIn) {
      return (subject == null || subject.equals(signIn.subject()))
          && (sid == null || sid.equals(signIn.sid()))
          && !signIn.at().isAfter(at);
    }
  }

  void add(HttpSession session, OidcIdToken token) {
    var at = token.getIssuedAt() == null ? Instant.MAX : token.getIssuedAt();
    var signIn = new SignIn(token.getSubject(), token.getClaimAsString("sid"), at, session);
    bySession.put(session.getId(), signIn);
    if (orders.asMap().keySet().stream().anyMatch(order -> order.ends(signIn))) {
      StaffSessions.end(session);
    }
  }

  public void end(EndOrder order) {
    orders.put(order, order);
    bySession.values().stream()
        .filter(order::ends)
        .forEach(signIn -> StaffSessions.end(signIn.session()));
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    bySession.remove(event.getSession().getId());
  }
}

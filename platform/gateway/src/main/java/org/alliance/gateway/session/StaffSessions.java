package org.alliance.gateway.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.web.filter.OncePerRequestFilter;

/// How long a sign-in lasts: until nothing was asked for a while, at the longest for one shift, and
/// never longer than the provider says. A session that has ended is gone, with its tokens; the
/// request goes on as nobody's.
public final class StaffSessions extends OncePerRequestFilter {
  private static final String SIGNED_IN_AT = StaffSessions.class.getName() + ".signedInAt";

  private final Duration idle;
  private final Duration longest;
  private final SignedInPeople people;
  private final InstantSource clock;

  /// @param idle a session ends when nothing was asked for so long
  /// @param longest a session ends so long after the sign-in
  public StaffSessions(
      Duration idle, Duration longest, SignedInPeople people, InstantSource clock) {
    this.idle = idle;
    this.longest = longest;
    this.people = people;
    this.clock = clock;
  }

  public void signedIn(HttpSession session, OidcIdToken token) {
    session.setAttribute(SIGNED_IN_AT, clock.instant());
    session.setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
    people.add(session, token);
  }

  /// When this session ends at the latest; empty before the sign-in.
  Optional<Instant> endOf(HttpSession session) {
    return signInOf(session).map(at -> at.plus(longest));
  }

  static Optional<Instant> signInOf(HttpSession session) {
    return session.getAttribute(SIGNED_IN_AT) instanceof Instant at
        ? Optional.of(at)
        : Optional.empty();
  }

  static void end(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      end(session);
    }
  }

  static void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException endedMeanwhile) {
      // Another request of the same session was first.
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(false);
    if (session != null
        && endOf(session).filter(end -> !end.isAfter(clock.instant())).isPresent()) {
      end(session);
    }
    chain.doFilter(request, response);
  }
}

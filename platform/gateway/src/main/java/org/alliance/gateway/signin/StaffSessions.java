package org.alliance.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/// How long a sign-in lasts: until nothing was asked for a while, and at the longest for one shift.
/// A session that has ended is gone, with its tokens; the request goes on as nobody's.
final class StaffSessions extends OncePerRequestFilter {
  private static final String SIGNED_IN_AT = StaffSessions.class.getName() + ".signedInAt";

  private final SignInProperties.Session limits;
  private final InstantSource clock;

  StaffSessions(SignInProperties.Session limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
  }

  void signedIn(HttpSession session) {
    session.setAttribute(SIGNED_IN_AT, clock.instant());
    session.setMaxInactiveInterval(Math.toIntExact(limits.idle().toSeconds()));
  }

  /// When this session ends at the latest; empty before the sign-in.
  Optional<Instant> endOf(HttpSession session) {
    return signInOf(session).map(at -> at.plus(limits.longest()));
  }

  static Optional<Instant> signInOf(HttpSession session) {
    return session.getAttribute(SIGNED_IN_AT) instanceof Instant at
        ? Optional.of(at)
        : Optional.empty();
  }

  static void end(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      try {
        session.invalidate();
      } catch (IllegalStateException endedMeanwhile) {
        // Another request of the same session was first.
      }
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(false);
    if (session != null
        && endOf(session).filter(end -> !end.isAfter(clock.instant())).isPresent()) {
      end(request);
    }
    chain.doFilter(request, response);
  }
}

package org.alliance.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.alliance.ui.Reader;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/// The person who reads a page of the edge, by the ID token of the session. It asks the session and
/// not the security context, because some problems are answered before the security filters.
final class SignedInReader {
  private SignedInReader() {}

  /// @param zone of readers whose provider tells none
  static Reader of(HttpServletRequest request, ZoneId zone) {
    return idToken(request).map(token -> of(token, zone)).orElseGet(() -> Reader.anonymous(zone));
  }

  private static Reader of(OidcIdToken token, ZoneId zone) {
    return new Reader(
        text(token, "name"),
        roles(token),
        text(token, "firm"),
        text(token, "organisation"),
        zone,
        true);
  }

  private static Optional<OidcIdToken> idToken(HttpServletRequest request) {
    var session = request.getSession(false);
    try {
      return session != null
              && session.getAttribute(
                      HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                  instanceof SecurityContext context
              && context.getAuthentication() != null
              && context.getAuthentication().getPrincipal() instanceof OidcUser person
          ? Optional.of(person.getIdToken())
          : Optional.empty();
    } catch (IllegalStateException endedMeanwhile) {
      return Optional.empty();
    }
  }

  private static List<String> roles(OidcIdToken token) {
    return token.getClaim("roles") instanceof List<?> roles
        ? roles.stream().map(String::valueOf).sorted().toList()
        : List.of();
  }

  private static Optional<String> text(OidcIdToken token, String claim) {
    return token.getClaim(claim) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }
}

package org.alliance.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;

/// Goes on to the provider after the session here has ended, so that the session there ends, too
/// (OpenID Connect RP-Initiated Logout 1.0). The provider sends the browser back.
final class SignOut implements LogoutSuccessHandler {
  static final String DONE = "/signed-out";

  private final SignInProperties properties;

  SignOut(SignInProperties properties) {
    this.properties = properties;
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication signedIn)
      throws IOException {
    response.sendRedirect(
        signedIn != null && signedIn.getPrincipal() instanceof OidcUser person
            ? atProvider(person.getIdToken().getTokenValue())
            : DONE);
  }

  private String atProvider(String idToken) {
    return UriComponentsBuilder.fromUri(properties.identity().endSession())
        .queryParam("id_token_hint", "{token}")
        .queryParam("post_logout_redirect_uri", "{back}")
        .encode()
        .buildAndExpand(idToken, properties.staff(DONE))
        .toUriString();
  }
}

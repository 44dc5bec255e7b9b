package org.alliance.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.alliance.gateway.page.EdgePages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Tells a person that signing in did not work, and how to try again. The log gets the reason only
/// if it is one that we know: others may be words of the request.
///
/// The link names the address that the provider sends browsers back to: at another name of this
/// edge the browser has no session to come back to.
final class SignInFailed implements AuthenticationFailureHandler {
  private static final Logger log = LoggerFactory.getLogger(SignInFailed.class);
  private static final Set<String> KNOWN =
      Set.of(
          "access_denied",
          "authorization_request_not_found",
          "client_registration_not_found",
          "invalid_client",
          "invalid_grant",
          "invalid_id_token",
          "invalid_nonce",
          "invalid_request",
          "invalid_scope",
          "invalid_state_parameter",
          "invalid_token_response",
          "login_required",
          "server_error",
          "temporarily_unavailable",
          "unauthorized_client");

  private final EdgePages pages;
  private final String firstPage;

  SignInFailed(EdgePages pages, SignInProperties properties) {
    this.pages = pages;
    this.firstPage = properties.staff("/");
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    log.warn("A sign-in did not work: {}", reason(failure));
    pages.notice(request, response, 401, "sign-in-failed", firstPage);
  }

  private static String reason(AuthenticationException failure) {
    return failure instanceof OAuth2AuthenticationException known
            && KNOWN.contains(known.getError().getErrorCode())
        ? known.getError().getErrorCode()
        : failure.getClass().getSimpleName();
  }
}

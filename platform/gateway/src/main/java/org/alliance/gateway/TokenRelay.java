package org.alliance.gateway;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Sends the token of whoever is signed in along with the request, a fresh one if the old one is
/// about to end. A request that brings its own bearer token is passed as it is.
final class TokenRelay implements HandlerFilterFunction<ServerResponse, ServerResponse> {
  private final OAuth2AuthorizedClientManager tokens;

  TokenRelay(OAuth2AuthorizedClientManager tokens) {
    this.tokens = tokens;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof OAuth2AuthenticationToken signedIn) {
      return next.handle(withToken(request, signedIn));
    }
    return next.handle(request);
  }

  private ServerRequest withToken(ServerRequest request, OAuth2AuthenticationToken signedIn) {
    var wanted =
        OAuth2AuthorizeRequest.withClientRegistrationId(
                signedIn.getAuthorizedClientRegistrationId())
            .principal(signedIn)
            .attribute(HttpServletRequest.class.getName(), request.servletRequest())
            .build();
    try {
      var client = tokens.authorize(wanted);
      return client == null
          ? request
          : ServerRequest.from(request)
              .headers(headers -> headers.setBearerAuth(client.getAccessToken().getTokenValue()))
              .build();
    } catch (ClientAuthorizationException over) {
      // The sign-in has ended at the provider; the service answers 401 and the person signs in
      // again.
      return request;
    }
  }
}

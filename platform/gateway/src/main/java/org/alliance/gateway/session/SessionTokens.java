package org.alliance.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

/// The token of a session: a fresh one if the old one is about to end.
public final class SessionTokens {
  /// What a session has.
  public sealed interface Found {
    record Live(OAuth2AccessToken token) implements Found {}

    /// The provider knows of no sign-in any more.
    record Ended() implements Found {}

    /// The provider does not answer now; the sign-in may still be good.
    record ProviderAway() implements Found {}
  }

  /// What the client library says if the provider gave no answer that can be read.
  private static final Set<String> NO_ANSWER =
      Set.of("invalid_token_response", "server_error", "temporarily_unavailable");

  private static final int LOCKS = 64;

  private final DefaultOAuth2AuthorizedClientManager manager;
  private final OAuth2AuthorizedClientRepository clients;
  private final InstantSource clock;

  /// Some providers take a refresh token once; two requests of one session must not both use it.
  private final List<ReentrantLock> refreshing =
      IntStream.range(0, LOCKS).mapToObj(_ -> new ReentrantLock()).toList();

  public SessionTokens(
      ClientRegistrationRepository registrations,
      OAuth2AuthorizedClientRepository clients,
      InstantSource clock) {
    this.clients = clients;
    this.clock = clock;
    manager = new DefaultOAuth2AuthorizedClientManager(registrations, clients);
    manager.setAuthorizedClientProvider(
        OAuth2AuthorizedClientProviderBuilder.builder()
            .authorizationCode()
            .refreshToken(refresh -> refresh.clock(clock.withZone(ZoneOffset.UTC)))
            .build());
    manager.setContextAttributesMapper(_ -> Map.of());
  }

  Found of(HttpServletRequest request, OAuth2AuthenticationToken signedIn) {
    var session = request.getSession(false);
    if (session == null) {
      return new Found.Ended();
    }
    var lock = refreshing.get(Math.floorMod(session.getId().hashCode(), LOCKS));
    lock.lock();
    try {
      return authorized(request, signedIn);
    } finally {
      lock.unlock();
    }
  }

  private Found authorized(HttpServletRequest request, OAuth2AuthenticationToken signedIn) {
    var wanted =
        OAuth2AuthorizeRequest.withClientRegistrationId(
                signedIn.getAuthorizedClientRegistrationId())
            .principal(signedIn)
            .attribute(HttpServletRequest.class.getName(), request)
            .build();
    try {
      var client = manager.authorize(wanted);
      return client == null ? new Found.Ended() : new Found.Live(client.getAccessToken());
    } catch (ClientAuthorizationException refused) {
      return isUnanswered(refused)
          ? kept(request, signedIn).<Found>map(Found.Live::new).orElseGet(Found.ProviderAway::new)
          : new Found.Ended();
    } catch (IllegalArgumentException noClientYet) {
      return new Found.ProviderAway();
    }
  }

  private Optional<OAuth2AccessToken> kept(
      HttpServletRequest request, OAuth2AuthenticationToken signedIn) {
    return Optional.ofNullable(
            clients.<OAuth2AuthorizedClient>loadAuthorizedClient(
                signedIn.getAuthorizedClientRegistrationId(), signedIn, request))
        .map(OAuth2AuthorizedClient::getAccessToken)
        .filter(token -> !isOver(token));
  }

  private boolean isOver(OAuth2AccessToken token) {
    var end = token.getExpiresAt();
    return end != null && !end.isAfter(clock.instant());
  }

  private static boolean isUnanswered(OAuth2AuthorizationException refused) {
    return NO_ANSWER.contains(refused.getError().getErrorCode());
  }
}

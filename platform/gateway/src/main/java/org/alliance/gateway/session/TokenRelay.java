package org.alliance.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.alliance.gateway.problem.Answers;
import org.alliance.gateway.problem.Problem;
import org.alliance.gateway.session.SessionTokens.Found;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Sends the token of a signed-in person along with the request. A request that brings its own
/// bearer token is passed on as it is. A session without a good token ends.
public final class TokenRelay implements HandlerFilterFunction<ServerResponse, ServerResponse> {
  /// A service that refuses a token so soon after the sign-in would refuse the next one, too.
  private static final Duration NEW = Duration.ofMinutes(1);

  private final SessionTokens tokens;
  private final SignInAgain signInAgain;
  private final InstantSource clock;
  private final Answers answers;

  public TokenRelay(
      SessionTokens tokens, SignInAgain signInAgain, InstantSource clock, Answers answers) {
    this.answers = answers;
    this.tokens = tokens;
    this.signInAgain = signInAgain;
    this.clock = clock;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    if (!(SecurityContextHolder.getContext().getAuthentication()
        instanceof OAuth2AuthenticationToken signedIn)) {
      return next.handle(request);
    }
    return switch (tokens.of(request.servletRequest(), signedIn)) {
      case Found.Live(var token) -> {
        StreamEnds.until(request, token.getExpiresAt());
        var response = next.handle(withToken(request, token.getTokenValue()));
        yield isRefused(request, response) ? refused(request) : response;
      }
      case Found.Ended() -> signInAgain.afterEnding(request);
      case Found.ProviderAway() -> answers.of(Problem.SIGN_IN_AWAY);
    };
  }

  private static ServerRequest withToken(ServerRequest request, String token) {
    return ServerRequest.from(request).headers(headers -> headers.setBearerAuth(token)).build();
  }

  /// The service does not believe the token, for instance because the provider has new keys.
  private boolean isRefused(ServerRequest request, ServerResponse response) {
    var session = request.servletRequest().getSession(false);
    return response.statusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)
        && Optional.ofNullable(session)
            .flatMap(StaffSessions::signInOf)
            .filter(at -> at.plus(NEW).isBefore(now()))
            .isPresent();
  }

  private ServerResponse refused(ServerRequest request) throws Exception {
    StreamEnds.closeUnread(request);
    return signInAgain.afterEnding(request);
  }

  private Instant now() {
    return clock.instant();
  }
}

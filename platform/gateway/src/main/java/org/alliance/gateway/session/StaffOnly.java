package org.alliance.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.alliance.gateway.problem.Answers;
import org.alliance.gateway.problem.Problem;
import org.alliance.gateway.session.SessionTokens.Found;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers staff, by session or by bearer token, and nobody else.
public final class StaffOnly {
  private static final String BEARER = "Bearer ";

  private final SessionTokens sessions;
  private final StaffTokens tokens;
  private final SignInAgain signInAgain;
  private final Answers answers;

  public StaffOnly(
      SessionTokens sessions, StaffTokens tokens, SignInAgain signInAgain, Answers answers) {
    this.answers = answers;
    this.sessions = sessions;
    this.tokens = tokens;
    this.signInAgain = signInAgain;
  }

  /// @param answer what staff get, made with their token
  public ServerResponse answer(ServerRequest request, Function<String, ServerResponse> answer) {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof OAuth2AuthenticationToken signedIn) {
      return switch (sessions.of(request.servletRequest(), signedIn)) {
        case Found.Live(var token) -> checked(token.getTokenValue(), answer);
        case Found.Ended() -> signInAgain.afterEnding(request);
        case Found.ProviderAway() -> answers.of(Problem.SIGN_IN_AWAY);
      };
    }
    return bearer(request.servletRequest())
        .map(token -> checked(token, answer))
        .orElseGet(() -> answers.of(Problem.NOT_SIGNED_IN));
  }

  private ServerResponse checked(String token, Function<String, ServerResponse> answer) {
    return tokens.refusal(token).map(answers::of).orElseGet(() -> answer.apply(token));
  }

  public static Optional<String> bearer(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip());
  }
}

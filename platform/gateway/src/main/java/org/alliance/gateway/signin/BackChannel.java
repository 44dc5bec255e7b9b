package org.alliance.gateway.signin;

import static org.springframework.web.servlet.function.RequestPredicates.POST;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.alliance.gateway.session.SignedInPeople;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Ends sessions when the provider says so, for instance because somebody has left (OpenID Connect
/// Back-Channel Logout 1.0). All tokens of a person live in their sessions and go with them, so a
/// leaver is out at once. An order that the firm service does not take is answered with 503, so
/// that the provider gives it again; the sessions have ended by then.
final class BackChannel {
  static final String PATH = "/logout/back-channel";

  private static final Logger log = LoggerFactory.getLogger(BackChannel.class);

  /// Tells a provider that is asked to come again what is done already.
  private static final String SESSIONS = "Alliance-Sessions";

  /// A logout token has some 800 bytes.
  private static final int LONGEST = 16_384;

  private final LogoutTokens tokens;
  private final SignedInPeople people;
  private final LeaverNews leavers;

  BackChannel(LogoutTokens tokens, SignedInPeople people, LeaverNews leavers) {
    this.tokens = tokens;
    this.people = people;
    this.leavers = leavers;
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route(POST(PATH), this::end);
  }

  private ServerResponse end(ServerRequest request) throws IOException, ServletException {
    try {
      var token = token(request);
      var order = token.flatMap(tokens::read);
      if (order.isEmpty()) {
        return answer(HttpStatus.BAD_REQUEST).body(Map.of("error", "invalid_request"));
      }
      people.end(order.get());
      log.info("The provider ended the sessions of somebody");
      var isWhole = order.get().sid() != null || token.filter(leavers::tell).isPresent();
      return isWhole
          ? answer(HttpStatus.OK).build()
          : later().header(SESSIONS, "ended").build(); // but the firm service has not heard of it
    } catch (JwtException keysAway) {
      return later().build();
    }
  }

  private static ServerResponse.BodyBuilder later() {
    return answer(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "5");
  }

  private static ServerResponse.BodyBuilder answer(HttpStatus status) {
    return ServerResponse.status(status).header("Cache-Control", "no-store");
  }

  /// The edge's filters leave a form's fields in the body.
  private static Optional<String> token(ServerRequest request) throws IOException {
    var body = request.servletRequest().getInputStream().readNBytes(LONGEST);
    var form =
        UriComponentsBuilder.newInstance()
            .query(new String(body, StandardCharsets.US_ASCII))
            .build()
            .getQueryParams();
    return Optional.ofNullable(form.getFirst("logout_token"))
        .map(token -> UriUtils.decode(token, StandardCharsets.US_ASCII));
  }
}

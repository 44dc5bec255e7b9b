package org.alliance.gateway.session;

import jakarta.servlet.http.HttpSession;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Gives every event stream that is passed on an end.
public final class StreamEnds {
  private static final String TOKEN_END = StreamEnds.class.getName() + ".tokenEnd";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /// The longest life of a token. The token is the service's to check; the edge only reads when it
  /// ends.
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final OpenStreams streams;
  private final StaffSessions sessions;
  private final InstantSource clock;

  public StreamEnds(OpenStreams streams, StaffSessions sessions, InstantSource clock) {
    this.streams = streams;
    this.sessions = sessions;
    this.clock = clock;
  }

  /// Remembers when the token ends that is sent along with a request.
  static void until(ServerRequest request, @Nullable Instant tokenEnd) {
    request.servletRequest().setAttribute(TOKEN_END, tokenEnd);
  }

  /// @param request as the service was asked: the stream is one of its attributes
  public ServerResponse end(ServerRequest request, ServerResponse response) {
    if (!isStream(response)
        || !(MvcUtils.<Object>getAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR)
            instanceof InputStream events)) {
      return response;
    }
    MvcUtils.putAttribute(
        request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR, endable(request, events));
    return response;
  }

  private InputStream endable(ServerRequest request, InputStream events) {
    if (!(SecurityContextHolder.getContext().getAuthentication()
        instanceof OAuth2AuthenticationToken)) {
      return streams.open(events, null, earlier(latest(), tokenEnd(request)));
    }
    var session = request.servletRequest().getSession(false);
    var end =
        request.servletRequest().getAttribute(TOKEN_END) instanceof Instant tokenEnd
            ? earlier(latest(), Optional.of(tokenEnd))
            : latest();
    return streams.open(
        events, session, session == null ? clock.instant() : earlier(end, endOf(session)));
  }

  private Optional<Instant> endOf(HttpSession session) {
    try {
      return sessions.endOf(session);
    } catch (IllegalStateException endedMeanwhile) {
      return Optional.of(clock.instant());
    }
  }

  static void closeUnread(ServerRequest request) {
    if (MvcUtils.<Object>getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR)
        instanceof ClientHttpResponse unread) {
      unread.close();
    }
  }

  private static boolean isStream(ServerResponse response) {
    try {
      return MediaType.TEXT_EVENT_STREAM.isCompatibleWith(response.headers().getContentType());
    } catch (InvalidMediaTypeException unreadable) {
      return false;
    }
  }

  private Instant latest() {
    return clock.instant().plus(LONGEST);
  }

  private static Instant earlier(Instant one, Optional<Instant> other) {
    return other.filter(one::isAfter).orElse(one);
  }

  private static Optional<Instant> tokenEnd(ServerRequest request) {
    var parts =
        Optional.ofNullable(request.headers().firstHeader("Authorization"))
            .orElse("")
            .split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
      var end = MAPPER.readTree(claims).path("exp");
      return end.isIntegralNumber() && end.canConvertToLong()
          ? Optional.of(Instant.ofEpochSecond(end.asLong()))
          : Optional.empty();
    } catch (IllegalArgumentException | JacksonException | java.time.DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}

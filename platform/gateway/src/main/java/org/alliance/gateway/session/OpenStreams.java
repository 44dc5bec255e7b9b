package org.alliance.gateway.session;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/// The event streams that are open now. A stream ends when its session ends, and with its token at
/// the latest; the page then asks again with a new one.
public final class OpenStreams
    implements HttpSessionListener, ApplicationListener<ContextClosedEvent>, AutoCloseable {
  private final Map<String, Set<EndableStream>> bySession = new ConcurrentHashMap<>();
  private final ScheduledExecutorService ends =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("stream-ends").factory());
  private final InstantSource clock;

  public OpenStreams(InstantSource clock) {
    this.clock = clock;
  }

  /// @param session of the person who watches; none for a script with a token
  /// @param end when the stream ends at the latest
  InputStream open(InputStream events, @Nullable HttpSession session, Instant end) {
    var left = Duration.between(clock.instant(), end);
    var id = session == null ? "" : session.getId();
    var stream = new EndableStream(events, closed -> forget(id, closed));
    bySession.computeIfAbsent(id, _ -> ConcurrentHashMap.newKeySet()).add(stream);
    stream.endWith(ends.schedule(stream::end, Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS));
    if (session != null && hasEnded(session)) {
      stream.end();
    }
    return stream;
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    var streams = bySession.remove(event.getSession().getId());
    if (streams != null) {
      streams.forEach(EndableStream::end);
    }
  }

  private void forget(String session, EndableStream stream) {
    bySession.computeIfPresent(
        session,
        (_, open) -> {
          open.remove(stream);
          return open.isEmpty() ? null : open;
        });
  }

  /// The session may have ended while the service was asked for the stream.
  private static boolean hasEnded(HttpSession session) {
    try {
      session.getAttribute("any");
      return false;
    } catch (IllegalStateException ended) {
      return true;
    }
  }

  /// Before the server stops, which would wait for streams as for any other answer.
  @Override
  public void onApplicationEvent(ContextClosedEvent stopping) {
    bySession.values().forEach(streams -> streams.forEach(EndableStream::end));
  }

  @Override
  public void close() {
    ends.shutdownNow();
  }
}

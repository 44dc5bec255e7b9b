package org.alliance.kit.live;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.alliance.kit.security.Caller;
import org.alliance.kit.web.ApiProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Sends figures to all readers when they change, whenever [#tell()] is called. It reads figures
/// only while there are readers. It stops before the web server does: the server would wait for
/// every open stream until its grace is over.
///
/// @param <K> what the figures of a reader are about
/// @param <T> the figures; equal ones are not sent again
public final class LiveFeed<K, T> implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);

  private record Watcher<K>(String person, K about) {}

  private final Function<K, T> figures;
  private final LiveLimits limits;
  private final String instead;
  private final Clock clock;
  private final Map<LiveStream<T>, Watcher<K>> streams = new ConcurrentHashMap<>();
  private volatile boolean isRunning;

  /// @param instead where a reader without a stream reads the same figures
  public LiveFeed(Function<K, T> figures, LiveLimits limits, String instead, Clock clock) {
    this.figures = figures;
    this.limits = limits;
    this.instead = instead;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    isRunning = true;
  }

  @Override
  public synchronized void stop() {
    isRunning = false;
    streams.keySet().forEach(LiveStream::stop);
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  /// How many readers there are.
  public int streams() {
    return streams.size();
  }

  /// Opens a stream for the caller.
  ///
  /// @throws ApiProblem as [#watch]
  public SseEmitter open(K about, JwtAuthenticationToken token) {
    var ends =
        Optional.ofNullable(token.getToken().getExpiresAt())
            .orElseGet(() -> clock.instant().plus(limits.longest()));
    var emitter = new SseEmitter(0L);
    watch(new SseLine<>(emitter), about, Caller.current().subject(), ends);
    return emitter;
  }

  /// Sends the figures, now and whenever they change, until the reader's token ends.
  ///
  /// @param person the token's subject
  /// @throws ApiProblem 503 if the service stops or has as many streams as it may have; 429 if the
  ///   person has
  void watch(LiveStream.Line<T> line, K about, String person, Instant tokenEnds) {
    // Before the lock: the store may be slow.
    var now = figures.apply(about);
    watch(line, new Watcher<>(person, about), tokenEnds, now);
  }

  private synchronized void watch(
      LiveStream.Line<T> line, Watcher<K> watcher, Instant tokenEnds, T now) {
    probeStreamsOf(watcher.person());
    insistOnRoom(watcher.person());
    var latest = clock.instant().plus(limits.longest());
    var end = tokenEnds.isBefore(latest) ? tokenEnds : latest;
    var place = new Place<T>();
    var stream =
        new LiveStream<>(line, clock, limits.beat(), end, () -> streams.remove(place.stream()));
    place.hold(stream);
    streams.put(stream, watcher);
    stream.offer(now);
    Thread.ofVirtual().name("live-stream").start(stream);
  }

  /// Lets a stream name itself when it ends.
  private static final class Place<T> {
    private Optional<LiveStream<T>> held = Optional.empty();

    void hold(LiveStream<T> stream) {
      held = Optional.of(stream);
    }

    LiveStream<T> stream() {
      return held.orElseThrow();
    }
  }

  /// Each page opens a stream of its own, and the one of the page before ends only with a write.
  /// Without this, a person who looks at twenty pages within half a minute would be refused one.
  private void probeStreamsOf(String person) {
    streams.forEach((stream, watcher) -> {
      if (watcher.person().equals(person)) {
        stream.probe();
      }
    });
  }

  private void insistOnRoom(String person) {
    if (!isRunning() || streams.size() >= limits.mostStreams()) {
      throw new ApiProblem(
          503,
          "no-stream-free",
          "No live stream is free now. Read "
              + instead
              + " every 10 seconds instead, or try again later.");
    }
    if (streams.values().stream().filter(watcher -> watcher.person().equals(person)).count()
        >= limits.mostPerPerson()) {
      throw new ApiProblem(
          429,
          "too-many-streams",
          "You have too many live streams open. Close some, or read "
              + instead
              + " every 10 seconds instead.");
    }
  }

  /// Sends the figures to all readers. A reader drops figures that it has sent already.
  public void tell() {
    dropStalled();
    var read = new HashMap<K, T>();
    streams.forEach(
        (stream, watcher) -> stream.offer(read.computeIfAbsent(watcher.about(), figures)));
  }

  /// A stalled reader gives up its place at once; the server's write time-out ends its thread.
  private void dropStalled() {
    streams.keySet().stream()
        .filter(stream -> stream.isStalled(limits.patience()))
        .forEach(stream -> {
          log.info("A reader of live figures takes no data and is dropped");
          stream.stop();
          streams.remove(stream);
        });
  }
}

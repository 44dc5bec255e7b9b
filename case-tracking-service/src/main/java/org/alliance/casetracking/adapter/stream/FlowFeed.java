package org.alliance.casetracking.adapter.stream;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alliance.casetracking.application.flow.Flow;
import org.alliance.casetracking.application.flow.FlowFigures;
import org.alliance.kit.web.ApiProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Sends the figures to all readers when they change, at most once a second. It looks for changes
/// only while there are readers. It stops before the web server does: the server would wait for
/// every open stream until its grace is over.
final class FlowFeed implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(FlowFeed.class);

  private final FlowFigures figures;
  private final FlowProperties properties;
  private final Clock clock;
  private final Map<FlowStream, String> streams = new ConcurrentHashMap<>();
  private volatile boolean isRunning;

  FlowFeed(FlowFigures figures, FlowProperties properties, Clock clock) {
    this.figures = figures;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    isRunning = true;
  }

  @Override
  public synchronized void stop() {
    isRunning = false;
    streams.keySet().forEach(FlowStream::stop);
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  int streams() {
    return streams.size();
  }

  /// Sends the figures, now and whenever they change, until the reader's token ends.
  ///
  /// @param person the token's subject
  /// @throws ApiProblem 503 if the service stops or has as many streams as it may have; 429 if the
  ///   person has
  void watch(FlowStream.Line line, String person, Instant tokenEnds) {
    // Before the lock: the store may be slow.
    var flow = figures.now();
    watch(line, person, tokenEnds, flow);
  }

  private synchronized void watch(
      FlowStream.Line line, String person, Instant tokenEnds, Flow flow) {
    insistOnRoom(person);
    var latest = clock.instant().plus(properties.longest());
    var end = tokenEnds.isBefore(latest) ? tokenEnds : latest;
    var place = new FlowStream[1];
    var stream =
        new FlowStream(line, clock, properties.beat(), end, () -> streams.remove(place[0]));
    place[0] = stream;
    streams.put(stream, person);
    stream.offer(flow);
    Thread.ofVirtual().name("flow-stream").start(stream);
  }

  private void insistOnRoom(String person) {
    if (!isRunning() || streams.size() >= properties.mostStreams()) {
      throw new ApiProblem(
          503,
          "no-stream-free",
          "No live stream is free now. Read /api/v1/flow every 10 seconds instead, or try again later.");
    }
    if (streams.values().stream().filter(person::equals).count() >= properties.mostPerPerson()) {
      throw new ApiProblem(
          429,
          "too-many-streams",
          "You have too many live streams open. Close some, or read /api/v1/flow every 10 seconds instead.");
    }
  }

  /// Sends the figures to all readers. A reader drops figures that it has sent already.
  void tell() {
    dropStalled();
    if (!streams.isEmpty()) {
      var flow = figures.now();
      streams.keySet().forEach(stream -> stream.offer(flow));
    }
  }

  /// A stalled reader gives up its place at once; the server's write time-out ends its thread.
  private void dropStalled() {
    streams.keySet().stream()
        .filter(stream -> stream.isStalled(properties.patience()))
        .forEach(stream -> {
          log.info("A reader of the flow takes no data and is dropped");
          stream.stop();
          streams.remove(stream);
        });
  }
}

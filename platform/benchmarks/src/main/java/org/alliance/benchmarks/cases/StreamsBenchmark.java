package org.alliance.benchmarks.cases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.alliance.benchmarks.running.EventRecords;
import org.jspecify.annotations.Nullable;

/// Many people watch the live figures at once: what that costs, how long an event takes until the
/// last of them has it, and whether everything is given back when they leave.
public final class StreamsBenchmark {
  private static final int EVENTS = 20;
  private static final int PERSONS = 50;
  private static final Pattern REPORTS = Pattern.compile("\"reports\":([0-9]+)");
  private static final String STREAMS = "alliance_live_streams";

  private final Path folder;
  private final int readers;
  private final PrintStream out;

  public StreamsBenchmark(Path folder, int readers, PrintStream out) {
    this.folder = folder.resolve(UUID.randomUUID().toString());
    this.readers = readers;
    this.out = out;
  }

  public void run() throws Exception {
    var limits =
        Map.of(
            "case-tracking.flow.most-streams", Integer.toString(readers),
            "case-tracking.flow.most-per-person", Integer.toString(readers));
    try (var tracking = BenchedService.caseTracking(folder, limits);
        var http = HttpClient.newHttpClient()) {
      out.printf("%s; %,d readers%n", tracking.about(), readers);
      say(tracking);
      show(tracking, "without a reader");
      var opened = System.nanoTime();
      var all = new ArrayList<Reader>();
      for (var at = 0; at < readers; at++) {
        var token = tracking.token("reader-" + at % PERSONS, "ops");
        var answer =
            http.send(tracking.request("/api/v1/flow/stream", token), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
          throw new IllegalStateException("Stream " + at + ": " + answer.statusCode());
        }
        all.add(new Reader(answer.body()));
      }
      out.printf("  %,d streams open after %.1f s%n", all.size(), seconds(opened));
      show(tracking, "with all readers");
      measure(tracking, all);
      show(tracking, "after " + EVENTS + " events");
      var closed = System.nanoTime();
      all.forEach(Reader::close);
      while (tracking.metric(STREAMS) > 0 && seconds(closed) < 120) {
        Thread.sleep(200);
      }
      out.printf(
          "  %.0f streams left %.1f s after all readers had left (a beat is 15 s)%n",
          tracking.metric(STREAMS), seconds(closed));
      show(tracking, "after all have left");
    }
  }

  /// One report after the other; each has to reach every reader.
  private void measure(BenchedService tracking, List<Reader> all) throws Exception {
    var times = new Times();
    for (var event = 1; event <= EVENTS; event++) {
      var reports = event + 1;
      var arrived = new CountDownLatch(all.size());
      var began = System.nanoTime();
      all.forEach(reader ->
          reader.expect(
              reports,
              () -> {
                times.add("lag", System.nanoTime() - began);
                arrived.countDown();
              }));
      say(tracking);
      if (!arrived.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException(arrived.getCount() + " readers heard nothing in 60 s");
      }
    }
    out.printf(
        "  from an event on its topic to the page, ms: p50 %.0f, p95 %.0f, p99 %.0f, last %.0f; mark: below 1,000%n",
        times.percentile("lag", 50),
        times.percentile("lag", 95),
        times.percentile("lag", 99),
        times.percentile("lag", 100));
  }

  private static void say(BenchedService tracking) throws InterruptedException {
    var random = RandomGenerator.of("L64X128MixRandom");
    var life = new CaseLives(random, Instant.now()).next();
    EventRecords.send(tracking.broker(), life.subList(0, 1));
  }

  private void show(BenchedService tracking, String when) throws Exception {
    out.printf(
        "  %-24s %4d MB alive in the heap, %4d MB resident, %.0f streams%n",
        when,
        tracking.service().liveHeap() >> 20,
        tracking.service().resident() >> 20,
        tracking.metric(STREAMS));
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  /// Reads one stream, on a thread of its own.
  private static final class Reader {
    private final InputStream body;
    private int expected;
    private @Nullable Runnable then;
    private int seen;

    Reader(InputStream body) {
      this.body = body;
      Thread.ofVirtual().start(this::read);
    }

    synchronized void expect(int reports, Runnable then) {
      if (seen >= reports) {
        then.run();
      } else {
        expected = reports;
        this.then = then;
      }
    }

    private void read() {
      try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
          var found = REPORTS.matcher(line);
          if (line.startsWith("data:") && found.find()) {
            hear(Integer.parseInt(found.group(1)));
          }
        }
      } catch (IOException closed) {
        // The reader has left.
      }
    }

    private synchronized void hear(int reports) {
      seen = reports;
      var waiting = then;
      if (waiting != null && reports >= expected) {
        then = null;
        waiting.run();
      }
    }

    void close() {
      try {
        body.close();
      } catch (IOException alreadyClosed) {
        // That is what was wanted.
      }
    }
  }
}

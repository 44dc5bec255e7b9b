package org.alliance.chaos.load;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.alliance.chaos.cluster.Cluster;
import org.alliance.launcher.client.Client;
import org.alliance.launcher.demo.DemoFirm;
import org.alliance.launcher.demo.SimulatedFirms;

/// What goes on while faults are injected: people report, one in five of them twice, and firms
/// answer. In some rows a coordinator closes one case in ten and opens it again.
public final class Load implements AutoCloseable {
  private static final int AT_ONCE = 8;
  private static final Duration FIRMS_LOOK_EVERY = Duration.ofSeconds(1);
  private static final int PROBES_FROM = 1_000_000;
  private static final int WARM_UPS_FROM = 2_000_000;
  private static final int WARM_UPS = 100;
  private static final int EACH = 400;
  private static final int CLOSED_OF = 10;

  private final Client client;
  private final SimulatedFirms firms;
  private final Reporter reporter;
  private final Coordinator coordinator;
  private final long seed;
  private final AtomicInteger probes = new AtomicInteger();
  private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

  private Load(Client client, SimulatedFirms firms, Reporter reporter, long seed) {
    this.client = client;
    this.firms = firms;
    this.reporter = reporter;
    coordinator = new Coordinator(client);
    this.seed = seed;
  }

  /// How much is reported.
  ///
  /// @param atLeast so many, and on until the faults are over
  /// @param atMost so that it has an end
  /// @param withClosings whether a coordinator closes cases
  public record Amount(int atLeast, int atMost, double perSecond, boolean withClosings) {}

  /// @param most how many reports the firms have room for
  public static Load start(Cluster cluster, int most, long seed) {
    var client = cluster.client();
    var described = DemoFirm.read(40, Math.max(2, most / 60));
    for (var firm : described) {
      firm.register(client);
      Client.json(
          client.put(
              Client.Who.role("coordinator"),
              "/api/v1/contacts/" + firm.id(),
              Map.of("email", firm.id() + "@firm.example")));
    }
    var firms = new SimulatedFirms(client, described, FIRMS_LOOK_EVERY);
    firms.start();
    return new Load(client, firms, new Reporter(cluster.publicEdge(), seed), seed);
  }

  public Reporter reporter() {
    return reporter;
  }

  /// Answers to offers that firms were told are taken, by the offer.
  public Map<String, String> answered() {
    return firms.answered();
  }

  /// Whether as many reports as there have to be at least have come to their end.
  public boolean isThrough() {
    return left.get() <= 0;
  }

  /// Nobody answers offers any more.
  public void stopFirms() {
    firms.close();
  }

  /// Reports before any time counts: processes that have just started are slow, as they are not for
  /// the rest of their lives. They have to come through like any other.
  public void warmUp() throws InterruptedException {
    for (var number = 0; number < WARM_UPS; number++) {
      reporter.report("warm-up-" + number, WARM_UPS_FROM + number, 1);
      TimeUnit.MILLISECONDS.sleep(EACH);
    }
  }

  /// Returns when every reporter was told that the report is kept. Who waits for a system that is
  /// away does not report the faster afterwards.
  public void submit(Amount amount, BooleanSupplier isOver) throws InterruptedException {
    left.set(amount.atLeast());
    var places = new Semaphore(AT_ONCE);
    var every = (long) (TimeUnit.SECONDS.toNanos(1) / amount.perSecond());
    var next = System.nanoTime();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var number = 0; isDue(number, amount, isOver); number++) {
        TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        places.acquire();
        next = Math.max(next + every, System.nanoTime());
        var mine = number;
        people.execute(() -> {
          var kept = report(mine, places);
          if (amount.withClosings() && mine % CLOSED_OF == 0) {
            kept.ifPresent(this::closeAndReopen);
          }
        });
      }
    } finally {
      left.set(0);
    }
  }

  private static boolean isDue(int number, Amount amount, BooleanSupplier isOver) {
    return number < amount.atLeast() || (number < amount.atMost() && !isOver.getAsBoolean());
  }

  private void closeAndReopen(String caseId) {
    try {
      coordinator.closeAndReopen(caseId);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<String> report(int number, Semaphore places) {
    try {
      var times = new Random(seed * 31 + number).nextInt(5) == 0 ? 2 : 1;
      return reporter.report(Integer.toString(number), number, times);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      left.decrementAndGet();
      places.release();
    }
  }

  /// One report more, to see whether the system does its work; it counts like any other.
  ///
  /// @return the case, if it was kept
  public Optional<String> probe() throws InterruptedException {
    var number = PROBES_FROM + probes.incrementAndGet();
    return reporter.report("probe-" + number, number, 1);
  }

  @Override
  public void close() {
    firms.close();
    client.close();
    reporter.close();
  }
}

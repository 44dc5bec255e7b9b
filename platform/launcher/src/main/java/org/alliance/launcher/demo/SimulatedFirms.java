package org.alliance.launcher.demo;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.alliance.launcher.client.Client;
import org.alliance.launcher.client.Client.Who;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Plays the firms over HTTP as their people would: answers offers (most are accepted, some
/// declined with a reason, some left to expire), then works for the clients as [SimulatedTeams] do.
/// What it does follows from the offer's id alone, so it goes on where it was after a restart.
public final class SimulatedFirms implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SimulatedFirms.class);
  private static final Who COORDINATOR = Who.role("coordinator");
  private static final List<String> REASONS =
      List.of("conflict", "capacity", "language", "expertise", "geography", "scope", "policy");
  private static final Map<String, Object> ACCEPTED = Map.of("answer", "accepted");
  private static final Map<String, Object> CONSIDERED =
      Map.of("answer", "accepted", "conflictConsidered", true);
  private static final Map<String, Object> IN_CONFLICT =
      Map.of("answer", "declined", "reason", "conflict");
  private static final int TRIES = 4;
  private static final long A_MOMENT = Duration.ofMillis(300).toNanos();
  private static final int ACCEPTED_OF_100 = 72;
  private static final int ANSWERED_OF_100 = 94;

  private final Client client;
  private final Duration every;
  private final Map<String, DemoFirm> firms;
  private final SimulatedTeams teams;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final Map<String, String> answered = new ConcurrentHashMap<>();
  private final ExecutorService people =
      Executors.newFixedThreadPool(24, Thread.ofVirtual().name("firm-", 0).factory());
  private final CountDownLatch stopped = new CountDownLatch(1);

  /// @param every how often they look for something to do
  public SimulatedFirms(Client client, List<DemoFirm> firms, Duration every) {
    this.client = client;
    this.every = every;
    this.firms = firms.stream().collect(Collectors.toUnmodifiableMap(DemoFirm::id, firm -> firm));
    teams = new SimulatedTeams(client, this.firms);
  }

  public void start() {
    Thread.ofVirtual().name("simulated-firms").start(this::workAgainAndAgain);
  }

  /// What firms have said, by the offer, and were told is taken.
  public Map<String, String> answered() {
    return Map.copyOf(answered);
  }

  @Override
  public void close() {
    stopped.countDown();
    people.shutdownNow();
  }

  private void workAgainAndAgain() {
    try {
      do {
        tryToWork();
      } while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings(
      "CatchingUnchecked") // while the system goes down nobody answers; otherwise the next round
  // goes on
  private void tryToWork() throws InterruptedException {
    try {
      work();
    } catch (RuntimeException failure) {
      log.debug("Nobody answers the simulated firms: {}", failure.toString());
    }
  }

  private void work() throws InterruptedException {
    var tasks = new ArrayList<Runnable>();
    each("/api/v1/offers?limit=600", offer -> tasks.add(() -> answer(offer)));
    each(
        "/api/v1/engagements?state=assigned&limit=400",
        engagement -> tasks.add(() -> teams.staff(engagement)));
    each(
        "/api/v1/engagements?state=staffed&limit=400",
        engagement -> tasks.add(() -> teams.connect(engagement)));
    var left = new CountDownLatch(tasks.size());
    tasks.forEach(task -> people.execute(() -> run(task, left)));
    left.await();
  }

  @SuppressWarnings(
      "CatchingUnchecked") // one firm that fails does not keep the others from working; it tries
  // again in the next round
  private void run(Runnable task, CountDownLatch left) {
    try {
      task.run();
    } catch (RuntimeException failure) {
      log.debug("A simulated firm failed: {}", failure.toString());
    } finally {
      left.countDown();
    }
  }

  /// While the system goes down nobody answers; that is no news.
  private void each(String path, Consumer<JsonNode> use) {
    var answer = client.get(COORDINATOR, path);
    if (answer.statusCode() == 200) {
      Client.json(answer).forEach(use);
    }
  }

  private void answer(JsonNode offer) {
    var id = offer.get("offerId").asString();
    var firm = offer.get("firm").asString();
    var dice = Math.floorMod(checksum(id), 100);
    var isOver = Instant.parse(offer.get("answerBy").asString()).isBefore(Instant.now());
    if (isOver || dice >= ANSWERED_OF_100 || !firms.containsKey(firm)) {
      return;
    }
    if (dice >= ACCEPTED_OF_100) {
      send(firm, id, Map.of("answer", "declined", "reason", REASONS.get(dice % REASONS.size())));
      return;
    }
    answerTo(offer.path("conflict").asString(""))
        .ifPresentOrElse(answer -> send(firm, id, answer), () -> lookForConflicts(firm, id));
  }

  /// @param finding of a conflict check; empty if none was made
  private static Optional<Map<String, Object>> answerTo(String finding) {
    return switch (finding) {
      case "clear", "review-clear" -> Optional.of(ACCEPTED);
      case "nothing-to-compare", "review-unclear" -> Optional.of(CONSIDERED);
      case "possible", "needs-review", "review-conflict" -> Optional.of(IN_CONFLICT);
      default -> Optional.empty();
    };
  }

  /// What cannot be sent now is sent in a later round.
  private boolean send(String firm, String offer, Map<String, Object> answer) {
    var isTaken =
        once(
            offer,
            () -> client.post(Who.leadOf(firm), "/api/v1/offers/" + offer + "/answer", answer));
    if (isTaken) {
      answered.put(offer, String.valueOf(answer.get("answer")));
    }
    return isTaken;
  }

  /// Compares the firm's own list with the people of the case. The firm service hears of the
  /// finding a moment later: the firm waits for that, and looks again in the next round if it takes
  /// longer.
  private void lookForConflicts(String firm, String offer) {
    var names = Map.of("names", DemoFirm.clientsOf(firm));
    var finding = new AtomicReference<>("");
    var isChecked =
        once(
            "conflicts of " + offer,
            () -> {
              var response =
                  client.post(Who.leadOf(firm), "/api/v1/conflict-checks/" + offer, names);
              if (response.statusCode() < 300) {
                finding.set(Client.json(response).path("finding").asString(""));
              }
              return response;
            });
    var answer = answerTo(finding.get());
    for (var tries = 0; isChecked && answer.isPresent() && tries < TRIES; tries++) {
      LockSupport.parkNanos(A_MOMENT);
      if (send(firm, offer, answer.get())) {
        return;
      }
    }
  }

  /// @return whether it is done, now
  private boolean once(String what, Supplier<HttpResponse<String>> request) {
    if (!busy.add(what)) {
      return false;
    }
    var isDone = false;
    try {
      isDone = request.get().statusCode() < 300;
    } finally {
      if (!isDone) {
        busy.remove(what);
      }
    }
    return isDone;
  }

  static int checksum(String text) {
    var checksum = new CRC32C();
    checksum.update(text.getBytes(StandardCharsets.UTF_8));
    return (int) checksum.getValue();
  }
}

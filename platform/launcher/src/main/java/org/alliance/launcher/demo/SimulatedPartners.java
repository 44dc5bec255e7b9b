package org.alliance.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.alliance.launcher.client.Client;
import org.alliance.launcher.client.Client.Who;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Plays partner organisations: they answer hand-overs by the same commands as their page. What
/// they answer follows from the report's id alone.
final class SimulatedPartners implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SimulatedPartners.class);
  private static final Who COORDINATOR = Who.role("coordinator");
  private static final int CAPACITY = 1_000;
  private static final int ACCEPTED_OF_100 = 70;
  private static final List<String> REASONS = List.of("capacity", "language", "service");

  /// Organisations of the list that have an account in the trial.
  private static final Map<String, String> ACCOUNTS =
      Map.of("stop-aapi-hate", "trial-partner-1", "aajc", "trial-partner-2");

  private static final Map<String, Object> ACCEPTED = Map.of("answer", "accepted");

  private final Client client;
  private final Duration every;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /// @param every how often they look for something to answer
  SimulatedPartners(Client client, Duration every) {
    this.client = client;
    this.every = every;
  }

  /// Links the accounts, as a coordinator does.
  void register() {
    ACCOUNTS.forEach((organisation, account) ->
        client.put(
            COORDINATOR,
            "/api/v1/partners/" + organisation,
            Map.of("account", account, "capacity", CAPACITY)));
  }

  void start() {
    Thread.ofVirtual().name("simulated-partners").start(this::answerAgainAndAgain);
  }

  /// How many hand-overs wait for an answer now.
  int waiting() {
    return ACCOUNTS.values().stream().mapToInt(account -> offered(account).size()).sum();
  }

  @Override
  public void close() {
    stopped.countDown();
  }

  private void answerAgainAndAgain() {
    try {
      do {
        tryToAnswer();
      } while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("CatchingUnchecked") // while the system goes down nobody answers
  private void tryToAnswer() {
    try {
      ACCOUNTS.values().forEach(account -> offered(account).forEach(one -> answer(account, one)));
    } catch (RuntimeException failure) {
      log.debug("Nobody answers the simulated partners: {}", failure.toString());
    }
  }

  private List<JsonNode> offered(String account) {
    var answer = client.get(partner(account), "/api/v1/hand-overs");
    return answer.statusCode() == 200 ? Client.json(answer).valueStream().toList() : List.of();
  }

  private void answer(String account, JsonNode handOver) {
    var id = handOver.get("caseId").asString();
    var dice = Math.floorMod(checksum(id), 100);
    client.post(
        partner(account),
        "/api/v1/hand-overs/" + id + "/answer",
        dice < ACCEPTED_OF_100
            ? ACCEPTED
            : Map.of("answer", "declined", "reason", REASONS.get(dice % REASONS.size())));
  }

  private static Who partner(String account) {
    return new Who("partner", "", account);
  }

  private static int checksum(String text) {
    var sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return (int) sum.getValue();
  }
}

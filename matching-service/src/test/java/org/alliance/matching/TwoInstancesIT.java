package org.alliance.matching;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.alliance.testkit.EventMessages.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.FirmChanged;
import org.alliance.contracts.events.OfferAnswered;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.mongo.MongoLeaseStore;
import org.alliance.kit.outbox.LeaseStore;
import org.alliance.kit.security.Role;
import org.alliance.matching.application.scheduling.BatchRuns;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.RunningService;
import org.alliance.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two instances on one store and one broker, each of which hears half of all events.
class TwoInstancesIT {
  private static final int QUOTA = 5;
  private static final int FIRMS = 4;
  private static final int CASES = 44;
  private final List<RunningService> instances = new ArrayList<>();
  private final List<CaseId> cases = new ArrayList<>();

  /// An instance that ends without giving its leases back, as if it had been killed.
  @Configuration(proxyBeanMethods = false)
  static class NothingIsReleased {
    @Bean
    @Primary
    LeaseStore keptLeases(MongoOperations mongo) {
      var leases = new MongoLeaseStore(mongo);
      return new LeaseStore() {
        @Override
        public List<Lease> all() {
          return leases.all();
        }

        @Override
        public boolean take(Lease seen, String owner) {
          return leases.take(seen, owner);
        }

        @Override
        public void beat(String owner) {
          leases.beat(owner);
        }

        @Override
        public void forget(Lease seen) {
          leases.forget(seen);
        }

        @Override
        public void release(String name, String owner) {
          // killed
        }
      };
    }
  }

  @BeforeEach
  void start() {
    var shared =
        Map.of("spring.mongodb.uri", Infrastructure.mongoUri(), "matching.batch-after-freed", "1s");
    for (var number = 0; number < 2; number++) {
      instances.add(
          RunningService.of(
              MatchingApplication.application().sources(NothingIsReleased.class), shared));
    }
    for (var number = 0; number < FIRMS; number++) {
      var id = "quota-" + number;
      instances.get(number % 2).deliver("onFirm", message(id, 1, firm(id)));
    }
    await().until(() -> deciding().size() == 1);
  }

  @AfterEach
  void stop() {
    instances.forEach(RunningService::close);
  }

  @Test
  void chargeQuotasExactlyAndTheOtherGoesOnWhenTheOneThatDecidesIsKilled() {
    flood();
    await().atMost(Duration.ofSeconds(60)).until(() -> offers().size() >= FIRMS * QUOTA);
    await().during(Duration.ofSeconds(3)).until(() -> offers().size() == FIRMS * QUOTA);
    isEveryQuotaUsedUpAndNoneOverrun();
    assertThat(deciding()).hasSize(1);
    hasNoCaseInTwoBatches();

    var killed = deciding().getFirst();
    instances.remove(killed);
    var survivor = instances.getFirst();
    var began = System.nanoTime();
    killed.close();
    var declined = offers().getFirst();
    answer(survivor, declined, OfferAnswer.DECLINED, OfferDeclineReason.CAPACITY);
    await().atMost(Duration.ofSeconds(30)).until(() -> !deciding().isEmpty());
    var took = Duration.ofNanos(System.nanoTime() - began);
    System.out.println("[two instances] took over after " + took.toMillis() + " ms");
    assertThat(took).isLessThan(Duration.ofSeconds(20));
    await().atMost(Duration.ofSeconds(30)).until(() -> offers().size() == FIRMS * QUOTA + 1);
    isEveryQuotaUsedUpAndNoneOverrun();
  }

  /// From two sides at once, half of the cases urgent: these are offered to two firms each.
  private void flood() {
    IntStream.range(0, CASES).forEach(_ -> cases.add(MatchingMessages.newCase()));
    CompletableFuture.allOf(
            IntStream.range(0, 2)
                .mapToObj(side -> CompletableFuture.runAsync(() -> flood(side)))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  private void flood(int side) {
    for (var number = side; number < CASES; number += 2) {
      var id = cases.get(number);
      var urgency = number % 4 < 2 ? Urgency.URGENT : Urgency.SOON;
      instances
          .get(side)
          .deliver(
              "onReport",
              message(id.value(), 1, new CaseAccepted(id, facts(urgency), false, true, null)));
    }
  }

  private void isEveryQuotaUsedUpAndNoneOverrun() {
    var held =
        offers().stream()
            .filter(Offer::holds)
            .collect(groupingBy(offer -> offer.firm().value(), counting()));
    assertThat(held).hasSize(FIRMS);
    assertThat(held.values()).containsOnly((long) QUOTA);
  }

  private void hasNoCaseInTwoBatches() {
    var runs =
        instances
            .getFirst()
            .context()
            .getBean(BatchRuns.class)
            .latest(Optional.empty(), 100)
            .orElseThrow()
            .runs();
    assertThat(runs).doesNotHaveDuplicates();
    assertThat(runs.stream().mapToInt(BatchRuns.BatchRun::offered).sum())
        .isLessThanOrEqualTo(FIRMS * QUOTA);
    assertThat(offers().stream().map(Offer::id)).doesNotHaveDuplicates();
  }

  private record Offer(CaseId caseId, String id, FirmId firm, String outcome) {
    boolean holds() {
      return outcome.equals("waiting") || outcome.equals("accepted");
    }
  }

  private List<Offer> offers() {
    return cases.stream().flatMap(id -> offers(id)).toList();
  }

  private Stream<Offer> offers(CaseId id) {
    var body =
        instances
            .getLast()
            .http()
            .as(Tokens.shared().of(Role.COORDINATOR))
            .get("/api/v1/referrals/" + id)
            .body();
    return JsonMapper.shared().readTree(body).path("offers").values().stream()
        .map(offer -> offer(id, offer));
  }

  private static Offer offer(CaseId id, JsonNode offer) {
    return new Offer(
        id,
        offer.path("offerId").asString(""),
        new FirmId(offer.path("firm").asString("")),
        offer.path("outcome").asString(""));
  }

  private static void answer(
      RunningService instance, Offer offer, OfferAnswer answer, OfferDeclineReason reason) {
    instance.deliver(
        "onMatter",
        message(
            offer.caseId().value(),
            1,
            new OfferAnswered(
                new OfferId(offer.id()), offer.caseId(), offer.firm(), answer, reason)));
  }

  private List<RunningService> deciding() {
    return instances.stream()
        .filter(instance ->
            instance
                .management()
                .get("/actuator/prometheus")
                .body()
                .lines()
                .anyMatch(
                    line -> line.startsWith("alliance_matching_deciding") && line.endsWith(" 1.0")))
        .toList();
  }

  private static CaseFacts facts(Urgency urgency) {
    return new CaseFacts(
        UsState.HI,
        new Zip3("968"),
        List.of(new LanguageTag("ko")),
        List.of(),
        List.of(ServiceCategory.COMPENSATION),
        urgency);
  }

  private static FirmChanged firm(String id) {
    var lawyer =
        new FirmChanged.Lawyer(
            new LawyerId("l-1"),
            List.of(UsState.HI),
            List.of(new LanguageTag("ko"), LanguageTag.ENGLISH),
            List.of(ServiceCategory.COMPENSATION));
    return new FirmChanged(
        new FirmId(id),
        List.of(new FirmChanged.Office(UsState.HI, new Zip3("968"))),
        List.of(lawyer),
        QUOTA,
        QUOTA,
        null,
        false);
  }
}

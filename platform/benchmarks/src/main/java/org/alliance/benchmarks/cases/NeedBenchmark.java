package org.alliance.benchmarks.cases;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.alliance.benchmarks.cases.PageTimes.Page;
import org.alliance.benchmarks.running.EventRecords;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.FirmChanged;
import org.alliance.contracts.events.OfferAnswered;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.report.Urgency;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;

/// How long the pages of need against capacity take with 1,000, 10,000 and 100,000 cases and 75
/// firms: the map, a dry run with more lawyers, the month of matching. The first 1,000 cases come
/// as events and are matched; firms accept four of five. The others are copies of their referrals.
public final class NeedBenchmark {
  private static final int FIRMS = 75;
  private static final int BY_EVENTS = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final List<String> LANGUAGES =
      List.of("ko", "zh", "vi", "km", "tl", "hmn", "ja", "hi");
  private static final List<UsState> STATES =
      List.of(UsState.CA, UsState.NY, UsState.TX, UsState.NJ, UsState.WA, UsState.IL, UsState.MA);

  private final Path folder;
  private final int most;
  private final int requests;
  private final PrintStream out;
  private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

  /// @param most cases
  /// @param requests of each page
  public NeedBenchmark(Path folder, int most, int requests, PrintStream out) {
    this.folder = folder.resolve(UUID.randomUUID().toString());
    this.most = most;
    this.requests = requests;
    this.out = out;
  }

  public void run() throws Exception {
    try (var matching = BenchedService.matching(folder)) {
      out.printf(
          "%s; %d firms, %d readers at once, %d requests of each page%n",
          matching.about(), FIRMS, PageTimes.READERS, requests);
      var referrals = matching.database().getCollection("referrals");
      EventRecords.send(matching.broker(), IntStream.range(0, FIRMS).mapToObj(this::firm).toList());
      EventRecords.send(
          matching.broker(),
          IntStream.range(0, Math.min(BY_EVENTS, most)).mapToObj(this::accepted).toList());
      await(() -> referrals.countDocuments() >= Math.min(BY_EVENTS, most));
      await(() -> referrals.countDocuments(Filters.eq("state.word", "open")) == 0);
      var sent = accept(matching, referrals);
      await(() -> referrals.countDocuments(Filters.eq("state.word", "assigned")) >= sent);
      out.printf("%,d cases matched, %,d with a firm%n", Math.min(BY_EVENTS, most), sent);
      var copies = CaseCopies.ofReferrals(referrals, random);
      for (var cases : PageTimes.levels(most)) {
        copies.fillUpTo(cases);
        out.printf("%n%,d cases%n", cases);
        new PageTimes(matching, requests, out).measure(pages());
      }
    }
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Not done within " + PATIENCE);
      }
      Thread.sleep(500);
    }
  }

  private ProducerRecord<byte[], byte[]> firm(int number) {
    var id = new FirmId("firm-%03d".formatted(number));
    var state = STATES.get(number % STATES.size());
    var lawyers =
        IntStream.range(0, 6)
            .mapToObj(each ->
                new FirmChanged.Lawyer(
                    new LawyerId("l-" + each),
                    List.of(state),
                    List.of(
                        LanguageTag.ENGLISH,
                        new LanguageTag(LANGUAGES.get(random.nextInt(LANGUAGES.size())))),
                    List.of(ServiceCategory.COMPENSATION, ServiceCategory.CIVIL_REMEDIES)))
            .toList();
    var changed =
        FirmChanged.quarterly(
            id, List.of(new FirmChanged.Office(state, Zip3.UNKNOWN)), lawyers, 400, false);
    return EventRecords.of(id.value(), 1, Instant.now(), changed);
  }

  private ProducerRecord<byte[], byte[]> accepted(int number) {
    var id = CaseId.of(new UUID(random.nextLong(), random.nextLong()));
    var facts =
        new CaseFacts(
            STATES.get(random.nextInt(STATES.size())),
            Zip3.UNKNOWN,
            List.of(new LanguageTag(LANGUAGES.get(random.nextInt(LANGUAGES.size())))),
            List.of(),
            List.of(ServiceCategory.COMPENSATION),
            Urgency.URGENT);
    return EventRecords.of(
        id.value(),
        1,
        Instant.now(),
        new CaseAccepted(id, facts, false, true, CaseNumber.of(number)));
  }

  /// Four of five firms that are asked accept.
  ///
  /// @return how many
  private static int accept(BenchedService matching, MongoCollection<Document> referrals)
      throws InterruptedException {
    var answers = new ArrayList<ProducerRecord<byte[], byte[]>>();
    var number = 0;
    for (var referral : referrals.find(Filters.eq("state.word", "offered"))) {
      var offer = referral.get("state", Document.class).getList("out", Document.class).getFirst();
      if (number++ % 5 != 0) {
        var id = new CaseId(referral.getString("_id"));
        answers.add(
            EventRecords.of(
                id.value(),
                1,
                Instant.now(),
                new OfferAnswered(
                    new OfferId(offer.getString("_id")),
                    id,
                    new FirmId(offer.get("chosen", Document.class).getString("firm")),
                    OfferAnswer.ACCEPTED,
                    null)));
      }
    }
    EventRecords.send(matching.broker(), answers);
    return answers.size();
  }

  private static List<Page> pages() {
    var month = LocalDate.now(ZoneOffset.UTC);
    return List.of(
        Page.of("/ops/need", "ops"),
        new Page(
            "/ops/need of a state",
            "ops",
            turn -> "/ops/need?place=" + STATES.get(turn % STATES.size()).name()),
        Page.of("/ops/need/what-if", "ops"),
        new Page(
            "/ops/need/what-if with another answer each time",
            "ops",
            turn ->
                "/ops/need/what-if?firm=firm-%03d&lawyers=%d&language=km&place=%s&perQuarter=50"
                    .formatted(
                        turn % FIRMS, 1 + turn % 10, STATES.get(turn % STATES.size()).name())),
        new Page(
            "/reports/matching of another month",
            "ops",
            turn ->
                "/reports/matching?month="
                    + month.minusMonths(1L + turn % 11).toString().substring(0, 7)));
  }
}

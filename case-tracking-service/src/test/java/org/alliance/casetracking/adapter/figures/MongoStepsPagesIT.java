package org.alliance.casetracking.adapter.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.alliance.casetracking.application.figures.FiguresFilter;
import org.alliance.casetracking.application.flow.KeptSteps.Kept;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseSteps;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.testkit.Infrastructure;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

class MongoStepsPagesIT {
  private static final Instant DAY = Instant.parse("2026-03-09T23:59:59.999Z");

  private final MongoOperations mongo = Infrastructure.mongo();
  private final String files = "files-" + UUID.randomUUID();
  private final StepsPages pages = new StepsPages(mongo);
  private final MongoCaseSteps steps = new MongoCaseSteps(() -> files, mongo);

  private static CaseSteps at(Instant received, FlowState state) {
    return new CaseSteps(
        Optional.of(received),
        Optional.of(received.plusMillis(1)),
        Optional.empty(),
        // An owner's clock may be behind another's.
        Optional.of(received.minus(Duration.ofDays(400))),
        Optional.empty(),
        Optional.of(received.plus(Duration.ofDays(4_000))),
        Optional.empty(),
        state,
        true,
        Optional.of(CaseSteps.OfferEnd.EXPIRED),
        Optional.of(IntakeChannel.CSV_IMPORT),
        Optional.of(UsState.NJ),
        List.of(new LanguageTag("km"), new LanguageTag("zh-Hant")),
        List.of(ServiceCategory.values()),
        List.of(DeclineReason.values()),
        List.of(OfferDeclineReason.CAPACITY, OfferDeclineReason.CAPACITY),
        false,
        true,
        Optional.of(new OrganisationId("partner-001")),
        Optional.of(new OrganisationId("hotline-001")));
  }

  private static Kept kept(int number, long version, CaseSteps steps) {
    return new Kept(CaseId.of(new UUID((long) number << 56, number)), version, steps);
  }

  private List<CaseSteps> found(Instant from, Instant to) {
    var found = new ArrayList<CaseSteps>();
    steps.each(FiguresFilter.between(from, to), found::add);
    return found;
  }

  @Test
  void givesBackWhatItKeepsToTheMillisecond() {
    var all = Arrays.stream(FlowState.values()).map(state -> at(DAY, state)).toList();
    pages.keep(
        files,
        IntStream.range(0, all.size()).mapToObj(each -> kept(each, 1, all.get(each))).toList());
    assertThat(found(DAY, DAY.plusMillis(1))).containsExactlyInAnyOrderElementsOf(all);
    assertThat(found(DAY.plusMillis(1), DAY.plus(Duration.ofDays(9)))).isEmpty();
    assertThat(found(DAY.minus(Duration.ofDays(9)), DAY)).isEmpty();
  }

  @Test
  void keepsTheNewestVersionInWhicheverOrderTheyCome() {
    pages.keep(files, List.of(kept(1, 2, at(DAY, FlowState.OFFERED))));
    pages.keep(files, List.of(kept(1, 1, at(DAY, FlowState.RECEIVED))));
    pages.keep(files, List.of(kept(1, 2, at(DAY, FlowState.OFFERED))));
    assertThat(found(DAY, DAY.plusMillis(1))).containsExactly(at(DAY, FlowState.OFFERED));
    pages.keep(files, List.of(kept(1, 3, at(DAY, FlowState.ASSIGNED))));
    assertThat(found(DAY, DAY.plusMillis(1))).containsExactly(at(DAY, FlowState.ASSIGNED));
  }

  @Test
  void losesNoneIfManyInstancesWriteTheSamePages() throws Exception {
    try (var instances = Executors.newFixedThreadPool(4)) {
      var done =
          IntStream.range(0, 40)
              .mapToObj(turn ->
                  instances.submit(() ->
                      pages.keep(
                          files,
                          List.of(
                              kept(turn, 1, at(DAY, FlowState.OFFERED)),
                              kept(turn + 40, 1, at(DAY, FlowState.ENDED))))))
              .toList();
      for (var one : done) {
        one.get();
      }
    }
    assertThat(found(DAY, DAY.plusMillis(1))).hasSize(80);
    assertThat(mongo.count(Query.query(ofFiles(files)), StepsPages.COLLECTION)).isOne();
  }

  private static Criteria ofFiles(String files) {
    return Criteria.where("_id").regex("^" + files);
  }

  @Test
  void filtersByWhatFiguresAreAskedBy() {
    pages.keep(files, List.of(kept(1, 1, at(DAY, FlowState.OFFERED))));
    var open = FiguresFilter.between(Instant.EPOCH, DAY.plusSeconds(1));
    assertThat(count(open)).isOne();
    assertThat(count(with(Optional.of(UsState.NJ), Optional.of(new LanguageTag("km"))))).isOne();
    assertThat(count(with(Optional.of(UsState.NY), Optional.of(new LanguageTag("km"))))).isZero();
    assertThat(count(with(Optional.of(UsState.NJ), Optional.of(new LanguageTag("ko"))))).isZero();
  }

  private static FiguresFilter with(Optional<UsState> place, Optional<LanguageTag> language) {
    return new FiguresFilter(
        Optional.empty(),
        Optional.empty(),
        place,
        language,
        Optional.of(ServiceCategory.COUNSELLING),
        Optional.of(IntakeChannel.CSV_IMPORT),
        Optional.of(new OrganisationId("partner-001")));
  }

  private int count(FiguresFilter filter) {
    var found = new ArrayList<CaseSteps>();
    steps.each(filter, found::add);
    return found.size();
  }

  /// A page that has not changed since rows name the sender is read, and written anew.
  @Test
  void writesAPageOfAnOlderFormAnew() {
    var page = files + "|2026-03-09";
    mongo.insert(StepsForms.withoutSender().append("_id", page).append("rev", 1L), "case_steps");
    assertThat(found(DAY.minus(Duration.ofDays(1)), DAY)).hasSize(2);
    pages.keep(files, List.of(kept(9, 1, at(DAY, FlowState.OFFERED))));
    assertThat(found(DAY.minus(Duration.ofDays(1)), DAY.plusMillis(1))).hasSize(3);
    assertThat(mongo.findById(page, Document.class, "case_steps"))
        .containsOnlyKeys("_id", "rev", "words", "sent_rows");
  }

  @Test
  void forgetsOneCollectionAndLeavesTheOther() {
    var other = new StepsPages(mongo);
    pages.keep(files, List.of(kept(1, 1, at(DAY, FlowState.OFFERED))));
    other.keep(files + "_2", List.of(kept(1, 1, at(DAY, FlowState.OFFERED))));
    pages.forget(files + "_2");
    assertThat(found(DAY, DAY.plusMillis(1))).hasSize(1);
    pages.forget(files);
    assertThat(found(DAY, DAY.plusMillis(1))).isEmpty();
  }

  @Test
  void leavesOutACaseWhoseReportHasNotCome() {
    var before = CaseSteps.of(CaseFile.EMPTY);
    pages.keep(files, List.of(kept(1, 1, before)));
    assertThat(found(Instant.EPOCH, DAY.plusMillis(1))).isEmpty();
  }
}

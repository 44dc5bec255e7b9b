package org.alliance.intake.application.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.application.reviewing.ReportLists.Listed;
import org.alliance.intake.application.reviewing.StaffId;
import org.alliance.intake.application.routing.EditingRules.Fault;
import org.alliance.intake.application.routing.EditingRules.Saved;
import org.alliance.intake.application.routing.EditingRules.Wanted;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand.Submit;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.intake.domain.routing.RoutingRule;
import org.alliance.intake.domain.routing.RoutingSearch;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

/// Rules are written, tried and applied.
class RoutingTests {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static final StaffId ANN = new StaffId("ann");
  private static final StaffId BEN = new StaffId("ben");
  private static final RoutingSearch ALL =
      new RoutingSearch(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private final RoutingInMemory store = new RoutingInMemory();
  private final AtomicInteger ids = new AtomicInteger();
  private Instant now = NOON;
  private final RoutingReports routing = new RoutingReports(store, store, store);

  private EditingRules editing() {
    return new EditingRules(
        store, store, () -> "rule-" + ids.incrementAndGet(), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static RoutingSearch speaking(String tag) {
    return new RoutingSearch(
        Optional.empty(), Optional.of(new LanguageTag(tag)), Optional.empty(), Optional.empty());
  }

  private static Wanted wanted(RoutingSearch search, boolean urgent, String group) {
    return new Wanted(" Khmer first ", search, urgent, group, true);
  }

  private RoutingRule kept(Saved saved) {
    assertThat(saved).isInstanceOf(Saved.Kept.class);
    return ((Saved.Kept) saved).rule();
  }

  /// A report that came so many seconds after noon.
  private CaseId came(int seconds, Incident incident) {
    var id =
        new CaseId(UUID.nameUUIDFromBytes(new byte[] {(byte) store.reports.size()}).toString());
    var submit =
        new Submit(
            id,
            Incidents.version(incident),
            Set.of(),
            false,
            NOON.plusSeconds(seconds),
            Optional.empty());
    store.reports.add(new Listed(id, Report.DECIDER.after(new Report.Absent(), events(submit))));
    return id;
  }

  private static List<ReportEvent> events(Submit submit) {
    return ((Decision.Happened<ReportEvent, Refusal>) Report.decide(new Report.Absent(), submit))
        .events();
  }

  private static Incident speaking(Incident incident, String tag) {
    return new Incident(
        incident.channel(),
        incident.sender(),
        incident.place(),
        incident.month(),
        List.of(new LanguageTag(tag)),
        List.of(),
        incident.codes(),
        incident.via(),
        incident.content(),
        incident.notes());
  }

  @Test
  void marksReportsThatComeAfterTheRuleAndNoOthers() {
    var before = came(-1, speaking(Incidents.unclear(), "km"));
    var rule = kept(editing().create(wanted(speaking("km"), true, "khmer-readers"), ANN));
    var khmer = came(1, speaking(Incidents.unclear(), "km"));
    var korean = came(2, speaking(Incidents.unclear(), "ko"));
    var decidedByRules = came(3, speaking(Incidents.inMandate(), "km"));
    assertThat(routing.round()).isEqualTo(2);
    assertThat(store.urgent()).containsExactly(khmer);
    assertThat(store.ofGroup("khmer-readers")).containsExactly(khmer);
    assertThat(store.marks.get(khmer).rules()).containsExactly(rule.reference());
    assertThat(store.marks.get(korean).rules()).isEmpty();
    assertThat(store.marks).doesNotContainKeys(before, decidedByRules);
  }

  @Test
  void marksEachReportOnceHoweverOftenAndByWhichVersionsItIsLookedAt() {
    var first = kept(editing().create(wanted(ALL, false, "group-a"), ANN));
    var report = came(1, Incidents.unclear());
    assertThat(routing.round()).isEqualTo(1);
    assertThat(routing.round()).isZero();
    now = NOON.plusSeconds(2);
    kept(editing().change(first.id(), 1, wanted(ALL, false, "group-b"), BEN));
    var later = came(3, Incidents.unclear());
    assertThat(routing.round()).isEqualTo(1);
    assertThat(store.marks.get(report).groups()).containsExactly("group-a");
    assertThat(store.marks.get(later).groups()).containsExactly("group-b");
    assertThat(store.history(first.id()))
        .extracting(rule -> rule.version() + " " + rule.by() + " " + rule.name())
        .containsExactly("2 ben Khmer first", "1 ann Khmer first");
  }

  @Test
  void marksNothingWhileItIsPaused() {
    kept(editing().create(new Wanted("Paused", ALL, true, "", false), ANN));
    came(1, Incidents.unclear());
    assertThat(routing.round()).isZero();
    assertThat(store.marks).isEmpty();
  }

  @Test
  void neverDecidesAReport() {
    kept(editing().create(wanted(ALL, true, "anybody"), ANN));
    came(1, Incidents.unclear());
    var before = List.copyOf(store.reports);
    routing.round();
    assertThat(store.reports).isEqualTo(before);
  }

  @Test
  void canBeTriedOnEarlierReportsWithoutAnyMark() {
    var open = came(-30, speaking(Incidents.unclear(), "km"));
    var korean = came(-20, speaking(Incidents.unclear(), "ko"));
    came(-10, speaking(Incidents.inMandate(), "km"));
    var declined = came(-5, speaking(Incidents.unclear(), "km"));
    decline(declined);
    var tried = editing().dryRun(speaking("km"));
    assertThat(tried.of()).isEqualTo(4);
    assertThat(tried.found()).extracting(Listed::id).containsExactly(declined, open);
    assertThat(editing().dryRun(ALL).found())
        .extracting(Listed::id)
        .containsExactly(declined, korean, open);
    assertThat(store.marks).isEmpty();
    assertThat(store.rules).isEmpty();
  }

  private void decline(CaseId id) {
    store.reports.replaceAll(listed ->
        listed.id().equals(id)
            ? new Listed(
                id,
                new Report.Declined(
                    Report.toldOf(listed.report()), List.of(DeclineReason.NO_SIGN_OF_BIAS)))
            : listed);
  }

  @Test
  void looksAtEachPartOfTheSearch() {
    var report = store.reports;
    came(1, speaking(Incidents.unclear(), "km"));
    var one = report.getFirst().report();
    var reason = ((Report.NeedsReview) one).reasons().getFirst();
    var place = Report.incidentOf(one).place().state();
    assertThat(search(Optional.of(reason), place, IntakeChannel.WEB_FORM).finds(one))
        .isEqualTo(Report.incidentOf(one).channel() == IntakeChannel.WEB_FORM);
    assertThat(
            search(Optional.of(reason), Optional.of(UsState.WY), Report.incidentOf(one).channel())
                .finds(one))
        .isFalse();
    assertThat(ALL.finds(new Report.Absent())).isFalse();
  }

  private static RoutingSearch search(
      Optional<ReviewReason> reason, Optional<UsState> state, IntakeChannel channel) {
    return new RoutingSearch(reason, Optional.empty(), state, Optional.of(channel));
  }

  @Test
  void isRefusedWithoutANameOrAnEffectOrWithAStrangeGroup() {
    assertThat(editing().create(new Wanted(" ", ALL, false, "", true), ANN))
        .isEqualTo(new Saved.Faulty(Set.of(Fault.NAME, Fault.EFFECT)));
    assertThat(editing().create(wanted(ALL, false, "Ann & Ben"), ANN))
        .isEqualTo(new Saved.Faulty(Set.of(Fault.GROUP)));
    assertThat(store.rules).isEmpty();
  }

  @Test
  void isNotOverwrittenBySomebodyWhoHasReadAnOlderVersion() {
    var rule = kept(editing().create(wanted(ALL, true, ""), ANN));
    kept(editing().change(rule.id(), 1, wanted(ALL, false, "group-b"), BEN));
    assertThat(editing().change(rule.id(), 1, wanted(ALL, true, "group-c"), ANN))
        .isEqualTo(new Saved.ChangedMeanwhile());
    assertThat(store.newestRules())
        .extracting(RoutingRule::group)
        .containsExactly(Optional.of("group-b"));
  }
}

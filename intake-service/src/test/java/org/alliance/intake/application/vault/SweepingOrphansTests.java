package org.alliance.intake.application.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Report;
import org.junit.jupiter.api.Test;

class SweepingOrphansTests {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final CaseId CASE = Incidents.CASE;

  private final List<KeptPersons.Kept> unsettled = new ArrayList<>();
  private final List<KeptPersons.Kept> settled = new ArrayList<>();
  private final List<String> traces = new ArrayList<>();
  private final KeptPersons persons =
      new KeptPersons() {
        @Override
        public List<Kept> unsettledBefore(Instant time, int most) {
          return unsettled.stream()
              .filter(person -> person.at().isBefore(time))
              .sorted(Comparator.comparing(Kept::at))
              .limit(most)
              .toList();
        }

        @Override
        public void settle(Kept person) {
          if (unsettled.remove(person)) {
            settled.add(person);
          }
        }

        @Override
        public boolean forgetUnlessKeptAgain(Kept person) {
          return unsettled.remove(person);
        }
      };

  private int sweep(ReportContents reports) {
    return new SweepingOrphans(
            persons, reports, (id, content) -> traces.add(id.value() + "/" + content), Clock.fixed(NOW, ZoneOffset.UTC), A_DAY).sweep();
  }

  private static KeptPersons.Kept kept(String content, Duration ago) {
    return new KeptPersons.Kept(CASE, content, NOW.minus(ago));
  }

  @Test
  void forgetsAPersonWhoseReportNeverCame() {
    unsettled.add(kept("content", A_DAY.plusSeconds(1)));
    assertThat(sweep((_, _) -> false)).isEqualTo(1);
    assertThat(unsettled).isEmpty();
    assertThat(traces).containsExactly(CASE.value() + "/content");
  }

  @Test
  void leavesOneWhoseReportMayStillBeWritten() {
    unsettled.add(kept("content", A_DAY));
    assertThat(sweep((_, _) -> false)).isZero();
    assertThat(unsettled).hasSize(1);
  }

  @Test
  void neverForgetsOneThatAReportOrAnAmendmentNames() {
    var named = Set.of("first", "corrected");
    unsettled.add(kept("first", A_DAY.multipliedBy(9)));
    unsettled.add(kept("corrected", A_DAY.multipliedBy(5)));
    unsettled.add(kept("refused", A_DAY.multipliedBy(7)));
    assertThat(sweep((_, content) -> named.contains(content))).isEqualTo(1);
    assertThat(settled).extracting(KeptPersons.Kept::content).containsExactly("first", "corrected");
  }

  @Test
  void leavesOneThatIsKeptAgainWhileItIsLookedAt() {
    unsettled.add(kept("content", A_DAY.multipliedBy(2)));
    var again = kept("content", Duration.ZERO);
    assertThat(
            sweep((_, _) -> {
              unsettled.set(0, again);
              return false;
            }))
        .isZero();
    assertThat(unsettled).containsExactly(again);
  }

  @Test
  void goesThroughMoreThanItLooksAtAtOnce() {
    for (var number = 0; number < 450; number++) {
      unsettled.add(kept("content-" + number, A_DAY.multipliedBy(2)));
    }
    assertThat(sweep((_, content) -> content.endsWith("7"))).isEqualTo(405);
    assertThat(settled).hasSize(45);
  }

  @Test
  void knowsTheContentOfAReportInEveryState() {
    var absent = new Report.Absent();
    var incident = Incidents.inMandate();
    var submitted = new Report.Received(Incidents.told(incident));
    assertThat(Report.knows(absent, incident.content())).isFalse();
    assertThat(Report.knows(submitted, incident.content())).isTrue();
    assertThat(Report.knows(submitted, "another")).isEqualTo(incident.content().isEmpty());
  }
}

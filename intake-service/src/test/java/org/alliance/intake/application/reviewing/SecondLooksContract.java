package org.alliance.intake.application.reviewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.alliance.contracts.values.CaseId;
import org.alliance.intake.application.reviewing.SecondLooks.Look;
import org.alliance.intake.application.reviewing.SecondLooks.Tally;
import org.alliance.intake.application.reviewing.SecondLooks.Verdict;
import org.junit.jupiter.api.Test;

/// What all stores of second looks keep to.
public abstract class SecondLooksContract {
  private static final StaffId ANN = new StaffId("ann");
  private static final StaffId BEN = new StaffId("ben");
  private static final Instant AT = Instant.parse("2026-03-09T10:00:00Z");

  private final CaseId report = new CaseId(UUID.randomUUID().toString());
  private final Look look = new Look(UUID.randomUUID().toString(), report, ANN, AT);

  protected abstract SecondLooks looks();

  @Test
  void waitsForSomebodyElseThanTheDecider() {
    looks().keep(look);
    looks().keep(look);
    assertThat(looks().openFor(BEN, 1000)).filteredOn(look::equals).hasSize(1);
    assertThat(looks().openFor(BEN, report)).contains(look);
    assertThat(looks().openFor(ANN, 1000)).doesNotContain(look);
    assertThat(looks().openFor(ANN, report)).isEmpty();
  }

  @Test
  void endsOnceAndCounts() {
    var before = looks().tally();
    looks().keep(look);
    assertThat(looks().end(look, Verdict.DISAGREED, BEN, AT)).isTrue();
    assertThat(looks().end(look, Verdict.AGREED, BEN, AT)).isFalse();
    assertThat(looks().openFor(BEN, report)).isEmpty();
    assertThat(looks().tally()).isEqualTo(new Tally(before.agreed(), before.disagreed() + 1));
  }
}

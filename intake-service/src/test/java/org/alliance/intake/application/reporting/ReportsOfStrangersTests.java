package org.alliance.intake.application.reporting;

import static org.alliance.intake.application.reporting.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.domain.report.Report;
import org.junit.jupiter.api.Test;

/// Strangers have no list of references: the content tells reports apart.
class ReportsOfStrangersTests extends SubmittingFixture {
  @Test
  void mayCallTheirReportsTheSame() {
    var one = kept(aDraft().called("1").named("CANARY-ONE").build(), stranger(""));
    var other = kept(aDraft().called("1").named("CANARY-TWO").build(), stranger(""));
    assertThat(one.id()).isNotEqualTo(other.id());
    assertThat(other.report()).isInstanceOf(Report.Accepted.class);
  }

  @Test
  void haveKeysThatAreBoundToWhatWasSent() {
    var draft = aDraft().named("CANARY-ONE").build();
    var first = kept(draft, stranger("key"));
    assertThat(kept(draft, stranger("key")).id()).isEqualTo(first.id());
    var other = kept(aDraft().named("CANARY-TWO").build(), stranger("key"));
    assertThat(other.id()).isNotEqualTo(first.id());
    assertThat(other.report()).isInstanceOf(Report.Accepted.class);
  }

  @Test
  void areAskedByAPersonBeforeASecondFirmIsIfTheyTellTheSameOfSomebody() {
    var draft = aDraft().named("CANARY-ONE").build();
    assertThat(kept(draft, stranger("")).report()).isInstanceOf(Report.Accepted.class);
    for (var key : List.of("", "another-key")) {
      assertThat(kept(draft, stranger(key)).report())
          .isInstanceOfSatisfying(
              Report.NeedsReview.class,
              review ->
                  assertThat(review.reasons()).containsExactly(ReviewReason.LIKELY_DUPLICATE));
    }
  }

  @Test
  void areNotTakenForOneAnotherIfTheyTellCodesOnly() {
    var draft = aDraft().named("").build();
    assertThat(kept(draft, stranger("")).report()).isInstanceOf(Report.Accepted.class);
    assertThat(kept(draft, stranger("")).report()).isInstanceOf(Report.Accepted.class);
  }

  /// A crash after the claim leaves one without a report.
  @Test
  void loseNothingIfTheFirstOfThemNeverCame() {
    var draft = aDraft().named("CANARY-ONE").build();
    claims.put(ids.claimOf(draft), CaseId.of(UUID.nameUUIDFromBytes(new byte[] {1})));
    assertThat(kept(draft, stranger("")).report()).isInstanceOf(Report.NeedsReview.class);
  }
}

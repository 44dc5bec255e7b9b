package org.alliance.firm.adapter.mongo;

import static org.alliance.firm.domain.matter.Matters.ALL;
import static org.alliance.firm.domain.matter.Matters.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliance.firm.application.ListOrder;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterStatus;
import org.alliance.firm.domain.matter.Matters;
import org.junit.jupiter.api.Test;

/// Matters as they are stored, and as they were.
class MatterDocumentTests {
  @Test
  void givesEveryStateBack() {
    assertThat(ALL)
        .allSatisfy(state -> assertThat(MatterDocument.of(state).toDomain()).isEqualTo(state));
  }

  @Test
  void readsThatAClientHadLeftBeforeDaysWereKept() {
    var now = MatterDocument.of(OPEN);
    var older =
        new MatterDocument(
            MatterStatus.WITHDRAWN,
            now.caseId(),
            now.openTo(),
            now.offers(),
            null,
            null,
            true,
            null,
            null,
            null,
            null,
            null);
    assertThat(older.toDomain().client().hasWithdrawn()).isTrue();
    assertThat(older.toDomain().client().withdrawal().orElseThrow().on()).isEmpty();
  }

  @Test
  void readsAMatterOfWhichNothingMoreWasHeard() {
    var older =
        new MatterDocument(
            MatterStatus.ABSENT,
            null,
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    assertThat(older.toDomain()).isEqualTo(Matter.DECIDER.initial());
  }

  @Test
  void sortsByUrgencyThenByTheNearestDeadline() {
    assertThat(ListOrder.of(OPEN)).contains("1-001773221400-123e4567-e89b-12d3-a456-426614174000");
    assertThat(ListOrder.of(Matters.ABSENT)).isEmpty();
  }
}

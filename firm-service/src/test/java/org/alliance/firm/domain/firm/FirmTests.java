package org.alliance.firm.domain.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.domain.firm.Firm.Describe;
import org.alliance.firm.domain.firm.Firm.Described;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

/// A firm, in both states.
class FirmTests {
  private static final Firm ABSENT = new Firm.Absent();
  private static final Firm.Profile BEFORE = profile(5);
  private static final Firm.Profile AFTER = profile(6);
  private static final Firm REGISTERED = new Firm.Registered(BEFORE);

  @Test
  void isDescribedAnewFromWhatTheSenderHasRead() {
    assertThat(Firm.decide(ABSENT, new Describe(BEFORE, Optional.empty())))
        .isEqualTo(Decision.happened(new Described(BEFORE)));
    assertThat(Firm.decide(REGISTERED, new Describe(AFTER, Optional.of(BEFORE))))
        .isEqualTo(Decision.happened(new Described(AFTER)));
  }

  @Test
  void isNotDescribedOverWhatSomebodyElseHasWritten() {
    assertThat(Firm.decide(REGISTERED, new Describe(AFTER, Optional.of(profile(4)))))
        .isEqualTo(Decision.refused(Firm.Refusal.CHANGED_MEANWHILE));
    assertThat(Firm.decide(REGISTERED, new Describe(AFTER, Optional.empty())))
        .isEqualTo(Decision.refused(Firm.Refusal.CHANGED_MEANWHILE));
    assertThat(Firm.decide(ABSENT, new Describe(AFTER, Optional.of(BEFORE))))
        .isEqualTo(Decision.refused(Firm.Refusal.CHANGED_MEANWHILE));
  }

  @Test
  void takesTheSameDescriptionAgain() {
    for (var instead :
        List.of(Optional.<Firm.Profile>empty(), Optional.of(BEFORE), Optional.of(AFTER))) {
      assertThat(Firm.decide(REGISTERED, new Describe(BEFORE, instead)))
          .isEqualTo(Decision.happened());
    }
  }

  private static Firm.Profile profile(int quota) {
    return new Firm.Profile(
        new FirmId("firm-001"),
        "Firm",
        List.of(),
        List.of(),
        quota,
        Optional.empty(),
        Map.of(),
        false);
  }
}

package org.alliance.firm.domain.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.place.UsState;
import org.alliance.firm.domain.firm.Firm.Describe;
import org.alliance.firm.domain.firm.Firm.Described;
import org.alliance.firm.domain.firm.Firm.Wishing;
import org.alliance.firm.domain.firm.ProfileHistory.Author;
import org.alliance.firm.domain.firm.ProfileHistory.Part;
import org.alliance.firm.domain.firm.ProfileHistory.Side;
import org.alliance.firm.domain.firm.ProfileHistory.What;
import org.alliance.kit.decision.Decision;
import org.junit.jupiter.api.Test;

/// A firm, in both states.
class FirmTests {
  private static final Firm ABSENT = new Firm.Absent();
  private static final Firm.Profile BEFORE = profile(5);
  private static final Firm.Profile AFTER = profile(6);
  private static final Firm REGISTERED = new Firm.Registered(BEFORE);

  private static final Author BY =
      new Author("person-1", Side.FIRM, Instant.parse("2026-03-10T09:30:00Z"));

  @Test
  void isDescribedAnewFromWhatTheSenderHasRead() {
    assertThat(Firm.decide(ABSENT, new Describe(BEFORE, Optional.empty(), BY)))
        .isEqualTo(
            Decision.happened(
                new Described(BEFORE, Wishes.NONE, entry(What.REGISTERED, "", "", "Firm"))));
    assertThat(Firm.decide(REGISTERED, new Describe(AFTER, Optional.of(BEFORE), BY)))
        .isEqualTo(
            Decision.happened(new Described(AFTER, Wishes.NONE, entry(What.QUOTA, "", "5", "6"))));
  }

  @Test
  void keepsItsWishesUntilItSaysOthers() {
    var wishes =
        new Wishes(List.of(new LanguageTag("km")), List.of(UsState.NJ), List.of(), List.of());
    var wish =
        new Describe(
            BEFORE, Optional.of(BEFORE), Optional.of(new Wishing(wishes, Wishes.NONE)), BY);
    assertThat(Firm.decide(REGISTERED, wish))
        .isEqualTo(
            Decision.happened(new Described(BEFORE, wishes, entry(What.WISHES, "", "", ""))));
    var wished = new Firm.Registered(BEFORE, List.of(), wishes);
    assertThat(Firm.decide(wished, wish)).isEqualTo(Decision.happened());
    assertThat(Firm.decide(wished, new Describe(AFTER, Optional.of(BEFORE), BY)))
        .isEqualTo(
            Decision.happened(new Described(AFTER, wishes, entry(What.QUOTA, "", "5", "6"))));
    var older = Optional.of(new Wishing(Wishes.NONE, Wishes.NONE));
    assertThat(Firm.decide(wished, new Describe(BEFORE, Optional.of(BEFORE), older, BY)))
        .isEqualTo(Decision.refused(Firm.Refusal.CHANGED_MEANWHILE));
  }

  @Test
  void isNotDescribedOverWhatSomebodyElseHasWritten() {
    assertThat(Firm.decide(REGISTERED, new Describe(AFTER, Optional.of(profile(4)), BY)))
        .isEqualTo(Decision.refused(Firm.Refusal.CHANGED_MEANWHILE));
    assertThat(Firm.decide(REGISTERED, new Describe(AFTER, Optional.empty(), BY)))
        .isEqualTo(Decision.refused(Firm.Refusal.CHANGED_MEANWHILE));
    assertThat(Firm.decide(ABSENT, new Describe(AFTER, Optional.of(BEFORE), BY)))
        .isEqualTo(Decision.refused(Firm.Refusal.CHANGED_MEANWHILE));
  }

  @Test
  void takesTheSameDescriptionAgain() {
    for (var instead :
        List.of(Optional.<Firm.Profile>empty(), Optional.of(BEFORE), Optional.of(AFTER))) {
      assertThat(Firm.decide(REGISTERED, new Describe(BEFORE, instead, BY)))
          .isEqualTo(Decision.happened());
    }
  }

  private static ProfileHistory.Entry entry(What what, String about, String before, String after) {
    return new ProfileHistory.Entry(BY, List.of(new Part(what, about, before, after)), 0);
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

package org.alliance.firm.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alliance.contracts.values.OfferId;
import org.alliance.firm.application.inbox.InboxMarks.News;
import org.alliance.firm.application.inbox.InboxMarks.Part;
import org.junit.jupiter.api.Test;

class InboxMarksTests {
  private static final String OFFER = "o:123e4567-e89b-12d3-a456-426614174000-1";
  private static final String CASE = "c:123e4567-e89b-12d3-a456-426614174000";

  @Test
  void tellWhatIsNewAndWhichPartsHaveChanged() {
    var seen = Map.of(OFFER, "1.clear.0.ab.", CASE, "assigned...ab.");
    var now = Map.of(OFFER, "2.clear.1.ab.", CASE, "assigned...ab.", "c:other", "staffed...ab.");
    var changes = InboxMarks.between(seen, now);
    assertThat(changes.byLine())
        .isEqualTo(
            Map.of(
                OFFER,
                new News(false, List.of(Part.STATE, Part.ANSWERS)),
                "c:other",
                new News(true, List.of())));
    assertThat(changes.gone()).isEmpty();
  }

  @Test
  void tellWhichOffersAreGone() {
    var changes = InboxMarks.between(Map.of(OFFER, "1....", CASE, "x...."), Map.of());
    assertThat(changes.gone())
        .containsExactly(new OfferId("123e4567-e89b-12d3-a456-426614174000-1"));
    assertThat(changes.byLine()).isEmpty();
  }

  @Test
  void tellNothingIfNothingHasChanged() {
    var same = Map.of(OFFER, "1.clear.0.ab.2");
    assertThat(InboxMarks.between(same, same).isEmpty()).isTrue();
  }

  @Test
  void forgiveMarksThatNobodyCanRead() {
    var changes = InboxMarks.between(Map.of("o:?", "1", OFFER, "1"), Map.of(OFFER, "1....2"));
    assertThat(changes.gone()).isEmpty();
    assertThat(changes.byLine().get(OFFER)).isNotNull();
  }
}

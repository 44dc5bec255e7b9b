package org.alliance.casetracking.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.Entry;
import org.junit.jupiter.api.Test;

class OfferCountsTests {
  @Test
  void countsEveryOfferOnceAndItsEndBeforeWhatTheFirmSaid() {
    var file =
        new CaseFile(
            List.of(
                made(1, "o-1"),
                made(2, "o-2"),
                made(3, "o-3"),
                made(4, "o-4"),
                made(5, "o-5"),
                made(6, "o-6"),
                answered(1, "o-1", "declined"),
                answered(2, "o-2", "accepted"),
                answered(3, "o-3", "accepted"),
                closed(7, "o-3", "superseded"),
                closed(8, "o-4", "expired"),
                closed(9, "o-5", "withdrawn")));
    assertThat(OfferCounts.of(file)).isEqualTo(new OfferCounts(6, 1, 1, 1, 1, 1));
  }

  private static Entry made(int seq, String offer) {
    return entry("matching/referral", seq, "offer-made.v1", Map.of("offer", offer));
  }

  private static Entry closed(int seq, String offer, String closure) {
    return entry(
        "matching/referral", seq, "offer-closed.v1", Map.of("offer", offer, "closure", closure));
  }

  private static Entry answered(int seq, String offer, String answer) {
    return entry("firm/matter", seq, "offer-answered.v1", Map.of("offer", offer, "answer", answer));
  }

  private static Entry entry(String source, int seq, String type, Map<String, String> details) {
    return new Entry(
        Instant.parse("2026-03-10T09:30:00Z").plusSeconds(seq), source, seq, type, details);
  }
}

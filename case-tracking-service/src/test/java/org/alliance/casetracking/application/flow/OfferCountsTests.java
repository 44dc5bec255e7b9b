package org.alliance.casetracking.application.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.casetracking.domain.CaseEvent;
import org.alliance.casetracking.domain.CaseEvents;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.Entry;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferClosure;
import org.junit.jupiter.api.Test;

class OfferCountsTests {
  @Test
  void countsEveryOfferOnceAndItsEndBeforeWhatTheFirmSaid() {
    var file =
        new CaseFile(
            List.of(
                made(1, 1),
                made(2, 2),
                made(3, 3),
                made(4, 4),
                made(5, 5),
                made(6, 6),
                answered(1, 1, OfferAnswer.DECLINED),
                answered(2, 2, OfferAnswer.ACCEPTED),
                answered(3, 3, OfferAnswer.ACCEPTED),
                closed(7, 3, OfferClosure.SUPERSEDED),
                closed(8, 4, OfferClosure.EXPIRED),
                closed(9, 5, OfferClosure.WITHDRAWN)));
    assertThat(OfferCounts.of(file)).isEqualTo(new OfferCounts(6, 1, 1, 1, 1, 1));
  }

  private static Entry<?> made(int seq, int offer) {
    return entry(
        "matching/referral",
        seq,
        new CaseEvent.OfferMade(CaseEvents.FIRM, CaseEvents.offer(offer), offer, Instant.EPOCH));
  }

  private static Entry<?> closed(int seq, int offer, OfferClosure closure) {
    return entry(
        "matching/referral",
        seq,
        new CaseEvent.OfferClosed(CaseEvents.FIRM, CaseEvents.offer(offer), closure));
  }

  private static Entry<?> answered(int seq, int offer, OfferAnswer answer) {
    return entry(
        "firm/matter",
        seq,
        new CaseEvent.OfferAnswered(
            CaseEvents.FIRM, CaseEvents.offer(offer), answer, Optional.empty()));
  }

  private static Entry<?> entry(String source, int seq, CaseEvent event) {
    return new Entry<>(Instant.parse("2026-03-10T09:30:00Z").plusSeconds(seq), source, seq, event);
  }
}

package org.alliance.kit.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;
import org.alliance.kit.outbox.OutgoingEvent;
import org.alliance.kit.repair.Archive.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every archive keeps to: events come out as they were archived, with who did it.
public abstract class ArchiveContract {
  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
  private static final EventStream REPORT = EventStream.REPORT;
  private static final OutgoingEvent A1 = event(REPORT, "a", 1, 30);
  private static final OutgoingEvent A2 = event(REPORT, "a", 2, 60);
  private static final OutgoingEvent A3 = event(REPORT, "a", 3, 90);
  private static final OutgoingEvent B1 = event(REPORT, "b", 1, 0);
  private static final OutgoingEvent B2 = event(REPORT, "b", 2, 60);
  private static final OutgoingEvent B3 = event(REPORT, "b", 3, 120);
  private static final OutgoingEvent OTHER = event(EventStream.REFERRAL, "a", 2, 60);

  /// An archive of these events, which came in this order.
  protected abstract Archive archive(List<OutgoingEvent> events);

  private final Archive archive = archive(List.of(B1, A1, OTHER, B2, A2, A3, B3));

  @Test
  void givesARangeOfOneAggregateOldestFirst() {
    assertThat(archive.of(REPORT, "a", 2, 3, 10)).containsExactly(A2, A3);
    assertThat(archive.of(REPORT, "a", 2, 2, 10)).containsExactly(A2);
    assertThat(archive.of(REPORT, "b", 1, Long.MAX_VALUE, 2)).containsExactly(B1, B2);
    assertThat(archive.of(REPORT, "a", 4, 9, 10)).isEmpty();
    assertThat(archive.of(REPORT, "nobody", 1, 9, 10)).isEmpty();
  }

  @Test
  void doesNotTakeAnAggregateForTheOneOfAnotherStreamWithItsId() {
    assertThat(archive.of(EventStream.REFERRAL, "a", 1, 9, 10)).containsExactly(OTHER);
    assertThat(archive.of(EventStream.MATTER, "a", 1, 9, 10)).isEmpty();
  }

  @Test
  void givesWhatHappenedFromOneInstantToRightBeforeAnother() {
    assertThat(between(60, 120, null, 10)).containsExactly(A2, A3, B2);
    assertThat(archive.countBetween(REPORT, at(60), at(120))).isEqualTo(3);
    assertThat(between(0, 31, null, 10)).containsExactly(A1, B1);
    assertThat(between(60, 60, null, 10)).isEmpty();
    assertThat(archive.countBetween(REPORT, at(121), at(999))).isZero();
  }

  @Test
  void givesEverythingOnceHoweverLargeThePages() {
    for (var size = 1; size <= 7; size++) {
      assertThat(pages(0, 999, size)).as("%d", size).containsExactly(A1, A2, A3, B1, B2, B3);
      assertThat(pages(60, 120, size)).as("%d", size).containsExactly(A2, A3, B2);
    }
  }

  private List<OutgoingEvent> pages(int from, int to, int size) {
    var all = new ArrayList<OutgoingEvent>();
    for (var page = between(from, to, null, size);
        !page.isEmpty();
        page = between(from, to, endOf(page), size)) {
      assertThat(page).hasSizeLessThanOrEqualTo(size);
      all.addAll(page);
    }
    return all;
  }

  /// By way of its text, as jobs remember it.
  private static Position endOf(List<OutgoingEvent> page) {
    var last = page.getLast().envelope();
    return Position.of(new Position(last.subject(), last.seq()).text());
  }

  private List<OutgoingEvent> between(int from, int to, @Nullable Position after, int limit) {
    return archive.between(REPORT, at(from), at(to), after, limit);
  }

  private static Instant at(int seconds) {
    return START.plusSeconds(seconds);
  }

  private static OutgoingEvent event(EventStream stream, String subject, long seq, int seconds) {
    var id = Envelope.idOf(stream, subject, seq);
    var cause = seq == 1 ? null : "cause-of-" + id;
    return new OutgoingEvent(
        new Envelope(
            id, "word-" + seq + ".v1", stream, at(seconds), subject, seq, "c-" + id, cause),
        "{\"n\":" + seq + "}",
        cause == null ? "0123456789abcdef" : null);
  }
}

package org.alliance.kit.ops;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;
import org.alliance.kit.outbox.OutgoingEvent;
import org.alliance.kit.repair.Archive;
import org.jspecify.annotations.Nullable;

/// An archive in a list.
public final class ArchiveInMemory implements Archive {
  private static final Instant TIME = Instant.parse("2026-01-05T10:00:00Z");

  private final List<OutgoingEvent> events = new ArrayList<>();

  public void add(EventStream stream, String subject, int count) {
    var more = new ArrayList<OutgoingEvent>();
    for (var seq = 1; seq <= count; seq++) {
      var id = Envelope.idOf(stream, subject, seq);
      more.add(
          new OutgoingEvent(
              new Envelope(id, "word.v1", stream, TIME, subject, seq, "c", null), "{}"));
    }
    add(more);
  }

  public void add(List<OutgoingEvent> more) {
    events.addAll(more);
    events.sort(
        Comparator.comparing((OutgoingEvent event) -> event.envelope().subject())
            .thenComparing(event -> event.envelope().seq()));
  }

  @Override
  public List<OutgoingEvent> of(EventStream stream, String subject, long from, long to, int limit) {
    return events.stream()
        .filter(event -> event.envelope().stream() == stream)
        .filter(event -> event.envelope().subject().equals(subject))
        .filter(event -> event.envelope().seq() >= from && event.envelope().seq() <= to)
        .limit(limit)
        .toList();
  }

  @Override
  public List<OutgoingEvent> between(
      EventStream stream, Instant from, Instant to, @Nullable Position after, int limit) {
    return events.stream()
        .filter(event -> event.envelope().stream() == stream)
        .filter(event -> !event.envelope().time().isBefore(from))
        .filter(event -> event.envelope().time().isBefore(to))
        .filter(event -> after == null || isBehind(after, event.envelope()))
        .limit(limit)
        .toList();
  }

  private static boolean isBehind(Position after, Envelope event) {
    var subject = event.subject().compareTo(after.subject());
    return subject > 0 || (subject == 0 && event.seq() > after.seq());
  }

  @Override
  public long countBetween(EventStream stream, Instant from, Instant to) {
    return between(stream, from, to, null, Integer.MAX_VALUE).size();
  }
}

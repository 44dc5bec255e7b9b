package org.alliance.kit.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.kit.aggregate.Aggregates;
import org.alliance.kit.aggregate.Change;
import org.alliance.kit.aggregate.HeldEvent;
import org.jspecify.annotations.Nullable;

/// An aggregate of nothing but what it has said, to look at how it is stored.
final class Notes {
  record Words(List<String> words) {}

  static final AggregateMapping<Words, String, Words> MAPPING =
      new AggregateMapping<>(
          "notes",
          new Words(List.of()),
          Words.class,
          words -> words,
          words -> words,
          EventStream.REFERRAL,
          (_, word) -> Optional.of(event(word)));

  private static final CaseId CASE = new CaseId("123e4567-e89b-12d3-a456-426614174000");

  private Notes() {}

  static void say(Aggregates<Words, String> notes, String id, String... words) {
    var before = notes.load(id);
    var after = new ArrayList<>(before.state().words());
    after.addAll(List.of(words));
    notes.save(Change.of(before, new Words(after), List.of(words)));
  }

  /// Hears an event and answers it with a word.
  static void hear(Aggregates<Words, String> notes, String id, long seq, String answer) {
    var before = notes.load(id);
    var after = new ArrayList<>(before.state().words());
    after.add(answer);
    var heard = envelope(id, seq);
    notes.save(
        new Change<>(
            before,
            new Words(after),
            List.of(answer),
            Map.of(before.sourceOf(heard), seq),
            before.held(),
            heard));
  }

  /// As it lies there while an event waits in it.
  ///
  /// @param fault why it is parked; absent where one before it is missing
  static void hold(Aggregates<Words, String> notes, String id, long seq, @Nullable String fault) {
    var before = notes.load(id);
    var envelope = envelope(id, seq);
    notes.save(
        new Change<>(
            before,
            before.state(),
            List.of(),
            Map.of(),
            List.of(new HeldEvent(envelope, "{}", fault)),
            envelope));
  }

  private static Envelope envelope(String id, long seq) {
    return new Envelope(
        Envelope.idOf(EventStream.REPORT, id, seq),
        "word.v1",
        EventStream.REPORT,
        Instant.parse("2026-01-05T10:00:00Z"),
        id,
        seq,
        "c",
        null);
  }

  private static FirmAssigned event(String word) {
    return new FirmAssigned(OfferId.of(CASE, 1), CASE, new FirmId(word), List.of());
  }
}

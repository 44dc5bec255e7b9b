package org.alliance.kit.ops;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;
import org.alliance.kit.aggregate.Backlog;
import org.alliance.kit.aggregate.HeldEvent;
import org.alliance.kit.aggregate.HeldEvents;
import org.alliance.kit.aggregate.Versioned;
import org.alliance.testkit.EventMessages;
import org.jspecify.annotations.Nullable;

/// Aggregates that each hold one event, as it was put here.
final class HeldInMemory implements HeldEvents {
  private final Map<String, Versioned<?>> holding = new LinkedHashMap<>();

  /// What happens once something was taken out.
  Runnable lostAnswer = () -> {};

  /// @param fault why it is parked; absent where one before it is missing
  void hold(String subject, long seq, @Nullable String fault) {
    var held = new HeldEvent(envelope(subject, seq), "{}", fault);
    holding.put(subject, new Versioned<>(subject, 1, 0, "", Map.of(), List.of(held), Backlog.NONE));
  }

  static Envelope envelope(String subject, long seq) {
    return new Envelope(
        Envelope.idOf(EventStream.REPORT, subject, seq),
        "word.v1",
        EventStream.REPORT,
        EventMessages.TIME,
        subject,
        seq,
        "c",
        null);
  }

  @Override
  public void eachBehindGap(Consumer<Versioned<?>> each) {
    holding.values().stream().filter(some -> !some.gaps().isEmpty()).forEach(each);
  }

  @Override
  public long countParked() {
    return holding.values().stream().filter(Versioned::isParked).count();
  }

  @Override
  public void eachHolding(Consumer<Versioned<?>> each) {
    holding.values().forEach(each);
  }

  @Override
  public Optional<Versioned<?>> held(String id) {
    return Optional.ofNullable(holding.get(id));
  }

  @Override
  public boolean forgetBehindGap(String id, EventStream stream, String subject) {
    var waits =
        held(id).stream()
            .flatMap(some -> some.gaps().stream())
            .anyMatch(gap -> gap.isOf(stream, subject));
    if (waits) {
      holding.remove(id);
      lostAnswer.run();
    }
    return waits;
  }
}

package org.alliance.kit.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alliance.kit.decision.Decider;
import org.alliance.kit.decision.Decision;

/// The smallest aggregate there can be: it remembers the words that it was told, refuses "no" and
/// breaks at "boom".
record Tally(List<String> words) {
  static final Tally EMPTY = new Tally(List.of());

  static final Decider<Tally, String, String, String> DECIDER =
      new Decider<>(
          EMPTY,
          (_, word) ->
              switch (word) {
                case "no" -> Decision.refused("not that word");
                case "boom" -> throw new IllegalStateException("a bug");
                default -> Decision.happened(word);
              },
          Tally::with);

  private Tally with(String word) {
    var all = new ArrayList<>(words);
    all.add(word);
    return new Tally(List.copyOf(all));
  }

  /// The body is the word; an empty one asks for nothing.
  static Function<ReceivedEvent, Optional<String>> translation() {
    return event -> Optional.of(event.body()).filter(word -> !word.isEmpty());
  }
}

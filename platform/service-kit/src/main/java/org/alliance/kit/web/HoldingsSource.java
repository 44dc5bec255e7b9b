package org.alliance.kit.web;

import java.util.function.Consumer;
import java.util.function.Function;
import org.alliance.kit.aggregate.Aggregates;

/// The aggregates of one kind, for [HoldingsController].
@FunctionalInterface
public interface HoldingsSource {
  void forEach(Consumer<Holding> each);

  /// @param word the state of an aggregate as one word
  static <S> HoldingsSource of(
      String stream, Aggregates.All<S> aggregates, Function<S, String> word) {
    return each ->
        aggregates.forEach(found ->
            each.accept(
                new Holding(
                    stream,
                    found.id(),
                    word.apply(found.state()),
                    found.seq(),
                    found.held().size())));
  }
}

package org.alliance.matching.application.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.alliance.kit.aggregate.Versioned;

/// Aggregates of one kind as the scheduler follows them: all that matter when it begins, and from
/// then on those that changed. Every write of an aggregate marks it as changed; the scheduler takes
/// the mark away once it has followed that version. So no change of any instance is missed, and
/// nothing is read that did not change.
public interface StoredChanges<S> {
  /// @param version that was marked
  record Changed(String id, long version) {}

  /// Aggregates that are marked, in no order.
  ///
  /// @param most how many at most
  List<Changed> changed(int most);

  Versioned<S> load(String id);

  /// Takes the marks away. An aggregate that has a later version by now keeps its mark.
  void followed(List<Changed> changes);

  /// All aggregates that are open, or that have changed since.
  void forEachThatMatters(Instant since, Consumer<Versioned<S>> each);
}

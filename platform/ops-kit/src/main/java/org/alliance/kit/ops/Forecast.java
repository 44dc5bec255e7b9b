package org.alliance.kit.ops;

import java.util.Map;
import java.util.TreeMap;

/// What a redrive or a discard would come to now.
///
/// @param selected how many events it would take
/// @param subjects how many cases, or other things that events are about, they belong to
/// @param outcomes how many would go which way; the same codes as in the job, and [#DEPENDS],
///   [#UNFORESEEN] and [#NOT_TRIED]
/// @param behind how many later events wait behind them
/// @param earlier how many of them have an earlier stuck event of the same case that is not
///   selected: they would wait for it
public record Forecast(
    long selected, long subjects, Map<String, Long> outcomes, long behind, long earlier) {
  /// What becomes of an earlier one of the same case decides.
  public static final String DEPENDS = "after-an-earlier-one";

  /// What handles it also does things outside of the store, so it is not tried.
  public static final String UNFORESEEN = "not-foreseen";

  /// There are too many to try them all.
  public static final String NOT_TRIED = "not-tried";

  public Forecast {
    outcomes = new TreeMap<>(outcomes);
  }
}

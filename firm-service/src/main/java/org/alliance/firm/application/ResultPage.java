package org.alliance.firm.application;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One page of a sorted list.
///
/// @param total the number of lines of all pages
/// @param end the sort key of the last line; empty on the last page
public record ResultPage<T>(List<T> lines, long total, Optional<List<String>> end) {
  public ResultPage {
    lines = List.copyOf(lines);
  }

  /// @param found the lines of this page, and the first line of the next page if there is one
  /// @param limit the most lines of a page
  public static <T> ResultPage<T> of(
      List<T> found, int limit, long total, Function<T, List<String>> key) {
    return found.size() <= limit
        ? new ResultPage<>(found, total, Optional.empty())
        : new ResultPage<>(
            found.subList(0, limit), total, Optional.of(key.apply(found.get(limit - 1))));
  }

  public <V> ResultPage<V> map(Function<? super T, ? extends V> view) {
    return new ResultPage<>(lines.stream().<V>map(view).toList(), total, end);
  }
}

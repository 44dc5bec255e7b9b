package org.alliance.casetracking.application.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// The parts of a whole as anybody may read them. A part below five is hidden. Where the whole less
/// the parts that are shown would give a hidden part away, the smallest of those is hidden, too:
/// hidden are either none or at least two parts, which are five people or more together.
///
/// @param rows the largest first, rounded down to a multiple of five
/// @param rest all hidden parts together; empty if none is hidden, and if all are fewer than five
public record PublicTable(List<Row> rows, OptionalLong rest) {
  public record Row(String code, long number) {}

  public PublicTable {
    rows = List.copyOf(rows);
  }

  static PublicTable of(Map<String, Long> parts) {
    var shown =
        new ArrayList<>(
            parts.entrySet().stream()
                .filter(part -> part.getValue() > 0)
                .sorted(
                    Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList());
    var hidden = new ArrayList<Long>();
    while (!shown.isEmpty()
        && (shown.getLast().getValue() < SmallCells.SMALLEST || !isSafe(hidden))) {
      hidden.add(shown.removeLast().getValue());
    }
    return new PublicTable(
        shown.stream().map(part -> new Row(part.getKey(), rounded(part.getValue()))).toList(),
        SmallCells.shown(sum(hidden)));
  }

  private static boolean isSafe(List<Long> hidden) {
    return hidden.isEmpty() || (hidden.size() > 1 && sum(hidden) >= SmallCells.SMALLEST);
  }

  private static long sum(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).sum();
  }

  private static long rounded(long number) {
    return SmallCells.shown(number).orElseThrow();
  }
}

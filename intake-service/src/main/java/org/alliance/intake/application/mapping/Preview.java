package org.alliance.intake.application.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alliance.intake.application.imports.ImportFile;
import org.alliance.intake.application.imports.ImportFile.Row;
import org.alliance.intake.application.reading.Fault;
import org.alliance.intake.domain.question.Answers;

/// What would come of a file, if it were taken in now. Nothing is kept of it.
///
/// @param accepted lines that would be kept
/// @param rejected lines that would not be kept
/// @param reasons how many lines each fault refuses, the most frequent first
/// @param first the first rows
/// @param isWhole whether the whole file was looked at
public record Preview(
    int accepted,
    int rejected,
    int blank,
    List<Map.Entry<Fault, Integer>> reasons,
    List<Line> first,
    boolean isWhole) {
  static final int MOST_LINES = 20_000;

  private static final int SHOWN = 10;
  private static final int AT_ONCE = 256;

  /// One row.
  ///
  /// @param line the physical line on which it starts
  /// @param answers none if it cannot be read
  /// @param faults none if it would be kept
  public record Line(int line, Answers answers, List<Fault> faults) {}

  public int lines() {
    return accepted + rejected + blank;
  }

  /// @param check gives the faults of a report
  static Preview of(ImportFile file, Function<Answers, List<Fault>> check) {
    var counter = new Counter();
    while (file.hasNext() && counter.lines < MOST_LINES) {
      file.next(AT_ONCE).forEach(row -> counter.add(row, check));
    }
    return counter.preview(!file.hasNext());
  }

  private static final class Counter {
    private final Map<Fault, Integer> reasons = new HashMap<>();
    private final List<Line> first = new ArrayList<>();
    private int lines;
    private int accepted;
    private int rejected;
    private int blank;

    void add(Row row, Function<Answers, List<Fault>> check) {
      switch (row) {
        case Row.Blank _ -> {
          lines++;
          blank++;
        }
        case Row.Unreadable(var line, var fault) ->
            add(List.of(line), Answers.NONE, List.of(fault));
        case Row.Refused(var numbers, var faults) -> add(numbers, Answers.NONE, faults);
        case Row.Answered(var numbers, var answers) -> add(numbers, answers, check.apply(answers));
      }
    }

    private void add(List<Integer> numbers, Answers answers, List<Fault> faults) {
      lines += numbers.size();
      if (faults.isEmpty()) {
        accepted += numbers.size();
      } else {
        rejected += numbers.size();
        faults.forEach(fault -> reasons.merge(fault, numbers.size(), Integer::sum));
      }
      if (first.size() < SHOWN) {
        first.add(new Line(numbers.getFirst(), answers, faults));
      }
    }

    Preview preview(boolean isWhole) {
      return new Preview(
          accepted,
          rejected,
          blank,
          reasons.entrySet().stream()
              .sorted(Map.Entry.<Fault, Integer>comparingByValue().reversed())
              .toList(),
          List.copyOf(first),
          isWhole);
    }
  }
}

package org.alliance.intake.domain.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.report.ReportPart;

/// One question of a report, as every channel asks it.
public sealed interface Question {
  /// How an answer is written.
  enum Form {
    /// One code, number or date: invisible characters in it mean nothing.
    CODE,
    /// Several of these.
    CODES,
    /// One text in the person's own words.
    TEXT,
    /// Several of these, such as names.
    TEXTS,
    /// One long text.
    STORY,
    /// An answer that protects the person: never refused, whatever was written.
    ANSWER;

    public boolean isList() {
      return this == CODES || this == TEXTS;
    }
  }

  /// Its name in problems and in stored codes. Permanent.
  String field();

  /// Where it is in a request: the names of the members, with dots between them.
  String path();

  /// Its column in the project's own CSV format.
  String column();

  /// The part of a report that the answer tells; empty if it tells nothing of the incident.
  Optional<ReportPart> part();

  Form form();

  /// How the answers of several rows of one incident become one.
  ColumnJoin join();

  /// How a person is asked.
  Asked asked();

  /// The record that keeps the answer, which decides who may see it.
  default AnswerTarget target() {
    return part().map(AnswerTarget::of).orElse(AnswerTarget.REPORT);
  }

  /// A question whose answer the vault keeps as it was written. If something is read out of the
  /// answer, such as a place or a date, an own reader does that.
  ///
  /// @param longest in code points, a line end counts as one; more is a fault
  /// @param vaultField under which the vault keeps it; empty if it does not. Permanent
  record Written(
      String field,
      String path,
      String column,
      Optional<ReportPart> part,
      Form form,
      ColumnJoin join,
      int longest,
      String vaultField,
      Asked asked)
      implements Question {
    Written asked(Asked.Control control, String... options) {
      return new Written(
          field,
          path,
          column,
          part,
          form,
          join,
          longest,
          vaultField,
          new Asked(control, List.of(options)));
    }
  }

  /// A question with a closed list of answers. The report keeps their codes.
  ///
  /// @param notTold the answer of a report that leaves the question out
  record Choice<T extends Enum<T> & Coded>(
      String field,
      String column,
      Optional<ReportPart> part,
      Form form,
      ColumnJoin join,
      Class<T> type,
      List<T> notTold,
      Amending amending)
      implements Question {
    public Choice {
      notTold = List.copyOf(notTold);
    }

    @Override
    public String path() {
      return field;
    }

    @Override
    public Asked asked() {
      return new Asked(
          form.isList() ? Asked.Control.MANY : Asked.Control.ONE,
          Stream.of(type.getEnumConstants()).map(Coded::code).toList());
    }

    List<T> amended(List<T> before, List<T> later) {
      return switch (amending) {
        case UNITE -> Stream.concat(before.stream(), later.stream()).distinct().toList();
        case LATEST -> later;
        case LATEST_KNOWN -> later.equals(notTold) ? before : later;
        case FIRST_CODE_STAYS ->
            before.equals(List.of(type.getEnumConstants()[0])) ? before : later;
      };
    }
  }

  /// How a choice changes when a later version of the report answers it, too.
  enum Amending {
    UNITE,
    LATEST,
    /// The later answer, unless it says that nothing is known.
    LATEST_KNOWN,
    /// The later answer, unless the first code of the list was told before.
    FIRST_CODE_STAYS
  }
}

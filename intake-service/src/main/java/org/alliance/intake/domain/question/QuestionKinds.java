package org.alliance.intake.domain.question;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.intake.domain.question.Asked.Control;
import org.alliance.intake.domain.question.Question.Amending;
import org.alliance.intake.domain.question.Question.Choice;
import org.alliance.intake.domain.question.Question.Form;
import org.alliance.intake.domain.question.Question.Written;

/// The kinds of questions there are, so that the list of questions says of each only what is its
/// own.
final class QuestionKinds {
  /// In characters; an answer that protects the person is kept even if it is a sentence.
  private static final int LONGEST_ANSWER = 2_000;

  private static final int READ_BY_ITS_READER = Integer.MAX_VALUE;

  private QuestionKinds() {}

  static Written reference() {
    return new Written(
        "reference",
        "reference",
        "reference",
        Optional.empty(),
        Form.CODE,
        ColumnJoin.TOLD,
        Questions.LONGEST_FIELD,
        "",
        Asked.NOT);
  }

  static Written consentBasis() {
    return new Written(
        "consents.basis",
        "consents.basis",
        "consent_basis",
        Optional.of(ReportPart.CONSENTS),
        Form.CODE,
        ColumnJoin.FIRST,
        READ_BY_ITS_READER,
        "consentBasis",
        Asked.NOT);
  }

  /// One line in the person's own words.
  static Written text(String field, String path, String column, ReportPart part) {
    return written(field, path, column, part, Form.TEXT, ColumnJoin.TOLD, Questions.LONGEST_FIELD)
        .asked(Control.LINE);
  }

  /// As much as the person wants to write.
  ///
  /// @param longest in code points
  static Written story(String field, String path, String column, ReportPart part, int longest) {
    return written(field, path, column, part, Form.STORY, ColumnJoin.STORY, longest)
        .asked(Control.PARAGRAPH);
  }

  /// Several texts, such as names.
  static Written texts(String field, String path, String column, ReportPart part, int longest) {
    return written(field, path, column, part, Form.TEXTS, ColumnJoin.UNION, longest)
        .asked(Control.LIST);
  }

  /// A text that an own reader reads something out of.
  static Written read(String field, String path, String column, ReportPart part, Form form) {
    return written(
        field,
        path,
        column,
        part,
        form,
        form.isList() ? ColumnJoin.UNION : ColumnJoin.TOLD,
        READ_BY_ITS_READER);
  }

  /// Codes that the vault keeps, of what the person allows.
  static Written kept(
      String field, String path, String column, ReportPart part, String... options) {
    return written(
            field, path, column, part, Form.CODES, ColumnJoin.COMMON, Questions.LONGEST_FIELD)
        .asked(Control.MANY, options);
  }

  /// An answer that protects the person, asked with yes and no.
  static Written answer(
      String field, String path, String column, ReportPart part, ColumnJoin join) {
    return written(field, path, column, part, Form.ANSWER, join, LONGEST_ANSWER)
        .asked(Control.ONE, "yes", "no");
  }

  /// Whether somebody may be told of the person.
  static Written instruction(String field, String path, String column) {
    return answer(
            field,
            path,
            column,
            ReportPart.INSTRUCTIONS,
            ColumnJoin.strictest(List.of("no"), List.of("ask", "yes")))
        .asked(Control.ONE, "yes", "no", "ask");
  }

  static Written consent(String recipient, String column, String vaultField) {
    var field = "consents." + recipient;
    return new Written(
        field,
        field,
        column,
        Optional.of(ReportPart.CONSENTS),
        Form.ANSWER,
        ColumnJoin.strictest(List.of("refused"), List.of("not-asked", "given")),
        LONGEST_ANSWER,
        vaultField,
        new Asked(Control.ONE, List.of("given", "refused", "not-asked")));
  }

  private static Written written(
      String field,
      String path,
      String column,
      ReportPart part,
      Form form,
      ColumnJoin join,
      int longest) {
    return new Written(
        field, path, column, Optional.of(part), form, join, longest, field, Asked.NOT);
  }

  static <T extends Enum<T> & Coded> Choice<T> several(
      String field, String column, ReportPart part, Class<T> type, List<T> notTold) {
    return new Choice<>(
        field,
        column,
        Optional.of(part),
        Form.CODES,
        ColumnJoin.UNION,
        type,
        notTold,
        Amending.UNITE);
  }

  static <T extends Enum<T> & Coded> Choice<T> one(
      String field, String column, ReportPart part, ColumnJoin join, T notTold, Amending amending) {
    return new Choice<>(
        field,
        column,
        Optional.of(part),
        Form.CODE,
        join,
        notTold.getDeclaringClass(),
        List.of(notTold),
        amending);
  }
}

package org.alliance.ui.text.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.alliance.ui.text.exchange.TextImport.Refused;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A file with a fault is refused as a whole. The finding says where the fault is and what to do.
class TextRulesTests {
  @TempDir Path root;

  /// Each row breaks one cell of a CSV file.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          safety.exit,Leave,나가기 | safety.exit,Leave,             | intake/safety.exit: The text is blank. Translate it.
          나가기      | ' 나가기'      | intake/safety.exit: The text begins or ends with other blanks than the English text. Begin and end it as the English text does.
          나가기      | '나가기\u00a0' | intake/safety.exit: The text begins or ends with other blanks than the English text. Begin and end it as the English text does.
          나가기      | '나\t가기'     | intake/safety.exit: The text has a control character, such as a tab. Write a blank instead.
          나가기      | =나가기        | intake/safety.exit: The text begins with =, +, - or @, which a spreadsheet takes for a formula. Begin it with a word.
          나가기      | 나가기나가기나가기나가기나 | intake/safety.exit: The text has 13 characters. Shorten it to 12.
          나가기      | 나{가기        | intake/safety.exit: The text is not an ICU message. Check that each { has its }, and that a plural has the form "other".
          나가기      | {0}            | intake/safety.exit: The text has other placeholders than the English text. Write none: the English text has none.
          {1}에       | 에             | intake/firms.count: The text has other placeholders than the English text. Write all of {0}, {1} and no other. Write an apostrophe before a { twice.
          {1}에       | '''{1}에'      | intake/firms.count: The text has other placeholders than the English text. Write all of {0}, {1} and no other. Write an apostrophe before a { twice.
          other {#곳} | one {#곳}      | intake/firms.count: The text is not an ICU message. Check that each { has its }, and that a plural has the form "other".
          나가기,translated | 나가기,done | intake/safety.exit: There is no state "done". Write one of initial, translated, reviewed, final.
          Leave,나가기 | Go,나가기     | intake/safety.exit: The English text has changed since the export. Compare the translation with the new text, and put that in: "Leave".
          intake,safety.exit | intake,safety.exitt | intake/safety.exitt: There is no such text. Remove the text.
          intake,safety.exit | intake,safety.exitt | intake/safety.exit: The file lacks this text. Add it with its translation; the English text is "Leave".
          intake,safety.exit | intake,safety.title | intake/safety.title: The file has this text twice. Remove one of them.
          intake,safety.exit | ../../x,safety.exit | ../../x/safety.exit: There is no such text. Remove the text.
          bundle,key  | bundle,name    | The first line lacks key. Keep the first line and its columns as they were exported.
          """)
  void namesFileKeyAndRemedy(String before, String after, String finding) {
    var tree = SourceTree.in(root);
    var files = tree.files();
    var broken = after == null ? "" : after;
    assertThat(tree.roundTrip(TextFormat.CSV, before, broken))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(Finding::toString)
                    .contains("texts_ko.csv: " + finding));
    assertThat(tree.files()).isEqualTo(files);
  }
}

package org.alliance.ui.text.exchange;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alliance.ui.text.exchange.TextImport.Imported;
import org.alliance.ui.text.exchange.TextImport.Outcome;
import org.alliance.ui.text.exchange.TextImport.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files as spreadsheets and translators' tools save them, and files that mean harm.
class FilesOfTranslatorsTests {
  private static final Imported NOTHING_CHANGED = new Imported(List.of());

  @TempDir Path root;
  private SourceTree tree;

  @BeforeEach
  void makeATree() {
    tree = SourceTree.in(root);
  }

  @Test
  void acceptsTheByteOrderMarkAndLineEndsOfASpreadsheet() {
    var exported = SourceTree.read(tree.export(TextFormat.CSV, "ko"));
    assertThat(exported).startsWith("\uFEFFbundle,key,english,text,state,longest,note\r\n");
    assertThat(imported("texts_ko.csv", exported)).isEqualTo(NOTHING_CHANGED);
    assertThat(imported("texts_ko (1).csv", exported.replace("\uFEFF", "").replace("\r\n", "\n")))
        .isEqualTo(NOTHING_CHANGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t"})
  void acceptsTheSeparatorOfASpreadsheet(String separator) {
    assertThat(
            imported(
                "texts_ko.csv",
                """
                key,state,text,english,bundle
                safety.title,translated,안전하게,Stay safe,intake
                safety.exit,translated,나가기,Leave,intake
                firms.none,translated,회사 없음,No firm,intake
                firms.count,translated,"{1}에 있는 회사 {0, plural, other {#곳}}","{0, plural, one {# firm} other {# firms}} in {1}",intake
                home.title,initial,,Home,gateway
                """
                    .replaceAll(",(?! )", separator)))
        .isEqualTo(NOTHING_CHANGED);
  }

  @Test
  void refusesOtherCharacterSets() throws IOException {
    var file = root.resolve("texts_ko.csv");
    Files.write(file, SourceTree.read(tree.export(TextFormat.CSV, "ko")).getBytes(UTF_16));
    assertThat(findings(new TextImport(root).read(List.of(file))))
        .containsExactly(
            "texts_ko.csv: The file is not in UTF-8. Save it in the format \"CSV UTF-8\".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ko.csv", "texts_korean.csv", "texts.csv", "texts_ko.txt", "texts_en.csv"})
  void refusesANameThatTellsNoLanguageOrFormat(String name) {
    var exported = SourceTree.read(tree.export(TextFormat.CSV, "ko"));
    assertThat(findings(imported(name, exported))).hasSize(1).allMatch(at -> at.startsWith(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE xliff [<!ENTITY stolen SYSTEM 'file:///etc/hostname'>]>",
        "<!DOCTYPE xliff SYSTEM 'http://127.0.0.1:1/xliff.dtd'>",
        "<!DOCTYPE xliff [<!ENTITY a 'aaaaaaaaaa'><!ENTITY stolen '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
      })
  void refusesADocumentType(String type) {
    var exported = SourceTree.read(tree.export(TextFormat.XLIFF, "ko"));
    var harmful = exported.replace("?>", "?>" + type).replace("나가기", "&stolen;");
    var before = tree.files();
    assertThat(findings(imported("texts_ko.xlf", harmful)))
        .singleElement()
        .asString()
        .startsWith("texts_ko.xlf: Line 1 cannot be read: DOCTYPE is disallowed");
    assertThat(tree.files()).isEqualTo(before);
  }

  @Test
  void readsATextThatAToolHasSplitAndMarked() {
    var exported = SourceTree.read(tree.export(TextFormat.XLIFF, "ko"));
    var split =
        exported.replaceFirst(
            "(?s)<segment state=\"translated\">\\s*<source>Stay safe</source>.*?</segment>",
            """
            <segment state="final"><source>Stay</source><target>안전<mrk id="m1">하</mrk></target></segment>
            <ignorable><source> </source><target/></ignorable>
            <segment state="reviewed"><source>safe</source><target>게</target></segment>
            """);
    assertThat(imported("texts_ko.xliff", split.replace("<target/>", "<target> </target>")))
        .isEqualTo(
            new Imported(
                List.of(tree.file("intake", "messages_ko"), tree.file("intake", "reviewed_ko"))));
    assertThat(tree.text("intake", "messages_ko")).contains("safety.title = 안전하 게\n");
    assertThat(tree.text("intake", "reviewed_ko")).contains("safety.title = reviewed ");
  }

  @Test
  void refusesInlineElements() {
    var exported = SourceTree.read(tree.export(TextFormat.XLIFF, "ko"));
    assertThat(findings(imported("texts_ko.xlf", exported.replace("나가기", "<ph id='1'/>"))))
        .containsExactly(
            "texts_ko.xlf: intake/safety.exit: The text has the inline element <ph>."
                + " Write placeholders such as {0} as plain text.");
  }

  @Test
  void refusesAnotherXliff() {
    var old = "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'/>";
    assertThat(findings(imported("texts_ko.xlf", old)))
        .containsExactly("texts_ko.xlf: The file is not XLIFF 2. Save it as XLIFF 2.1.");
    assertThat(findings(imported("texts_ko.xlf", "")))
        .singleElement()
        .asString()
        .startsWith("texts_ko.xlf: Line ");
  }

  @Test
  void refusesTwoFilesOfOneLanguage() {
    var csv = tree.export(TextFormat.CSV, "ko");
    var xliff = tree.export(TextFormat.XLIFF, "ko");
    assertThat(findings(new TextImport(root).read(List.of(csv, xliff))))
        .containsExactly(
            "texts_ko.xlf: Another file has the same language. Import one file a language.");
  }

  @Test
  void tellsTranslatorsWhatTheyNeed() {
    assertThat(SourceTree.read(tree.export(TextFormat.XLIFF, "ko")))
        .contains(
            "version=\"2.1\" srcLang=\"en\" trgLang=\"ko\"",
            "<unit id=\"safety.exit\">",
            "<note category=\"bundle\">intake</note>",
            "<note category=\"key\">safety.exit</note>",
            "<note category=\"longest\">12</note>",
            "Review this text first: a mistake in it does harm. Texts of the form.",
            "<note category=\"note\">What a firm sees.</note>",
            "<segment state=\"translated\">",
            "<source>Leave</source>",
            "<target>나가기</target>",
            "<segment state=\"initial\">");
  }

  private Outcome imported(String name, String content) {
    var file = root.resolve(name);
    SourceTree.write(file, content);
    return new TextImport(root).read(List.of(file));
  }

  private static List<String> findings(Outcome outcome) {
    return outcome instanceof Refused(var findings)
        ? findings.stream().map(Finding::toString).toList()
        : List.of();
  }
}

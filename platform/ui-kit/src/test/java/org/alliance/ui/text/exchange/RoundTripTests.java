package org.alliance.ui.text.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.alliance.ui.text.exchange.TextImport.Imported;
import org.alliance.ui.text.exchange.TextImport.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Texts leave the source tree and come back.
class RoundTripTests {
  private static final Imported NOTHING_CHANGED = new Imported(List.of());

  @TempDir Path root;
  private SourceTree tree;

  @BeforeEach
  void makeATree() {
    tree = SourceTree.in(root);
  }

  @ParameterizedTest
  @EnumSource
  void changesNoFileIfNoTextChanged(TextFormat format) {
    tree.roundTrip(format, "translated", "reviewed");
    tree.write("intake", "messages_en", SourceTree.ENGLISH.replace("No firm", "No law firm"));
    var before = tree.files();
    assertThat(tree.roundTrip(format, "", "")).isEqualTo(NOTHING_CHANGED);
    assertThat(tree.files()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void changesTheLineOfATextOnly(TextFormat format) {
    assertThat(tree.roundTrip(format, "나가기", "떠나기"))
        .isEqualTo(new Imported(List.of(tree.file("intake", "messages_ko"))));
    assertThat(tree.text("intake", "messages_ko"))
        .isEqualTo(SourceTree.KOREAN.replace("나가기", "떠나기"));
  }

  @ParameterizedTest
  @EnumSource
  void keepsLinesAndMarkupWithinAText(TextFormat format) {
    var odd = "safety.title = \"A\" \\\\ <b>, & \\n다음; 줄";
    tree.write("intake", "messages_ko", SourceTree.KOREAN.replace("safety.title=안전하게", odd));
    assertThat(tree.roundTrip(format, "나가기", "떠나기")).isInstanceOf(Imported.class);
    assertThat(tree.text("intake", "messages_ko"))
        .isEqualTo(SourceTree.KOREAN.replace("safety.title=안전하게", odd).replace("나가기", "떠나기"));
  }

  @Test
  void putsANewTextInItsPlace() {
    tree.write("intake", "messages_ko", SourceTree.KOREAN.replace("safety.exit = 나가기\n", ""));
    tree.roundTrip(
        TextFormat.CSV, "safety.exit,Leave,,initial", "safety.exit,Leave,나가기,translated");
    assertThat(tree.text("intake", "messages_ko")).isEqualTo(SourceTree.KOREAN);
  }

  @Test
  void beginsALanguageInTheOrderOfTheEnglishFile() {
    var file = tree.export(TextFormat.CSV, "vi");
    SourceTree.write(file, SourceTree.read(file).replace("Home,,initial", "Home,Trang,translated"));
    assertThat(new TextImport(root).read(List.of(file)))
        .isInstanceOfSatisfying(
            Imported.class,
            imported ->
                assertThat(imported.changed())
                    .containsExactly(tree.file("gateway", "messages_vi")));
    assertThat(tree.text("gateway", "messages_vi")).isEqualTo("home.title = Trang\n");
  }

  @Test
  void takesAllFilesOrNone() {
    var korean = tree.export(TextFormat.CSV, "ko");
    SourceTree.write(korean, SourceTree.read(korean).replace("나가기", "떠나기"));
    var thai = tree.export(TextFormat.CSV, "th");
    SourceTree.write(thai, SourceTree.read(thai).replace("home.title", "home.tilte"));
    var before = tree.files();
    assertThat(new TextImport(root).read(List.of(korean, thai))).isInstanceOf(Refused.class);
    assertThat(tree.files()).isEqualTo(before);
  }

  /// These are 13 code points and 8 characters; 12 are allowed.
  @Test
  void countsALetterWithItsSignsOnce() {
    assertThat(tree.roundTrip(TextFormat.CSV, "나가기", "নিরাপদে থাকুন")).isInstanceOf(Imported.class);
  }

  @Nested
  class AReview {
    @ParameterizedTest
    @EnumSource
    void isKeptPerText(TextFormat format) {
      var exported = tree.export(format, "ko");
      var reviewed =
          switch (format) {
            case CSV -> tree.roundTrip(format, "나가기,translated", "나가기,reviewed");
            case XLIFF -> tree.roundTrip(format, segment("translated"), segment("reviewed"));
          };
      assertThat(reviewed).isEqualTo(new Imported(List.of(tree.file("intake", "reviewed_ko"))));
      assertThat(tree.text("intake", "reviewed_ko"))
          .contains("safety.exit = reviewed ")
          .doesNotContain("safety.title");
      assertThat(states()).containsExactly("translated", "reviewed", "translated", "translated");
      assertThat(exported).exists();
    }

    @Test
    void isLostIfTheEnglishTextChanges() {
      tree.roundTrip(TextFormat.CSV, "translated", "final");
      assertThat(states()).containsOnly("final");
      tree.write("intake", "messages_en", SourceTree.ENGLISH.replace("Stay safe", "Keep safe"));
      assertThat(states()).containsExactly("translated", "final", "final", "final");
      assertThat(SourceTree.read(tree.export(TextFormat.CSV, "ko")))
          .contains("has changed since the review");
    }

    @Test
    void isLostIfTheTranslationChanges() {
      tree.roundTrip(TextFormat.CSV, "translated", "reviewed");
      tree.write("intake", "messages_ko", SourceTree.KOREAN.replace("나가기", "떠나기"));
      assertThat(states()).containsExactly("reviewed", "translated", "reviewed", "reviewed");
    }

    @Test
    void canBeTakenBack() {
      tree.roundTrip(TextFormat.CSV, "translated", "reviewed");
      tree.roundTrip(TextFormat.CSV, "나가기,reviewed", "나가기,translated");
      assertThat(states()).containsExactly("reviewed", "translated", "reviewed", "reviewed");
      tree.roundTrip(TextFormat.CSV, ",reviewed", ",translated");
      assertThat(tree.text("intake", "reviewed_ko")).isEmpty();
    }

    private List<String> states() {
      return new SourceBundle(tree.file("intake", "messages_ko").getParent())
          .in("ko").stream().map(text -> text.state().code()).toList();
    }

    private static String segment(String state) {
      return """
      <segment state="%s">
              <source>Leave<\
      """
          .formatted(state);
    }
  }
}

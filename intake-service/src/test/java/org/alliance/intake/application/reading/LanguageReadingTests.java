package org.alliance.intake.application.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.intake.domain.incident.ReadingNote;
import org.junit.jupiter.api.Test;

class LanguageReadingTests {
  @Test
  void readsWhatPhonesFormsAndCellsWrite() {
    assertThat(read("ko-KR", " zh_TW ", "Cantonese"))
        .isEqualTo(new Reading<>(tags("ko", "zh-Hant", "yue"), List.of(), List.of()));
    assertThat(read("Korean, English"))
        .isEqualTo(new Reading<>(tags("ko", "en"), List.of(), List.of()));
    assertThat(read("ko", "", "ko-KR")).isEqualTo(new Reading<>(tags("ko"), List.of(), List.of()));
  }

  @Test
  void keepsALanguageThatTheListDoesNotHave() {
    assertThat(read("fr-CA")).isEqualTo(noted(tags("fr")));
  }

  @Test
  void looksForAnInterpreterWhereNoLanguageCanBeRead() {
    assertThat(read("our village's")).isEqualTo(noted(tags("und")));
    assertThat(read("en", "klingon!")).isEqualTo(noted(tags("en", "und")));
  }

  @Test
  void goesByTheLanguageThatCanBeRead() {
    assertThat(read("ko", "klingon!")).isEqualTo(noted(tags("ko")));
  }

  @Test
  void readsTheLineThatABrowserSends() {
    assertThat(read("ko-KR,ko;q=0.9,en-US;q=0.8,en;q=0.7"))
        .isEqualTo(new Reading<>(tags("ko", "en"), List.of(), List.of()));
    assertThat(read("zh-TW, zh-HK; q=0.8, *;q=0.1")).isEqualTo(noted(tags("zh-Hant")));
  }

  @Test
  void readsListsHoweverTheyAreWritten() {
    for (var list :
        List.of(
            "Korean or Vietnamese",
            "Korean - Vietnamese",
            "Korean\nVietnamese",
            "Korean Vietnamese",
            "韩语和越南语",
            "韩语 越南语",
            "[\"ko\", \"vi\"]",
            "['ko', 'vi']",
            "ko،vi")) {
      assertThat(read(list))
          .describedAs(list)
          .isEqualTo(new Reading<>(tags("ko", "vi"), List.of(), List.of()));
    }
  }

  @Test
  void keepsThoseOfAListThatCanBeRead() {
    assertThat(read("Korean, Klingon")).isEqualTo(noted(tags("ko")));
    assertThat(read("English, our village's")).isEqualTo(noted(tags("en", "und")));
  }

  @Test
  void takesNoWordsApartThatAreOneName() {
    assertThat(read("Hakha Chin")).isEqualTo(noted(tags("und")));
    assertThat(read("no English")).isEqualTo(noted(tags("und")));
    assertThat(read("Mon Khmer")).isEqualTo(noted(tags("und")));
  }

  @Test
  void readsNothingIntoNothing() {
    assertThat(read()).isEqualTo(new Reading<>(List.of(), List.of(), List.of()));
    assertThat(read("", " ")).isEqualTo(new Reading<>(List.of(), List.of(), List.of()));
  }

  @Test
  void refusesOnlyWhatIsNoListOfLanguages() {
    assertThat(LanguageReading.read("reads", Collections.nCopies(21, "ko")).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.field()).isEqualTo("reads"));
    assertThat(read("x".repeat(201)).faults()).hasSize(1);
  }

  private static Reading<List<LanguageTag>> read(String... written) {
    return LanguageReading.read("speaks", List.of(written));
  }

  private static Reading<List<LanguageTag>> noted(List<LanguageTag> tags) {
    return new Reading<>(tags, List.of(ReadingNote.LANGUAGE_NOT_KNOWN), List.of());
  }

  private static List<LanguageTag> tags(String... tags) {
    return List.of(tags).stream().map(LanguageTag::new).toList();
  }
}

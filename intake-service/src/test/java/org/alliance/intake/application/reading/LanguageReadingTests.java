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

package org.alliance.firm.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.firm.domain.client.CaseFacts;
import org.junit.jupiter.api.Test;

class FactsViewTests {
  @Test
  void saysWhichVarietyOfALanguageIsNotKnown() {
    assertThat(varieties("zh")).containsExactly("Cantonese", "Mandarin");
    assertThat(varieties("zh-Hant"))
        .containsExactly("Cantonese", "Mandarin", "Southern Min (Taiwanese)");
    assertThat(varieties("yue")).isEmpty();
    assertThat(varieties("zh", "cmn")).isEmpty();
    assertThat(varieties("ko", "th", "en")).isEmpty();
  }

  private static List<String> varieties(String... speaks) {
    return FactsView.of(
            new CaseFacts(
                UsState.CA,
                Zip3.UNKNOWN,
                Stream.of(speaks).map(LanguageTag::new).toList(),
                List.of(),
                List.of(),
                Urgency.SOON,
                List.of()))
        .varieties();
  }
}

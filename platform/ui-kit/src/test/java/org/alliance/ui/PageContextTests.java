package org.alliance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.alliance.ui.text.MessageBundle;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PageContextTests {
  private final Pages pages =
      new Pages(
          new UiProperties(ZoneOffset.UTC, null, "https://www.weather.gov/"),
          Navigation.STAFF,
          List.of(new MessageBundle("sample")),
          false);

  @Test
  void offersTheLanguagesThatEveryBundleIsWrittenIn() {
    assertThat(page("/km/report/where", Map.of()).languages())
        .extracting(PageContext.LanguageLink::href)
        .containsExactly(
            "/en/report/where", "/zh-Hans/report/where", "/ur/report/where", "/km/report/where");
    assertThat(page("/ops", Map.of("state", "a&b")).languages().getFirst().href())
        .isEqualTo("/ops?state=a%26b&lang=en");
  }

  @Test
  void tellsWhatWasDoneByATextThatThereIs() {
    assertThat(page("/ops", Map.of("done", "sample")).done()).contains("Your answers are saved.");
    assertThat(page("/ops", Map.of("done", "CANARY <b>")).done()).isEmpty();
    assertThat(page("/ops", Map.of("done", "nothing")).done()).isEmpty();
    assertThat(page("/ops", Map.of("done", "sample")).after("x")).isEqualTo("/ops?after=x");
  }

  @Test
  void leadsToNoOtherHost() {
    var request = new MockHttpServletRequest("GET", "//elsewhere.example/ops");
    assertThat(PageRequest.of(request).path()).isEqualTo("/elsewhere.example/ops");
  }

  private PageContext page(String path, Map<String, String> parameters) {
    return pages.context(new PageRequest(path, parameters, ""), Reader.anonymous(ZoneOffset.UTC));
  }
}

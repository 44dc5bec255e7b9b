package org.alliance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailurePageTests {
  private static final Reader NOBODY = Reader.anonymous(ZoneOffset.UTC);
  private static final Reader TRIAGE =
      new Reader(
          Optional.empty(),
          List.of("triage"),
          Optional.empty(),
          Optional.empty(),
          ZoneId.of("America/Chicago"),
          true);

  private final FailurePage failures =
      new FailurePage(
          new Pages(
              new UiProperties(ZoneOffset.UTC, null, "https://www.weather.gov/"),
              Navigation.STAFF,
              List.of(),
              false));

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 409, 418, 500, 502, 503})
  void saysWhatHappenedAndShowsTheWayBack(int status) {
    assertThat(failures.html(status, request("/ops"), TRIAGE, "c0ffee"))
        .contains("<h1>", "class=\"button\"", "href=\"/\"", "c0ffee")
        .doesNotContain("??", "th:", "style=", "<script>");
  }

  @Test
  void givesStaffTheirMenu() {
    assertThat(failures.html(403, request("/ops"), TRIAGE, ""))
        .contains("<title>This page is not for your role – Alliance</title>")
        .contains("href=\"/ops\"", "Triage", "action=\"/logout\"")
        .doesNotContain("data-exit");
  }

  @Test
  void keepsThePublicLayoutAndTheLanguageOfAPublicPage() {
    assertThat(failures.html(404, request("/ur/report/where"), NOBODY, ""))
        .contains("lang=\"ur\"", "dir=\"rtl\"", "data-exit", "tel:911", "href=\"/ur/\"")
        .contains("کسی مادری زبان بولنے والے نے")
        .doesNotContain("/logout", "/report/where");
  }

  @Test
  void repeatsNothingOfTheRequest() {
    var request = new PageRequest("/ops/CANARY", Map.of("q", "CANARY", "lang", "CANARY"), "CANARY");
    assertThat(failures.html(404, request, TRIAGE, "")).doesNotContain("CANARY");
  }

  private static PageRequest request(String path) {
    return new PageRequest(path, Map.of(), "");
  }
}

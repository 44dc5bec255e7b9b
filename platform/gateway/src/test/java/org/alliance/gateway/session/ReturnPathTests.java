package org.alliance.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTests {
  @Test
  void keepsAPageOfThisEdgeWithItsQuery() {
    assertThat(ReturnPath.of("/", null)).isEqualTo("/");
    assertThat(ReturnPath.of("/firm/offers/o-1", "tab=why&q=a%20b"))
        .isEqualTo("/firm/offers/o-1?tab=why&q=a%20b");
    assertThat(ReturnPath.of("/ops", "back=https://evil.example"))
        .isEqualTo("/ops?back=https://evil.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "/ops\\evil",
        "\\\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "evil",
        "",
        "/\t/evil.example",
        "/\n/evil.example",
        " /ops"
      })
  void leadsToNoOtherHost(String path) {
    assertThat(ReturnPath.of(path, null)).isEqualTo("/");
    assertThat(ReturnPath.of(path, "a=b")).isEqualTo("/");
  }
}

package org.alliance.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTests {
  private final Assets assets = Assets.load();

  @Test
  void findsAFileByTheAddressThatAPageHas() throws IOException {
    var address = assets.url("base.css");
    assertThat(address).matches("/assets/[0-9a-f]{16}/base\\.css");
    var asset = assets.find(address).orElseThrow();
    assertThat(asset.isCurrent()).isTrue();
    assertThat(asset.cacheControl()).contains("immutable");
    assertThat(asset.type()).hasToString("text/css;charset=UTF-8");
    assertThat(asset.body().getContentAsString(StandardCharsets.UTF_8)).contains("box-sizing");
  }

  @Test
  void keepsAScriptBesideItsImports() {
    assertThat(assets.url("live.js").replace("live.js", "feed.js"))
        .isEqualTo(assets.url("feed.js"));
  }

  @Test
  void givesTodaysFileToAnOlderPageButLetsNobodyKeepIt() {
    for (var address : new String[] {"/assets/0123456789abcdef/base.css", "/assets/base.css"}) {
      var asset = assets.find(address).orElseThrow();
      assertThat(asset.isCurrent()).as(address).isFalse();
      assertThat(asset.cacheControl()).isEqualTo("no-cache");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/",
        "/assets/none.css",
        "/assets/../base.css",
        "/assets/0123456789abcdef/../base.css",
        "/assets/0123456789abcdef/%2e%2e/base.css",
        "/assets/base.css/",
        "/assets/components",
        "/other/base.css"
      })
  void findsNothingElse(String address) {
    assertThat(assets.find(address)).isEmpty();
  }

  @Test
  void refusesAPageThatNamesAFileThatIsNotThere() {
    assertThatThrownBy(() -> assets.url("none.css")).hasMessageContaining("none.css");
  }
}

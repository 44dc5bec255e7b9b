package org.alliance.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliance.kit.security.Role;
import org.junit.jupiter.api.Test;

class CodeWordsTests {
  private final CodeWords words = new CodeWords(new IcuMessages(List.of(), false));

  @Test
  void haveTheirTextsUnderTheNameOfTheirList() {
    assertThat(CodeWords.keys(List.of(Role.class))).contains("code.role.firm-lead");
    assertThat(words.of(PageLanguages.english(), Role.FIRM_LEAD)).isEqualTo("Firm lead");
    assertThat(words.of(PageLanguages.find("ko").orElseThrow(), "role", "triage"))
        .isEqualTo("접수 심사");
  }

  @Test
  void showACodeOfANewerVersionAsItIs() {
    assertThat(words.of(PageLanguages.english(), "role", "night-watch")).isEqualTo("night watch");
  }
}

package org.alliance.firm.adapter.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.alliance.contracts.values.CaseId;
import org.alliance.firm.domain.matter.Matters;
import org.alliance.kit.sealing.CaseTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextKeyTests {
  @TempDir private Path folder;

  @Test
  void sealsATextForOneCase() {
    var key = CaseTexts.of("firm", "", folder);
    var sealed = key.seal("Newark Counseling", Matters.CASE);
    assertThat(sealed)
        .doesNotContain("Newark")
        .isNotEqualTo(key.seal("Newark Counseling", Matters.CASE));
    assertThat(CaseTexts.of("firm", "", folder).open(sealed, Matters.CASE))
        .isEqualTo("Newark Counseling");
    var other = new CaseId("123e4567-e89b-12d3-a456-426614174001");
    assertThatThrownBy(() -> key.open(sealed, other)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> key.open("bm90IHNlYWxlZA==", Matters.CASE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void keepsAKeyThatOnlyItsOwnerReads() throws Exception {
    CaseTexts.of("firm", "", folder);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("text.key"))))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> CaseTexts.of("firm", "dG9vIHNob3J0", folder))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

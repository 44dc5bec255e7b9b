package org.alliance.chaos.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTests {
  @TempDir Path folder;

  @Test
  void makesTheFolderThatIsMissing() {
    var file = folder.resolve("out/of/chaos.json");
    Report.json(List.of(), file);
    assertThat(file).content().contains("rows");
  }

  @Test
  void aShareOfNothingIsNone() {
    assertThat(Report.share(0, 0)).isZero();
    assertThat(Report.share(1, 3)).isEqualTo(0.333);
  }
}

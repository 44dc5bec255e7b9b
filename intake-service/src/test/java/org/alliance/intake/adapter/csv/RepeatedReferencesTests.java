package org.alliance.intake.adapter.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alliance.intake.application.imports.UnreadableFile;
import org.junit.jupiter.api.Test;

class RepeatedReferencesTests {
  @Test
  void knowTheLastLineOfEachThatIsRepeated() {
    var lines = new RepeatedReferences.Collector();
    for (var hash : List.of(5L, 0L, 7L, 5L, 9L, 0L, 7L, 5L, 3L)) {
      lines.add(hash, 10);
    }
    var found = lines.found();
    assertThat(found.lastOf(5)).isEqualTo(7);
    assertThat(found.lastOf(7)).isEqualTo(6);
    assertThat(List.of(0L, 9L, 3L)).noneMatch(found::has);
  }

  @Test
  void refuseAFileOfWhichTooMuchWouldHaveToWait() {
    var lines = new RepeatedReferences.Collector();
    for (var hash = 1L; hash <= 1_000; hash++) {
      lines.add(hash, 70_000);
    }
    assertThat(lines.found().has(1)).isFalse();
    for (var hash = 1L; hash <= 1_000; hash++) {
      lines.add(hash, 70_000);
    }
    assertThatThrownBy(lines::found)
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("sort the file by its references");
  }

  @Test
  void takeAnyNumberOfLinesThatStandTogether() {
    var lines = new RepeatedReferences.Collector();
    for (var hash = 1L; hash <= 2_000; hash++) {
      lines.add(hash, 70_000);
      lines.add(hash, 70_000);
    }
    assertThat(lines.found().lastOf(2_000)).isEqualTo(3_999);
  }

  @Test
  void refuseAFileOfTooManyLines() {
    var lines = new RepeatedReferences.Collector();
    for (var line = 0; line < RepeatedReferences.MOST_LINES; line++) {
      lines.add(0, 0);
    }
    assertThatThrownBy(() -> lines.add(0, 0))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("cut it into several");
  }
}

package org.alliance.benchmarks.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliance.benchmarks.matching.input.Scenario;
import org.junit.jupiter.api.Test;

class GridTests {
  @Test
  void hasEveryCellOnceAndTheSmallOnesFirst() {
    var cells = Grid.cells();
    assertThat(cells).hasSize(4 * 3 * 3 * 4 * 2).doesNotHaveDuplicates();
    assertThat(cells).isSortedAccordingTo((one, other) -> one.firms() - other.firms());
    assertThat(cells.stream().map(Scenario::name)).doesNotHaveDuplicates();
  }
}

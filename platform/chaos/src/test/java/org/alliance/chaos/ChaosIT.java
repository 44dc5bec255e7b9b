package org.alliance.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A short version of the rows that every build runs: the system as separate processes, on a real
/// `mongod` where one is named in `ALLIANCE_MONGOD` or on the path, on the embedded store
/// otherwise. Rows 2 and 27 are the simulation's.
class ChaosIT {
  private static final int REPORTS = 100;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 13, 14, 15})
  void losesNothingDoublesNothingAndKeepsTheOrder(int number) throws InterruptedException {
    var mongod = Chaos.mongod();
    System.out.println(
        "[chaos] row " + number + " on " + (mongod.isPresent() ? "mongod" : "the embedded store"));
    var row = Rows.ALL.stream().filter(some -> some.number() == number).findFirst().orElseThrow();
    var size = new RowRun.Size(REPORTS, 1, 1);
    var result = new RowRun(folder, mongod, size, Optional.empty(), System.out).run(row);
    assertThat(result.details()).isEmpty();
    assertThat(result.passed()).isTrue();
  }
}

package org.alliance.chaos.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.alliance.chaos.cluster.StoreSet;
import org.alliance.chaos.row.RunSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A short version of the rows that every build runs: the system as separate processes, on a real
/// `mongod` where one is named in `ALLIANCE_MONGOD` or on the path, on the embedded store
/// otherwise. Rows 2 and 27 are the simulation's.
class ChaosIT {
  private static final RunSize SIZE = new RunSize(100, 1, 1);

  @TempDir Path folder;

  @Test
  void losesNothingDoublesNothingAndKeepsTheOrder() throws InterruptedException {
    var mongod = StoreSet.mongod();
    System.out.println(
        "[chaos] short rows on " + (mongod.isPresent() ? "mongod" : "the embedded store"));
    var run = new RowRun(folder, mongod, SIZE, Optional.empty(), System.out);
    var result = run.run(Rows.SHORT);
    assertThat(result.details()).isEmpty();
    assertThat(result.passed()).isTrue();
  }
}

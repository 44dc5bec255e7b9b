package org.alliance.intake.domain.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alliance.intake.domain.names.NamePairs.Pair;
import org.junit.jupiter.api.Test;

/// Recall and false alarms by language over `names/variants.csv` of the shared data, and of each
/// half of it. Skipped without `-Dalliance.shared=…`.
class NameVariantsTests {
  @Test
  void findsAlmostAllOfTheSameAndFewOfTheDistinct() throws IOException {
    var file = file();
    assumeTrue(Files.exists(file), "Skipped: there is no " + file);
    var all = read(file);
    NamePairs.print("names/variants.csv", all);
    for (var half : List.of(0, 1)) {
      var pairs = new ArrayList<Pair>();
      for (var at = half; at < all.size(); at += 2) {
        pairs.add(all.get(at));
      }
      assertThat(NamePairs.share(pairs, true)).isGreaterThanOrEqualTo(.97);
      assertThat(NamePairs.share(pairs, false)).isLessThanOrEqualTo(.25);
    }
  }

  static Path file() {
    return Path.of(System.getProperty("alliance.shared", "../../shared"))
        .resolve("data/names/variants.csv");
  }

  static List<Pair> read(Path file) throws IOException {
    var pairs = new ArrayList<Pair>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (var row : rows) {
        pairs.add(
            new Pair(
                row.getField("language"),
                row.getField("a"),
                row.getField("b"),
                row.getField("same").equals("yes")));
      }
    }
    return pairs;
  }
}

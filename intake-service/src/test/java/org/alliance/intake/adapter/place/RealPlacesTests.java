package org.alliance.intake.adapter.place;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alliance.contracts.values.Zip3;
import org.alliance.intake.application.reading.PlaceReading;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The agencies of the FBI's file as places. They are named like the cities they police, or not.
class RealPlacesTests {
  @Test
  void losesNoStateOfACityAgencyOfTheFbi() throws Exception {
    var file =
        Path.of(System.getProperty("alliance.shared", ""))
            .resolve("data/fbi/hate_crime_anti_asian_1991_2019.csv");
    if (!Files.isReadable(file)) {
      System.out.println("[real places] NOT RUN: the FBI file is not beside this checkout");
    }
    Assumptions.assumeTrue(Files.isReadable(file), "the FBI file is not beside this checkout");
    var places = new PlaceReading(new PlacesTable());
    var rows = 0;
    var withState = 0;
    var withArea = 0;
    try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (var row : csv) {
        if (row.getField("AGENCY_TYPE_NAME").equals("City")) {
          var place =
              places
                  .read(row.getField("STATE_ABBR"), "", row.getField("PUB_AGENCY_NAME"), false)
                  .value();
          rows++;
          withState += place.state().isPresent() ? 1 : 0;
          withArea += place.area().equals(Zip3.UNKNOWN) ? 0 : 1;
        }
      }
    }
    System.out.printf(
        "[real places] %d rows of city agencies: %d keep their state, %d have an area%n",
        rows, withState, withArea);
    assertThat(rows).isEqualTo(5_078);
    assertThat(withState).isEqualTo(rows);
    assertThat(withArea).isGreaterThan(rows * 96 / 100);
  }
}

package org.alliance.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FormReportsTests {
  @Test
  void everyBundledRowComesByTheFormOrInTheFile() throws IOException {
    var bundled = bundled();
    var reports = FormReports.of(bundled);
    assertThat(reports.count()).isEqualTo(FormReports.MOST);
    assertThat(reports.count() + reports.rest().lines().count()).isEqualTo(bundled.lines().count());
    assertThat(bundled.lines().toList()).containsAll(reports.rest().lines().toList());
  }

  @Test
  void aFileWithoutRowsHasNoneForTheForm() {
    assertThat(FormReports.of("reference\n").count()).isZero();
  }

  @Test
  void aRowBecomesAnswersThatThePagesOffer() {
    var row =
        CsvReader.builder()
            .ofNamedCsvRecord(
                """
                conduct,spoken_language,safe_to_contact,name,unknown_column
                assault;no-such-conduct,ko;en,ask,Kim Minji,x
                """)
            .stream()
            .findFirst()
            .orElseThrow();
    assertThat(FormReports.answers(row))
        .containsOnlyKeys("conduct", "speaks", "name")
        .containsEntry("conduct", List.of("assault"))
        .containsEntry("speaks", List.of("ko", "en"))
        .containsEntry("name", List.of("Kim Minji"));
  }

  private static String bundled() throws IOException {
    try (var stream = Objects.requireNonNull(Demo.class.getResourceAsStream("/demo/reports.csv"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

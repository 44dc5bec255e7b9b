package org.alliance.intake.adapter.law;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.place.UsState;
import org.alliance.intake.domain.elements.Provision;

/// Reads the provisions about hate crimes that are shipped with intake.
final class ProvisionsFile {
  private static final String FEDERAL = "US";

  private ProvisionsFile() {}

  static List<Provision> read() {
    var file =
        Objects.requireNonNull(
            ProvisionsFile.class.getResourceAsStream("/intake/hate_crime_elements.csv"));
    try (var records =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return records.stream().map(ProvisionsFile::provision).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Provision provision(NamedCsvRecord row) {
    return new Provision(
        Optional.of(row.getField("jurisdiction"))
            .filter(where -> !where.equals(FEDERAL))
            .map(UsState::valueOf),
        row.getField("provision"),
        Coded.of(Provision.Kind.class, row.getField("kind")),
        Provision.elementsOf(row.getField("elements")),
        Provision.wordsOf(row.getField("facts_that_help")),
        row.getField("notes"),
        row.getField("source"),
        row.getField("seen"),
        row.getField("verified").equals("yes"));
  }
}

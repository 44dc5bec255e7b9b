package org.alliance.intake.adapter.directory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.place.UsState;
import org.alliance.intake.application.directory.Organisation;

/// Reads the organisations that are shipped with intake. Rows of low confidence and rows without a
/// service are never shown, even if somebody puts them back into the file.
final class OrganisationsFile {
  private static final String ANY = "ANY";
  private static final String EVERYWHERE = "ALL";
  private static final Set<String> SHOWN = Set.of("high", "medium");

  private OrganisationsFile() {}

  static List<Organisation> read() {
    var file =
        Objects.requireNonNull(
            OrganisationsFile.class.getResourceAsStream("/intake/organisations.csv"));
    try (var records =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return records.stream()
          .filter(row ->
              SHOWN.contains(row.getField("confidence")) && !row.getField("services").isBlank())
          .map(OrganisationsFile::organisation)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Organisation organisation(NamedCsvRecord row) {
    var interpreted = words(row, "languages_by_interpreter").toList();
    return new Organisation(
        row.getField("id"),
        row.getField("name"),
        words(row, "states")
            .filter(state -> !state.equals(EVERYWHERE))
            .map(UsState::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        words(row, "services").collect(Collectors.toUnmodifiableSet()),
        words(row, "languages_spoken").map(LanguageTag::new).toList(),
        interpreted.stream().filter(tag -> !tag.equals(ANY)).map(LanguageTag::new).toList(),
        interpreted.contains(ANY),
        row.getField("phone"),
        row.getField("url"),
        row.getField("hours"),
        row.getField("seen"));
  }

  private static Stream<String> words(NamedCsvRecord row, String column) {
    return Arrays.stream(row.getField(column).split(";"))
        .map(String::strip)
        .filter(word -> !word.isEmpty());
  }
}

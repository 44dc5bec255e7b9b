package org.alliance.firm.adapter.rules;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.place.UsState;
import org.alliance.firm.domain.deadline.DeadlineKind;
import org.alliance.firm.domain.deadline.DeadlineRule;
import org.springframework.core.io.Resource;

/// Reads the rules that are shipped with the service, or a file instead of them. None of them is
/// verified by being there.
final class RulesFile {
  private static final String FEDERAL = "US";

  private RulesFile() {}

  static List<DeadlineRule> read(Resource file) {
    try (var records =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
      return records.stream().map(RulesFile::rule).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DeadlineRule rule(NamedCsvRecord row) {
    return new DeadlineRule(
        row.getField("id"),
        Coded.of(DeadlineKind.class, row.getField("kind")),
        Optional.of(row.getField("jurisdiction"))
            .filter(where -> !where.equals(FEDERAL))
            .map(UsState::valueOf),
        Period.parse(row.getField("period")),
        Coded.of(DeadlineRule.Start.class, row.getField("start")),
        row.getField("source"),
        row.getField("note"));
  }
}

package org.alliance.intake.application.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.intake.application.imports.ImportFormat;
import org.alliance.intake.application.reading.Fault;
import org.alliance.intake.application.reporting.KnownValues;
import org.alliance.intake.domain.mapping.MappedColumn;
import org.alliance.intake.domain.mapping.Mapping;
import org.alliance.intake.domain.mapping.Mapping.RowGap;
import org.alliance.intake.domain.question.Answers;
import org.alliance.intake.domain.question.ColumnJoin;

/// A partner's own format, by its mapping: each row becomes one of the project's own format, and is
/// joined and read as such.
final class MappedFormat implements ImportFormat {
  private final String name;
  private final Mapping mapping;
  private final ImportFormat own;

  /// @param name of the mapping and of its references' list: another version has the same reports
  /// @param version 0 if it is not saved yet
  /// @param own the project's own format
  MappedFormat(String name, int version, Mapping mapping, ImportFormat own) {
    this.name = MappingName.PREFIX + name + "/" + version;
    this.mapping = mapping;
    this.own = own;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> requiredColumns() {
    return mapping.columns().stream().map(MappedColumn::name).toList();
  }

  @Override
  public List<String> optionalColumns() {
    return List.of();
  }

  @Override
  public String referenceColumn() {
    return mapping.reference().map(MappedColumn::name).orElse("");
  }

  @Override
  public String listPrefix() {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  @Override
  public ColumnJoin joinOf(String column) {
    return own.joinOf(column);
  }

  @Override
  public Optional<String> codeOf(String column, String cell) {
    return own.codeOf(column, cell);
  }

  @Override
  public Optional<String> storyColumn() {
    return own.storyColumn();
  }

  @Override
  public Translated translate(Map<String, String> row) {
    var translated = mapping.translate(row, KnownValues::understands);
    return new Translated(
        translated.cells(), translated.gaps().stream().map(MappedFormat::fault).toList());
  }

  /// Names the column, which the sender has in front of them, and never the cell.
  private static Fault fault(RowGap gap) {
    var column = shown(gap.column());
    return switch (gap.gap()) {
      case UNKNOWN_VALUE ->
          new Fault(
              gap.question().field(),
              "unmapped-value",
              "The mapping does not say what the value in the column "
                  + column
                  + " stands for. Add it to the mapping, or have values like it left out, and send"
                  + " the file again");
      case OTHER_DATE ->
          new Fault(
              gap.question().field(),
              "unmapped-date",
              "The date in the column "
                  + column
                  + " is not written as the mapping says. Correct it or choose another order of"
                  + " dates, and send the file again");
    };
  }

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

  private static String shown(String column) {
    var plain = UNPRINTABLE.matcher(column).replaceAll("").strip();
    return plain.length() > 60 ? plain.substring(0, 60) : plain;
  }

  @Override
  public Answers answers(Map<String, String> row) {
    return own.answers(row);
  }
}

package org.alliance.ui.text.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What translators work with: XLIFF for their tools, CSV for spreadsheets.
public enum TextFormat {
  XLIFF("xlf"),
  CSV("csv");

  private final String ending;

  TextFormat(String ending) {
    this.ending = ending;
  }

  /// @param name `xliff` or `csv`
  public static Optional<TextFormat> find(String name) {
    return Arrays.stream(values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  static Optional<TextFormat> ofFile(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xliff")
        ? Optional.of(XLIFF)
        : Arrays.stream(values()).filter(format -> lower.endsWith("." + format.ending)).findFirst();
  }

  /// Such as `texts_ko.xlf`.
  String fileOf(String tag) {
    return "texts_" + tag + "." + ending;
  }

  String written(String tag, List<SourceText> texts) {
    return switch (this) {
      case XLIFF -> XliffWriter.written(tag, texts);
      case CSV -> CsvTexts.written(texts);
    };
  }

  TextFile read(String name, byte[] content) {
    return switch (this) {
      case XLIFF -> XliffReader.read(name, content);
      case CSV -> CsvTexts.read(name, content);
    };
  }
}

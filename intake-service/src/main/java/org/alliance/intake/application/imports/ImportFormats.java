package org.alliance.intake.application.imports;

import java.util.List;
import java.util.Optional;

/// The formats that somebody may send files in.
public interface ImportFormats {
  /// The names of those that everybody may use.
  List<String> names();

  /// @param owner whose file it is, as in [Import#owner]
  Optional<ImportFormat> find(String owner, String name);

  /// The same formats for everybody.
  static ImportFormats of(List<ImportFormat> formats) {
    return new ImportFormats() {
      @Override
      public List<String> names() {
        return formats.stream().map(ImportFormat::name).sorted().toList();
      }

      @Override
      public Optional<ImportFormat> find(String owner, String name) {
        return formats.stream().filter(format -> format.name().equals(name)).findFirst();
      }
    };
  }
}

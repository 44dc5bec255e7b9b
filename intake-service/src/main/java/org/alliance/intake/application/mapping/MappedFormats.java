package org.alliance.intake.application.mapping;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alliance.intake.application.imports.ImportFormat;
import org.alliance.intake.application.imports.ImportFormats;

/// The formats for everybody, and the mappings of each organisation as `mapped/NAME`, the latest
/// version, or `mapped/NAME/VERSION`.
public final class MappedFormats implements ImportFormats {
  private static final Pattern NAME =
      Pattern.compile(MappingName.PREFIX + "([^/]+)(?:/([0-9]{1,6}))?");

  private final ImportFormats everybodys;
  private final ImportFormat own;
  private final Mappings mappings;

  /// @param own the project's own format
  public MappedFormats(List<ImportFormat> everybodys, ImportFormat own, Mappings mappings) {
    this.everybodys = ImportFormats.of(everybodys);
    this.own = own;
    this.mappings = mappings;
  }

  @Override
  public List<String> names() {
    return everybodys.names();
  }

  @Override
  public Optional<ImportFormat> find(String owner, String name) {
    var parts = NAME.matcher(name);
    if (!parts.matches()) {
      return everybodys.find(owner, name);
    }
    var version = Optional.ofNullable(parts.group(2)).map(Integer::valueOf);
    return MappingName.of(parts.group(1))
        .map(MappingName::value)
        .flatMap(mapping ->
            version
                .map(number -> mappings.find(owner, mapping, number))
                .orElseGet(() -> mappings.latest(owner, mapping)))
        .filter(saved -> saved.mapping().flaw().isEmpty())
        .map(saved -> new MappedFormat(saved.name(), saved.version(), saved.mapping(), own));
  }
}

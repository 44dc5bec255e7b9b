package org.alliance.intake.application.mapping;

import java.util.Optional;
import org.alliance.intake.application.imports.ListName;

/// The name of a mapping: as an organisation calls it, whatever its case. The references of the
/// files that it maps are a list of this name.
public record MappingName(String value) {
  /// Of the names of formats that are mappings.
  static final String PREFIX = "mapped/";

  /// Empty if it is no name.
  public static Optional<MappingName> of(String written) {
    return ListName.named("", written).map(ListName::name).map(MappingName::new);
  }
}

package org.alliance.intake.application.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliance.intake.domain.mapping.Mapping;

/// The saved mappings. A version never changes: an import that goes on after a restart reads by the
/// version that it began with.
public interface Mappings {
  /// @param owner whose it is, as in [org.alliance.intake.application.imports.Import#owner]
  /// @param version from 1
  record Saved(String owner, String name, int version, Mapping mapping, Instant at) {}

  /// The latest version of each, by name.
  List<Saved> latest(String owner);

  Optional<Saved> latest(String owner, String name);

  Optional<Saved> find(String owner, String name, int version);

  /// @return false, and nothing saved, if there is one of this version
  boolean add(Saved saved);
}

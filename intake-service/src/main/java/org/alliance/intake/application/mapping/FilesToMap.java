package org.alliance.intake.application.mapping;

import java.time.Instant;
import java.util.Optional;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.application.imports.Imports.StoredFile;
import org.alliance.intake.domain.mapping.Mapping;

/// Files that were sent and are not taken in yet, each with its mapping so far. They are gone after
/// a day, as their content is.
public interface FilesToMap {
  /// @param name of its mapping; blank if it has none yet
  record FileToMap(
      String id,
      String owner,
      Optional<OrganisationId> organisation,
      StoredFile stored,
      String name,
      Mapping mapping,
      Instant at) {
    FileToMap mapped(String newName, Mapping newMapping) {
      return new FileToMap(id, owner, organisation, stored, newName, newMapping, at);
    }
  }

  void keep(FileToMap file);

  Optional<FileToMap> find(String owner, String id);

  void forget(FileToMap file);
}

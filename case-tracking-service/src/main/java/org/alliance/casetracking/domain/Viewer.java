package org.alliance.casetracking.domain;

import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.FirmId;

/// Who looks at a case.
///
/// @param desks the Alliance's own roles that the person has
/// @param firm the firm that the person works at, if any
public record Viewer(Set<Desk> desks, Optional<FirmId> firm) {
  public enum Desk {
    COORDINATOR,
    TRIAGE,
    OPS,
    AUDITOR
  }

  public Viewer {
    desks = Set.copyOf(desks);
  }

  public static Viewer at(Desk... desks) {
    return new Viewer(Set.of(desks), Optional.empty());
  }

  public static Viewer of(FirmId firm) {
    return new Viewer(Set.of(), Optional.of(firm));
  }
}

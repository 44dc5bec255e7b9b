package org.alliance.casetracking.adapter.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliance.casetracking.domain.Viewer;
import org.alliance.casetracking.domain.Viewer.Desk;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;

/// The signed-in person, in the words of the timeline's policy.
final class Viewers {
  private Viewers() {}

  static Viewer current() {
    var caller = Caller.current();
    return new Viewer(
        Arrays.stream(Desk.values())
            .filter(desk -> caller.is(role(desk)))
            .collect(Collectors.toUnmodifiableSet()),
        Optional.of(caller).flatMap(Caller::firm).filter(caller::worksAt));
  }

  private static Role role(Desk desk) {
    return switch (desk) {
      case COORDINATOR -> Role.COORDINATOR;
      case TRIAGE -> Role.TRIAGE;
      case OPS -> Role.OPS;
      case AUDITOR -> Role.AUDITOR;
    };
  }
}

package org.alliance.intake.view;

import java.util.stream.Collectors;
import org.alliance.intake.application.clientfile.Opener;
import org.alliance.intake.domain.access.Reader;
import org.alliance.intake.domain.assignment.FirmPerson;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;

/// The caller as somebody who opens files.
public final class CurrentOpener {
  private CurrentOpener() {}

  public static Opener get() {
    var caller = Caller.current();
    return new Opener(
        caller.staffId().orElseThrow(),
        caller.roles().stream().map(CurrentOpener::reader).collect(Collectors.toSet()),
        caller.firm().map(firm -> new FirmPerson(firm, caller.is(Role.FIRM_LEAD), caller.lawyer())),
        caller.organisation());
  }

  private static Reader reader(Role role) {
    return switch (role) {
      case HOTLINE -> Reader.HOTLINE;
      case TRIAGE -> Reader.TRIAGE;
      case COORDINATOR -> Reader.COORDINATOR;
      case FIRM_MEMBER, FIRM_LEAD -> Reader.FIRM;
      case PARTNER -> Reader.PARTNER;
      case OPS, AUDITOR, COUNSEL, DIRECTOR, MESSENGER -> Reader.OVERSIGHT;
    };
  }
}

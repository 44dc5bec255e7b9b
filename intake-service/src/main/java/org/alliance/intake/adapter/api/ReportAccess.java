package org.alliance.intake.adapter.api;

import org.alliance.intake.application.access.Staff;
import org.alliance.intake.domain.report.Report;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;

/// Which reports a caller may see, and what a client's word may change through whom: the rules of
/// [Staff]. A report that a caller may not touch is answered as if it were not there.
final class ReportAccess {
  private ReportAccess() {}

  static boolean maySee(Caller caller, Report report) {
    return staff(caller).maySee(report);
  }

  static boolean mayTighten(Caller caller, Report report) {
    return staff(caller).mayTighten(report);
  }

  static boolean mayLoosen(Caller caller, Report report) {
    return staff(caller).mayLoosen(report);
  }

  private static Staff staff(Caller caller) {
    return new Staff(
        caller.staffId().orElse(""),
        caller.owner(),
        caller.organisation(),
        caller.is(Role.TRIAGE, Role.COORDINATOR),
        caller.is(Role.COORDINATOR),
        caller.is(Role.HOTLINE));
  }
}

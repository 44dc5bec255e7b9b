package org.alliance.intake.adapter.api;

import org.alliance.intake.domain.report.Report;
import org.alliance.kit.security.Caller;
import org.alliance.kit.security.Role;

/// Which reports a caller may see, and what a client's word may change through whom. A report that
/// a caller may not touch is answered as if it were not there.
final class ReportAccess {
  private ReportAccess() {}

  /// Those who decide see every report, those who send them their own organisation's.
  static boolean maySee(Caller caller, Report report) {
    return caller.is(Role.TRIAGE, Role.COORDINATOR) || sent(caller, report);
  }

  /// Pausing and tightening need no code: a hotline may do it for somebody who reported without an
  /// organisation, too.
  static boolean mayTighten(Caller caller, Report report) {
    return maySee(caller, report) || (caller.is(Role.HOTLINE) && isStrangers(report));
  }

  /// Loosening is the coordinator's, or the organisation's that the client came to.
  static boolean mayLoosen(Caller caller, Report report) {
    return caller.is(Role.COORDINATOR) || sent(caller, report);
  }

  private static boolean sent(Caller caller, Report report) {
    var own = caller.organisation();
    return own.isPresent()
        && !(report instanceof Report.Absent)
        && own.equals(Report.incidentOf(report).sender());
  }

  private static boolean isStrangers(Report report) {
    return !(report instanceof Report.Absent) && Report.incidentOf(report).sender().isEmpty();
  }
}

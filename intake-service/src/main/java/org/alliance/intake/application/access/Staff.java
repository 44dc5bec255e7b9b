package org.alliance.intake.application.access;

import java.util.Optional;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.domain.report.Report;

/// Somebody who has signed in, as far as it matters for whose reports they may touch.
///
/// @param worker who they are, for their own things
/// @param owner whose the things are that they begin: their organisation's, else their own
/// @param organisation that they work for; empty for the Alliance itself
/// @param decides whether they decide reports, in triage or as a coordinator
/// @param coordinates whether they are a coordinator
/// @param answersCalls whether they work on the hotline
public record Staff(
    String worker,
    String owner,
    Optional<OrganisationId> organisation,
    boolean decides,
    boolean coordinates,
    boolean answersCalls) {
  /// Those who decide see every report, those who send them their own organisation's.
  public boolean maySee(Report report) {
    return decides || sent(report);
  }

  /// Pausing and tightening need no code: a hotline may do it for somebody who reported without an
  /// organisation, too.
  public boolean mayTighten(Report report) {
    return maySee(report) || (answersCalls && isStrangers(report));
  }

  /// Loosening is the coordinator's, or the organisation's that the client came to.
  public boolean mayLoosen(Report report) {
    return coordinates || sent(report);
  }

  private boolean sent(Report report) {
    return organisation.isPresent()
        && !(report instanceof Report.Absent)
        && organisation.equals(Report.incidentOf(report).sender());
  }

  private static boolean isStrangers(Report report) {
    return !(report instanceof Report.Absent) && Report.incidentOf(report).sender().isEmpty();
  }
}

package org.alliance.intake.application.reviewing;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.intake.domain.consent.Consent;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportStatus;

/// Which reports are in one state? Urgent ones come first, then the oldest.
public interface ReportLists {
  /// @param lawFirms the answer to whether law firms may be asked; empty for any
  /// @param sender the organisation that sent the reports; empty for any
  record Filter(
      ReportStatus status, Optional<Consent.Answer> lawFirms, Optional<OrganisationId> sender) {}

  /// Where a part of a list ends.
  ///
  /// @param order the sort key of the last report
  /// @param id of the last report, which breaks ties of the key
  record Position(String order, String id) {}

  record Listed(CaseId id, Report report) {}

  /// @param reports may be fewer than asked for: a report that cannot be read is left out, and
  ///   hides none that comes after it
  /// @param total of all parts
  /// @param next where this part ends; empty if it is the last one
  record Part(List<Listed> reports, long total, Optional<Position> next) {
    public Part {
      reports = List.copyOf(reports);
    }
  }

  /// @param after where the part before ended; empty for the first part
  /// @param limit how many reports a part has, at most
  Part list(Filter filter, Optional<Position> after, int limit);
}

package org.alliance.intake.application;

import java.util.Collection;
import java.util.List;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConflictFinding;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.intake.domain.PartyName;
import org.alliance.intake.domain.Refusal;
import org.alliance.intake.domain.Report;
import org.alliance.intake.domain.ReportCommand;
import org.alliance.intake.domain.ReportCommand.CheckConflict;
import org.alliance.intake.domain.ReportEvent;
import org.alliance.kit.aggregate.Handling;
import org.alliance.kit.decision.Decision;

/// Compares a firm's own list with the people of a case, before the firm knows who they are. The
/// firm learns whether anybody may be on its list, not who; its list is not kept.
public final class CheckingConflicts {
  private final Handling<Report, ReportCommand, ReportEvent, Refusal> reports;
  private final Vault vault;

  public CheckingConflicts(
      Handling<Report, ReportCommand, ReportEvent, Refusal> reports, Vault vault) {
    this.reports = reports;
    this.vault = vault;
  }

  /// What came of it.
  public sealed interface Checked {
    /// @param comparedWith how many people of the case are known by name; with none, `clear` says
    ///   nothing
    record Found(ConflictFinding finding, int comparedWith) implements Checked {}

    record Refused(Refusal reason) implements Checked {}
  }

  public Checked check(OfferId offer, FirmId firm, Collection<String> listed) {
    var caseId = offer.caseId();
    var people =
        peopleOf(caseId, reports.stateOf(caseId.value())).stream().map(PartyName::of).toList();
    var isListed = listed.stream().map(PartyName::of).anyMatch(name -> name.isLikeAnyOf(people));
    var finding = isListed ? ConflictFinding.POSSIBLE : ConflictFinding.CLEAR;
    return switch (reports.handle(
        caseId.value(), new CheckConflict(caseId, offer, firm, finding))) {
      case Decision.Happened<ReportEvent, Refusal> _ -> new Checked.Found(finding, people.size());
      case Decision.Refused<ReportEvent, Refusal>(var reason) -> new Checked.Refused(reason);
    };
  }

  private List<String> peopleOf(CaseId id, Report report) {
    return Report.contents(report).stream()
        .flatMap(content -> vault.open(id, content).stream())
        .flatMap(person -> person.parties().stream())
        .toList();
  }
}

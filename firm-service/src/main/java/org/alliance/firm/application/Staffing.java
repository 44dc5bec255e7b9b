package org.alliance.firm.application;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.events.TeamStaffed.Member;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.domain.Firm;
import org.alliance.firm.domain.Firm.Describe;
import org.alliance.firm.domain.Firm.Described;
import org.alliance.firm.domain.Firm.Lawyer;
import org.alliance.firm.domain.Matter;
import org.alliance.firm.domain.MatterCommand;
import org.alliance.firm.domain.MatterCommand.Staff;
import org.alliance.firm.domain.MatterEvent;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.Team;
import org.alliance.kit.aggregate.Handling;
import org.alliance.kit.decision.Decision;

/// Puts lawyers of a firm on a case. What the team speaks comes from the lawyers, not from whoever
/// staffs it.
public final class Staffing {
  private final Handling<Firm, Describe, Described, Firm.Refusal> firms;
  private final Handling<Matter, MatterCommand, MatterEvent, Refusal> matters;

  public Staffing(
      Handling<Firm, Describe, Described, Firm.Refusal> firms,
      Handling<Matter, MatterCommand, MatterEvent, Refusal> matters) {
    this.firms = firms;
    this.matters = matters;
  }

  /// Empty if a member is not a lawyer of the firm.
  public Optional<Decision<MatterEvent, Refusal>> staff(
      CaseId caseId, FirmId firm, List<Member> members, boolean interpreterArranged) {
    var lawyers =
        firms.stateOf(firm.value()) instanceof Firm.Registered(var profile)
            ? profile.lawyers()
            : List.<Lawyer>of();
    var chosen =
        lawyers.stream()
            .filter(
                lawyer -> members.stream().anyMatch(member -> member.lawyer().equals(lawyer.id())))
            .toList();
    if (members.stream()
        .anyMatch(
            member -> chosen.stream().noneMatch(lawyer -> lawyer.id().equals(member.lawyer())))) {
      return Optional.empty();
    }
    var languages =
        chosen.stream().flatMap(lawyer -> lawyer.languages().stream()).distinct().sorted().toList();
    return Optional.of(
        matters.handle(
            caseId.value(), new Staff(firm, new Team(members, languages, interpreterArranged))));
  }
}

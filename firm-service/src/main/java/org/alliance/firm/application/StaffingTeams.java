package org.alliance.firm.application;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.engagement.Team;
import org.alliance.firm.domain.engagement.Team.Member;
import org.alliance.firm.domain.engagement.WorkCommand.Staff;
import org.alliance.firm.domain.firm.Firm.Lawyer;
import org.alliance.firm.domain.firm.Firm.Profile;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterCommand;
import org.alliance.firm.domain.matter.MatterCommand.Work;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;

/// A firm puts lawyers of its own on a case. The languages of the team are those of its lawyers.
public final class StaffingTeams {
  private final FirmDirectory firms;
  private final AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters;

  public StaffingTeams(
      FirmDirectory firms,
      AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> matters) {
    this.firms = firms;
    this.matters = matters;
  }

  /// Who works on a case, and who may not.
  ///
  /// @param walled lawyers of the firm who may learn nothing of the case
  public record Staffing(List<Member> members, boolean interpreterArranged, List<LawyerId> walled) {
    public Staffing {
      members = List.copyOf(members);
      walled = List.copyOf(walled);
    }

    private List<LawyerId> named() {
      return Stream.concat(members.stream().map(Member::lawyer), walled.stream()).toList();
    }
  }

  /// Replaces the whole team and all its walls.
  public Decision<MatterEvent, Refusal> staff(CaseId caseId, FirmId firm, Staffing staffing) {
    var lawyers =
        firms.find(firm).map(FirmDirectory.Entry::profile).map(Profile::lawyers).orElse(List.of());
    return Team.refusal(staffing.members(), staffing.walled())
        .or(() -> refusal(staffing, lawyers))
        .map(Decision::<MatterEvent, Refusal>refused)
        .orElseGet(() ->
            matters.handle(caseId.value(), new Work(firm, new Staff(team(staffing, lawyers)))));
  }

  /// The lawyers who may learn nothing of a case now: a sender who does not speak of walls keeps
  /// them.
  public List<LawyerId> walledOf(CaseId caseId) {
    return Matter.engagementOf(matters.stateOf(caseId.value()))
        .flatMap(engagement -> engagement.team())
        .map(Team::walled)
        .orElse(List.of());
  }

  private static Optional<Refusal> refusal(Staffing staffing, List<Lawyer> lawyers) {
    var known = lawyers.stream().map(Lawyer::id).toList();
    return known.containsAll(staffing.named())
        ? Optional.empty()
        : Optional.of(Refusal.NOT_OUR_LAWYER);
  }

  private static Team team(Staffing staffing, List<Lawyer> lawyers) {
    var ids = staffing.members().stream().map(Member::lawyer).toList();
    var languages =
        lawyers.stream()
            .filter(lawyer -> ids.contains(lawyer.id()))
            .flatMap(lawyer -> lawyer.languages().stream())
            .distinct()
            .sorted()
            .toList();
    return new Team(
        staffing.members(), languages, staffing.interpreterArranged(), staffing.walled());
  }
}

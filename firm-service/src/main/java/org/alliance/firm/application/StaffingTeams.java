package org.alliance.firm.application;

import java.util.List;
import java.util.Optional;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
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

  /// Replaces the whole team.
  public Decision<MatterEvent, Refusal> staff(
      CaseId caseId, FirmId firm, List<Member> members, boolean interpreterArranged) {
    var lawyers =
        firms.find(firm).map(FirmDirectory.Entry::profile).map(Profile::lawyers).orElse(List.of());
    return Team.refusal(members)
        .or(() -> refusal(members, lawyers))
        .map(Decision::<MatterEvent, Refusal>refused)
        .orElseGet(() ->
            matters.handle(
                caseId.value(),
                new Work(firm, new Staff(team(members, lawyers, interpreterArranged)))));
  }

  private static Optional<Refusal> refusal(List<Member> members, List<Lawyer> lawyers) {
    var known = lawyers.stream().map(Lawyer::id).toList();
    return known.containsAll(members.stream().map(Member::lawyer).toList())
        ? Optional.empty()
        : Optional.of(Refusal.NOT_OUR_LAWYER);
  }

  private static Team team(
      List<Member> members, List<Lawyer> lawyers, boolean interpreterArranged) {
    var ids = members.stream().map(Member::lawyer).toList();
    var languages =
        lawyers.stream()
            .filter(lawyer -> ids.contains(lawyer.id()))
            .flatMap(lawyer -> lawyer.languages().stream())
            .distinct()
            .sorted()
            .toList();
    return new Team(members, languages, interpreterArranged);
  }
}

package org.alliance.firm.adapter.pages;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.ConnectionStatus;
import org.alliance.contracts.values.InstructionSubject;
import org.alliance.contracts.values.Languages;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.ProviderKind;
import org.alliance.contracts.values.ServiceCategory;
import org.alliance.contracts.values.TeamRole;
import org.alliance.firm.application.EngagementList;
import org.alliance.firm.application.FirmDirectory;
import org.alliance.firm.domain.firm.Firm.Lawyer;
import org.alliance.firm.domain.firm.Firm.Profile;
import org.alliance.firm.domain.matter.CaseFacts;
import org.alliance.firm.domain.matter.ClientUpdates.Withdrawal;
import org.alliance.firm.domain.matter.Connection;
import org.alliance.firm.domain.matter.Engagement;
import org.alliance.firm.domain.matter.InstructionScope;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.Refusal;
import org.alliance.firm.domain.matter.Team;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// What the pages of one engagement show.
@Component
final class EngagementPages {
  static final String PAGE = "engagement";
  private final EngagementList engagements;
  private final FirmDirectory firms;

  EngagementPages(EngagementList engagements, FirmDirectory firms) {
    this.engagements = engagements;
    this.firms = firms;
  }

  record MemberLine(LawyerId lawyer, TeamRole role, List<String> languages) {}

  /// @param by members of the team who speak the language
  record CoverLine(String language, List<LawyerId> by) {}

  /// @param next the states that may follow
  /// @param against the instruction that stands against the service now
  record ServiceLine(
      ConnectionId id,
      ServiceCategory service,
      ProviderKind provider,
      ConnectionStatus status,
      List<ConnectionStatus> next,
      @Nullable InstructionLine against) {
    static ServiceLine of(Connection connection, CaseFacts facts) {
      return new ServiceLine(
          connection.id(),
          connection.service(),
          connection.provider(),
          connection.status(),
          Connection.after(connection.status()).stream()
              .sorted(Comparator.comparing(ServiceLine::endsInVain).thenComparing(status -> status))
              .toList(),
          InstructionScope.against(facts, connection.service(), connection.provider())
              .map(subject -> InstructionLine.of(subject, facts))
              .orElse(null));
    }

    private static boolean endsInVain(ConnectionStatus status) {
      return switch (status) {
        case REJECTED, CANCELLED, FAILED -> true;
        case REQUESTED, ACCEPTED, IN_PROGRESS, ON_HOLD, COMPLETED -> false;
      };
    }
  }

  /// @throws ApiProblem 404 if there is no such engagement, or the reader's firm may not see it
  Matter own(CaseId id) {
    var firm = FirmPages.ownFirm();
    return engagements
        .find(id)
        .filter(matter -> Matter.isOpenTo(matter, firm))
        .orElseThrow(() -> ApiProblem.notFound("case"));
  }

  List<Lawyer> lawyers() {
    return firms
        .find(FirmPages.ownFirm())
        .map(FirmDirectory.Entry::profile)
        .map(Profile::lawyers)
        .orElse(List.of());
  }

  Map<String, Object> model(CaseId id) {
    var matter = own(id);
    var engagement = Matter.engagementOf(matter).orElseThrow();
    var facts = Matter.factsOf(matter, engagement);
    var model = new HashMap<String, Object>();
    model.put("caseId", id);
    model.put("number", Matter.numberOf(matter));
    model.put("facts", FactsView.of(facts));
    model.put("status", Matter.statusOf(matter));
    model.put("isActive", matter instanceof Matter.Engaged);
    model.put("withdrew", matter.client().hasWithdrawn());
    model.put("withdrewOn", matter.client().withdrawal().flatMap(Withdrawal::on));
    model.put("amendments", matter.client().amendments());
    model.put(
        "services",
        engagement.connections().stream()
            .map(connection -> ServiceLine.of(connection, facts))
            .toList());
    model.put("categories", ServiceCategory.values());
    model.put("providers", ProviderKind.values());
    model.put("once", UUID.randomUUID().toString());
    putTeam(model, engagement, facts);
    return model;
  }

  private void putTeam(Map<String, Object> model, Engagement engagement, CaseFacts facts) {
    var members = engagement.team().map(Team::members).orElse(List.of());
    var ids = members.stream().map(Team.Member::lawyer).toList();
    var team = lawyers().stream().filter(lawyer -> ids.contains(lawyer.id())).toList();
    var covers =
        facts.speaks().stream()
            .map(tag ->
                new CoverLine(
                    Languages.englishName(tag),
                    team.stream()
                        .filter(lawyer -> WhyAsked.speaks(lawyer, tag))
                        .map(Lawyer::id)
                        .toList()))
            .toList();
    var isInterpreted = engagement.team().filter(Team::interpreterArranged).isPresent();
    model.put("members", members.stream().map(member -> line(member, team)).toList());
    model.put("interpreter", isInterpreted);
    model.put("covers", covers);
    model.put("gap", !isInterpreted && covers.stream().allMatch(cover -> cover.by().isEmpty()));
  }

  private static MemberLine line(Team.Member member, List<Lawyer> team) {
    return new MemberLine(
        member.lawyer(),
        member.role(),
        team.stream()
            .filter(lawyer -> lawyer.id().equals(member.lawyer()))
            .flatMap(lawyer -> FirmPages.languages(lawyer.languages()).stream())
            .toList());
  }

  /// The engagement with the reason why nothing was changed. A firm whose access has ended gets the
  /// reason alone.
  ///
  /// @param against the subject of the instruction that is the reason
  ModelAndView refused(CaseId id, Refusal reason, Optional<InstructionSubject> against) {
    var sentence = FirmPages.sentence(reason);
    var firm = FirmPages.ownFirm();
    var open = engagements.find(id).filter(matter -> Matter.isOpenTo(matter, firm));
    if (open.isEmpty()) {
      return FirmPages.refused("refused", Map.of(), sentence);
    }
    var model = model(id);
    var matter = open.get();
    against.ifPresent(subject ->
        model.put(
            "against",
            InstructionLine.of(
                subject, Matter.factsOf(matter, Matter.engagementOf(matter).orElseThrow()))));
    return FirmPages.refused(PAGE, model, sentence);
  }
}

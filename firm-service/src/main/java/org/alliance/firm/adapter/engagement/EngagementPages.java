package org.alliance.firm.adapter.engagement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.ContactWay;
import org.alliance.contracts.values.engagement.ProviderKind;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.engagement.TeamRole;
import org.alliance.contracts.values.language.Languages;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.firm.application.EngagementList;
import org.alliance.firm.application.FirmDirectory;
import org.alliance.firm.application.deadlines.VerifyingRules;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.ClientUpdates.Withdrawal;
import org.alliance.firm.domain.engagement.Connection;
import org.alliance.firm.domain.engagement.Connection.Confirmation;
import org.alliance.firm.domain.engagement.Connection.StatusDay;
import org.alliance.firm.domain.engagement.Engagement;
import org.alliance.firm.domain.engagement.InstructionScope;
import org.alliance.firm.domain.engagement.InstructionScope.Obstacle;
import org.alliance.firm.domain.engagement.StepKind;
import org.alliance.firm.domain.engagement.Team;
import org.alliance.firm.domain.firm.Firm.Lawyer;
import org.alliance.firm.domain.firm.Firm.Profile;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.view.DeadlineLine;
import org.alliance.firm.view.FactsView;
import org.alliance.firm.view.FirmPages;
import org.alliance.firm.view.InstructionLine;
import org.alliance.firm.view.WhyAsked;
import org.alliance.kit.sealing.CaseTexts;
import org.alliance.kit.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// What the pages of one engagement show.
@Component
final class EngagementPages {
  static final String PAGE = "engagement";
  private final EngagementList engagements;
  private final FirmDirectory firms;

  private final CaseTexts texts;
  private final Clock clock;

  private final VerifyingRules rules;

  EngagementPages(
      EngagementList engagements,
      FirmDirectory firms,
      CaseTexts texts,
      Clock clock,
      VerifyingRules rules) {
    this.rules = rules;
    this.engagements = engagements;
    this.firms = firms;
    this.texts = texts;
    this.clock = clock;
  }

  record MemberLine(LawyerId lawyer, TeamRole role, List<String> languages) {}

  /// @param by members of the team who speak the language
  record CoverLine(String language, List<LawyerId> by) {}

  /// @param named the name of the provider, if the firm gave one
  /// @param since the day of the status, if it was kept
  /// @param isOutside whether the engagement letter leaves the service out
  /// @param next the states that may follow
  /// @param against the instruction that stands against the service now
  /// @param told what the client says of the service that is done
  /// @param isDisputed whether the client says otherwise than the firm
  record ServiceLine(
      ConnectionId id,
      ServiceCategory service,
      ProviderKind provider,
      ConnectionStatus status,
      Optional<String> named,
      Optional<LocalDate> since,
      boolean isOutside,
      List<ConnectionStatus> next,
      @Nullable InstructionLine against,
      Optional<Confirmation> told,
      boolean isDisputed) {
    static ServiceLine of(
        Engagement engagement, Connection connection, CaseFacts facts, Optional<String> named) {
      return new ServiceLine(
          connection.id(),
          connection.service(),
          connection.provider(),
          connection.status(),
          named,
          connection.days().stream().reduce((_, later) -> later).map(StatusDay::on),
          engagement
              .log()
              .letter()
              .filter(letter -> letter.leavesOut(connection.service()))
              .isPresent(),
          connection.next().stream()
              .sorted(Comparator.comparing(ServiceLine::endsInVain).thenComparing(status -> status))
              .toList(),
          InstructionScope.obstacle(engagement, connection, facts)
              .map(obstacle -> InstructionLine.of(obstacle, facts))
              .orElse(null),
          connection.confirmed(),
          connection.isDisputed());
    }

    private static boolean endsInVain(ConnectionStatus status) {
      return switch (status) {
        case REJECTED, CANCELLED, FAILED -> true;
        case REQUESTED, ACCEPTED, IN_PROGRESS, ON_HOLD, COMPLETED -> false;
      };
    }
  }

  /// Back to the page of the case, with a banner.
  ///
  /// @param done the code of the banner
  ResponseEntity<Void> back(CaseId id, String done) {
    return FirmPages.redirect("/firm/engagements/" + id + "?done=" + done);
  }

  /// Empty if there is no such engagement, or the reader's firm may not see it.
  Optional<Matter> find(CaseId id) {
    var firm = FirmPages.ownFirm();
    return engagements.find(id).filter(matter -> Matter.isOpenTo(matter, firm));
  }

  /// @throws ApiProblem 404 if there is no such engagement, or the reader's firm may not see it
  Matter own(CaseId id) {
    return find(id).orElseThrow(() -> ApiProblem.notFound("case"));
  }

  List<Lawyer> lawyers() {
    return firms
        .find(FirmPages.ownFirm())
        .map(FirmDirectory.Entry::profile)
        .map(Profile::lawyers)
        .orElse(List.of());
  }

  /// @param cover empty if nobody has said what covers it
  record NotTakenOn(ServiceCategory service, Optional<NeedCover> cover) {}

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
            .map(connection ->
                ServiceLine.of(
                    engagement,
                    connection,
                    facts,
                    connection.named().map(sealed -> texts.open(sealed, id))))
            .toList());
    model.put("takenOn", engagement.services());
    model.put(
        "notTakenOn",
        engagement.notTakenOn(facts).stream()
            .map(service -> new NotTakenOn(service, engagement.coverOf(service)))
            .toList());
    model.put("categories", ServiceCategory.values());
    model.put("providers", ProviderKind.values());
    model.put("once", UUID.randomUUID().toString());
    model.put("now", clock.instant());
    model.put("answers", answers(engagement, facts));
    model.put("letter", engagement.log().letter());
    model.put("hours", engagement.log().hours());
    model.put("tenths", engagement.log().tenths());
    model.put("next", engagement.log().next());
    model.put("steps", engagement.log().done());
    model.put("stepKinds", StepKind.values());
    model.put("contact", engagement.log().lastContact());
    model.put("contactWays", ContactWay.values());
    model.put("deadlines", DeadlineLine.all(rules.book(), facts));
    model.put("closing", engagement.log().closing());
    putTeam(model, engagement, facts);
    return model;
  }

  /// What the client has refused when the firm asked.
  private static List<InstructionLine> answers(Engagement engagement, CaseFacts facts) {
    return engagement.log().answers().keySet().stream()
        .sorted()
        .flatMap(subject -> InstructionScope.refusal(engagement, subject, facts).stream())
        .map(obstacle -> InstructionLine.of(obstacle, facts))
        .toList();
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
  /// @param against the client's word that is the reason
  ModelAndView refused(CaseId id, Refusal reason, Optional<Obstacle> against) {
    var sentence = FirmPages.sentence(reason);
    var open = find(id);
    if (open.isEmpty()) {
      return FirmPages.refused("refused", Map.of(), sentence);
    }
    var model = model(id);
    var matter = open.get();
    against.ifPresent(obstacle ->
        model.put(
            "against",
            InstructionLine.of(
                obstacle, Matter.factsOf(matter, Matter.engagementOf(matter).orElseThrow()))));
    return FirmPages.refused(PAGE, model, sentence);
  }
}

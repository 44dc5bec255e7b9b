package org.alliance.firm.adapter.engagement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.TeamRole;
import org.alliance.firm.application.StaffingTeams;
import org.alliance.firm.application.StaffingTeams.Staffing;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.engagement.Team;
import org.alliance.firm.domain.firm.Firm.Lawyer;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.firm.view.FactsView;
import org.alliance.firm.view.FirmPages;
import org.alliance.firm.view.WhyAsked;
import org.alliance.kit.decision.Decision;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The team of a case.
@Controller
final class TeamPageController {
  private static final String ROLE = "role-";

  /// The choice beside the roles: the lawyer may learn nothing of the case.
  private static final String WALLED = "walled";

  /// Lawyers on one page, besides those on the team. Those who fit the client come first.
  private static final int MOST = 40;

  private final EngagementPages pages;
  private final StaffingTeams staffing;

  TeamPageController(EngagementPages pages, StaffingTeams staffing) {
    this.pages = pages;
    this.staffing = staffing;
  }

  /// @param role the code of the role on the team, or `walled`; blank for none
  record LawyerLine(
      LawyerId id, List<String> languages, boolean speaks, boolean admitted, String role) {}

  @GetMapping("/firm/engagements/{caseId}/team")
  ModelAndView team(@PathVariable CaseId caseId) {
    var matter = pages.own(caseId);
    var team = Matter.engagementOf(matter).flatMap(engagement -> engagement.team());
    var roles =
        roles(team.map(Team::members).orElse(List.of()), team.map(Team::walled).orElse(List.of()));
    return FirmPages.page(
        "team", model(matter, caseId, roles, team.filter(Team::interpreterArranged).isPresent()));
  }

  private static Map<LawyerId, String> roles(List<Team.Member> members, List<LawyerId> walled) {
    var roles = new HashMap<LawyerId, String>();
    walled.forEach(lawyer -> roles.put(lawyer, WALLED));
    members.forEach(member -> roles.put(member.lawyer(), member.role().code()));
    return roles;
  }

  private Map<String, Object> model(
      Matter matter, CaseId caseId, Map<LawyerId, String> roles, boolean isInterpreted) {
    var facts = Matter.factsOf(matter, Matter.engagementOf(matter).orElseThrow());
    var all =
        pages.lawyers().stream().map(lawyer -> line(lawyer, facts, roles)).sorted(FIT).toList();
    var shown = all.stream().limit(MOST + (long) roles.size()).toList();
    var model = new HashMap<String, Object>();
    model.put("caseId", caseId);
    model.put("number", Matter.numberOf(matter));
    model.put("facts", FactsView.of(facts));
    model.put("lawyers", shown);
    model.put("hidden", all.size() - shown.size());
    model.put("roles", TeamRole.values());
    model.put("interpreter", isInterpreted);
    return model;
  }

  private static final Comparator<LawyerLine> FIT =
      Comparator.comparing((LawyerLine line) -> line.role().isBlank())
          .thenComparing(line -> !line.speaks())
          .thenComparing(line -> !line.admitted())
          .thenComparing(LawyerLine::id);

  private static LawyerLine line(Lawyer lawyer, CaseFacts facts, Map<LawyerId, String> roles) {
    return new LawyerLine(
        lawyer.id(),
        FirmPages.languages(lawyer.languages()),
        WhyAsked.speaks(lawyer, facts),
        lawyer.admissions().contains(facts.state()),
        roles.getOrDefault(lawyer.id(), ""));
  }

  /// Replaces the whole team. What was chosen stays on the page if it is refused.
  @PostMapping("/firm/engagements/{caseId}/team")
  Object staff(
      @PathVariable CaseId caseId,
      @RequestParam(defaultValue = "") String interpreter,
      HttpServletRequest request) {
    var members =
        request.getParameterMap().entrySet().stream()
            .flatMap(entry -> member(entry.getKey(), entry.getValue()[0]))
            .sorted(Comparator.comparing(Team.Member::lawyer))
            .toList();
    var walled =
        request.getParameterMap().entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(ROLE) && entry.getValue()[0].equals(WALLED))
            .map(entry -> new LawyerId(entry.getKey().substring(ROLE.length())))
            .toList();
    var wanted = new Staffing(members, interpreter.equals("yes"), walled);
    var decision = staffing.staff(caseId, FirmPages.ownFirm(), wanted);
    return decision instanceof Decision.Refused<MatterEvent, Refusal>(var reason)
        ? refused(caseId, reason, wanted)
        : FirmPages.redirect("/firm/engagements/" + caseId + "?done=team-saved#team");
  }

  private ModelAndView refused(CaseId caseId, Refusal reason, Staffing wanted) {
    return switch (reason) {
      case LEAD_COUNSEL_MISSING, LAWYER_NAMED_TWICE, NOT_OUR_LAWYER, MEMBER_IS_WALLED ->
          FirmPages.refused(
              "team",
              model(
                  pages.own(caseId),
                  caseId,
                  roles(wanted.members(), wanted.walled()),
                  wanted.interpreterArranged()),
              FirmPages.sentence(reason));
      default -> pages.refused(caseId, reason, Optional.empty());
    };
  }

  private static Stream<Team.Member> member(String name, String role) {
    return name.startsWith(ROLE)
        ? Coded.find(TeamRole.class, role)
            .map(as -> new Team.Member(new LawyerId(name.substring(ROLE.length())), as))
            .stream()
        : Stream.empty();
  }
}

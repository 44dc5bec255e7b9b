package org.alliance.firm.application.opportunity;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.firm.application.FirmDirectory;
import org.alliance.firm.application.FirmDirectory.Entry;
import org.alliance.firm.application.OfferInbox;
import org.alliance.firm.domain.Refusal;
import org.alliance.firm.domain.client.CaseFacts;
import org.alliance.firm.domain.client.Opportunity;
import org.alliance.firm.domain.firm.Firm.Profile;
import org.alliance.firm.domain.matter.Interest;
import org.alliance.firm.domain.matter.Matter;
import org.alliance.firm.domain.matter.MatterCommand;
import org.alliance.firm.domain.matter.MatterCommand.ShowInterest;
import org.alliance.firm.domain.matter.MatterEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.decision.Decision;

/// A firm reads the cases that no firm has taken and that it could take, and says which of them it
/// would. Matching asks it then, if the rules allow.
public final class FindingOpportunities {
  /// The most lines. A firm that could take more shows interest in some first.
  public static final int MOST = 100;

  /// Read before those are left out that the firm could not take.
  private static final int MOST_READ = 1_000;

  private final OfferInbox matters;
  private final FirmDirectory firms;
  private final AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> handler;

  public FindingOpportunities(
      OfferInbox matters,
      FirmDirectory firms,
      AggregateCommandHandler<Matter, MatterCommand, MatterEvent, Refusal> handler) {
    this.matters = matters;
    this.firms = firms;
    this.handler = handler;
  }

  /// @param facts with the instructions that hold now
  /// @param isInterested whether the firm has said that it would take the case
  public record Line(Opportunity opportunity, CaseFacts facts, boolean isInterested) {}

  /// The cases that the firm could take, urgent first, then those that have waited longest.
  public List<Line> of(FirmId firm) {
    var profile = firms.find(firm).map(Entry::profile);
    if (profile.isEmpty()) {
      return List.of();
    }
    var states =
        new HashSet<>(
            profile.get().lawyers().stream()
                .flatMap(lawyer -> lawyer.admissions().stream())
                .toList());
    return matters.seeking(states, MOST_READ).stream()
        .flatMap(matter -> line(matter, profile.get()))
        .sorted(
            Comparator.comparing((Line line) -> line.facts().urgency())
                .thenComparing(line -> line.opportunity().since())
                .thenComparing(line -> line.opportunity().caseId().value()))
        .limit(MOST)
        .toList();
  }

  private static Stream<Line> line(Matter matter, Profile firm) {
    return matter.client().openOpportunity().stream()
        .filter(open -> Interest.isPossible(matter, firm.id()) && couldTake(firm, open.facts()))
        .map(open ->
            new Line(
                open,
                matter.client().updated(open.facts()),
                open.interested().contains(firm.id())));
  }

  /// Matching knows more, such as how much room is left. A language that nobody at the firm speaks
  /// is no obstacle here: there may be an interpreter.
  private static boolean couldTake(Profile firm, CaseFacts facts) {
    var areas =
        firm.lawyers().stream()
            .filter(lawyer -> lawyer.admissions().contains(facts.state()))
            .flatMap(lawyer -> lawyer.areas().stream())
            .filter(area -> !Integer.valueOf(0).equals(firm.areaQuotas().get(area)))
            .toList();
    return !firm.paused()
        && !firm.extras().exclusions().excludes(facts)
        && (facts.services().isEmpty()
            ? !areas.isEmpty()
            : facts.services().stream().anyMatch(areas::contains));
  }

  /// The firm would take the case. Of a case that it could not take it learns nothing.
  public Decision<MatterEvent, Refusal> showInterest(CaseId caseId, FirmId firm) {
    var profile = firms.find(firm).map(Entry::profile);
    var known = matters.matter(caseId).client().opportunity();
    var isTheirs =
        profile.flatMap(one -> known.filter(told -> couldTake(one, told.facts()))).isPresent();
    return isTheirs
        ? handler.handle(caseId.value(), new ShowInterest(firm))
        : Decision.refused(Refusal.NOT_YOUR_CASE);
  }
}

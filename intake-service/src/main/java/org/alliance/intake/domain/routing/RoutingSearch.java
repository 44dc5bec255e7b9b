package org.alliance.intake.domain.routing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.Told;
import org.alliance.intake.domain.triage.Triage;

/// What a rule looks for: the filters of the queue. Every part that is empty lets all through.
///
/// @param language that the client speaks or reads
public record RoutingSearch(
    Optional<ReviewReason> reason,
    Optional<LanguageTag> language,
    Optional<UsState> state,
    Optional<IntakeChannel> channel) {
  /// A report that no person has to decide is never found. One that was decided meanwhile is judged
  /// by what was told, as when it came.
  public boolean finds(Report report) {
    return !(report instanceof Report.Absent) && finds(report, Report.toldOf(report));
  }

  private boolean finds(Report report, Told told) {
    var reasons = reasons(report, told);
    var incident = told.incident();
    return !reasons.isEmpty()
        && reason.map(reasons::contains).orElse(true)
        && language.map(tag -> languages(incident).contains(tag)).orElse(true)
        && state.map(where -> incident.place().state().equals(Optional.of(where))).orElse(true)
        && channel.map(way -> incident.channel() == way).orElse(true);
  }

  private static List<ReviewReason> reasons(Report report, Told told) {
    return switch (report) {
      case Report.NeedsReview(_, var reasons) -> reasons;
      case Report.Absent _,
          Report.Received _,
          Report.Accepted _,
          Report.Declined _,
          Report.Withdrawn _,
          Report.Linked _ ->
          Triage.of(told.original(), told.doubts()) instanceof Triage.Unclear(var reasons)
              ? reasons
              : List.of();
    };
  }

  private static List<LanguageTag> languages(Incident incident) {
    return Stream.concat(incident.speaks().stream(), incident.reads().stream()).toList();
  }
}

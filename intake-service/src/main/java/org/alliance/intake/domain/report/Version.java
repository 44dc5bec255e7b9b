package org.alliance.intake.domain.report;

import java.util.EnumSet;
import java.util.Set;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.domain.consent.Wishes;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.question.Questions;

/// A report as it came once. Others may follow under the same reference.
///
/// @param wishes what it says of consents and instructions
/// @param told the parts that it tells; whatever else its incident holds was left out
/// @param doubts why a person has to look at it, whatever the rules find
public record Version(
    Incident incident, Wishes wishes, Set<ReportPart> told, Set<ReviewReason> doubts) {
  public Version {
    told = Set.copyOf(told);
    doubts = Set.copyOf(doubts);
  }

  /// The parts that it tells otherwise than a report did before; those of the person are not in it.
  Set<ReportPart> toldOtherwiseThan(Incident before) {
    var otherwise = EnumSet.noneOf(ReportPart.class);
    var after = before.amendedBy(incident, told);
    note(otherwise, ReportPart.PLACE, before.place(), after.place());
    note(otherwise, ReportPart.TIME, before.month(), after.month());
    note(otherwise, ReportPart.LANGUAGES, before.speaks(), after.speaks());
    note(otherwise, ReportPart.LANGUAGES, before.reads(), after.reads());
    for (var choice : Questions.CHOICES) {
      choice
          .part()
          .ifPresent(
              part -> note(otherwise, part, before.codes().to(choice), after.codes().to(choice)));
    }
    return otherwise;
  }

  private static void note(Set<ReportPart> parts, ReportPart part, Object before, Object after) {
    if (!before.equals(after)) {
      parts.add(part);
    }
  }
}

package org.alliance.intake.domain.report;

import java.util.EnumSet;
import java.util.Set;
import org.alliance.contracts.values.ReportPart;
import org.alliance.contracts.values.ReviewReason;
import org.alliance.intake.domain.consent.Wishes;
import org.alliance.intake.domain.incident.Incident;

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
    note(otherwise, ReportPart.CONDUCT, before.conduct(), after.conduct());
    note(otherwise, ReportPart.BIAS, before.biasIndicators(), after.biasIndicators());
    note(otherwise, ReportPart.VICTIM, before.victim(), after.victim());
    note(otherwise, ReportPart.LANGUAGES, before.speaks(), after.speaks());
    note(otherwise, ReportPart.LANGUAGES, before.reads(), after.reads());
    note(otherwise, ReportPart.LANGUAGES, before.interpreter(), after.interpreter());
    note(otherwise, ReportPart.SERVICES, before.services(), after.services());
    note(otherwise, ReportPart.URGENCY, before.urgency(), after.urgency());
    note(otherwise, ReportPart.ON_BEHALF, before.onBehalf(), after.onBehalf());
    return otherwise;
  }

  private static void note(Set<ReportPart> parts, ReportPart part, Object before, Object after) {
    if (!before.equals(after)) {
      parts.add(part);
    }
  }
}

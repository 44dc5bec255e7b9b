package org.alliance.intake.domain;

import java.util.List;
import java.util.stream.Stream;
import org.alliance.contracts.values.BiasIndicator;
import org.alliance.contracts.values.Conduct;
import org.alliance.contracts.values.DeclineReason;
import org.alliance.contracts.values.ReviewReason;
import org.alliance.contracts.values.UsState;
import org.alliance.intake.domain.TriageRule.Finding;
import org.alliance.intake.domain.TriageRule.Missing;
import org.alliance.intake.domain.TriageRule.NotClear;

/// The mandate: violence and threats of violence, with a sign of bias, against a person, in the
/// United States. What misses any of it is outside, whatever else is unclear; what misses nothing
/// but leaves something unclear goes to a person; the rest is in mandate. No rule asks for a
/// language: one that nobody knows needs an interpreter, and must not delay a report.
public sealed interface Triage {
  record InMandate(UsState state) implements Triage {}

  record OutOfMandate(List<DeclineReason> reasons) implements Triage {}

  record Unclear(List<ReviewReason> reasons) implements Triage {}

  List<TriageRule> RULES =
      List.of(
          new TriageRule("violence or a threat of it", Triage::violenceOrThreat),
          new TriageRule("a sign of bias", Triage::signOfBias),
          new TriageRule("no recorded bias against others only", Triage::biasAgainstAsians),
          new TriageRule("a person was harmed", Triage::personHarmed),
          new TriageRule("a place in the United States", Triage::placeKnown));

  static Triage of(Incident incident) {
    var findings = RULES.stream().map(rule -> rule.look().apply(incident)).toList();
    var missing =
        findings.stream()
            .flatMap(finding ->
                finding instanceof Missing(var reasons) ? reasons.stream() : Stream.empty())
            .distinct()
            .sorted()
            .toList();
    if (!missing.isEmpty()) {
      return new OutOfMandate(missing);
    }
    var unclear =
        findings.stream()
            .flatMap(finding ->
                finding instanceof NotClear(var reason) ? Stream.of(reason) : Stream.empty())
            .sorted()
            .toList();
    return incident
        .place()
        .state()
        .filter(_ -> unclear.isEmpty())
        .<Triage>map(InMandate::new)
        .orElseGet(() -> new Unclear(unclear));
  }

  private static Finding violenceOrThreat(Incident incident) {
    if (incident.conduct().stream().anyMatch(Triage::isViolentOrThreatening)) {
      return Finding.FULFILLED;
    }
    var reasons =
        incident.conduct().stream()
            .filter(conduct -> !saysNothing(conduct))
            .map(Triage::whyOutside)
            .distinct()
            .toList();
    return reasons.isEmpty() ? new NotClear(ReviewReason.CONDUCT_UNCLEAR) : new Missing(reasons);
  }

  private static Finding signOfBias(Incident incident) {
    var told =
        incident.biasIndicators().stream()
            .anyMatch(sign -> sign != BiasIndicator.NONE && sign != BiasIndicator.UNKNOWN);
    return told ? Finding.FULFILLED : new NotClear(ReviewReason.BIAS_UNCLEAR);
  }

  /// A public record that names a bias and not this one. What else was told of bias outweighs it.
  private static Finding biasAgainstAsians(Incident incident) {
    return incident.biasIndicators().stream().allMatch(BiasIndicator.OTHER_BIAS_RECORDED::equals)
            && !incident.biasIndicators().isEmpty()
        ? new Missing(List.of(DeclineReason.BIAS_NOT_ANTI_ASIAN))
        : Finding.FULFILLED;
  }

  private static Finding personHarmed(Incident incident) {
    return switch (incident.victim()) {
      case PERSON -> Finding.FULFILLED;
      case UNKNOWN -> new NotClear(ReviewReason.VICTIM_UNCLEAR);
      case BUSINESS, RELIGIOUS_ORGANIZATION, GOVERNMENT, SOCIETY ->
          new Missing(List.of(DeclineReason.NO_PERSON_HARMED));
    };
  }

  private static Finding placeKnown(Incident incident) {
    return incident.place().state().isPresent()
        ? Finding.FULFILLED
        : new NotClear(ReviewReason.PLACE_UNKNOWN);
  }

  private static boolean isViolentOrThreatening(Conduct conduct) {
    return switch (conduct) {
      case ASSAULT,
          ASSAULT_WITH_WEAPON,
          ATTEMPTED_ASSAULT,
          THREAT,
          ROBBERY,
          SEXUAL_VIOLENCE,
          HOMICIDE,
          ARSON,
          STALKING,
          SPITTING,
          BURGLARY_OCCUPIED,
          PROPERTY_DAMAGE_WITH_THREAT ->
          true;
      case PROPERTY_DAMAGE,
          VERBAL_HARASSMENT,
          HATEFUL_SPEECH,
          ONLINE_HARASSMENT,
          WORKPLACE_DISCRIMINATION,
          DENIAL_OF_SERVICE,
          THEFT,
          OTHER,
          UNKNOWN ->
          false;
    };
  }

  private static boolean saysNothing(Conduct conduct) {
    return conduct == Conduct.OTHER || conduct == Conduct.UNKNOWN;
  }

  private static DeclineReason whyOutside(Conduct conduct) {
    return switch (conduct) {
      case VERBAL_HARASSMENT, HATEFUL_SPEECH, ONLINE_HARASSMENT ->
          DeclineReason.SPEECH_WITHOUT_THREAT;
      case WORKPLACE_DISCRIMINATION -> DeclineReason.WORKPLACE_DISCRIMINATION;
      case PROPERTY_DAMAGE -> DeclineReason.PROPERTY_WITHOUT_THREAT;
      case ASSAULT,
          ASSAULT_WITH_WEAPON,
          ATTEMPTED_ASSAULT,
          THREAT,
          ROBBERY,
          SEXUAL_VIOLENCE,
          HOMICIDE,
          ARSON,
          STALKING,
          SPITTING,
          BURGLARY_OCCUPIED,
          PROPERTY_DAMAGE_WITH_THREAT,
          DENIAL_OF_SERVICE,
          THEFT,
          OTHER,
          UNKNOWN ->
          DeclineReason.NO_VIOLENCE_OR_THREAT;
    };
  }
}

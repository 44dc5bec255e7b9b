package org.alliance.intake.domain.triage;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.triage.TriageRule.Finding;
import org.alliance.intake.domain.triage.TriageRule.Missing;
import org.alliance.intake.domain.triage.TriageRule.NotClear;

/// The mandate: violence and threats of violence, with a sign of bias, against a person, in the
/// United States. A report that misses any of it is outside, whatever else is unclear, unless it
/// says more than its codes do. A report that misses nothing but leaves something unclear goes to a
/// person. The rest is in mandate. No rule asks for a language: one that nobody knows needs an
/// interpreter, and must not delay a report.
public sealed interface Triage {
  record InMandate(UsState state) implements Triage {}

  record OutOfMandate(List<DeclineReason> reasons) implements Triage {}

  record Unclear(List<ReviewReason> reasons) implements Triage {}

  List<TriageRule> RULES =
      List.of(
          new TriageRule("violence or a threat of it", Triage::violenceOrThreat),
          new TriageRule("a sign of bias", Triage::signOfBias),
          new TriageRule("a bias that may be against Asians", Triage::biasNotOfOthersOnly),
          new TriageRule("a person was harmed", Triage::personHarmed),
          new TriageRule("a place in the United States", Triage::placeKnown));

  /// A person has to read a report that has one of these doubts before it is declined.
  Set<ReviewReason> BEFORE_A_DECLINE =
      Set.of(ReviewReason.PROTECTIVE_ANSWER_UNCLEAR, ReviewReason.STORY_SAYS_MORE);

  static Triage of(Incident incident) {
    return of(incident, Set.of());
  }

  /// @param doubts why a person has to look at it, whatever the rules find; a story delays only a
  ///   report that would be declined
  static Triage of(Incident incident, Set<ReviewReason> doubts) {
    var findings = RULES.stream().map(rule -> rule.look().apply(incident)).toList();
    var missing =
        findings.stream()
            .flatMap(finding ->
                finding instanceof Missing(var reasons) ? reasons.stream() : Stream.empty())
            .distinct()
            .sorted()
            .toList();
    if (!missing.isEmpty() && Collections.disjoint(doubts, BEFORE_A_DECLINE)) {
      return new OutOfMandate(missing);
    }
    var unclear =
        Stream.concat(
                doubts.stream()
                    .filter(doubt -> doubt != ReviewReason.STORY_SAYS_MORE || !missing.isEmpty()),
                findings.stream()
                    .flatMap(finding ->
                        finding instanceof NotClear(var reason)
                            ? Stream.of(reason)
                            : Stream.empty()))
            .distinct()
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
    // Something that has no code, beside what is outside, may be the violence.
    return incident.conduct().isEmpty() || incident.conduct().stream().anyMatch(Triage::saysNothing)
        ? new NotClear(ReviewReason.CONDUCT_UNCLEAR)
        : new Missing(incident.conduct().stream().map(Triage::whyOutside).distinct().toList());
  }

  private static Finding signOfBias(Incident incident) {
    return incident.biasIndicators().stream().anyMatch(Triage::pointsToBias)
        ? Finding.FULFILLED
        : new NotClear(ReviewReason.BIAS_UNCLEAR);
  }

  /// A recorded bias against others is outside if it is all that was told of bias.
  private static Finding biasNotOfOthersOnly(Incident incident) {
    var signs = Set.copyOf(incident.biasIndicators());
    return signs.equals(Set.of(BiasIndicator.OTHER_BIAS_RECORDED))
            || signs.equals(Set.of(BiasIndicator.OTHER_BIAS_RECORDED, BiasIndicator.NONE))
        ? new Missing(List.of(DeclineReason.BIAS_NOT_ANTI_ASIAN))
        : Finding.FULFILLED;
  }

  private static boolean pointsToBias(BiasIndicator sign) {
    return switch (sign) {
      case SLUR,
          STATEMENT,
          SYMBOL,
          TARGET_CHOICE,
          PRIOR_INCIDENT,
          ONLINE_POST,
          ANTI_ASIAN_BIAS_RECORDED ->
          true;
      case OTHER_BIAS_RECORDED, NONE, UNKNOWN -> false;
    };
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

package org.alliance.intake.domain.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.contracts.values.report.VictimKind;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.incident.Place;
import org.alliance.intake.domain.report.Incidents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TriageTests {
  static Stream<Arguments> table() {
    var place = Incidents.SAN_FRANCISCO;
    return Stream.of(
        row(
            "an assault with a slur",
            Conduct.ASSAULT,
            BiasIndicator.SLUR,
            VictimKind.PERSON,
            place,
            "ko",
            new Triage.InMandate(UsState.CA)),
        row(
            "a threat",
            Conduct.THREAT,
            BiasIndicator.STATEMENT,
            VictimKind.PERSON,
            place,
            "yue",
            new Triage.InMandate(UsState.CA)),
        row(
            "hateful speech",
            Conduct.HATEFUL_SPEECH,
            BiasIndicator.SLUR,
            VictimKind.PERSON,
            place,
            "ko",
            outside(DeclineReason.SPEECH_WITHOUT_THREAT)),
        row(
            "workplace",
            Conduct.WORKPLACE_DISCRIMINATION,
            BiasIndicator.STATEMENT,
            VictimKind.PERSON,
            place,
            "ko",
            outside(DeclineReason.WORKPLACE_DISCRIMINATION)),
        row(
            "vandalism of a shop",
            Conduct.PROPERTY_DAMAGE,
            BiasIndicator.SYMBOL,
            VictimKind.BUSINESS,
            place,
            "ko",
            outside(DeclineReason.PROPERTY_WITHOUT_THREAT, DeclineReason.NO_PERSON_HARMED)),
        row(
            "theft",
            Conduct.THEFT,
            BiasIndicator.SLUR,
            VictimKind.PERSON,
            place,
            "ko",
            outside(DeclineReason.NO_VIOLENCE_OR_THREAT)),
        row(
            "an assault for which an authority recorded another bias",
            Conduct.ASSAULT,
            BiasIndicator.OTHER_BIAS_RECORDED,
            VictimKind.PERSON,
            place,
            "ko",
            outside(DeclineReason.BIAS_NOT_ANTI_ASIAN)),
        row(
            "an assault on nobody",
            Conduct.ASSAULT,
            BiasIndicator.SLUR,
            VictimKind.GOVERNMENT,
            place,
            "ko",
            outside(DeclineReason.NO_PERSON_HARMED)),
        row(
            "no sign of bias",
            Conduct.ASSAULT,
            BiasIndicator.NONE,
            VictimKind.PERSON,
            place,
            "ko",
            unclear(ReviewReason.BIAS_UNCLEAR)),
        row(
            "unknown conduct",
            Conduct.UNKNOWN,
            BiasIndicator.SLUR,
            VictimKind.PERSON,
            place,
            "ko",
            unclear(ReviewReason.CONDUCT_UNCLEAR)),
        row(
            "unknown place",
            Conduct.ASSAULT,
            BiasIndicator.SLUR,
            VictimKind.PERSON,
            Place.UNKNOWN,
            "ko",
            unclear(ReviewReason.PLACE_UNKNOWN)),
        row(
            "unknown victim",
            Conduct.ASSAULT,
            BiasIndicator.SLUR,
            VictimKind.UNKNOWN,
            place,
            "ko",
            unclear(ReviewReason.VICTIM_UNCLEAR)),
        row(
            "a language that nobody knows",
            Conduct.ASSAULT,
            BiasIndicator.SLUR,
            VictimKind.PERSON,
            place,
            "und",
            new Triage.InMandate(UsState.CA)),
        row(
            "outside, whatever is unclear",
            Conduct.THEFT,
            BiasIndicator.UNKNOWN,
            VictimKind.UNKNOWN,
            Place.UNKNOWN,
            "tlh",
            outside(DeclineReason.NO_VIOLENCE_OR_THREAT)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void decides(String what, Incident incident, Triage expected) {
    assertThat(Triage.of(incident)).as(what).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(Conduct.class)
  void takesAnyViolenceAmongOtherThings(Conduct other) {
    var incident =
        Incidents.of(
            List.of(other, Conduct.SPITTING),
            List.of(BiasIndicator.SLUR),
            VictimKind.PERSON,
            Incidents.SAN_FRANCISCO,
            "ko");
    assertThat(Triage.of(incident)).isEqualTo(new Triage.InMandate(UsState.CA));
  }

  @ParameterizedTest
  @EnumSource(
      value = Conduct.class,
      names = {"OTHER", "UNKNOWN"})
  void sendsSomethingWithoutACodeBesideWhatIsOutsideToAPerson(Conduct unclear) {
    for (var outside :
        List.of(
            Conduct.HATEFUL_SPEECH,
            Conduct.WORKPLACE_DISCRIMINATION,
            Conduct.PROPERTY_DAMAGE,
            Conduct.THEFT)) {
      var incident =
          Incidents.of(
              List.of(outside, unclear),
              List.of(BiasIndicator.SLUR),
              VictimKind.PERSON,
              Incidents.SAN_FRANCISCO,
              "ko");
      assertThat(Triage.of(incident)).isEqualTo(unclear(ReviewReason.CONDUCT_UNCLEAR));
    }
  }

  @ParameterizedTest
  @EnumSource(BiasIndicator.class)
  void declinesARecordedBiasAgainstOthersOnlyIfThatIsAll(BiasIndicator beside) {
    var incident =
        Incidents.of(
            List.of(Conduct.ASSAULT),
            List.of(BiasIndicator.OTHER_BIAS_RECORDED, beside),
            VictimKind.PERSON,
            Incidents.SAN_FRANCISCO,
            "ko");
    assertThat(Triage.of(incident))
        .isEqualTo(
            switch (beside) {
              case OTHER_BIAS_RECORDED, NONE -> outside(DeclineReason.BIAS_NOT_ANTI_ASIAN);
              case UNKNOWN -> unclear(ReviewReason.BIAS_UNCLEAR);
              case SLUR,
                  STATEMENT,
                  SYMBOL,
                  TARGET_CHOICE,
                  PRIOR_INCIDENT,
                  ONLINE_POST,
                  ANTI_ASIAN_BIAS_RECORDED ->
                  new Triage.InMandate(UsState.CA);
            });
  }

  @Test
  void declinesNothingWithoutAPersonThatSaysMoreThanItsCodes() {
    var story = Set.of(ReviewReason.STORY_SAYS_MORE);
    assertThat(Triage.of(Incidents.outside(), story))
        .isEqualTo(unclear(ReviewReason.STORY_SAYS_MORE));
    assertThat(Triage.of(Incidents.inMandate(), story)).isEqualTo(new Triage.InMandate(UsState.CA));
    assertThat(Triage.of(Incidents.unclear(), story))
        .isEqualTo(unclear(ReviewReason.PLACE_UNKNOWN));
  }

  private static Arguments row(
      String what,
      Conduct conduct,
      BiasIndicator bias,
      VictimKind victim,
      Place place,
      String speaks,
      Triage expected) {
    return arguments(
        what, Incidents.of(List.of(conduct), List.of(bias), victim, place, speaks), expected);
  }

  private static Triage outside(DeclineReason... reasons) {
    return new Triage.OutOfMandate(Stream.of(reasons).sorted().toList());
  }

  private static Triage unclear(ReviewReason... reasons) {
    return new Triage.Unclear(List.of(reasons));
  }
}

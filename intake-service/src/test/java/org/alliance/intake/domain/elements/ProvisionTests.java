package org.alliance.intake.domain.elements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.VictimKind;
import org.alliance.intake.domain.incident.Incident;
import org.alliance.intake.domain.report.Incidents;
import org.junit.jupiter.api.Test;

class ProvisionTests {
  @Test
  void makesOneQuestionOfPartsThatAskTheSame() {
    assertThat(
            Provision.elementsOf(
                "act:force|threat-of-force;intent:wilful;ground:race;ground:national-origin;interference-with-right;finding:beyond-reasonable-doubt"))
        .containsExactly(
            new Element(ElementKind.ACT, List.of("force or threat of force")),
            new Element(ElementKind.GROUND, List.of("race", "national origin")),
            new Element(ElementKind.INTENT, List.of("wilful")),
            new Element(ElementKind.SETTING, List.of("interference with right")),
            new Element(ElementKind.PROOF, List.of("beyond reasonable doubt")));
  }

  @Test
  void readsCodesAsWordsAndKeepsNumbersOfSections() {
    assertThat(Provision.wordsOf("listed(chapters-11-to-18|weapons);notice-required(17-10-18)"))
        .containsExactly("listed (chapters 11 to 18 or weapons)", "notice required (17-10-18)");
  }

  @Test
  void takesAPartThatNobodyKnowsForARuleOfProof() {
    assertThat(Provision.elementsOf("something-new:x"))
        .containsExactly(new Element(ElementKind.PROOF, List.of("x")));
  }

  @Test
  void showsTheCodesThatBearOnAPartAndNoVerdict() {
    var incident =
        Incidents.of(
            List.of(Conduct.THREAT, Conduct.UNKNOWN),
            List.of(BiasIndicator.SLUR, BiasIndicator.NONE),
            VictimKind.PERSON,
            Incidents.SAN_FRANCISCO,
            "ko");
    assertThat(told(ElementKind.ACT, incident)).isEqualTo(List.of(Conduct.THREAT));
    assertThat(told(ElementKind.MOTIVE, incident)).isEqualTo(List.of(BiasIndicator.SLUR));
    assertThat(told(ElementKind.GROUND, incident)).isEmpty();
    assertThat(told(ElementKind.PERSONS, incident)).isEqualTo(List.of(VictimKind.PERSON));
    assertThat(told(ElementKind.INTENT, incident)).isEmpty();
  }

  private static List<?> told(ElementKind kind, Incident incident) {
    return new Element(kind, List.of("x")).toldBy(incident);
  }
}

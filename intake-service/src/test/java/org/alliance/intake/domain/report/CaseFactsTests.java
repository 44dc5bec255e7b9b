package org.alliance.intake.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.BiasIndicator;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.VictimKind;
import org.alliance.intake.domain.incident.Incident;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFactsTests {
  @ParameterizedTest(name = "speaks [{0}], reads [{1}]: look for [{2}]")
  @CsvSource({
    "zh-Hant, '', cmn nan yue",
    "zh-Hans, '', cmn",
    "zh, '', zh",
    "yue zh-Hant, '', yue",
    "cmn zh-Hans en, '', cmn en",
    "'', zh-Hant, cmn nan yue",
    "'', ko, ko",
    "'', '', en",
    "und, '', und",
    "fr, '', fr"
  })
  void nameTheSpokenLanguagesToLookFor(String speaks, String reads, String lookedFor) {
    var facts = reported(tags(speaks), tags(reads)).factsIn(UsState.CA);
    assertThat(facts.speaks()).isEqualTo(tags(lookedFor));
    assertThat(facts.reads()).isEqualTo(tags(reads));
  }

  private static Incident reported(List<LanguageTag> speaks, List<LanguageTag> reads) {
    var told =
        Incidents.of(
            List.of(Conduct.ASSAULT),
            List.of(BiasIndicator.SLUR),
            VictimKind.PERSON,
            Incidents.SAN_FRANCISCO,
            "ko");
    return new Incident(
        told.channel(),
        told.sender(),
        told.place(),
        told.month(),
        speaks,
        reads,
        told.codes(),
        told.via(),
        told.content(),
        told.notes());
  }

  private static List<LanguageTag> tags(String tags) {
    return tags.isEmpty()
        ? List.of()
        : List.of(tags.split(" ", -1)).stream().map(LanguageTag::new).toList();
  }
}

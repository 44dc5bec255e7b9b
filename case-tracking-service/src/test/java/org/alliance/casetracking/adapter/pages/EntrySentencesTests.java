package org.alliance.casetracking.adapter.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliance.casetracking.domain.CaseEvents;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.Detail;
import org.alliance.casetracking.domain.Entry;
import org.alliance.casetracking.domain.EntryType;
import org.alliance.casetracking.domain.TimelinePolicy;
import org.alliance.casetracking.domain.Viewer;
import org.alliance.casetracking.domain.VisibleEntry;
import org.alliance.ui.text.IcuMessages;
import org.alliance.ui.text.MessageBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EntrySentencesTests {
  private final EntrySentences sentences =
      new EntrySentences(new IcuMessages(List.of(new MessageBundle("case-tracking")), false));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "incident-reported.v1 | A report came in (web form): assault, threat. partner-001 sent it.",
        "case-accepted.v1 | It is in mandate: a case in CA, the client speaks Korean, soon. No contact with the police.",
        "hand-over-offered.v1 | partner-001 is asked to take it, and answers by 12 March 2026, 09:30:00 UTC.",
        "instruction-recorded.v1 | The client's instruction was recorded: press: forbid.",
        "offer-made.v1 | firm-001 was asked, as number 1, to answer by 12 March 2026, 09:30:00 UTC. A coordinator chose it: client wish. Against it: language, quota full.",
        "case-closed.v1 | A coordinator closed the case: advice given.",
        "case-reopened.v1 | A coordinator opened the case again: client asked.",
        "service-confirmed.v1 | The client says of counselling (c-1): not received.",
        "contact-made.v1 | firm-001 reached its client on 2026-03-09: phone.",
        "follow-up-due.v1 | Nothing was heard of the case for 14 days. Somebody has to ask.",
        "offer-answered.v1 | firm-001 declined: conflict.",
        "conflict-checked.v1 | firm-001 compared its list with the people of the case: somebody may be on it.",
        "team-staffed.v1 | firm-001 put 2 on the case; the team speaks Korean, an interpreter is arranged.",
        "consent-changed.v1 | The client lets the Alliance give data to law firms again.",
        "made-up.v1 | Something happened that this version has no words for."
      })
  void tellACoordinatorEverything(String type, String told) {
    assertThat(seenBy(Viewer.at(Viewer.Desk.COORDINATOR), type)).isEqualTo(told);
  }

  @ParameterizedTest
  @EnumSource(EntryType.class)
  void haveWordsForEveryTypeAndForEveryViewer(EntryType type) {
    for (var desk : Viewer.Desk.values()) {
      var seen = seen(Viewer.at(desk), type.wireName());
      seen.forEach(entry ->
          assertThat(sentences.sentence(entry)).isNotBlank().doesNotContain("{", "entry."));
    }
  }

  @Test
  void leaveOutWhatTheViewerDoesNotSee() {
    var declined =
        new VisibleEntry(
            Instant.EPOCH,
            "firm/matter",
            1,
            "offer-answered.v1",
            Map.of(Detail.FIRM, "firm-001", Detail.ANSWER, "declined"));
    assertThat(sentences.sentence(declined)).isEqualTo("firm-001 declined.");
  }

  @Test
  void nameTheSenderToThoseWhoSeeWhoWasAskedToTakeAReport() {
    for (var desk : Viewer.Desk.values()) {
      var isAskedNamed = seenBy(Viewer.at(desk), "hand-over-offered.v1").contains("partner-001");
      assertThat(seenBy(Viewer.at(desk), "incident-reported.v1").contains("partner-001 sent it."))
          .as("%s", desk)
          .isEqualTo(isAskedNamed);
    }
  }

  private String seenBy(Viewer viewer, String type) {
    return sentences.sentence(seen(viewer, type).getFirst());
  }

  private static List<VisibleEntry> seen(Viewer viewer, String type) {
    var entry = new Entry<>(Instant.EPOCH, "the/source", 1, CaseEvents.of(type));
    return TimelinePolicy.visible(new CaseFile(List.of(entry)), viewer);
  }
}

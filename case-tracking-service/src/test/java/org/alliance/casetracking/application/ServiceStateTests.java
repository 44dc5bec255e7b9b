package org.alliance.casetracking.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliance.casetracking.domain.CaseEvents;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.Detail;
import org.alliance.casetracking.domain.Entry;
import org.alliance.casetracking.domain.EntryType;
import org.alliance.casetracking.domain.TimelinePolicy;
import org.alliance.casetracking.domain.Viewer;
import org.alliance.casetracking.domain.VisibleEntry;
import org.alliance.ui.text.CodeWords;
import org.alliance.ui.text.IcuMessages;
import org.alliance.ui.text.MessageBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceStateTests {
  @ParameterizedTest
  @CsvSource({
    "incident-reported.v1 case-accepted.v1, ACCEPTED",
    "incident-reported.v1 case-accepted.v1 instruction-recorded.v1, ACCEPTED",
    "incident-reported.v1 report-declined.v1 hand-over-offered.v1, PARTNER_ASKED",
    "offer-made.v1 offer-closed.v1, LOOKING",
    "offer-made.v1 referral-escalated.v1, ESCALATED",
    "offer-answered.v1, FIRM_DECLINED",
    "team-staffed.v1 made-up.v1, STAFFED",
    "case-closed.v1 case-reopened.v1, REOPENED"
  })
  void isTheOneThatTheLastEventLeft(String types, ServiceState state) {
    assertThat(ServiceState.after(seen(types))).map(ServiceState.Reached::state).contains(state);
  }

  @Test
  void isNotKnownOfAServiceThatHasChangedNothing() {
    assertThat(ServiceState.after(seen("instruction-recorded.v1"))).isEmpty();
    assertThat(ServiceState.after(seen("made-up.v1"))).isEmpty();
  }

  @Test
  void tellsTheFirm() {
    assertThat(ServiceState.after(seen("offer-made.v1")).flatMap(ServiceState.Reached::firm))
        .contains("firm-001");
  }

  /// What the viewer may not see of an answer is not told by the state either.
  @ParameterizedTest
  @EnumSource(Viewer.Desk.class)
  void tellsNoMoreThanTheEntry(Viewer.Desk desk) {
    var entries =
        TimelinePolicy.visible(
            new CaseFile(List.of(entry(1, "offer-answered.v1"))), Viewer.at(desk));
    var knows = entries.getFirst().detail(Detail.ANSWER).isPresent();
    assertThat(ServiceState.after(entries).map(ServiceState.Reached::state))
        .contains(knows ? ServiceState.FIRM_DECLINED : ServiceState.FIRM_ANSWERED);
  }

  @ParameterizedTest
  @EnumSource(ServiceState.class)
  void hasWords(ServiceState state) {
    var messages = new IcuMessages(List.of(new MessageBundle("case-tracking")), false);
    assertThat(messages.has(CodeWords.key("service-state", state.code()))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(EntryType.class)
  void canBeAskedOfEveryType(EntryType type) {
    assertThat(ServiceState.after(seen(type.wireName()))).isNotNull();
  }

  private static List<VisibleEntry> seen(String types) {
    var names = List.of(types.split(" "));
    Stream<Entry<?>> entries =
        IntStream.range(0, names.size()).mapToObj(at -> entry(at + 1, names.get(at)));
    return TimelinePolicy.visible(
        new CaseFile(entries.toList()), Viewer.at(Viewer.Desk.COORDINATOR));
  }

  private static Entry<?> entry(int seq, String type) {
    return new Entry<>(Instant.EPOCH.plusSeconds(seq), "the/source", seq, CaseEvents.of(type));
  }
}

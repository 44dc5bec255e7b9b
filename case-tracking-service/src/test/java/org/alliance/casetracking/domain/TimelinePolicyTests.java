package org.alliance.casetracking.domain;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alliance.casetracking.domain.Viewer.Desk;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.EventType;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimelinePolicyTests {
  private static final String HIDDEN = "hidden";

  /// What each viewer sees of an entry with every detail that there is. The last column but one is
  /// an entry about the firm that has the case, the last one an entry about another firm.
  private static final String TABLE =
      """
      type                       | coordinator                              | triage                                   | ops                               | auditor                           | firm, own                         | firm, another's
      incident-reported.v1       | channel conduct sender state             | channel conduct sender state             | channel state                     | channel sender state              | hidden                            | hidden
      review-requested.v1        | reasons                                  | reasons                                  |                                   | reasons                           | hidden                            | hidden
      report-declined.v1         | reasons                                  | reasons                                  |                                   | reasons                           | hidden                            | hidden
      report-amended.v1          | amendment parts | amendment parts |                                   |                                   | amendment parts | amendment parts
      case-accepted.v1           | mayAskFirms noPolice speaks state urgency | mayAskFirms noPolice speaks state urgency | speaks state urgency              | speaks state urgency              | noPolice speaks state urgency     | noPolice speaks state urgency
      instruction-recorded.v1    | rule since subject                            | rule since subject                            | hidden                            |                                   | rule since subject                     | rule since subject
      consent-changed.v1         | change recipient                         | change recipient                         |                                   |                                   | change recipient                  | change recipient
      client-withdrew.v1         | reason                                   | reason                                   |                                   |                                   |                                   |
      withdrawal-undone.v1       |                                          |                                          |                                   |                                   |                                   |
      subject-erased.v1          |                                          |                                          |                                   |                                   |                                   |
      conflict-checked.v1        | finding firm offer                       | hidden                                   | hidden                            | firm offer                        | finding firm                      | hidden
      conflict-check-refused.v1  | firm offer reason                        | hidden                                   | hidden                            | firm offer reason                 | firm                              | hidden
      hand-over-offered.v1       | answerBy handOver organisation           | answerBy handOver organisation           | answerBy handOver                 | answerBy handOver organisation    | hidden                            | hidden
      hand-over-answered.v1      | answer handOver organisation             | answer handOver organisation             | answer handOver                   | answer handOver organisation      | hidden                            | hidden
      hand-over-settled.v1       | settlement                               | settlement                               |                                   | settlement                        | hidden                            | hidden
      report-linked.v1           | other reasons score                      | other reasons score                      |                                   | other                             | hidden                            | hidden
      offer-made.v1              | answerBy firm handPick obstacles offer rank | answerBy firm handPick offer rank     | answerBy firm handPick offer rank | answerBy firm handPick obstacles offer rank | answerBy firm                     | hidden
      offer-closed.v1            | closure firm offer                       | closure firm offer                       | closure firm offer                | closure firm offer                | closure firm                      | hidden
      offer-answered.v1          | answer firm offer reason                 | answer firm offer                        | answer firm offer                 | answer firm offer reason          | answer firm reason                | hidden
      firm-assigned.v1           | firm                                     | firm                                     | firm                              | firm                              | firm                              | hidden
      referral-escalated.v1      | reason                                   | reason                                   | reason                            | reason                            | hidden                            | hidden
      follow-up-due.v1           | due reason since                         | due reason since                         | due reason since                  | due reason since                  | hidden                            | hidden
      deadline-near.v1           | due                                      | hidden                                   | hidden                            | due                               | due                               | due
      case-closed.v1             | outcome                                  | outcome                                  |                                   | outcome                           | hidden                            | hidden
      case-reopened.v1           | reason                                   | reason                                   |                                   | reason                            | hidden                            | hidden
      firm-changed.v1            | hidden                                   | hidden                                   | hidden                            | hidden                            | hidden                            | hidden
      team-staffed.v1            | firm interpreter languages members       | firm interpreter languages members       | firm interpreter languages members | firm interpreter languages members | firm interpreter languages members | hidden
      question-asked.v1          | firm offer question                      | hidden                                   | hidden                            | firm offer question               | firm offer question               | hidden
      question-answered.v1       | firm offer question                      | hidden                                   | hidden                            | firm offer question               | firm offer question               | hidden
      interest-shown.v1          | firm                                     | hidden                                   | hidden                            | firm                              | firm                              | hidden
      more-time-granted.v1       | answerBy firm offer                      | hidden                                   | hidden                            | answerBy firm offer               | answerBy firm offer               | hidden
      offer-extended.v1          | answerBy firm offer                      | hidden                                   | hidden                            | answerBy firm offer               | answerBy firm offer               | hidden
      need-changed.v1            | cover firm service status                | firm service status                      | firm service status               | firm service status               | cover firm service status         | hidden
      service-connected.v1       | connection firm service status           | connection firm service status           | connection firm service status    | connection firm service status    | connection firm service status    | hidden
      service-confirmed.v1       | answer connection firm service           | answer connection firm service           | connection firm service           | connection firm service           | answer connection firm service    | hidden
      contact-made.v1            | firm on way                              | firm on way                              | firm                              | firm on way                       | firm on way                       | hidden
      engagement-ended.v1        | ending firm                              | ending firm                              | ending firm                       | ending firm                       | ending firm                       | hidden
      notification-settled.v1    | firm kind outcome                        | firm kind outcome                        | firm kind outcome                 | firm kind outcome                 | firm kind outcome                 | hidden
      client-notice-settled.v1   | channel outcome rule                     | channel outcome rule                     | channel outcome                   | channel outcome                   | hidden                            | hidden
      made-up.v1                 |                                          |                                          |                                   |                                   | hidden                            | hidden
      """;

  private static final FirmId HOLDER = new FirmId("firm-001");
  private static final FirmId HANDED_BACK = new FirmId("firm-002");
  private static final FirmId DECLINED = new FirmId("firm-003");
  private static final FirmId STRANGER = new FirmId("firm-004");

  /// A case that firm 2 had and handed back, that firm 3 declined, and that firm 1 has.
  private static final List<Entry<?>> LIFE =
      List.of(
          entry("matching/referral", 1, new CaseEvent.FirmAssigned(HANDED_BACK)),
          entry("firm/matter", 1, CaseEvents.ended(HANDED_BACK, EngagementEnding.HANDED_BACK)),
          entry("firm/matter", 2, CaseEvents.of("offer-answered.v1", DECLINED)),
          entry("matching/referral", 2, new CaseEvent.FirmAssigned(HOLDER)));

  record Row(String type, List<String> cells) {
    @Override
    public String toString() {
      return type;
    }
  }

  static Stream<Row> rows() {
    return TABLE
        .lines()
        .skip(1)
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .map(cells -> new Row(cells.getFirst(), cells.subList(1, cells.size())));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void showsEveryEntryToTheRightViewersAndNoMoreOfItThanTheyMaySee(Row row) {
    assertThat(
            List.of(
                seen(row.type(), HOLDER, Viewer.at(Desk.COORDINATOR)),
                seen(row.type(), HOLDER, Viewer.at(Desk.TRIAGE)),
                seen(row.type(), HOLDER, Viewer.at(Desk.OPS)),
                seen(row.type(), HOLDER, Viewer.at(Desk.AUDITOR)),
                seen(row.type(), HOLDER, Viewer.of(HOLDER)),
                seen(row.type(), DECLINED, Viewer.of(HOLDER))))
        .isEqualTo(row.cells());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void showsNothingToAFirmThatDoesNotHaveTheCase(Row row) {
    for (var firm : List.of(HANDED_BACK, DECLINED, STRANGER)) {
      assertThat(seen(row.type(), firm, Viewer.of(firm))).as("%s", firm).isEqualTo(HIDDEN);
      assertThat(TimelinePolicy.visible(fileWith(row.type(), firm), Viewer.of(firm))).isEmpty();
    }
    assertThat(seen(row.type(), HOLDER, Viewer.at())).isEqualTo(HIDDEN);
  }

  @Test
  void hasARuleForEveryEventThatThereIs() {
    var types = TimelinePolicy.types().stream().map(EntryType::wireName).toList();
    assertThat(types)
        .containsAll(
            Arrays.stream(EventType.values())
                .filter(type -> type.stream() != EventStream.MESSAGE) // about no case
                .map(EventType::wireName)
                .toList());
    var tried = rows().map(Row::type).filter(type -> !type.equals("made-up.v1"));
    assertThat(types).containsExactlyInAnyOrderElementsOf(tried.toList());
  }

  @Test
  void tellsTheFirmThatHasTheCaseOfNoOtherFirm() {
    assertThat(TimelinePolicy.visible(new CaseFile(LIFE), Viewer.of(HOLDER)))
        .containsExactly(
            new VisibleEntry(
                Instant.ofEpochSecond(2),
                "matching/referral",
                2,
                "firm-assigned.v1",
                Map.of(Detail.FIRM, HOLDER.value())));
  }

  @Test
  void addsUpWhatTheRolesOfOnePersonMaySee() {
    assertThat(seen("conflict-checked.v1", HOLDER, Viewer.at(Desk.OPS, Desk.AUDITOR)))
        .isEqualTo("firm offer");
    var both = new Viewer(Set.of(Desk.TRIAGE), Optional.of(HOLDER));
    assertThat(seen("conflict-checked.v1", HOLDER, both)).isEqualTo("finding firm");
  }

  private static String seen(String type, FirmId about, Viewer viewer) {
    return TimelinePolicy.visible(fileWith(type, about), viewer).stream()
        .filter(entry -> entry.source().equals("the/entry"))
        .findFirst()
        .map(entry -> names(entry.details().keySet()))
        .orElse(HIDDEN);
  }

  private static String names(Set<Detail> details) {
    return details.stream().map(Detail::code).sorted().collect(joining(" "));
  }

  /// The case of above, and one more entry that says all that entries of its type can say.
  private static CaseFile fileWith(String type, FirmId firm) {
    var own = new Entry<>(Instant.EPOCH, "the/entry", 0, CaseEvents.of(type, firm));
    return new CaseFile(Stream.<Entry<?>>concat(LIFE.stream(), endingOrNot(own)).toList());
  }

  /// An ending or a new holder would change whose case it is; the stream's other entries answer
  /// that.
  private static Stream<Entry<?>> endingOrNot(Entry<?> own) {
    return switch (own.event()) {
      case CaseEvent.EngagementEnded(var firm, _) when !firm.equals(HOLDER) ->
          Stream.of(own, entry("other", 0, new CaseEvent.FirmAssigned(firm)));
      case CaseEvent.FirmAssigned(var firm, _) when !firm.equals(HOLDER) ->
          Stream.of(own, entry("other", 0, CaseEvents.ended(firm, EngagementEnding.HANDED_BACK)));
      default -> Stream.of(own);
    };
  }

  private static Entry<?> entry(String source, long seq, CaseEvent event) {
    return new Entry<>(Instant.ofEpochSecond(seq), source, seq, event);
  }
}

package org.alliance.casetracking.domain;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alliance.casetracking.domain.Viewer.Desk;
import org.alliance.contracts.EventType;
import org.alliance.contracts.values.FirmId;
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
      incident-reported.v1       | channel conduct state                    | channel conduct state                    | channel state                     | channel state                     | hidden                            | hidden
      review-requested.v1        | reasons                                  | reasons                                  |                                   | reasons                           | hidden                            | hidden
      report-declined.v1         | reasons                                  | reasons                                  |                                   | reasons                           | hidden                            | hidden
      report-amended.v1          | amendment parts | amendment parts |                                   |                                   | amendment parts | amendment parts
      case-accepted.v1           | mayAskFirms noPolice speaks state urgency | mayAskFirms noPolice speaks state urgency | speaks state urgency              | speaks state urgency              | noPolice speaks state urgency     | noPolice speaks state urgency
      instruction-recorded.v1    | rule since subject                            | rule since subject                            | hidden                            |                                   | rule since subject                     | rule since subject
      consent-changed.v1         | change recipient                         | change recipient                         |                                   |                                   | change recipient                  | change recipient
      client-withdrew.v1         | reason                                   | reason                                   |                                   |                                   |                                   |
      withdrawal-undone.v1       |                                          |                                          |                                   |                                   |                                   |
      conflict-checked.v1        | finding firm offer                       | hidden                                   | hidden                            | firm offer                        | finding firm                      | hidden
      conflict-check-refused.v1  | firm offer reason                        | hidden                                   | hidden                            | firm offer reason                 | firm                              | hidden
      offer-made.v1              | answerBy firm offer rank                 | answerBy firm offer rank                 | answerBy firm offer rank          | answerBy firm offer rank          | answerBy firm                     | hidden
      offer-closed.v1            | closure firm offer                       | closure firm offer                       | closure firm offer                | closure firm offer                | closure firm                      | hidden
      offer-answered.v1          | answer firm offer reason                 | answer firm offer                        | answer firm offer                 | answer firm offer reason          | answer firm reason                | hidden
      firm-assigned.v1           | firm                                     | firm                                     | firm                              | firm                              | firm                              | hidden
      referral-escalated.v1      | reason                                   | reason                                   | reason                            | reason                            | hidden                            | hidden
      firm-changed.v1            | hidden                                   | hidden                                   | hidden                            | hidden                            | hidden                            | hidden
      team-staffed.v1            | firm interpreter languages members       | firm interpreter languages members       | firm interpreter languages members | firm interpreter languages members | firm interpreter languages members | hidden
      service-connected.v1       | connection firm service status           | connection firm service status           | connection firm service status    | connection firm service status    | connection firm service status    | hidden
      engagement-ended.v1        | ending firm                              | ending firm                              | ending firm                       | ending firm                       | ending firm                       | hidden
      notification-settled.v1    | firm kind outcome                        | firm kind outcome                        | firm kind outcome                 | firm kind outcome                 | firm kind outcome                 | hidden
      made-up.v1                 |                                          |                                          |                                   |                                   | hidden                            | hidden
      """;

  private static final FirmId HOLDER = new FirmId("firm-001");
  private static final FirmId HANDED_BACK = new FirmId("firm-002");
  private static final FirmId DECLINED = new FirmId("firm-003");
  private static final FirmId STRANGER = new FirmId("firm-004");

  /// A case that firm 2 had and handed back, that firm 3 declined, and that firm 1 has.
  private static final List<Entry> LIFE =
      List.of(
          entry("matching/referral", 1, "firm-assigned.v1", Map.of("firm", HANDED_BACK.value())),
          entry(
              "firm/matter",
              1,
              "engagement-ended.v1",
              Map.of("firm", HANDED_BACK.value(), "ending", "handed-back")),
          entry(
              "firm/matter",
              2,
              "offer-answered.v1",
              Map.of("firm", DECLINED.value(), "answer", "declined", "reason", "conflict")),
          entry("matching/referral", 2, "firm-assigned.v1", Map.of("firm", HOLDER.value())));

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
    assertThat(TimelinePolicy.types())
        .containsAll(Arrays.stream(EventType.values()).map(EventType::wireName).toList());
    var tried = rows().map(Row::type).filter(type -> !type.equals("made-up.v1"));
    assertThat(TimelinePolicy.types()).containsExactlyInAnyOrderElementsOf(tried.toList());
  }

  @Test
  void tellsTheFirmThatHasTheCaseOfNoOtherFirm() {
    assertThat(TimelinePolicy.visible(new CaseFile(LIFE), Viewer.of(HOLDER)))
        .containsExactly(
            entry("matching/referral", 2, "firm-assigned.v1", Map.of("firm", HOLDER.value())));
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
        .map(entry -> String.join(" ", new TreeMap<>(entry.details()).keySet()))
        .orElse(HIDDEN);
  }

  /// The case of above, and one more entry that says all that entries can say, and something that
  /// no rule knows.
  private static CaseFile fileWith(String type, FirmId firm) {
    var details = new HashMap<String, String>();
    names().forEach(name -> details.put(name, "x"));
    details.put("firm", firm.value());
    details.put("ending", "done");
    details.put("somethingNew", "x");
    var own = new Entry(Instant.EPOCH, "the/entry", 0, type, details);
    return new CaseFile(Stream.concat(LIFE.stream(), endingOrNot(own)).toList());
  }

  /// An ending or a new holder would change whose case it is; the stream's other entries answer
  /// that.
  private static Stream<Entry> endingOrNot(Entry own) {
    var holder = own.detail("firm").equals(HOLDER.value());
    return switch (own.type()) {
      case "engagement-ended.v1" ->
          holder ? Stream.of(own) : Stream.of(own, again("firm-assigned.v1", own));
      case "firm-assigned.v1" ->
          holder ? Stream.of(own) : Stream.of(own, again("engagement-ended.v1", own));
      default -> Stream.of(own);
    };
  }

  private static Entry again(String type, Entry own) {
    return entry("other", 0, type, Map.of("firm", own.detail("firm"), "ending", "handed-back"));
  }

  private static Set<String> names() {
    return rows()
        .flatMap(row -> row.cells().stream())
        .filter(cell -> !cell.equals(HIDDEN) && !cell.isEmpty())
        .flatMap(cell -> Arrays.stream(cell.split(" ")))
        .collect(toUnmodifiableSet());
  }

  private static Entry entry(String source, long seq, String type, Map<String, String> details) {
    return new Entry(Instant.ofEpochSecond(seq), source, seq, type, details);
  }
}

package org.alliance.casetracking.adapter.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alliance.casetracking.domain.CaseSteps;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.IntakeChannel;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class StepsPackingTests {
  private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
  private static final Optional<OrganisationId> PARTNER =
      Optional.of(new OrganisationId("partner-001"));
  private static final Optional<OrganisationId> HOTLINE =
      Optional.of(new OrganisationId("hotline-001"));

  private static StepsRow row(
      int number, Optional<OrganisationId> partner, Optional<OrganisationId> sender) {
    return new StepsRow(
        CaseId.of(new UUID(number, number)),
        number,
        new CaseSteps(
            Optional.of(NOON),
            Optional.of(NOON.plusSeconds(60)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            FlowState.HANDED_OVER,
            false,
            Optional.empty(),
            Optional.of(IntakeChannel.PARTNER_API),
            Optional.of(UsState.NJ),
            List.of(new LanguageTag("km"), new LanguageTag("zh-Hant")),
            List.of(ServiceCategory.values()),
            List.of(DeclineReason.NO_SIGN_OF_BIAS),
            List.of(),
            false,
            false,
            partner,
            sender));
  }

  @Test
  void givesBackWhoSentAReportAndWhoWasAskedToTakeIt() {
    var rows =
        List.of(
            row(1, PARTNER, HOTLINE),
            row(2, PARTNER, PARTNER),
            row(3, PARTNER, Optional.empty()),
            row(4, Optional.empty(), HOTLINE),
            row(5, Optional.empty(), Optional.empty()));
    var packed = StepsWriter.pack(rows);
    assertThat(StepsReader.rows(packed)).isEqualTo(rows);
    var steps = new ArrayList<CaseSteps>();
    StepsReader.each(packed, steps::add);
    assertThat(steps).isEqualTo(rows.stream().map(StepsRow::steps).toList());
  }

  @Test
  void readsRowsFromBeforeTheyNamedTheSender() {
    var read = StepsReader.rows(StepsForms.withoutSender());
    assertThat(read.stream().map(one -> one.steps().partner()))
        .containsExactly(PARTNER, Optional.empty());
    assertThat(read).allMatch(one -> one.steps().sender().isEmpty());
    assertThat(read.stream().map(one -> one.steps().received())).containsOnly(Optional.of(NOON));
  }

  /// It would misread them.
  @Test
  void showsNoRowsToAReaderOfAnOlderForm() {
    assertThat(StepsWriter.pack(List.of(row(1, PARTNER, HOTLINE)))).doesNotContainKey("rows");
  }

  @Test
  void leavesOutCodesThatItDoesNotKnow() {
    var packed = StepsWriter.pack(List.of(row(1, PARTNER, HOTLINE)));
    var newer = List.of(FlowState.HANDED_OVER.code(), ServiceCategory.COUNSELLING.code());
    var words =
        packed.getList("words", String.class).stream()
            .map(word -> newer.contains(word) ? "newer-" + word : word)
            .toList();
    var read = StepsReader.rows(new Document(packed).append("words", words)).getFirst().steps();
    assertThat(read.state()).isEqualTo(FlowState.RECEIVED);
    assertThat(read.services()).hasSize(ServiceCategory.values().length - 1);
    assertThat(read.speaks()).hasSize(2);
    assertThat(read.partner()).isEqualTo(PARTNER);
  }

  @Test
  void putsChangedRowsIntoAPageAndCopiesTheOthers() {
    var before =
        StepsWriter.pack(
            List.of(row(1, PARTNER, HOTLINE), row(2, PARTNER, PARTNER), row(3, PARTNER, HOTLINE)));
    var older =
        new StepsRow(row(3, PARTNER, HOTLINE).caseId(), 2, row(3, HOTLINE, HOTLINE).steps());
    var after =
        StepsWriter.merged(
            before, List.of(row(4, HOTLINE, PARTNER), row(2, Optional.empty(), HOTLINE), older));
    assertThat(StepsReader.rows(after))
        .containsExactly(
            row(1, PARTNER, HOTLINE),
            row(2, Optional.empty(), HOTLINE),
            row(3, PARTNER, HOTLINE),
            row(4, HOTLINE, PARTNER));
  }

  /// Of two instances, the older one may write a page last.
  @Test
  void keepsCodesThatItDoesNotKnow() {
    var before = renamed(StepsWriter.pack(List.of(row(1, PARTNER, HOTLINE))), "NJ", "XX");
    var after = StepsWriter.merged(before, List.of(row(2, PARTNER, HOTLINE)));
    assertThat(StepsReader.rows(renamed(after, "XX", "NJ")))
        .containsExactly(row(1, PARTNER, HOTLINE), row(2, PARTNER, HOTLINE));
  }

  private static Document renamed(Document packed, String word, String other) {
    var words =
        packed.getList("words", String.class).stream()
            .map(each -> each.equals(word) ? other : each)
            .toList();
    return new Document(packed).append("words", words);
  }
}

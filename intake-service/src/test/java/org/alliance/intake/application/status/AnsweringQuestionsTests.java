package org.alliance.intake.application.status;

import static org.alliance.intake.application.reporting.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.ReportPart;
import org.alliance.intake.application.reading.PlacesInMemory;
import org.alliance.intake.application.reporting.CaseNumbersInMemory;
import org.alliance.intake.application.reporting.LaterVersions;
import org.alliance.intake.application.reporting.Origin;
import org.alliance.intake.application.reporting.PlainIds;
import org.alliance.intake.application.reporting.ReportCheck;
import org.alliance.intake.application.reporting.Submission;
import org.alliance.intake.application.reporting.SubmittingReports;
import org.alliance.intake.application.same.SameReports;
import org.alliance.intake.application.status.AnsweringQuestions.Outcome;
import org.alliance.intake.application.vault.RecordingVault;
import org.alliance.intake.domain.incident.Amendment;
import org.alliance.intake.domain.question.Questions;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.testkit.InMemoryAggregates;
import org.junit.jupiter.api.Test;

/// What triage asks on the status page, and what comes of the answer.
class AnsweringQuestionsTests {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);

  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports =
      new AggregateCommandHandler<>(InMemoryAggregates.silent(new Report.Absent()), Report.DECIDER);
  private final RecordingVault vault = new RecordingVault();
  private final ClientQuestionsInMemory questions = new ClientQuestionsInMemory();
  private final SubmittingReports submitting =
      new SubmittingReports(
          new ReportCheck(new PlacesInMemory(Set.of(UsState.CA)), NOON, false),
          vault,
          new PlainIds(),
          (_, _, _) -> Optional.empty(),
          SameReports.OFF,
          new CaseNumbersInMemory(),
          reports,
          LaterVersions.NOBODY_HEARS,
          NOON);
  private final AnsweringQuestions answering = new AnsweringQuestions(submitting, questions);

  private CaseId inReview() {
    var draft = aDraft().build().with(Questions.CONDUCT, List.of());
    var kept = (Submission.Kept) submitting.submit(draft, Origin.stranger("", "request"));
    assertThat(kept.report()).isInstanceOf(Report.NeedsReview.class);
    return kept.id();
  }

  private List<Amendment> amendments(CaseId id) {
    return Report.toldOf(submitting.find(id)).amendments();
  }

  @Test
  void keepAnAnswerAsPartOfTheStory() {
    var id = inReview();
    questions.ask(id, ClientQuestion.CONDUCT);
    assertThat(answering.open(id, submitting.find(id))).containsExactly(ClientQuestion.CONDUCT);
    assertThat(answering.answer(id, ClientQuestion.CONDUCT, " Pushed down the stairs. "))
        .isEqualTo(Outcome.TAKEN);
    assertThat(answering.open(id, submitting.find(id))).isEmpty();
    assertThat(questions.of(id).getFirst().isOpen()).isFalse();
    assertThat(amendments(id))
        .extracting(Amendment::otherwise)
        .containsExactly(Set.of(ReportPart.STORY));
    var content = Report.contents(submitting.find(id)).getLast();
    assertThat(vault.open(id, content).orElseThrow().fields())
        .containsEntry("narrative", "Pushed down the stairs.");
    assertThat(submitting.find(id)).isInstanceOf(Report.NeedsReview.class);
  }

  @Test
  void takeAnAnswerOnceAndOnlyIfItWasAskedFor() {
    var id = inReview();
    assertThat(answering.answer(id, ClientQuestion.WHERE, "At the station"))
        .isEqualTo(Outcome.NOT_ASKED);
    questions.ask(id, ClientQuestion.WHERE);
    assertThat(answering.answer(id, ClientQuestion.WHERE, " ")).isEqualTo(Outcome.BLANK);
    assertThat(answering.answer(id, ClientQuestion.WHERE, "x".repeat(30_000)))
        .isEqualTo(Outcome.TOO_LONG);
    assertThat(answering.answer(id, ClientQuestion.WHERE, "At the station"))
        .isEqualTo(Outcome.TAKEN);
    assertThat(answering.answer(id, ClientQuestion.WHERE, "At the station"))
        .isEqualTo(Outcome.NOT_ASKED);
    assertThat(amendments(id)).hasSize(1);
  }

  /// The answer was kept, and the service stopped before the question was marked.
  @Test
  void takeTheSameAnswerAgainWithoutKeepingItTwice() {
    var id = inReview();
    for (var round = 0; round < 2; round++) {
      questions.ask(id, ClientQuestion.WHERE);
      assertThat(answering.answer(id, ClientQuestion.WHERE, "At the station"))
          .isEqualTo(Outcome.TAKEN);
    }
    assertThat(amendments(id)).hasSize(1);
  }

  @Test
  void areGoneOnceTheReportIsDecidedOrWithdrawn() {
    var id = inReview();
    questions.ask(id, ClientQuestion.WHERE);
    reports.handle(
        id.value(),
        new ReportCommand.DeclineAfterReview(id, List.of(DeclineReason.NO_SIGN_OF_BIAS)));
    assertThat(answering.open(id, submitting.find(id))).isEmpty();
    assertThat(answering.answer(id, ClientQuestion.WHERE, "At the station"))
        .isEqualTo(Outcome.NOT_ASKED);
  }
}

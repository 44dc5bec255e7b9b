package org.alliance.intake.application.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.ServiceAnswer;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.intake.adapter.keys.TestKeys;
import org.alliance.intake.domain.report.Incidents;
import org.alliance.intake.domain.report.Refusal;
import org.alliance.intake.domain.report.Report;
import org.alliance.intake.domain.report.ReportCommand;
import org.alliance.intake.domain.report.ReportCommand.OfServices;
import org.alliance.intake.domain.report.ReportCommand.Submit;
import org.alliance.intake.domain.report.ReportCommand.Withdraw;
import org.alliance.intake.domain.report.ReportEvent;
import org.alliance.intake.domain.service.DoneService;
import org.alliance.intake.domain.service.ServiceStep;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.testkit.InMemoryAggregates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A link opens one question for a while, and takes one answer.
class ConfirmingServicesTests {
  private static final CaseId CASE = Incidents.CASE;
  private static final ConnectionId SERVICE = new ConnectionId("c-1");

  private final AggregateCommandHandler<Report, ReportCommand, ReportEvent, Refusal> reports =
      new AggregateCommandHandler<>(InMemoryAggregates.silent(new Report.Absent()), Report.DECIDER);
  private Instant now = Incidents.AT;

  @BeforeEach
  void aServiceIsDone() {
    reports.handle(
        CASE.value(),
        new Submit(
            CASE,
            Incidents.version(Incidents.inMandate()),
            Set.of(),
            true,
            Incidents.AT,
            Optional.of(Incidents.NUMBER)));
    note(ConnectionStatus.IN_PROGRESS);
    assertThat(links()).isEmpty();
    note(ConnectionStatus.COMPLETED);
  }

  private void note(ConnectionStatus status) {
    reports.handle(
        CASE.value(),
        new OfServices(
            CASE,
            new ServiceStep.Note(
                SERVICE, new FirmId("firm-001"), ServiceCategory.COUNSELLING, status, now)));
  }

  private ConfirmingServices confirming() {
    return new ConfirmingServices(reports, TestKeys.of(1), Clock.fixed(now, ZoneOffset.UTC));
  }

  private List<ConfirmingServices.Link> links() {
    return confirming().links(CASE, reports.stateOf(CASE.value()));
  }

  private String link() {
    return links().getFirst().token();
  }

  private Optional<ServiceAnswer> answer() {
    return Report.toldOf(reports.stateOf(CASE.value()))
        .services()
        .find(SERVICE)
        .flatMap(DoneService::answer);
  }

  @Test
  void takesTheFirstAnswer() {
    var token = link();
    assertThat(confirming().asked(token))
        .map(DoneService::kind)
        .contains(ServiceCategory.COUNSELLING);
    assertThat(confirming().answer(token, ServiceAnswer.NOT_RECEIVED)).isTrue();
    assertThat(confirming().answer(token, ServiceAnswer.NOT_RECEIVED)).as("sent twice").isTrue();
    assertThat(confirming().answer(token, ServiceAnswer.RECEIVED)).isFalse();
    assertThat(answer()).contains(ServiceAnswer.NOT_RECEIVED);
    assertThat(confirming().asked(token)).isEmpty();
    assertThat(links()).isEmpty();
  }

  @Test
  void keepsTheAnswerIfTheFirmSaysOnceMoreThatItIsDone() {
    confirming().answer(link(), ServiceAnswer.NOT_RECEIVED);
    note(ConnectionStatus.COMPLETED);
    assertThat(answer()).contains(ServiceAnswer.NOT_RECEIVED);
  }

  @Test
  void endsByItsTime() {
    var token = link();
    now = now.plus(ConfirmingServices.LASTS);
    assertThat(confirming().asked(token)).isEmpty();
    assertThat(confirming().answer(token, ServiceAnswer.RECEIVED)).isFalse();
    assertThat(answer()).isEmpty();
    assertThat(confirming().asked(link())).as("a new link").isPresent();
  }

  @Test
  void isNoneOfOursIfItWasChangedOrMadeWithAnotherKey() {
    var token = link();
    var last = token.charAt(20) == 'A' ? 'B' : 'A';
    for (var other :
        new String[] {"", "x", "%%", token.substring(0, 20) + last + token.substring(21)}) {
      assertThat(confirming().asked(other)).as(other).isEmpty();
      assertThat(confirming().answer(other, ServiceAnswer.RECEIVED)).isFalse();
    }
    var stranger =
        new ConfirmingServices(reports, TestKeys.of(2), Clock.fixed(now, ZoneOffset.UTC));
    assertThat(stranger.asked(token)).isEmpty();
    assertThat(token).doesNotContain(CASE.value(), "c-1");
  }

  @Test
  void asksAClientNothingWhoHasWithdrawn() {
    var token = link();
    reports.handle(CASE.value(), new Withdraw(CASE, WithdrawalReason.NOT_SAFE));
    assertThat(links()).isEmpty();
    assertThat(confirming().asked(token)).isEmpty();
    assertThat(confirming().answer(token, ServiceAnswer.RECEIVED)).isFalse();
  }

  @Test
  void asksAgainOnceTheFirmHasGoneOnAndIsDoneAgain() {
    confirming().answer(link(), ServiceAnswer.NOT_AS_AGREED);
    note(ConnectionStatus.IN_PROGRESS);
    assertThat(links()).isEmpty();
    note(ConnectionStatus.COMPLETED);
    assertThat(confirming().answer(link(), ServiceAnswer.RECEIVED)).isTrue();
    assertThat(answer()).contains(ServiceAnswer.RECEIVED);
  }
}

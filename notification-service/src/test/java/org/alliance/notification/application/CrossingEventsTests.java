package org.alliance.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.notification.application.address.Contact;
import org.alliance.notification.application.address.Coordinator;
import org.alliance.notification.application.post.ContactClaims;
import org.alliance.notification.application.post.ProviderAnswer;
import org.alliance.notification.application.post.ProviderAnswer.Result;
import org.alliance.notification.domain.Notice;
import org.alliance.notification.domain.preference.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Matching gives a firm more time while the firm answers. The events come on two topics, in any
/// order, and may come twice.
class CrossingEventsTests {
  private static final CaseId CASE = new CaseId("00000000-0000-4000-8000-000000000001");
  private static final FirmId FIRM = new FirmId("firm-001");
  private static final OfferId OFFER = OfferId.of(CASE, 1);
  private static final Instant BEGIN = Instant.parse("2026-03-10T15:00:00Z");
  private static final Instant BY = BEGIN.plus(Duration.ofHours(48));
  private static final Instant LATER = BY.plus(Duration.ofHours(48));

  private final List<String> sent = new ArrayList<>();
  private final PostOffice office =
      new PostOffice(
          BEGIN,
          (id, _, _, _) -> {
            sent.add(id);
            return new ProviderAnswer(Result.TAKEN, "test", "250");
          },
          (_, _) -> new ContactClaims.Answer.Unreachable("test"),
          (_, _, _, _) -> new ProviderAnswer(Result.NEVER, "test", "none"));

  private enum Step {
    MADE,
    EXTENDED,
    ANSWERED,
    TIME_PASSES
  }

  private void take(Step step) {
    switch (step) {
      case MADE -> {
        office.planning.plan(OFFER, offer());
        office.planning.planReminder(OFFER, offer());
      }
      case EXTENDED -> office.planning.extend(OFFER, FIRM, LATER);
      case ANSWERED -> office.planning.cancelOffer(OFFER, FIRM);
      case TIME_PASSES -> office.wait(Duration.ofHours(30));
    }
    office.sendDue(10);
  }

  private static Notice offer() {
    return new Notice(
        CASE, Optional.empty(), FIRM, NotificationKind.OFFER, Optional.empty(), Optional.of(BY));
  }

  private long reminders() {
    return sent.stream().filter(id -> id.contains("-reminder-")).count();
  }

  /// Every order of an extension and an answer that come twice each, with time between.
  static Stream<List<Step>> orders() {
    return permutations(
            List.of(Step.EXTENDED, Step.EXTENDED, Step.ANSWERED, Step.ANSWERED, Step.TIME_PASSES))
        .distinct();
  }

  private static Stream<List<Step>> permutations(List<Step> steps) {
    return steps.isEmpty()
        ? Stream.of(List.of())
        : Stream.iterate(0, place -> place < steps.size(), place -> place + 1)
            .flatMap(place -> {
              var rest = new ArrayList<>(steps);
              var first = rest.remove((int) place);
              return permutations(rest)
                  .map(others -> Stream.concat(Stream.of(first), others.stream()).toList());
            });
  }

  @ParameterizedTest
  @MethodSource("orders")
  void noReminderComesOnceTheFirmHasAnswered(List<Step> order) {
    office.book.contacts().put(FIRM, new Contact("probono@firm.example", Optional.empty()));
    take(Step.MADE);
    take(Step.TIME_PASSES);
    assertThat(reminders()).as("half of the time is over").isOne();
    var before = 0L;
    var isAnswered = false;
    for (var step : order) {
      take(step);
      if (isAnswered) {
        assertThat(reminders()).as("after %s of %s", step, order).isEqualTo(before);
      }
      isAnswered |= step == Step.ANSWERED;
      before = reminders();
    }
    take(Step.TIME_PASSES);
    take(Step.TIME_PASSES);
    assertThat(reminders()).isEqualTo(before);
  }

  @Test
  void anExtensionThatIsReadAtTheSameTimeAsTheAnswerSendsNoReminder() {
    office.book.contacts().put(FIRM, new Contact("probono@firm.example", Optional.empty()));
    take(Step.MADE);
    take(Step.TIME_PASSES);
    office.planning.extend(OFFER, FIRM, LATER);
    office.paused.setEnded(OFFER.caseId(), OFFER.value());
    for (var day = 0; day < 4; day++) {
      take(Step.TIME_PASSES);
    }
    assertThat(reminders()).isOne();
  }

  @Test
  void aFirmThatHasNotAnsweredIsRemindedOnceMore() {
    office.book.contacts().put(FIRM, new Contact("probono@firm.example", Optional.empty()));
    take(Step.MADE);
    take(Step.TIME_PASSES);
    take(Step.EXTENDED);
    take(Step.TIME_PASSES);
    take(Step.TIME_PASSES);
    assertThat(reminders()).isEqualTo(2);
  }

  @Test
  void aCoordinatorIsNotToldOfAQuestionThatIsHeardOfAfterItsAnswer() {
    office
        .book
        .coordinators()
        .put(
            new Coordinator(
                "carol",
                Optional.of("carol@alliance.example"),
                ZoneOffset.UTC,
                Preferences.NONE,
                false));
    office.coordinators.settled("q-1", NotificationKind.QUESTION_ASKED);
    office.coordinators.tell("q-1", CASE, Optional.empty(), NotificationKind.QUESTION_ASKED);
    office.coordinators.tell("q-2", CASE, Optional.empty(), NotificationKind.QUESTION_ASKED);
    take(Step.TIME_PASSES);
    assertThat(sent).singleElement().asString().contains("q-2");
  }
}

package org.alliance.casetracking;

import static org.alliance.testkit.EventMessages.message;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.FollowUpDue;
import org.alliance.contracts.events.IncidentReported;
import org.alliance.contracts.events.NeedChanged;
import org.alliance.contracts.events.OfferAnswered;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.events.ReportDeclined;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.language.Interpreter;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.referral.FollowUpReason;
import org.alliance.contracts.values.referral.NeedCover;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.report.Conduct;
import org.alliance.contracts.values.report.DeclineReason;
import org.alliance.contracts.values.report.IntakeChannel;
import org.alliance.contracts.values.report.OnBehalf;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.contracts.values.report.VictimKind;
import org.alliance.testkit.EventMessages;
import org.alliance.testkit.RunningService;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;

/// The events of many cases: every third is declined, the others get an offer and then a firm.
final class CaseLives {
  private static final FirmId FIRM = new FirmId("firm-001");
  private static final LanguageTag KHMER = new LanguageTag("km");
  private static final CaseFacts FACTS =
      new CaseFacts(
          UsState.NJ, new Zip3("080"), List.of(KHMER), List.of(), List.of(), Urgency.SOON);

  private CaseLives() {}

  /// @param consumer the bean that takes the message
  record Step(CaseId caseId, String consumer, Message<?> message) {
    void deliverTo(RunningService service) {
      service.deliver(consumer, message);
    }
  }

  static List<List<Step>> of(int cases) {
    return IntStream.range(0, cases).mapToObj(CaseLives::life).toList();
  }

  private static List<Step> life(int number) {
    var id = CaseId.of(UUID.randomUUID());
    var caseNumber = CaseNumber.of(number);
    var offer = OfferId.of(id, 1);
    var steps = new ArrayList<Step>();
    steps.add(step(id, "onReport", message(id.value(), 1, reported(id, caseNumber))));
    if (number % 3 == 0) {
      var declined = new ReportDeclined(id, List.of(DeclineReason.NO_SIGN_OF_BIAS));
      steps.add(step(id, "onReport", message(id.value(), 2, declined)));
      return steps;
    }
    var accepted = new CaseAccepted(id, FACTS, false, true, caseNumber);
    var made = new OfferMade(offer, id, FIRM, 1, Instant.EPOCH, FACTS, caseNumber);
    var answered = new OfferAnswered(offer, id, FIRM, OfferAnswer.ACCEPTED, null);
    var assigned = new FirmAssigned(offer, id, FIRM, List.of());
    steps.add(step(id, "onReport", message(id.value(), 2, accepted)));
    steps.add(step(id, "onReferral", message(id.value(), 1, made)));
    steps.add(step(id, "onMatter", message(id.value(), 1, answered)));
    steps.add(step(id, "onReferral", message(id.value(), 2, assigned)));
    return steps;
  }

  /// A life in which somebody had to be reminded.
  static List<Step> withReminder(List<Step> life) {
    var id = life.getFirst().caseId();
    var since = EventMessages.TIME;
    var due =
        new FollowUpDue(
            id, FollowUpReason.NO_CONTACT, since, since.plus(Duration.ofDays(14)), FIRM);
    var steps = new ArrayList<>(life);
    steps.add(step(id, "onCase", message(id.value(), 1, due)));
    return steps;
  }

  /// A life in which a coordinator recorded what covers a need.
  static List<Step> withCoveredNeed(List<Step> life) {
    var id = life.getFirst().caseId();
    var covered =
        new NeedChanged(id, FIRM, ServiceCategory.COUNSELLING, NeedCover.PARTNER_ORGANISATION);
    var steps = new ArrayList<>(life);
    steps.add(step(id, "onReferral", message(id.value(), 3, covered)));
    return steps;
  }

  static Step step(CaseId id, String consumer, Message<?> message) {
    return new Step(id, consumer, message);
  }

  static IncidentReported reported(CaseId id, CaseNumber number) {
    return reported(id, number, UsState.NJ);
  }

  static IncidentReported reported(CaseId id, CaseNumber number, UsState state) {
    return reported(id, number, state, null);
  }

  static IncidentReported reported(
      CaseId id, CaseNumber number, UsState state, @Nullable OrganisationId sender) {
    return new IncidentReported(
        id,
        IntakeChannel.WEB_FORM,
        List.of(KHMER),
        List.of(),
        Interpreter.UNKNOWN,
        state,
        new Zip3("080"),
        null,
        List.of(Conduct.ASSAULT),
        List.of(),
        VictimKind.PERSON,
        List.of(),
        OnBehalf.SELF,
        Urgency.SOON,
        number,
        sender);
  }
}

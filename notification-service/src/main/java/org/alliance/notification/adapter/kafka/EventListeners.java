package org.alliance.notification.adapter.kafka;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.ClientWithdrew;
import org.alliance.contracts.events.ConsentChanged;
import org.alliance.contracts.events.ContactMade;
import org.alliance.contracts.events.DeadlineNear;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.FirmChanged;
import org.alliance.contracts.events.FollowUpDue;
import org.alliance.contracts.events.HandOverAnswered;
import org.alliance.contracts.events.InstructionRecorded;
import org.alliance.contracts.events.OfferAnswered;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.events.OfferExtended;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.events.QuestionAnswered;
import org.alliance.contracts.events.ServiceConnected;
import org.alliance.contracts.events.TeamStaffed;
import org.alliance.contracts.events.WithdrawalUndone;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.InstructionSubject;
import org.alliance.contracts.values.engagement.ConnectionStatus;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.handover.HandOverAnswer;
import org.alliance.contracts.values.notice.ContactRule;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.kit.inbox.Inbox;
import org.alliance.notification.application.PausedCases;
import org.alliance.notification.application.PlanningForCoordinators;
import org.alliance.notification.application.PlanningForPartners;
import org.alliance.notification.application.PlanningNotices;
import org.alliance.notification.application.ReadPositions;
import org.alliance.notification.application.ReportSenders;
import org.alliance.notification.application.SendingDeliveries;
import org.alliance.notification.application.address.FirmOffices;
import org.alliance.notification.application.webhook.SendingWebhooks;
import org.alliance.notification.domain.Notice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// The streams that notification reads. The events of one case go to many documents, so no document
/// holds a position that would drop an event that comes twice. The delivery's name does that: an
/// event that comes twice plans the same delivery. See the README.
@Configuration(proxyBeanMethods = false)
class EventListeners {
  @Bean
  Consumer<Message<?>> onReferral(
      Inbox inbox,
      ReadPositions positions,
      PlanningNotices planning,
      SendingDeliveries sending,
      SendingWebhooks webhooks,
      CoordinatorNews coordinators) {
    return inbox.into(
        EventStream.REFERRAL,
        (envelope, event) -> {
          ofMatching(event, planning).forEach(sending::wake);
          if (event instanceof FirmAssigned(_, var caseId, var firm, _)) {
            sending.assigned(caseId, firm);
          }
          FirmSystems.tell(event, webhooks);
          coordinators.heard(occasion(envelope), event);
        },
        positions::passed);
  }

  /// An offer that the firm has answered needs no mail any more, nor an engagement that is over.
  @Bean
  Consumer<Message<?>> onMatter(
      Inbox inbox,
      ReadPositions positions,
      PlanningNotices planning,
      SendingDeliveries sending,
      PartnerNews partners,
      CoordinatorNews coordinators) {
    return inbox.into(
        EventStream.MATTER,
        (envelope, event) -> {
          ofFirm(occasion(envelope), event, planning, sending);
          partners.heard(event);
          coordinators.heard(occasion(envelope), event);
        },
        positions::passed);
  }

  /// A case that has stood still, or was closed.
  @Bean
  Consumer<Message<?>> onCase(
      Inbox inbox,
      ReadPositions positions,
      PlanningNotices planning,
      SendingDeliveries sending,
      PartnerNews partners,
      CoordinatorNews coordinators) {
    return inbox.into(
        EventStream.CASE,
        (envelope, event) -> {
          if (event instanceof FollowUpDue(var id, var reason, _, var due, var firm)
              && firm != null) {
            planning.followUp(occasion(envelope), id, firm, reason, due).forEach(sending::wake);
          }
          partners.heard(event);
          coordinators.heard(occasion(envelope), event);
        },
        positions::passed);
  }

  @Bean
  PartnerNews partnerNews(
      PlanningForPartners planning,
      ReportSenders senders,
      PausedCases paused,
      SendingDeliveries sending,
      SendingWebhooks webhooks) {
    return new PartnerNews(planning, senders, paused, sending, webhooks);
  }

  @Bean
  CoordinatorNews coordinatorNews(PlanningForCoordinators planning, SendingDeliveries sending) {
    return new CoordinatorNews(planning, sending);
  }

  private static String occasion(Envelope envelope) {
    return envelope.subject() + "-" + envelope.stream().aggregate() + "-" + envelope.seq();
  }

  /// @param occasion names the event, so that an event that comes twice plans the same deliveries
  private static void ofFirm(
      String occasion, AllianceEvent event, PlanningNotices planning, SendingDeliveries sending) {
    switch (event) {
      case OfferAnswered answered -> {
        planning.cancelOffer(answered.offerId(), answered.firm());
        sending.movedOn(answered.caseId(), answered.firm());
      }
      case DeadlineNear(var caseId, var firm, var day) ->
          planning.deadline(occasion, caseId, firm, day).forEach(sending::wake);
      case QuestionAnswered(_, _, var caseId, var firm) ->
          planning
              .tell(occasion, caseId, firm, NotificationKind.QUESTION_ANSWERED)
              .forEach(sending::wake);
      case ServiceConnected connected -> {
        sending.actedOn(connected.caseId(), connected.firm());
        // The status page asks the client whether it was received.
        if (connected.status() == ConnectionStatus.COMPLETED) {
          sending.wake(planning.tellClient(occasion, connected.caseId()));
        }
      }
      case ContactMade contact -> sending.actedOn(contact.caseId(), contact.firm());
      case TeamStaffed staffed -> {
        sending.actedOn(staffed.caseId(), staffed.firm());
        planning
            .tell(occasion, staffed.caseId(), staffed.firm(), NotificationKind.TEAM)
            .forEach(sending::wake);
      }
      case EngagementEnded(var caseId, var firm, var ending, _, _) -> {
        sending.ended(caseId, firm);
        if (ending == EngagementEnding.HANDED_BACK) {
          planning.tell(occasion, caseId, firm, NotificationKind.HAND_BACK).forEach(sending::wake);
        }
        sending.wake(planning.tellClient(occasion, caseId));
      }
      default -> {}
    }
  }

  /// Clients who withdraw, or take their consent back, are not to be spoken of from that moment.
  /// Matching ends the offers, too, but it may be behind.
  @Bean
  Consumer<Message<?>> onReport(
      Inbox inbox,
      ReadPositions positions,
      PausedCases paused,
      PlanningNotices planning,
      SendingDeliveries sending,
      PartnerNews partners) {
    return inbox.into(
        EventStream.REPORT,
        event -> {
          switch (event) {
            case ClientWithdrew(var id, _) -> {
              paused.setWithdrawn(id, true);
              sending.stopForClient(id, ContactRule.WITHDRAWN);
            }
            case WithdrawalUndone(var id) -> paused.setWithdrawn(id, false);
            case InstructionRecorded(var id, var instruction)
                when instruction.subject() == InstructionSubject.CONTACT -> {
              paused.setContactForbidden(id, instruction.rule().forbids());
              if (instruction.rule().forbids()) {
                sending.stopForClient(id, ContactRule.CONTACT_FORBIDDEN);
              }
            }
            case ConsentChanged(var id, var recipient, var change)
                when recipient == ConsentRecipient.LAW_FIRMS ->
                paused.setConsentWithdrawn(id, change == ConsentChange.WITHDRAWN);
            // The status page says who has taken the person on.
            case HandOverAnswered(var id, var number, _, var answer, _)
                when answer == HandOverAnswer.ACCEPTED ->
                sending.wake(planning.tellClient(id.value() + "-hand-over-" + number, id));
            default -> {}
          }
          partners.heard(event);
        },
        positions::passed);
  }

  /// Times in mails are in the zone of the firm's first office unless it names another.
  @Bean
  Consumer<Message<?>> onFirm(Inbox inbox, ReadPositions positions, FirmOffices offices) {
    return inbox.into(
        EventStream.FIRM,
        event -> {
          if (event instanceof FirmChanged firm) {
            firm.offices().stream()
                .findFirst()
                .ifPresent(office -> offices.put(firm.firm(), office.state()));
          }
        },
        positions::passed);
  }

  private static List<String> ofMatching(AllianceEvent event, PlanningNotices planning) {
    return switch (event) {
      case OfferMade(
              var offer,
              var caseId,
              var firm,
              _,
              var answerBy,
              var facts,
              var number,
              _,
              _) -> {
        var notice =
            new Notice(
                caseId,
                Optional.ofNullable(number),
                firm,
                NotificationKind.OFFER,
                Optional.of(facts),
                Optional.of(answerBy));
        var ids = planning.plan(offer, notice);
        planning.planReminder(offer, notice);
        yield ids;
      }
      case OfferExtended(var offer, _, var firm, var answerBy) -> {
        planning.extend(offer, firm, answerBy);
        yield List.of();
      }
      case FirmAssigned(var offer, var caseId, var firm, _) ->
          Stream.concat(
                  planning.assign(offer, caseId, firm).stream(),
                  Stream.of(planning.tellClient(offer.value() + "-assigned", caseId)))
              .toList();
      case OfferClosed(var offer, var caseId, var firm, var closure) -> {
        planning.cancelOffer(offer, firm);
        yield switch (closure) {
          case SUPERSEDED -> planning.thank(offer, caseId, firm);
          case EXPIRED -> planning.expire(offer, caseId, firm);
          default -> List.of();
        };
      }
      default -> List.of();
    };
  }
}

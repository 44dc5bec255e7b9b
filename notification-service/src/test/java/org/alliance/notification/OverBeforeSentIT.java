package org.alliance.notification;

import static org.alliance.notification.Notification.FACTS;
import static org.alliance.notification.Notification.IN_TIME;
import static org.alliance.notification.Notification.caseId;
import static org.alliance.notification.Notification.firm;
import static org.alliance.notification.Notification.log;
import static org.alliance.notification.Notification.made;
import static org.alliance.notification.Notification.mailsTo;
import static org.alliance.notification.Notification.matter;
import static org.alliance.notification.Notification.offered;
import static org.alliance.notification.Notification.referral;
import static org.alliance.notification.Notification.report;
import static org.alliance.notification.Notification.tellAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alliance.contracts.events.ClientWithdrew;
import org.alliance.contracts.events.ConsentChanged;
import org.alliance.contracts.events.EngagementEnded;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.events.OfferAnswered;
import org.alliance.contracts.events.OfferClosed;
import org.alliance.contracts.events.OfferMade;
import org.alliance.contracts.events.WithdrawalUndone;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.client.ConsentChange;
import org.alliance.contracts.values.client.ConsentRecipient;
import org.alliance.contracts.values.client.WithdrawalReason;
import org.alliance.contracts.values.engagement.EngagementEnding;
import org.alliance.contracts.values.referral.OfferAnswer;
import org.alliance.contracts.values.referral.OfferClosure;
import org.alliance.contracts.values.referral.OfferDeclineReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A notice whose reason is over before it is sent is cancelled, and the log says so.
class OverBeforeSentIT {
  private static final Instant OVER = Instant.parse("2020-01-01T09:30:00Z");

  @ParameterizedTest
  @EnumSource(OfferClosure.class)
  void anOfferThatHasEndedIsNotToldOnceTheAddressComes(OfferClosure closure) {
    var firm = firm();
    var id = offered(firm, IN_TIME);
    referral(id, 2, new OfferClosed(OfferId.of(id, 1), id, firm, closure));
    isCancelled(id, firm);
  }

  @Test
  void anOfferThatTheFirmHasAnsweredIsNotTold() {
    var firm = firm();
    var id = offered(firm, IN_TIME);
    matter(
        id,
        1,
        new OfferAnswered(
            OfferId.of(id, 1), id, firm, OfferAnswer.DECLINED, OfferDeclineReason.CAPACITY));
    isCancelled(id, firm);
  }

  @Test
  void anAnswerThatIsHeardBeforeItsOfferIsNotTold() {
    var firm = firm();
    tellAddress(firm);
    var id = caseId();
    matter(id, 1, new OfferAnswered(OfferId.of(id, 1), id, firm, OfferAnswer.ACCEPTED, null));
    referral(id, 1, made(id, firm, IN_TIME));
    toldOfAnother(firm);
    assertThat(mailsTo(firm)).hasSize(1);
  }

  @Test
  void afterAnAcceptanceOnlyTheAssignmentIsTold() {
    var firm = firm();
    var id = offered(firm, IN_TIME);
    referral(id, 2, new FirmAssigned(OfferId.of(id, 1), id, firm, List.of()));
    tellAddress(firm);
    await().until(() -> mailsTo(firm), mails -> mails.size() == 1);
    assertThat(mailsTo(firm).getFirst().subject()).isEqualTo("A matter is now yours");
    assertThat(log("cancelled")).contains(id.value());
  }

  @Test
  void anEngagementThatIsOverIsNotTold() {
    var firm = firm();
    var id = caseId();
    referral(id, 1, new FirmAssigned(OfferId.of(id, 1), id, firm, List.of()));
    await().until(() -> log("waiting-for-address").contains(id.value()));
    matter(id, 1, new EngagementEnded(id, firm, EngagementEnding.HANDED_BACK));
    isCancelled(id, firm);
  }

  @Test
  void anOfferWhoseTimeIsOverIsNotTold() {
    var firm = firm();
    tellAddress(firm);
    var id = offered(firm, OVER);
    await().until(() -> log("cancelled").contains(id.value()));
    assertThat(mailsTo(firm)).isEmpty();
  }

  @Test
  void noOfferOfAClientWhoWithdrewIsToldThoughMatchingHasNotEndedIt() {
    var firm = firm();
    var id = offered(firm, IN_TIME);
    report(id, 3, new ClientWithdrew(id, WithdrawalReason.NOT_SAFE));
    isCancelled(id, firm);
  }

  @Test
  void noOfferIsToldAfterConsentWasTakenBackAndOneIsOnceItIsGivenAgain() {
    var firm = firm();
    tellAddress(firm);
    var id = caseId();
    report(id, 3, new ConsentChanged(id, ConsentRecipient.LAW_FIRMS, ConsentChange.WITHDRAWN));
    report(id, 4, new ClientWithdrew(id, WithdrawalReason.NOT_TOLD));
    report(id, 5, new WithdrawalUndone(id));
    referral(id, 1, made(id, firm, IN_TIME));
    await().until(() -> log("cancelled").contains(id.value()));
    report(id, 6, new ConsentChanged(id, ConsentRecipient.LAW_FIRMS, ConsentChange.GIVEN));
    referral(id, 2, new OfferMade(OfferId.of(id, 2), id, firm, 1, IN_TIME, FACTS, null));
    await().until(() -> mailsTo(firm).size() == 1);
  }

  private static void isCancelled(CaseId id, FirmId firm) {
    tellAddress(firm);
    await().until(() -> log("cancelled").contains(id.value()));
    toldOfAnother(firm);
    assertThat(mailsTo(firm)).hasSize(1);
  }

  /// What was planned before has been seen to once this is told.
  private static void toldOfAnother(FirmId firm) {
    var other = caseId();
    referral(other, 1, made(other, firm, IN_TIME));
    await().atMost(Duration.ofSeconds(20)).until(() -> log("sent").contains(other.value()));
  }
}

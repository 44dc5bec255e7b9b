package org.alliance.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.notice.NotificationKind;
import org.alliance.notification.application.address.PartnerReader;
import org.alliance.notification.application.post.ContactClaims;
import org.alliance.notification.application.post.ProviderAnswer;
import org.alliance.notification.application.post.ProviderAnswer.Result;
import org.alliance.notification.domain.Delivery;
import org.alliance.notification.domain.Recipient;
import org.alliance.notification.domain.ReportStanding;
import org.junit.jupiter.api.Test;

/// Coordinators and people of partner organisations who have opened their notices are told on the
/// pages, whether or not they have given an address.
class ReadersWithoutAddressTests {
  private static final CaseId CASE = new CaseId("00000000-0000-4000-8000-000000000001");
  private static final OrganisationId PARTNER = new OrganisationId("partner");
  private static final Recipient PAUL = new Recipient.OfPartner(PARTNER, "paul");

  private final List<String> sent = new ArrayList<>();
  private final PostOffice office =
      new PostOffice(
          Instant.parse("2026-03-10T15:00:00Z"),
          (id, _, _, _) -> {
            sent.add(id);
            return new ProviderAnswer(Result.TAKEN, "test", "250");
          },
          (_, _) -> new ContactClaims.Answer.Unreachable("test"),
          (_, _, _, _) -> new ProviderAnswer(Result.NEVER, "test", "none"));
  private final Notices notices = new Notices(office.deliveries);

  private List<NotificationKind> told(Recipient reader) {
    office.sendDue(10);
    return notices.to(reader, Instant.EPOCH, office.now(), 10).stream()
        .map(found -> Delivery.noticeOf(found.delivery()).kind())
        .toList();
  }

  private void offerToPartner() {
    office.partners.offer(CASE, 1, PARTNER, office.now().plus(Duration.ofDays(2)));
  }

  @Test
  void aCoordinatorReadsOnThePages() {
    office.book.coordinators().came("carol");
    office.coordinators.tell("q-1", CASE, Optional.empty(), NotificationKind.QUESTION_ASKED);
    assertThat(told(new Recipient.OfCoordinator("carol")))
        .containsExactly(NotificationKind.QUESTION_ASKED);
    assertThat(told(new Recipient.OfCoordinator("dan"))).isEmpty();
    assertThat(sent).isEmpty();
  }

  @Test
  void aPartnerIsAskedAndRemindedOnThePages() {
    office.book.partners().came(PARTNER, "paul");
    offerToPartner();
    assertThat(told(PAUL)).containsExactly(NotificationKind.HAND_OVER_OFFERED);
    office.wait(Duration.ofHours(25));
    assertThat(told(PAUL)).contains(NotificationKind.HAND_OVER_REMINDER);
    assertThat(sent).isEmpty();
  }

  @Test
  void aPartnerWhoHasAnsweredIsNotReminded() {
    office.book.partners().came(PARTNER, "paul");
    offerToPartner();
    office.sendDue(10);
    office.partners.answered(CASE, 1, PARTNER);
    office.wait(Duration.ofHours(25));
    assertThat(told(PAUL)).doesNotContain(NotificationKind.HAND_OVER_REMINDER);
  }

  @Test
  void aPartnerReadsOnThePagesWhatTheyDoNotWantAsAMail() {
    office
        .book
        .partners()
        .put(
            new PartnerReader(
                "paul",
                PARTNER,
                Optional.of("paul@partner.example"),
                ZoneOffset.UTC,
                Set.of(NotificationKind.REPORT_STATUS),
                false));
    office.partners.report(CASE, Optional.empty(), PARTNER, ReportStanding.ACCEPTED);
    assertThat(told(PAUL)).containsExactly(NotificationKind.REPORT_STATUS);
    assertThat(sent).isEmpty();
  }

  @Test
  void mailThatCameBackLeavesThePages() {
    office
        .book
        .partners()
        .put(
            new PartnerReader(
                "paul",
                PARTNER,
                Optional.of("paul@partner.example"),
                ZoneOffset.UTC,
                Set.of(),
                true));
    offerToPartner();
    assertThat(told(PAUL)).containsExactly(NotificationKind.HAND_OVER_OFFERED);
    assertThat(sent).isEmpty();
  }
}

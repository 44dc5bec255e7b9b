package org.alliance.notification;

import static org.alliance.notification.Notification.caseId;
import static org.alliance.notification.Notification.firm;
import static org.alliance.notification.Notification.mailsTo;
import static org.alliance.notification.Notification.matter;
import static org.alliance.notification.Notification.ofCase;
import static org.alliance.notification.Notification.tellAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.alliance.contracts.events.DeadlineNear;
import org.alliance.contracts.events.FollowUpDue;
import org.alliance.contracts.values.referral.FollowUpReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The firm whose turn it is hears that a case stands still, or that a day of the law is near.
class FollowUpsIT {
  @ParameterizedTest
  @EnumSource(FollowUpReason.class)
  void aFirmHearsOnceThatItsCaseStandsStill(FollowUpReason reason) {
    var firm = firm();
    tellAddress(firm);
    var id = caseId();
    var now = Instant.now();
    var due = new FollowUpDue(id, reason, now, now.plus(Duration.ofHours(20)), firm);
    ofCase(id, 1, due);
    ofCase(id, 1, due);
    await().until(() -> mailsTo(firm).size() == 1);
    assertThat(mailsTo(firm).getFirst().body()).contains("/firm/cases/" + id.value());
  }

  @Test
  void aFirmHearsOfADayThatIsNear() {
    var firm = firm();
    tellAddress(firm);
    var id = caseId();
    var day = LocalDate.now().plusDays(20);
    matter(id, 1, new DeadlineNear(id, firm, day));
    matter(id, 1, new DeadlineNear(id, firm, day));
    await().until(() -> mailsTo(firm).size() == 1);
    assertThat(mailsTo(firm).getFirst().body())
        .contains(Integer.toString(day.getYear()), "counsel has verified");
  }

  /// Events from before they named a firm go to the coordinators' list alone.
  @Test
  void nobodyIsToldByAnEventThatNamesNoFirm() {
    var id = caseId();
    var now = Instant.now();
    ofCase(id, 1, new FollowUpDue(id, FollowUpReason.NO_CONTACT, now, now));
    assertThat(Notification.log("due") + Notification.log("sent")).doesNotContain(id.value());
  }
}

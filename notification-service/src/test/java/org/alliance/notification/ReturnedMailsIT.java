package org.alliance.notification;

import static org.alliance.notification.Notification.IN_TIME;
import static org.alliance.notification.Notification.firm;
import static org.alliance.notification.Notification.log;
import static org.alliance.notification.Notification.mailsTo;
import static org.alliance.notification.Notification.offered;
import static org.alliance.notification.Notification.tellAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.alliance.contracts.events.FirmAssigned;
import org.alliance.contracts.values.OfferId;
import org.alliance.notification.adapter.returns.Reports;
import org.junit.jupiter.api.Test;

/// What mail servers say of our mails is read from a mailbox over IMAP.
class ReturnedMailsIT {
  @Test
  void aMailThatCameBackIsNotedAndItsReportIsDeleted() {
    var firm = firm();
    tellAddress(firm);
    offered(firm, IN_TIME);
    await().until(() -> mailsTo(firm).size() == 1);
    var id = mailsTo(firm).getFirst().id();
    var delivery =
        Notification.service().context().getBean(MessageIds.class).delivery(id).orElseThrow();
    await().until(() -> log("sent").contains(delivery));
    var before = Notification.RETURNS.count();
    Notification.RETURNS.receives(Reports.undeliverable(id, "delayed", "4.4.1"));
    Notification.RETURNS.receives(Reports.undeliverable(id, "failed", "5.1.1"));
    await().untilAsserted(() -> assertThat(log("bounced")).contains(delivery));
    await()
        .untilAsserted(() ->
            assertThat(Notification.RETURNS.count())
                .as("what says nothing final stays, for people")
                .isEqualTo(before + 1));
  }

  @Test
  void aClientWhoseMailCameBackGetsATextMessage() {
    var firm = firm();
    var id = Notification.caseId();
    var occasion = OfferId.of(id, 1).value() + "-assigned-client-";
    Notification.VAULT.tell(
        id, "email", "x@" + id.value() + ".example", "ko", FakeVault.zoneAt(10));
    Notification.VAULT.tell(id, "sms", "+15555550100", "ko", FakeVault.zoneAt(10));
    Notification.referral(id, 1, new FirmAssigned(OfferId.of(id, 1), id, firm, List.of()));
    await()
        .untilAsserted(
            () -> assertThat(Notification.delivery(id, occasion + "email")).contains("\"sent\""));
    Notification.RETURNS.receives(
        Reports.undeliverable(
            Notification.service().context().getBean(MessageIds.class).of(occasion + "email"),
            "failed",
            "5.1.1"));
    await()
        .untilAsserted(() ->
            assertThat(Notification.delivery(id, occasion + "email")).contains("\"bounced\""));
    await()
        .untilAsserted(() -> assertThat(Notification.delivery(id, occasion + "sms")).isNotEmpty());
  }
}

package org.alliance.notification.adapter.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.alliance.notification.MessageIds;
import org.alliance.notification.ServiceKey;
import org.alliance.notification.application.ReturnedMails.Fault;
import org.alliance.notification.application.ReturnedMails.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnedMailParserTests {
  private static final MessageIds IDS = ids("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
  private static final String ID = IDS.of("a-1-offer-email");

  private static MessageIds ids(String key) {
    return new MessageIds(ServiceKey.of(key, Path.of("unused")), "alliance.invalid");
  }

  private final ReturnedMailParser parser = new ReturnedMailParser(IDS);

  @Test
  void readsWhichMailCouldNotBeDelivered() throws Exception {
    assertThat(parser.parse(Reports.undeliverable(ID, "failed", "5.1.1")))
        .contains(new Report("a-1-offer-email", Fault.UNDELIVERABLE, "mailbox", "5.1.1"));
  }

  @ParameterizedTest
  @CsvSource({"delayed, 4.4.1", "failed, 4.2.2", "delivered, 2.0.0", "failed, nonsense"})
  void leavesAloneWhatIsNotFinal(String action, String status) throws Exception {
    assertThat(parser.parse(Reports.undeliverable(ID, action, status))).isEmpty();
  }

  @Test
  void readsComplaints() throws Exception {
    assertThat(parser.parse(Reports.complaint(ID, "abuse")))
        .contains(new Report("a-1-offer-email", Fault.COMPLAINT, "mailbox", "abuse"));
    assertThat(parser.parse(Reports.complaint(ID, "not-spam"))).isEmpty();
  }

  @Test
  void leavesAloneForgedReports() throws Exception {
    for (var forged :
        List.of(
            "<a-1-offer-email@alliance.invalid>",
            "<a-1-offer-email.@alliance.invalid>",
            ID.replace("a-1", "a-2"),
            ids("AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=").of("a-1-offer-email"))) {
      assertThat(parser.parse(Reports.complaint(forged, "abuse"))).as(forged).isEmpty();
    }
  }

  @Test
  void leavesAloneReportsAboutMailsOfOthersAndMailsOfPeople() throws Exception {
    assertThat(parser.parse(Reports.undeliverable("<a@elsewhere.example>", "failed", "5.1.1")))
        .isEmpty();
    assertThat(parser.parse(Reports.mail("From: a@firm.example\nSubject: Hello\n\nThank you.\n")))
        .isEmpty();
    assertThat(
            parser.parse(
                Reports.mail(
                    "Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\nno parts\n")))
        .isEmpty();
  }
}

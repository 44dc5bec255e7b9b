package org.alliance.casetracking;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alliance.contracts.EventStream;
import org.alliance.contracts.events.AllianceEvent;
import org.alliance.contracts.events.CaseAccepted;
import org.alliance.contracts.events.CaseFacts;
import org.alliance.contracts.events.ReviewRequested;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.ReviewReason;
import org.alliance.contracts.values.report.Urgency;
import org.alliance.kit.inbox.RecordHeaders;
import org.alliance.testkit.EventMessages;
import org.alliance.testkit.Infrastructure;
import org.alliance.testkit.Topics;

/// Records on intake's stream, as intake writes them and as nobody should.
final class ReportRecords {
  private static final CaseFacts FACTS =
      new CaseFacts(
          UsState.CA,
          new Zip3("941"),
          List.of(new LanguageTag("ko")),
          List.of(),
          List.of(),
          Urgency.SOON);

  private ReportRecords() {}

  static CaseId caseId() {
    return CaseId.of(UUID.randomUUID());
  }

  static AllianceEvent review(CaseId id) {
    return new ReviewRequested(id, List.of(ReviewReason.BIAS_UNCLEAR));
  }

  static AllianceEvent numbered(CaseId id, CaseNumber number) {
    return new CaseAccepted(id, FACTS, true, true, number);
  }

  static AllianceEvent accepted(CaseId id) {
    return new CaseAccepted(id, FACTS, true, true, null);
  }

  static Map<String, String> headers(CaseId id, long seq, AllianceEvent event) {
    return RecordHeaders.texts(EventMessages.received(id.value(), seq, event).envelope());
  }

  static void send(CaseId id, long seq, AllianceEvent event) {
    send(id.value(), headers(id, seq, event), body(id, seq, event));
  }

  static String body(CaseId id, long seq, AllianceEvent event) {
    return EventMessages.received(id.value(), seq, event).body();
  }

  static void send(String key, Map<String, String> headers, String body) {
    Topics.send(
        Infrastructure.kafka(),
        EventStream.REPORT.topic(),
        key,
        headers,
        body.getBytes(StandardCharsets.UTF_8));
  }

  static void sendTombstone(Map<String, String> headers) {
    Topics.send(Infrastructure.kafka(), EventStream.REPORT.topic(), "tombstone", headers, null);
  }
}

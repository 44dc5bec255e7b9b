package org.alliance.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.alliance.chaos.audit.TopicReader.Seen;
import org.alliance.contracts.Envelope;
import org.alliance.contracts.EventStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class SentEventsTests extends WithStore {
  private static final String ASSIGNED = "firm-assigned.v1";

  @Test
  void findsNothingWhereEveryEventIsWhatItWasInItsOrder() {
    archived("matching.referral:c:1", "offer-made.v1", "{}");
    archived("matching.referral:c:2", ASSIGNED, "{}");
    var sent = sent(seen("c", 1, "offer-made.v1", "{}"), seen("c", 2, ASSIGNED, "{}"));
    assertThat(sent.doubleAssigned()).isEmpty();
    assertThat(sent.outOfOrder()).isEmpty();
    assertThat(sent.ambiguous()).isEmpty();
    assertThat(sent.missing(store)).isEmpty();
  }

  @Test
  void takesNoOffenceAtWhatComesAgain() {
    var one = seen("c", 1, ASSIGNED, "{}");
    var two = seen("c", 2, "offer-closed.v1", "{}");
    var sent = sent(one, two, one, two);
    assertThat(sent.doubleAssigned()).isEmpty();
    assertThat(sent.outOfOrder()).isEmpty();
    assertThat(sent.ambiguous()).isEmpty();
  }

  @Test
  void findsASecondAssignment() {
    assertThat(sent(seen("c", 1, ASSIGNED, "{}"), seen("c", 2, ASSIGNED, "{}")).doubleAssigned())
        .hasSize(1);
  }

  @Test
  void findsASecondAssignmentUnderTheSameId() {
    var sent = sent(seen("c", 1, ASSIGNED, "{1}"), seen("c", 1, ASSIGNED, "{2}"));
    assertThat(sent.doubleAssigned()).hasSize(1);
    assertThat(sent.ambiguous()).hasSize(1);
  }

  @Test
  void findsTwoEventsOfDifferentTypesUnderOneId() {
    assertThat(
            sent(seen("c", 1, ASSIGNED, "{}"), seen("c", 1, "offer-closed.v1", "{}")).ambiguous())
        .hasSize(1);
  }

  @Test
  void findsAnEventBeforeTheOneBeforeIt() {
    assertThat(sent(seen("c", 2, ASSIGNED, "{}"), seen("c", 1, "offer-made.v1", "{}")).outOfOrder())
        .hasSize(1);
  }

  @Test
  void findsWhatWasArchivedAndNeverSent() {
    archived("matching.referral:c:1", "offer-made.v1", "{}");
    assertThat(sent().missing(store)).hasSize(1);
  }

  @Test
  void findsWhatWasSentOtherThanItIsArchived() {
    archived("matching.referral:c:1", "offer-made.v1", "{1}");
    assertThat(sent(seen("c", 1, "offer-made.v1", "{2}")).missing(store)).hasSize(1);
  }

  private static SentEvents sent(Seen... records) {
    return new SentEvents(List.of(records));
  }

  private static Seen seen(String subject, long seq, String type, String body) {
    return seen(EventStream.REFERRAL, subject, seq, type, body);
  }

  static Seen seen(EventStream stream, String subject, long seq, String type, String body) {
    return new Seen(
        stream.topic(),
        subject,
        Envelope.idOf(stream, subject, seq),
        type,
        seq,
        Seen.contentOf(type, body),
        Duration.ZERO);
  }

  private void archived(String id, String type, String body) {
    store
        .getDatabase("matching")
        .getCollection("events")
        .insertOne(
            new Document("_id", id)
                .append("source", EventStream.REFERRAL.source())
                .append("type", type)
                .append("body", body));
  }
}

package org.alliance.notification.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/// Field names and codes in documents are data.
class DeliveryDocumentTests {
  private static final Date NOW = Date.from(Instant.parse("2026-03-10T09:30:00Z"));

  /// As the version before typed values and case numbers wrote it.
  private static final Document STORED =
      new Document("word", "due")
          .append(
              "notice",
              new Document("caseId", "123e4567-e89b-12d3-a456-426614174000")
                  .append("firm", "firm-001")
                  .append("kind", "offer")
                  .append(
                      "facts",
                      new Document("usState", "CA")
                          .append("area", "941")
                          .append("speaks", List.of("ko"))
                          .append("reads", List.of())
                          .append("services", List.of("lawsuit"))
                          .append("urgency", "soon"))
                  .append("answerBy", NOW))
          .append("attempts", 2)
          .append("at", NOW);

  @Test
  void keepTheirFormWhenTheyAreReadAndWrittenAgain() {
    var converter = Stores.converter();
    var delivery = converter.read(DeliveryDocument.class, new Document(STORED)).toDomain();
    var written = new Document();
    converter.write(DeliveryDocument.of(delivery), written);
    assertThat(written).isEqualTo(STORED);
  }
}

package org.alliance.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswersTests extends WithStore {
  @BeforeEach
  void start() {
    store
        .getDatabase("firm")
        .getCollection("events")
        .insertOne(
            new Document("_id", "firm:c-1:1")
                .append("type", "offer-answered.v1")
                .append("body", "{\"offerId\":\"o-1\",\"answer\":\"accepted\"}"));
  }

  @Test
  void findsNothingWhereEveryAnswerIsKept() {
    assertThat(Answers.missing(store, Map.of("o-1", "accepted"))).isEmpty();
  }

  @Test
  void findsAnAnswerThatIsGone() {
    assertThat(Answers.missing(store, Map.of("o-1", "accepted", "o-2", "declined")))
        .containsExactly("a firm was told that offer o-2 is declined, and the archive has []");
  }

  @Test
  void findsAnAnswerThatHasBecomeAnother() {
    assertThat(Answers.missing(store, Map.of("o-1", "declined")))
        .containsExactly(
            "a firm was told that offer o-1 is declined, and the archive has [accepted]");
  }
}

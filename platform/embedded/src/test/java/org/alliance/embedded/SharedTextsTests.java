package org.alliance.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedTextsTests {
  private static final String LONG = "a text that is longer than any code";

  @Test
  void equalNamesAndCodesAreOneObject() {
    var one = SharedTexts.ofCommand("insert", documents());
    var other = SharedTexts.ofCommand("insert", documents());

    assertThat(one).isEqualTo(other).isEqualTo(documents());
    assertThat(state(one)).isSameAs(state(other));
    assertThat(text(one)).isEqualTo(LONG).isNotSameAs(text(other));
    assertThat(stored(one).keySet().iterator().next())
        .isSameAs(stored(other).keySet().iterator().next());
  }

  @Test
  void aQuestionIsLeftAsItIs() {
    var question = documents();

    assertThat(SharedTexts.ofCommand("find", question)).isSameAs(question);
  }

  private static Document documents() {
    return new Document("insert", "cases")
        .append(
            "documents",
            List.of(
                new Document(new String("state"), new String("offered"))
                    .append("text", new String(LONG))
                    .append("none", null)));
  }

  private static Document stored(Document command) {
    return (Document) ((List<?>) command.get("documents")).getFirst();
  }

  private static Object state(Document command) {
    return stored(command).get("state");
  }

  private static Object text(Document command) {
    return stored(command).get("text");
  }
}

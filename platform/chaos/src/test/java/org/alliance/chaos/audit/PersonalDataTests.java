package org.alliance.chaos.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A check that finds nothing has to be shown to find what was planted.
class PersonalDataTests {
  private static final String NAME = "Zzprivate Person";
  private static final Binary BYTES = new Binary(NAME.getBytes(StandardCharsets.UTF_8));

  static List<Document> leaks() {
    return List.of(
        new Document("name", NAME),
        new Document("name", NAME.toUpperCase(Locale.ROOT)),
        new Document("body", BYTES),
        new Document("fields", new Document("name", NAME)),
        new Document("fields", new Document("name", BYTES)),
        new Document("fields", new Document("deep", new Document("name", BYTES))),
        new Document("parts", List.of("", NAME)),
        new Document("parts", List.of(new Document("name", BYTES))),
        new Document("parts", List.of(List.of(BYTES))),
        new Document("cases", new Document(NAME, 1)),
        new Document("phone", "call +19175550142 at night"));
  }

  @ParameterizedTest
  @MethodSource("leaks")
  void isFoundWhereverItWasPlanted(Document document) {
    assertThat(PersonalData.isPersonal(document)).isTrue();
  }

  @Test
  void isNotFoundWhereThereIsNone() {
    var sealed = new Binary(new byte[] {1, 2, 3});
    assertThat(
            PersonalData.isPersonal(
                new Document("fields", new Document("name", sealed))
                    .append("list", List.of(Map.of("n", 1), "word"))
                    .append("nothing", null)))
        .isFalse();
  }
}

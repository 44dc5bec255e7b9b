package org.alliance.kit.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.engagement.ServiceCategory;
import org.alliance.contracts.values.place.UsState;
import org.alliance.contracts.values.report.Urgency;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

class StoredValuesTests {
  enum Colour implements Coded {
    DARK_RED
  }

  record Stored(
      @Nullable CaseId caseId,
      @Nullable UsState usState,
      Zip3 area,
      List<LanguageTag> speaks,
      List<ServiceCategory> services,
      Map<ServiceCategory, Integer> quotas,
      Urgency urgency,
      Colour colour) {}

  private static final Stored STORED =
      new Stored(
          new CaseId("123e4567-e89b-12d3-a456-426614174000"),
          UsState.CA,
          new Zip3("941"),
          List.of(new LanguageTag("ko"), new LanguageTag("zh-Hans")),
          List.of(ServiceCategory.COMPENSATION, ServiceCategory.CIVIL_REMEDIES),
          Map.of(ServiceCategory.CIVIL_REMEDIES, 2),
          Urgency.SOON,
          Colour.DARK_RED);
  private static final Document DOCUMENT =
      new Document("caseId", "123e4567-e89b-12d3-a456-426614174000")
          .append("usState", "CA")
          .append("area", "941")
          .append("speaks", List.of("ko", "zh-Hans"))
          .append("services", List.of("compensation", "civil-remedies"))
          .append("quotas", new Document("civil-remedies", 2))
          .append("urgency", "soon")
          .append("colour", "dark-red");

  private final MappingMongoConverter converter = converter();

  private static MappingMongoConverter converter() {
    var conversions = StoredValues.conversions(List.of(new StoredValues(List.of(Colour.class))));
    var context = new MongoMappingContext();
    context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
    context.afterPropertiesSet();
    var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
    converter.setCustomConversions(conversions);
    converter.afterPropertiesSet();
    return converter;
  }

  @Test
  void storesIdsAndCodesAsWords() {
    var document = new Document();
    converter.write(STORED, document);
    document.remove("_class");
    assertThat(document).isEqualTo(DOCUMENT);
  }

  @Test
  void readsThemBack() {
    assertThat(converter.read(Stored.class, DOCUMENT)).isEqualTo(STORED);
  }

  @Test
  void leavesOutWhatIsAbsent() {
    var document = new Document(DOCUMENT);
    document.remove("caseId");
    document.remove("usState");
    assertThat(converter.read(Stored.class, document).caseId()).isNull();
  }

  @Test
  void refusesAWordThatIsNoCode() {
    var document = new Document(DOCUMENT).append("urgency", "whenever");
    assertThatThrownBy(() -> converter.read(Stored.class, document))
        .rootCause()
        .hasMessageContaining("Not a code of Urgency");
  }
}

package org.alliance.kit.codec;

import java.util.Arrays;
import java.util.function.Function;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;
import org.alliance.contracts.values.ConnectionId;
import org.alliance.contracts.values.FirmId;
import org.alliance.contracts.values.LanguageTag;
import org.alliance.contracts.values.LawyerId;
import org.alliance.contracts.values.MessageId;
import org.alliance.contracts.values.OfferId;
import org.alliance.contracts.values.OrganisationId;
import org.alliance.contracts.values.QuestionId;
import org.alliance.contracts.values.ReportFault;
import org.alliance.contracts.values.TextValue;
import org.alliance.contracts.values.Zip3;
import org.alliance.contracts.values.code.Coded;
import org.alliance.kit.language.LanguageTags;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Writes every shared value as one string and every coded enum as its code, in events and over
/// HTTP alike.
public final class ValuesModule extends SimpleModule {
  private static final String ANY = "bad-value";

  /// For events, which have every value in the one form that it is stored in.
  public ValuesModule() {
    this(new TextDeserializer<>(LanguageTag.class, ANY, LanguageTag::new));
  }

  /// For requests, in which people write languages in many ways ([LanguageTags] reads them).
  public static ValuesModule forRequests() {
    return new ValuesModule(
        new TextDeserializer<>(
            LanguageTag.class,
            "unknown-language",
            text ->
                LanguageTags.read(text)
                    .orElseThrow(() ->
                        new IllegalArgumentException(
                            "Expected a BCP 47 language tag such as ko, yue or zh-Hant"))));
  }

  private ValuesModule(TextDeserializer<LanguageTag> languages) {
    super("alliance-values");
    addSerializer(new TextValueSerializer());
    addSerializer(new CodedSerializer());
    var deserializers = new CodedDeserializers();
    text(deserializers, CaseId.class, CaseId::new);
    text(deserializers, OfferId.class, OfferId::new);
    text(deserializers, CaseNumber.class, CaseNumber::new);
    text(deserializers, FirmId.class, FirmId::new);
    text(deserializers, LawyerId.class, LawyerId::new);
    text(deserializers, OrganisationId.class, OrganisationId::new);
    text(deserializers, ConnectionId.class, ConnectionId::new);
    text(deserializers, MessageId.class, MessageId::new);
    text(deserializers, ReportFault.class, ReportFault::new);
    text(deserializers, QuestionId.class, QuestionId::new);
    deserializers.addDeserializer(LanguageTag.class, languages);
    text(deserializers, Zip3.class, Zip3::new);
    setDeserializers(deserializers);
  }

  private static <T extends TextValue> void text(
      SimpleDeserializers to, Class<T> type, Function<String, T> make) {
    to.addDeserializer(type, new TextDeserializer<>(type, ANY, make));
  }

  private static final class TextValueSerializer extends StdSerializer<TextValue> {
    TextValueSerializer() {
      super(TextValue.class);
    }

    @Override
    public void serialize(TextValue value, JsonGenerator generator, SerializationContext context) {
      generator.writeString(value.value());
    }
  }

  private static final class CodedSerializer extends StdSerializer<Coded> {
    CodedSerializer() {
      super(Coded.class);
    }

    @Override
    public void serialize(Coded value, JsonGenerator generator, SerializationContext context) {
      generator.writeString(value.code());
    }
  }

  private static final class TextDeserializer<T> extends StdDeserializer<T> {
    private final String code;
    private final Function<String, T> make;

    TextDeserializer(Class<?> type, String code, Function<String, T> make) {
      super(type);
      this.code = code;
      this.make = make;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        throw new BadValue(parser, "expected " + Expected.of(handledType()), handledType());
      }
      try {
        return make.apply(parser.getString());
      } catch (IllegalArgumentException refused) {
        throw new BadValue(parser, code, String.valueOf(refused.getMessage()), handledType());
      }
    }
  }

  private static final class CodedDeserializers extends SimpleDeserializers {
    @Override
    public ValueDeserializer<?> findEnumDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      return Coded.class.isAssignableFrom(type.getRawClass())
          ? coded(type.getRawClass())
          : super.findEnumDeserializer(type, config, description);
    }

    private static ValueDeserializer<?> coded(Class<?> type) {
      var constants = Arrays.stream(type.getEnumConstants()).map(Coded.class::cast).toList();
      return new TextDeserializer<Coded>(
          type,
          ANY,
          text ->
              constants.stream()
                  .filter(constant -> constant.code().equals(text))
                  .findFirst()
                  .or(() -> Coded.readOneOf(constants, text))
                  .orElseThrow(() ->
                      new IllegalArgumentException(
                          "Expected one of " + constants.stream().map(Coded::code).toList())));
    }
  }
}

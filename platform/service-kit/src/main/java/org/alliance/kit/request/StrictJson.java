package org.alliance.kit.request;

import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.function.Function;
import org.alliance.kit.codec.BadValue;
import org.alliance.kit.codec.Expected;
import org.alliance.kit.codec.RequiredFields;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.core.Ordered;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/// Reads JSON as it stands there: no number for a text, no text for a number, no null in a list or
/// a map, no second value under one name, nothing behind the end, no field left out that is
/// required.
public final class StrictJson implements JsonMapperBuilderCustomizer, Ordered {
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void customize(JsonMapper.Builder mapper) {
    mapper
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(
            DeserializationFeature.ACCEPT_FLOAT_AS_INT,
            DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
        .withCoercionConfigDefaults(all -> {
          all.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
          all.setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail);
        })
        .withCoercionConfig(
            LogicalType.Textual,
            text -> {
              text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
              text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
              text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
              text.setCoercion(CoercionInputShape.EmptyString, CoercionAction.TryConvert);
            })
        .withCoercionConfig(
            LogicalType.Collection,
            list -> list.setCoercion(CoercionInputShape.EmptyArray, CoercionAction.TryConvert))
        .annotationIntrospector(
            AnnotationIntrospectorPair.create(
                new RequiredFields(), mapper.annotationIntrospector()))
        .addModule(times());
  }

  private static SimpleModule times() {
    return new SimpleModule("alliance-times")
        .addDeserializer(Instant.class, new Time<>(Instant.class, Times::instant))
        .addDeserializer(LocalDate.class, new Time<>(LocalDate.class, Times::date));
  }

  /// Only as text, and only of years that somebody may mean.
  private static final class Time<T extends Temporal> extends StdDeserializer<T> {
    private final Function<String, T> read;

    Time(Class<T> type, Function<String, T> read) {
      super(type);
      this.read = read;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      try {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          return read.apply(parser.getString());
        }
      } catch (IllegalArgumentException notOne) {
        throw new BadValue(
            parser, "expected " + String.valueOf(notOne.getMessage()), handledType());
      }
      throw new BadValue(parser, "expected " + Expected.of(handledType()), handledType());
    }
  }
}

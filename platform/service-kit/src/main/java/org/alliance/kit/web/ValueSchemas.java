package org.alliance.kit.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Iterator;
import java.util.stream.Stream;
import org.alliance.contracts.values.TextValue;
import org.alliance.contracts.values.code.Coded;
import org.jspecify.annotations.Nullable;

/// Describes shared values in OpenAPI as what they are on the wire: a string, or one of a list of
/// codes.
public final class ValueSchemas implements ModelConverter {
  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    var raw = Json.mapper().constructType(type.getType()).getRawClass();
    if (TextValue.class.isAssignableFrom(raw)) {
      return new StringSchema();
    }
    if (Coded.class.isAssignableFrom(raw) && raw.isEnum()) {
      var schema = new StringSchema();
      Stream.of(raw.getEnumConstants())
          .map(constant -> ((Coded) constant).code())
          .forEach(schema::addEnumItem);
      return schema;
    }
    return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
  }
}

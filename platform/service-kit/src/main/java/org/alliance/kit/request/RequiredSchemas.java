package org.alliance.kit.request;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.kit.codec.RequiredFields;
import org.jspecify.annotations.Nullable;

/// Says in OpenAPI which fields are required: the same ones as the mapper asks for. A field of an
/// answer that may be empty is none of them.
final class RequiredSchemas implements ModelConverter {
  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    var schema = chain.next().resolve(type, context, chain);
    var raw = Json.mapper().constructType(type.getType()).getRawClass();
    if (schema != null && raw.isRecord()) {
      mark(raw, definition(schema, context));
    }
    return schema;
  }

  private static @Nullable Schema<?> definition(Schema<?> schema, ModelConverterContext context) {
    var ref = schema.get$ref();
    return ref == null
        ? schema
        : context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
  }

  private static void mark(Class<?> record, @Nullable Schema<?> schema) {
    if (schema == null || schema.getProperties() == null) {
      return;
    }
    Stream.of(record.getRecordComponents())
        .filter(RequiredFields::isRequired)
        .filter(component -> component.getType() != Optional.class)
        .map(component -> component.getName())
        .filter(schema.getProperties()::containsKey)
        .filter(name -> schema.getRequired() == null || !schema.getRequired().contains(name))
        .forEach(schema::addRequiredItem);
  }
}

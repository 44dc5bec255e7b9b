package org.alliance.intake.adapter.api;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/// Reads an answer to a yes-or-no question: a string, or the boolean or number that a form library
/// makes of it.
final class ScalarText extends StdDeserializer<String> {
  ScalarText() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) {
    return switch (parser.currentToken()) {
      case VALUE_STRING, VALUE_TRUE, VALUE_FALSE, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          parser.getString();
      case null, default -> (String) context.handleUnexpectedToken(String.class, parser);
    };
  }
}

package org.alliance.testkit.requests;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A value that may cause a fault. A value is nonsense if it violates the schema that the service
/// publishes, or if it is no text (half a character, U+0000, a control character in an address).
/// Other values are extreme: a service may accept them, and must not fault.
///
/// @param what describes the value in the report of a failure
/// @param value raw JSON in a body, percent-encoded text in an address
/// @param violates whether the value is nonsense
record Nonsense(String what, String value, boolean violates) {
  /// Stands in a body for the byte FF, which is never valid in UTF-8.
  static final char NO_UTF_8 = '\uf8ff';

  private static final int HUGE = 100_000;
  private static final int MANY = 60_000;

  private static Nonsense wrong(String what, String value) {
    return new Nonsense(what, value, true);
  }

  private static Nonsense extreme(String what, String value) {
    return new Nonsense(what, value, false);
  }

  /// Values for a place in a JSON body.
  static List<Nonsense> in(Schemas.Place place) {
    var values = new ArrayList<Nonsense>();
    values.add(new Nonsense("null", "null", !place.mayBeNull()));
    var schema = place.schema();
    switch (Schemas.typeOf(schema)) {
      case "string" -> texts(schema, values);
      case "integer", "number" -> numbers(schema, values);
      case "boolean" -> {
        values.add(wrong("text", "\"true\""));
        values.add(wrong("number", "1"));
        values.add(wrong("list", "[true]"));
      }
      case "array" -> {
        values.add(wrong("object", "{}"));
        values.add(wrong("text", "\"x\""));
        values.add(wrong("number", "7"));
        values.add(wrong("null in the list", "[null]"));
        values.add(wrong("list in the list", "[[]]"));
        values.add(wrong("object in the list", "[{\"no-such-field\": 1}]"));
        values.add(new Nonsense("empty", "[]", schema.path("minItems").asInt(0) > 0));
        values.add(
            new Nonsense(
                "huge",
                "[" + "\"x\",".repeat(MANY - 1) + "\"x\"]",
                schema.path("maxItems").asInt(Integer.MAX_VALUE) < MANY));
      }
      case "object" -> {
        values.add(wrong("list", "[]"));
        values.add(wrong("text", "\"x\""));
        values.add(wrong("empty text", "\"\""));
        values.add(wrong("number", "7"));
        values.add(extreme("empty", "{}"));
        values.add(new Nonsense("unknown field", "{\"no-such-field\": []}", true));
      }
      default -> values.add(extreme("list of lists", "[[[]]]"));
    }
    return values;
  }

  private static void texts(JsonNode schema, List<Nonsense> values) {
    values.add(new Nonsense("number", "7", !Schemas.allows(schema, "number")));
    values.add(new Nonsense("boolean", "true", !Schemas.allows(schema, "boolean")));
    values.add(wrong("list", "[]"));
    values.add(wrong("object", "{}"));
    values.add(wrong("lone surrogate", "\"a\\ud800\""));
    values.add(wrong("U+0000", "\"a\\u0000\""));
    values.add(wrong("no UTF-8", "\"a" + NO_UTF_8 + "\""));
    var isCode = schema.has("enum");
    var isTime = schema.path("format").asString("").startsWith("date");
    values.add(new Nonsense("unknown text", "\"no-such-code\"", isCode || isTime));
    values.add(
        new Nonsense("empty", "\"\"", isCode || isTime || schema.path("minLength").asInt(0) > 0));
    values.add(
        new Nonsense(
            "huge", "\"" + "x".repeat(HUGE) + "\"", isCode || isTime || isTooLong(schema)));
    if (isTime) {
      values.add(wrong("absurd year", "\"+999999999-12-31T23:59:59Z\""));
      values.add(wrong("year 0000", "\"0000-01-01T00:00:00Z\""));
    }
  }

  private static boolean isTooLong(JsonNode schema) {
    return schema.path("maxLength").asInt(Integer.MAX_VALUE) < HUGE;
  }

  private static void numbers(JsonNode schema, List<Nonsense> values) {
    values.add(wrong("text", "\"7\""));
    values.add(wrong("empty text", "\"\""));
    values.add(wrong("boolean", "true"));
    values.add(wrong("list", "[7]"));
    values.add(wrong("object", "{}"));
    values.add(wrong("20 digits", "99999999999999999999"));
    if (Schemas.typeOf(schema).equals("integer")) {
      values.add(wrong("fraction", "1.5"));
      values.add(wrong("1e400", "1e400"));
    }
    values.add(new Nonsense("minus one", "-1", schema.path("minimum").asInt(-1) > -1));
    values.add(
        new Nonsense(
            "2147483647",
            "2147483647",
            schema.path("maximum").asInt(Integer.MAX_VALUE) < Integer.MAX_VALUE));
  }

  /// Values for a query or path parameter, percent-encoded.
  static List<Nonsense> in(Route.Parameter parameter) {
    var values = new ArrayList<Nonsense>();
    var isNumber = Schemas.typeOf(parameter.schema()).equals("integer");
    var isCode = parameter.schema().has("enum") || isTime(parameter);
    values.add(new Nonsense("unknown text", "no-such-code", isNumber || isCode));
    values.add(new Nonsense("20 digits", "99999999999999999999", isNumber || isCode));
    values.add(new Nonsense("fraction", "1.5", isNumber || isCode));
    values.add(new Nonsense("minus one", "-1", isCode));
    values.add(new Nonsense("huge", "x".repeat(3_000), true));
    values.add(wrong("line break", "X%0aforged"));
    values.add(wrong("U+0000", "a%00b"));
    values.add(wrong("no UTF-8", "a%ff%fe"));
    values.add(wrong("lone surrogate", "a%ed%a0%80"));
    if (isTime(parameter)) {
      values.add(wrong("absurd year", "%2B999999999-12-31T23:59:59Z"));
    }
    if (parameter.in().equals("query")) {
      values.add(extreme("empty", ""));
    }
    return values;
  }

  private static boolean isTime(Route.Parameter parameter) {
    return parameter.schema().path("format").asString("").startsWith("date");
  }

  /// Values for the whole body of a route that takes a JSON object.
  ///
  /// @param sample a valid body
  static List<Nonsense> bodies(String sample) {
    var open = sample.substring(0, sample.length() - 1) + (sample.length() > 2 ? ", " : "");
    return List.of(
        wrong("no body", ""),
        wrong("null", "null"),
        wrong("list", "[]"),
        wrong("in a list", "[" + sample + "]"),
        wrong("text", "\"x\""),
        wrong("number", "7"),
        wrong("torn", open),
        wrong("no JSON", "not json"),
        wrong("something behind it", sample + "{}"),
        wrong("deep", "[".repeat(20_000)),
        wrong("unknown field", open + "\"no-such-field\": 1}"),
        wrong("a name twice", "{\"a\": 1, \"a\": 2}"),
        wrong("2.5 MB", open + "\"a\": \"" + "x".repeat(2_500_000) + "\"}"),
        extreme("2.5 MB of blanks", sample + " ".repeat(2_500_000)));
  }

  /// Content types with which a service must refuse a JSON body.
  static List<Nonsense> contentTypes() {
    return List.of(
        wrong("any type", "*/*"),
        wrong("any subtype", "application/*"),
        wrong("wrong type", "text/plain"),
        wrong("no such type", "application/x-nothing"),
        wrong("no type at all", "nonsense"),
        wrong("no such charset", "application/json;charset=klingon"),
        extreme("none", ""));
  }
}

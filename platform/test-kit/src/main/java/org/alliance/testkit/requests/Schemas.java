package org.alliance.testkit.requests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The schemas of an OpenAPI 3.1 document, and values that they allow.
final class Schemas {
  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 5;

  private final JsonNode document;

  Schemas(JsonNode document) {
    this.document = document;
  }

  JsonNode resolved(JsonNode schema) {
    var ref = schema.path("$ref").asString("");
    return ref.startsWith("#/") ? resolved(document.at(ref.substring(1))) : schema;
  }

  /// A type other than `null`, preferably `string`; empty if the schema allows any type.
  static String typeOf(JsonNode schema) {
    var type = schema.path("type");
    if (type.isArray()) {
      return type.values().stream()
          .map(JsonNode::asString)
          .filter(name -> !name.equals("null"))
          .sorted(Comparator.comparing(name -> !name.equals("string")))
          .findFirst()
          .orElse("");
    }
    return type.asString(schema.has("properties") ? "object" : "");
  }

  /// Whether the schema names several types, and this type is one of them.
  static boolean allows(JsonNode schema, String type) {
    return schema.path("type").isArray()
        && schema.path("type").values().stream().anyMatch(name -> name.asString().equals(type));
  }

  static boolean isRequired(JsonNode schema, String property) {
    return schema.path("required").values().stream()
        .anyMatch(name -> name.asString().equals(property));
  }

  /// A valid value with every property.
  JsonNode sample(JsonNode schema) {
    return sample(schema, 0);
  }

  private JsonNode sample(JsonNode some, int depth) {
    var schema = resolved(some);
    var known = schema.path("enum");
    if (known.isArray() && !known.isEmpty()) {
      return known.get(0);
    }
    return switch (typeOf(schema)) {
      case "object" -> object(schema, depth);
      case "array" -> {
        var list = NODES.arrayNode();
        yield depth < DEEPEST ? list.add(sample(schema.path("items"), depth + 1)) : list;
      }
      case "integer" -> NODES.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
      case "number" -> NODES.numberNode(1);
      case "boolean" -> NODES.booleanNode(true);
      default -> NODES.stringNode(text(schema));
    };
  }

  private ObjectNode object(JsonNode schema, int depth) {
    var object = NODES.objectNode();
    if (depth < DEEPEST) {
      schema
          .path("properties")
          .properties()
          .forEach(
              property -> object.set(property.getKey(), sample(property.getValue(), depth + 1)));
    }
    return object;
  }

  private static String text(JsonNode schema) {
    return switch (schema.path("format").asString("")) {
      case "date-time" -> "2026-01-05T10:00:00Z";
      case "date" -> "2026-01-05";
      case "uuid" -> "00000000-0000-4000-8000-000000000000";
      case "email" -> "a@example.org";
      default -> "x".repeat(Math.max(1, schema.path("minLength").asInt(1)));
    };
  }

  /// One place in a sample: its path as JSON Pointer, and its schema.
  ///
  /// @param mayBeNull whether null counts as absent there
  record Place(String pointer, JsonNode schema, boolean mayBeNull) {}

  /// Every place below the root that the schema allows, with the entries of the maps and lists in
  /// the body.
  List<Place> places(JsonNode schema, JsonNode body) {
    var places = new ArrayList<Place>();
    collect(resolved(schema), body, "", 0, places);
    return places;
  }

  private void collect(JsonNode schema, JsonNode body, String at, int depth, List<Place> places) {
    if (depth >= DEEPEST) {
      return;
    }
    schema
        .path("properties")
        .properties()
        .forEach(property -> {
          var inner = resolved(property.getValue());
          var mayBeNull = !isRequired(schema, property.getKey()) || allows(inner, "null");
          var value = body.path(property.getKey());
          add(places, at + "/" + property.getKey(), inner, value, mayBeNull, depth);
        });
    var ofMap = resolved(schema.path("additionalProperties"));
    if (ofMap.isObject() && body.isObject()) {
      body.properties()
          .forEach(entry ->
              add(places, at + "/" + entry.getKey(), ofMap, entry.getValue(), false, depth));
    }
    if (typeOf(schema).equals("array")) {
      add(places, at + "/0", resolved(schema.path("items")), body.path(0), false, depth);
    }
  }

  private void add(
      List<Place> places,
      String at,
      JsonNode schema,
      JsonNode value,
      boolean mayBeNull,
      int depth) {
    places.add(new Place(at, schema, mayBeNull));
    collect(schema, value, at, depth + 1, places);
  }
}

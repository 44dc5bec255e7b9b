package org.alliance.firm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Compares values with the schemas of an OpenAPI document. A field that the schema does not name
/// is a finding, too: it would be a promise that the document does not make.
final class SchemaCheck {
  private final JsonNode document;
  private final List<String> findings = new ArrayList<>();

  private SchemaCheck(JsonNode document) {
    this.document = document;
  }

  static List<String> findings(JsonNode document, JsonNode schema, JsonNode value) {
    var check = new SchemaCheck(document);
    check.compare(schema, value, "");
    return check.findings;
  }

  private void compare(JsonNode some, JsonNode value, String at) {
    var ref = some.path("$ref").asString("");
    if (!ref.isEmpty()) {
      compare(document.at(ref.substring(1)), value, at);
      return;
    }
    if (some.has("enum")
        && some.get("enum").values().stream().noneMatch(known -> known.equals(value))) {
      findings.add(at + ": not in the list of codes: " + value);
    }
    var types =
        some.path("type").isArray()
            ? some.get("type").values().stream().map(JsonNode::asString).toList()
            : List.of(some.path("type").asString(""));
    if (types.stream().noneMatch(type -> isOf(type, value))) {
      findings.add(at + ": " + value + " is none of " + types);
      return;
    }
    if (value.isObject()) {
      object(some, value, at);
    } else if (value.isArray()) {
      for (var place = 0; place < value.size(); place++) {
        compare(some.path("items"), value.get(place), at + "/" + place);
      }
    } else if (value.isString()) {
      format(some.path("format").asString(""), value.asString(), at);
    }
  }

  private void object(JsonNode schema, JsonNode value, String at) {
    schema
        .path("required")
        .values()
        .forEach(name -> {
          if (!value.has(name.asString())) {
            findings.add(at + "/" + name.asString() + ": missing");
          }
        });
    var open = schema.path("additionalProperties");
    value
        .properties()
        .forEach(field -> {
          var known = schema.path("properties").path(field.getKey());
          var place = at + "/" + field.getKey();
          if (!known.isMissingNode()) {
            compare(known, field.getValue(), place);
          } else if (open.isObject()) {
            compare(open, field.getValue(), place);
          } else {
            findings.add(place + ": not in the document");
          }
        });
  }

  private void format(String format, String text, String at) {
    try {
      switch (format) {
        case "date" -> LocalDate.parse(text);
        case "date-time" -> Instant.parse(text);
        default -> {
          // Nothing that a value could break.
        }
      }
    } catch (DateTimeParseException wrong) {
      findings.add(at + ": no " + format + ": " + text);
    }
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> true;
    };
  }
}

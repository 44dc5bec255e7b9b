package org.alliance.testkit.requests;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes the calls of one route: a valid call, and variants with one change each.
final class Calls {
  private static final String JSON = "application/json";
  private static final String MARK = "put-in-here";

  private final Schemas schemas;
  private final Fixtures fixtures;

  Calls(Schemas schemas, Fixtures fixtures) {
    this.schemas = schemas;
    this.fixtures = fixtures;
  }

  record Caller(String name, String token) {}

  Probe.Call sample(Route route, Caller caller) {
    return withParameters(route, caller, Map.of());
  }

  Probe.Call withParameters(Route route, Caller caller, Map<String, String> replaced) {
    var file = fixtures.bodyOf(route);
    if (route.body() == null && file != null) {
      return call(route, caller, replaced, file, "text/csv");
    }
    return call(
        route, caller, replaced, route.body() == null ? null : jsonOf(route).toString(), JSON);
  }

  Probe.Call withBody(Route route, Caller caller, String body) {
    return call(route, caller, Map.of(), body, JSON);
  }

  Probe.Call withContentType(Route route, Caller caller, String contentType) {
    return call(route, caller, Map.of(), jsonOf(route).toString(), contentType);
  }

  /// A valid body, as far as fixtures and schema allow.
  JsonNode jsonOf(Route route) {
    var given = fixtures.bodyOf(route);
    if (given != null) {
      return Schemas.JSON.readTree(given);
    }
    return route.body() == null ? Schemas.JSON.createObjectNode() : schemas.sample(route.body());
  }

  private Probe.Call call(
      Route route,
      Caller caller,
      Map<String, String> replaced,
      @Nullable String body,
      String contentType) {
    var path = route.path();
    var query = new StringBuilder();
    for (var parameter : route.parameters()) {
      var name = parameter.name();
      if (parameter.in().equals("path")) {
        var value =
            Optional.ofNullable(replaced.get(name))
                .or(() -> fixtures.idOf(route, name))
                .orElseGet(() -> sampleOf(parameter));
        path = path.replace("{" + name + "}", value);
      } else if (parameter.in().equals("query")
          && (parameter.required() || replaced.containsKey(name))) {
        query
            .append(query.isEmpty() ? "?" : "&")
            .append(name)
            .append('=')
            .append(replaced.getOrDefault(name, sampleOf(parameter)));
      }
    }
    return new Probe.Call(
        route.method(), path + query, caller.name(), caller.token(), body, contentType, Map.of());
  }

  static String sampleOf(Route.Parameter parameter) {
    var known = parameter.schema().path("enum");
    if (known.isArray() && !known.isEmpty()) {
      return known.get(0).asString();
    }
    return switch (Schemas.typeOf(parameter.schema())) {
      case "integer" -> "1";
      case "boolean" -> "true";
      default -> "00000000-0000-4000-8000-000000000000";
    };
  }

  /// The body with a raw value in one place; a JSON mapper cannot write half a character. Empty if
  /// the body has no such place.
  static Optional<String> with(JsonNode body, String pointer, String raw) {
    var copy = body.deepCopy();
    var at = JsonPointer.compile(pointer);
    switch (copy.at(at.head())) {
      case ObjectNode object -> object.put(at.last().getMatchingProperty(), MARK);
      case ArrayNode list when list.size() > at.last().getMatchingIndex() ->
          list.set(at.last().getMatchingIndex(), MARK);
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(copy.toString().replace("\"" + MARK + "\"", raw));
  }

  /// The body with a field twice, with the same value. Empty if the place is no field, or is
  /// absent.
  static Optional<String> twice(JsonNode body, String pointer) {
    var at = JsonPointer.compile(pointer);
    var value = body.at(at);
    if (value.isMissingNode() || !body.at(at.head()).isObject()) {
      return Optional.empty();
    }
    return with(body, pointer, value + ",\"" + at.last().getMatchingProperty() + "\":" + value);
  }
}

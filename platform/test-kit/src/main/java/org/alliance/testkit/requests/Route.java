package org.alliance.testkit.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One route of an OpenAPI document.
///
/// @param body the schema of a JSON body; absent for a route that takes none
record Route(String method, String path, List<Parameter> parameters, @Nullable JsonNode body) {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  /// @param in query, path or header
  record Parameter(String name, String in, boolean required, JsonNode schema) {}

  Route {
    parameters = List.copyOf(parameters);
  }

  boolean writes() {
    return !method.equals("GET");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }

  /// All routes of a document, in its order.
  static List<Route> of(Schemas schemas, JsonNode document) {
    var routes = new ArrayList<Route>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation ->
                    routes.add(
                        route(schemas, operation.getKey(), path.getKey(), operation.getValue()))));
    return routes;
  }

  private static Route route(Schemas schemas, String method, String path, JsonNode operation) {
    var parameters = new ArrayList<Parameter>();
    operation
        .path("parameters")
        .values()
        .forEach(found ->
            parameters.add(
                new Parameter(
                    found.path("name").asString(),
                    found.path("in").asString(),
                    found.path("required").asBoolean(false),
                    schemas.resolved(found.path("schema")))));
    var body = operation.at("/requestBody/content/application~1json/schema");
    return new Route(
        method.toUpperCase(Locale.ROOT), path, parameters, body.isMissingNode() ? null : body);
  }
}

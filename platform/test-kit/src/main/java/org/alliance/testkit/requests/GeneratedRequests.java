package org.alliance.testkit.requests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.alliance.testkit.Http;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Sends nonsense and extremes to every field, parameter and header of every route of a running
/// service, as somebody who may and as somebody who may not call the route. No request may be
/// answered 5xx, none of nonsense 2xx, and none of the wrong role 2xx.
///
/// ```java
/// var result = GeneratedRequests.of(service.http(), Tokens.shared().ofEveryRole()).run();
/// System.out.println(result);
/// assertThat(result.failures()).isEmpty();
/// ```
public final class GeneratedRequests {
  private static final int MOST = 6_000;
  private static final String JSON = "application/json";
  private static final Caller NOBODY = new Caller("nobody", "");

  private record Caller(String name, String token) {}

  /// Who may call a route, and who may not.
  private record Callers(Caller right, Optional<Caller> wrong) {}

  /// @param requests how many were made
  /// @param byStatus how many were answered with which status
  /// @param failures a line each: route, what was sent where, by whom, and the answer
  public record Result(
      int requests, int routes, Map<Integer, Integer> byStatus, List<String> failures) {
    public Result {
      byStatus = Map.copyOf(new TreeMap<>(byStatus));
      failures = List.copyOf(failures);
    }

    @Override
    public String toString() {
      return "[generated requests] %,d requests to %d routes, by status %s, %d failures"
          .formatted(requests, routes, new TreeMap<>(byStatus), failures.size());
    }
  }

  private final Probe probe;
  private final Schemas schemas;
  private final List<Route> routes;
  private final List<Caller> callers;

  private GeneratedRequests(Probe probe, JsonNode document, Map<String, String> tokens) {
    this.probe = probe;
    schemas = new Schemas(document);
    routes = Route.of(schemas, document);
    callers = new ArrayList<>();
    tokens.forEach((role, token) -> callers.add(new Caller(role, token)));
    callers.add(NOBODY);
  }

  /// @param service where it answers
  /// @param tokens a token for each role, by the role's name, one of them of staff
  public static GeneratedRequests of(Http service, Map<String, String> tokens) {
    var document =
        tokens.values().stream()
            .map(token -> service.as(token).get("/v3/api-docs"))
            .filter(answer -> answer.statusCode() == 200)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No token reads the OpenAPI document"));
    return new GeneratedRequests(
        new Probe(service.base(), MOST),
        Schemas.JSON.readTree(document.body()),
        new LinkedHashMap<>(tokens));
  }

  public Result run() {
    for (var route : routes) {
      var who = callersOf(route);
      parameters(route, who);
      headers(route, who);
      if (route.body() != null) {
        bodies(route, who, route.body());
      }
    }
    return new Result(probe.requests(), routes.size(), probe.byStatus(), probe.failures());
  }

  /// Found by trying: a document says nothing of roles. Somebody who may is answered anything but
  /// 401 and 403 to a request that is otherwise allowed.
  private Callers callersOf(Route route) {
    var mays = new ArrayList<Caller>();
    var mayNots = new ArrayList<Caller>();
    for (var caller : callers) {
      var status = probe.status(sample(route, caller));
      (status == 401 || status == 403 ? mayNots : mays).add(caller);
    }
    return new Callers(
        mays.isEmpty() ? callers.getFirst() : mays.getFirst(), mayNots.stream().findFirst());
  }

  private Probe.Call sample(Route route, Caller caller) {
    return call(route, caller, Map.of(), bodyOf(route), JSON);
  }

  private @Nullable String bodyOf(Route route) {
    return route.body() == null ? null : schemas.sample(route.body()).toString();
  }

  private static Probe.Call call(
      Route route,
      Caller caller,
      Map<String, String> replaced,
      @Nullable String body,
      String contentType) {
    var path = route.path();
    var query = new StringBuilder();
    for (var parameter : route.parameters()) {
      var value = replaced.getOrDefault(parameter.name(), sampleOf(parameter));
      if (parameter.in().equals("path")) {
        path = path.replace("{" + parameter.name() + "}", value);
      } else if (parameter.in().equals("query")
          && (parameter.required() || replaced.containsKey(parameter.name()))) {
        query
            .append(query.isEmpty() ? "?" : "&")
            .append(parameter.name())
            .append('=')
            .append(value);
      }
    }
    return new Probe.Call(
        route.method(), path + query, caller.name(), caller.token(), body, contentType, Map.of());
  }

  private static String sampleOf(Route.Parameter parameter) {
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

  private void parameters(Route route, Callers who) {
    for (var parameter : route.parameters()) {
      if (parameter.in().equals("header")) {
        continue;
      }
      for (var nonsense : Nonsense.in(parameter)) {
        var replaced = Map.of(parameter.name(), nonsense.value());
        send(
            route,
            who,
            parameter.name(),
            nonsense,
            caller -> call(route, caller, replaced, bodyOf(route), JSON));
      }
      if (parameter.in().equals("query")) {
        var twice = sampleOf(parameter) + "&" + parameter.name() + "=" + sampleOf(parameter);
        var isList = Schemas.typeOf(parameter.schema()).equals("array");
        send(
            route,
            who,
            parameter.name(),
            new Nonsense("twice", twice, !isList),
            caller -> call(route, caller, Map.of(parameter.name(), twice), bodyOf(route), JSON));
      }
    }
  }

  /// Headers of the route's own, and those that every route has.
  private void headers(Route route, Callers who) {
    var names =
        new ArrayList<>(List.of("Accept", "Accept-Language", "X-Correlation-Id", "If-Match"));
    route.parameters().stream()
        .filter(parameter -> parameter.in().equals("header"))
        .forEach(parameter -> names.add(parameter.name()));
    for (var name : names) {
      for (var value : List.of("nonsense", "*/*;q=0", "x".repeat(3_000), "\u00e9\u00ff", ",;=\"")) {
        var what = new Nonsense(value.length() > 100 ? "huge" : value, value, false);
        send(route, who, name, what, caller -> sample(route, caller).with(name, value));
      }
    }
  }

  private void bodies(Route route, Callers who, JsonNode schema) {
    var sample = schemas.sample(schema);
    for (var nonsense : Nonsense.bodies()) {
      send(
          route,
          who,
          "the body",
          nonsense,
          caller -> call(route, caller, Map.of(), nonsense.value(), JSON));
    }
    for (var nonsense : Nonsense.contentTypes()) {
      send(
          route,
          who,
          "Content-Type",
          nonsense,
          caller -> call(route, caller, Map.of(), sample.toString(), nonsense.value()));
    }
    for (var place : schemas.places(schema)) {
      if (sample.at(place.pointer()).isMissingNode()) {
        continue;
      }
      for (var nonsense : Nonsense.in(place)) {
        var body = with(sample, place.pointer(), nonsense.value());
        send(
            route,
            who,
            place.pointer(),
            nonsense,
            caller -> call(route, caller, Map.of(), body, JSON));
      }
    }
  }

  /// The value is put in as it stands, for no mapper writes half a character.
  private static String with(JsonNode sample, String pointer, String raw) {
    var copy = sample.deepCopy();
    var at = JsonPointer.compile(pointer);
    var parent = copy.at(at.head());
    var mark = "put-in-here";
    switch (parent) {
      case ObjectNode object -> object.put(at.last().getMatchingProperty(), mark);
      case ArrayNode list -> list.set(at.last().getMatchingIndex(), mark);
      default -> throw new IllegalStateException(pointer);
    }
    return copy.toString().replace("\"" + mark + "\"", raw);
  }

  private void send(
      Route route,
      Callers who,
      String where,
      Nonsense nonsense,
      Function<Caller, Probe.Call> call) {
    probe.expect(
        call.apply(who.right()), route + " " + where + ": " + nonsense.what(), nonsense.violates());
    who.wrong()
        .ifPresent(wrong ->
            probe.expect(call.apply(wrong), route + " " + where + ": " + nonsense.what(), true));
  }
}

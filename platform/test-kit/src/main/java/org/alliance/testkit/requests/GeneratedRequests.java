package org.alliance.testkit.requests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.alliance.testkit.Http;
import org.alliance.testkit.requests.Calls.Caller;
import tools.jackson.databind.JsonNode;

/// Sends nonsense and extreme values to every field, parameter and header of every route of a
/// running service, with and without the right role. No answer may be 5xx. No answer to nonsense
/// and none to the wrong role may be 2xx.
///
/// ```java
/// var result = GeneratedRequests.of(service.http(), Tokens.shared().ofEveryRole(), fixtures).run();
/// System.out.println(result);
/// assertThat(result.failures()).isEmpty();
/// ```
public final class GeneratedRequests {
  private static final int MOST = 15_000;
  private static final Caller NOBODY = new Caller("nobody", "");

  /// The callers of a route: with the right role, with a wrong role, and with the right role for
  /// things of others.
  ///
  /// @param isTaken whether the valid request with the right role was answered 2xx
  private record Callers(Caller right, boolean isTaken, List<Caller> wrong) {}

  private record Tried(Caller caller, int status) {
    boolean isTaken() {
      return status >= 200 && status < 300;
    }

    boolean isRefused() {
      return status == 401 || status == 403;
    }

    /// A lower rank means that the request came further.
    int rank() {
      return isTaken() ? 0 : isRefused() ? 3 : status == 404 ? 2 : 1;
    }
  }

  /// @param requests the number of requests
  /// @param byStatus the number of answers by status
  /// @param untaken routes on which no valid request was answered 2xx; they may refuse nonsense for
  ///   another reason
  /// @param failures one line each: route, value, place, caller and answer
  public record Result(
      int requests,
      int routes,
      Map<Integer, Integer> byStatus,
      List<String> untaken,
      List<String> failures) {
    public Result {
      byStatus = Map.copyOf(new TreeMap<>(byStatus));
      untaken = List.copyOf(untaken);
      failures = List.copyOf(failures);
    }

    /// The number of requests that came past authorisation and look-up.
    public int reached() {
      return byStatus.entrySet().stream()
          .filter(status -> !List.of(401, 403, 404).contains(status.getKey()))
          .mapToInt(Map.Entry::getValue)
          .sum();
    }

    @Override
    public String toString() {
      return "[generated requests] %,d requests to %d routes, %,d of them past authorisation and look-up, by status %s, never 2xx: %s, %d failures"
          .formatted(
              requests, routes, reached(), new TreeMap<>(byStatus), untaken, failures.size());
    }
  }

  private final Probe probe;
  private final Schemas schemas;
  private final Fixtures fixtures;
  private final Calls calls;
  private final List<Route> routes;
  private final List<Caller> callers;
  private final List<String> untaken = new ArrayList<>();

  private GeneratedRequests(
      Probe probe, JsonNode document, Map<String, String> tokens, Fixtures fixtures) {
    this.probe = probe;
    this.fixtures = fixtures;
    schemas = new Schemas(document);
    calls = new Calls(schemas, fixtures);
    routes = Route.of(schemas, document);
    callers = new ArrayList<>();
    tokens.forEach((role, token) -> callers.add(new Caller(role, token)));
    callers.add(NOBODY);
  }

  /// @param service to call
  /// @param tokens one per role, by the role's name; at least one of staff
  public static GeneratedRequests of(Http service, Map<String, String> tokens, Fixtures fixtures) {
    var document =
        tokens.values().stream()
            .map(token -> service.as(token).get("/v3/api-docs"))
            .filter(answer -> answer.statusCode() == 200)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No token reads the OpenAPI document"));
    return new GeneratedRequests(
        new Probe(service.base(), MOST),
        Schemas.JSON.readTree(document.body()),
        new LinkedHashMap<>(tokens),
        fixtures);
  }

  public Result run() {
    for (var route : routes) {
      var who = callersOf(route);
      if (!who.isTaken()) {
        untaken.add(route.toString());
      }
      parameters(route, who);
      headers(route, who);
      if (route.body() != null) {
        bodies(route, who);
        places(route, who, route.body());
      }
    }
    return new Result(probe.requests(), routes.size(), probe.byStatus(), untaken, probe.failures());
  }

  /// Finds the roles of a route by trying, because the document does not name them. The right role
  /// comes furthest with a valid request.
  private Callers callersOf(Route route) {
    var tried = new ArrayList<Tried>();
    for (var caller : callers) {
      var status = probe.status(calls.sample(route, caller));
      tried.add(new Tried(caller, status));
      noteChange(route, status);
    }
    var best = tried.stream().min(Comparator.comparingInt(Tried::rank)).orElseThrow();
    var wrong = new ArrayList<Caller>();
    tried.stream()
        .filter(Tried::isRefused)
        .findFirst()
        .ifPresent(found -> wrong.add(found.caller()));
    tried.stream()
        .filter(other -> best.isTaken() && other.status() == 404)
        .findFirst()
        .ifPresent(found -> wrong.add(found.caller()));
    return new Callers(best.caller(), best.isTaken(), wrong);
  }

  private void parameters(Route route, Callers who) {
    for (var parameter : route.parameters()) {
      if (parameter.in().equals("header")) {
        continue;
      }
      var name = parameter.name();
      for (var nonsense : Nonsense.in(parameter)) {
        var replaced = Map.of(name, nonsense.value());
        send(route, who, name, nonsense, caller -> calls.withParameters(route, caller, replaced));
      }
      if (parameter.in().equals("query")) {
        var sample = Calls.sampleOf(parameter);
        var twice = Map.of(name, sample + "&" + name + "=" + sample);
        var isList = Schemas.typeOf(parameter.schema()).equals("array");
        send(
            route,
            who,
            name,
            new Nonsense("twice", "", !isList),
            caller -> calls.withParameters(route, caller, twice));
      }
    }
  }

  /// The headers of the route, and those of all routes.
  private void headers(Route route, Callers who) {
    var names =
        new ArrayList<>(List.of("Accept", "Accept-Language", "X-Correlation-Id", "If-Match"));
    route.parameters().stream()
        .filter(parameter -> parameter.in().equals("header"))
        .forEach(parameter -> names.add(parameter.name()));
    for (var name : names) {
      for (var value : List.of("nonsense", "*/*;q=0", "x".repeat(3_000), "\u00e9\u00ff", ",;=\"")) {
        var what = new Nonsense(value.length() > 100 ? "huge" : value, value, false);
        send(route, who, name, what, caller -> calls.sample(route, caller).with(name, value));
      }
    }
  }

  private void bodies(Route route, Callers who) {
    for (var nonsense : Nonsense.bodies(calls.jsonOf(route).toString())) {
      send(
          route,
          who,
          "the body",
          nonsense,
          caller -> calls.withBody(route, caller, nonsense.value()));
    }
    for (var nonsense : Nonsense.contentTypes()) {
      send(
          route,
          who,
          "Content-Type",
          nonsense,
          caller -> calls.withContentType(route, caller, nonsense.value()));
    }
  }

  private void places(Route route, Callers who, JsonNode schema) {
    var body = calls.jsonOf(route);
    for (var place : schemas.places(schema, body)) {
      var at = place.pointer();
      for (var nonsense : Nonsense.in(place)) {
        Calls.with(body, at, nonsense.value())
            .ifPresent(changed ->
                send(route, who, at, nonsense, caller -> calls.withBody(route, caller, changed)));
      }
      Calls.twice(body, at)
          .ifPresent(changed ->
              send(
                  route,
                  who,
                  at,
                  new Nonsense("twice", changed, true),
                  caller -> calls.withBody(route, caller, changed)));
    }
  }

  private void send(
      Route route,
      Callers who,
      String where,
      Nonsense nonsense,
      Function<Caller, Probe.Call> call) {
    var what = route + " " + where + ": " + nonsense.what();
    noteChange(route, probe.expect(call.apply(who.right()), what, nonsense.violates()));
    for (var wrong : who.wrong()) {
      noteChange(route, probe.expect(call.apply(wrong), what, true));
    }
  }

  private void noteChange(Route route, int status) {
    if (route.writes() && status >= 200 && status < 300) {
      fixtures.changed(route);
    }
  }
}

package org.alliance.testkit.requests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.alliance.testkit.Http;
import org.jspecify.annotations.Nullable;

/// Ids of existing things, and valid bodies. With them, a request fails because of its nonsense,
/// and not because of an unknown id or another wrong field.
///
/// A route is named as in the OpenAPI document: `POST /api/v1/reports/{id}/triage`.
public final class Fixtures {
  /// Routes that no valid request can succeed on while no event is stuck, and while the service
  /// must keep its data.
  public static final List<String> WITHOUT_STUCK_EVENTS =
      List.of(
          "GET /api/v1/ops/stuck-events/{id}",
          "PUT /api/v1/ops/stuck-events/{id}/correction",
          "POST /api/v1/ops/stuck-events/{id}/correction/confirmation",
          "POST /api/v1/ops/rebuilds");

  private final Map<String, Supplier<String>> newIds = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> bodies = new HashMap<>();

  /// Fixtures for the operators' routes of every service.
  ///
  /// @param stream the service's own stream, such as `/intake/report`
  public static Fixtures ofService(Http ops, String stream) {
    var look = ", \"dryRun\": true, \"perSecond\": 10, \"reason\": \"a test\"}";
    var some = "{\"ids\": [\"1\"], \"kind\": \"PARKED\", \"cause\": \"c\", \"stream\": \"/s\"";
    return new Fixtures()
        .body("POST /api/v1/ops/redrives", some + ", \"type\": \"t\", \"subject\": \"s\"" + look)
        .body("POST /api/v1/ops/discards", some + ", \"type\": \"t\", \"subject\": \"s\"" + look)
        .body(
            "POST /api/v1/ops/replays",
            "{\"stream\": \""
                + stream
                + "\", \"from\": \"2026-01-05T10:00:00Z\", \"to\": \"2026-01-06T10:00:00Z\""
                + look)
        .id(
            "/api/v1/ops/jobs/{id}",
            () -> {
              var started =
                  ops.post("/api/v1/ops/redrives", "{\"subject\": \"x\", \"reason\": \"a test\"}");
              var address = started.headers().firstValue("Location").orElseThrow();
              return address.substring(address.lastIndexOf('/') + 1);
            });
  }

  /// @param place a path up to a variable, such as `/api/v1/reports/{id}`, or one whole route. A
  ///   whole route takes precedence
  /// @param newId makes a new thing; called again after a request has changed the old one
  public Fixtures id(String place, Supplier<String> newId) {
    newIds.put(place, newId);
    return this;
  }

  /// @param body a JSON object, or a file
  public Fixtures body(String route, String body) {
    bodies.put(route, body.strip());
    return this;
  }

  @Nullable String bodyOf(Route route) {
    return bodies.get(route.toString());
  }

  Optional<String> idOf(Route route, String variable) {
    var key = key(route, variable);
    return newIds.containsKey(key)
        ? Optional.of(ids.computeIfAbsent(key, _ -> newIds.get(key).get()))
        : Optional.empty();
  }

  /// Forgets a thing that a request has changed: it may refuse the next request for that reason.
  void changed(Route route) {
    route.parameters().stream()
        .filter(parameter -> parameter.in().equals("path"))
        .forEach(parameter -> ids.remove(key(route, parameter.name())));
  }

  private String key(Route route, String variable) {
    var mark = "{" + variable + "}";
    var path = route.path();
    return newIds.containsKey(route.toString())
        ? route.toString()
        : path.substring(0, path.indexOf(mark) + mark.length());
  }
}

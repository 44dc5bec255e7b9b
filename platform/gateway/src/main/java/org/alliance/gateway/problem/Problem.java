package org.alliance.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/// The reason why an edge answers a request itself (RFC 9457). [Answers] tells it.
///
/// @param retryAfterSeconds 0 if asking again does not help
public record Problem(int status, String code, String detail, long retryAfterSeconds) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int AWAY_SECONDS = 5;

  public static final Problem NOT_FOUND =
      new Problem(404, "not-found", "There is nothing at this address. Check it.");
  public static final Problem NOT_SIGNED_IN =
      new Problem(401, "not-signed-in", "Sign in, or send a bearer token that is valid now.");
  public static final Problem ROLE_MISSING =
      new Problem(
          403,
          "role-missing",
          "Your role does not allow this. Ask a coordinator for the role that does.");
  public static final Problem SERVICE_AWAY =
      new Problem(
          503,
          "service-away",
          "The service behind this address does not answer. Nothing was lost; send the same request again in a few seconds.",
          AWAY_SECONDS);
  public static final Problem SIGN_IN_AWAY =
      new Problem(
          503,
          "sign-in-away",
          "The sign-in service does not answer. Nothing was lost; try again in a few seconds.",
          AWAY_SECONDS);

  public Problem(int status, String code, String detail) {
    this(status, code, detail, 0);
  }

  public static Problem notPassedOn(int status) {
    return switch (status) {
      case 404 -> NOT_FOUND;
      case 408 ->
          new Problem(
              status,
              "not-whole",
              "The request did not arrive whole in time, and nothing was saved. Send it again.");
      default ->
          status < 500
              ? new Problem(
                  status,
                  "refused",
                  "The request cannot be passed on as it is. Check its method and headers.")
              : new Problem(
                  status,
                  "our-fault",
                  "This is our fault, not yours. Try again in a moment.",
                  status == 503 ? AWAY_SECONDS : 0);
    };
  }

  public Map<String, Object> body(String instance) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "urn:alliance:problem:" + code);
    body.put("title", title());
    body.put("status", status);
    body.put("detail", detail);
    body.put("instance", instance);
    body.put("code", code);
    return body;
  }

  void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType("application/problem+json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(json(request.getRequestURI()));
  }

  public String json(String instance) {
    return MAPPER.writeValueAsString(body(instance));
  }

  private String title() {
    var known = HttpStatus.resolve(status);
    return known == null ? "Error" : known.getReasonPhrase();
  }
}

package org.alliance.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/// What an edge itself answers when it cannot pass a request on (RFC 9457).
record Problem(int status, String code, String detail) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static final Problem NOT_FOUND =
      new Problem(404, "not-found", "There is nothing at this address. Check it.");
  static final Problem NOT_SIGNED_IN =
      new Problem(401, "not-signed-in", "Sign in, or send a bearer token that is valid now.");
  static final Problem SERVICE_AWAY =
      new Problem(
          503,
          "service-away",
          "The service behind this address does not answer. Nothing was lost; send the same request again in a few seconds.");

  static Problem notPassedOn(int status) {
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
                  status, "our-fault", "This is our fault, not yours. Try again in a moment.");
    };
  }

  Map<String, Object> body(String instance) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "urn:alliance:problem:" + code);
    var known = HttpStatus.resolve(status);
    body.put("title", known == null ? "Error" : known.getReasonPhrase());
    body.put("status", status);
    body.put("detail", detail);
    body.put("instance", instance);
    body.put("code", code);
    return body;
  }

  void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setCharacterEncoding("UTF-8");
    if (status == 503 || status == 429) {
      response.setHeader("Retry-After", status == 429 ? "1" : "5");
    }
    response.getWriter().write(json(request.getRequestURI()));
  }

  String json(String instance) {
    return MAPPER.writeValueAsString(body(instance));
  }
}

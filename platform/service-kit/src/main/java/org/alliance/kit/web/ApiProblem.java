package org.alliance.kit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/// A request that cannot be carried out, as RFC 9457 tells it: a status, a stable code, and a
/// sentence that says what to do. Neither ever repeats what a person wrote.
public final class ApiProblem extends RuntimeException {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static final int AWAY = 503;

  /// In seconds.
  static final String RETRY_AFTER = "5";

  private final int status;
  private final String code;

  public ApiProblem(int status, String code, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.code = code;
  }

  public static ApiProblem badRequest(String code, String detail) {
    return new ApiProblem(400, code, detail);
  }

  public static ApiProblem notFound(String what) {
    return new ApiProblem(
        404,
        "not-found",
        "There is no such " + what + ", or it is not yours to see. Check its id.");
  }

  public static ApiProblem conflict(String code, String detail) {
    return new ApiProblem(409, code, detail);
  }

  public static ApiProblem ourFault() {
    return new ApiProblem(
        500,
        "our-fault",
        "This is our fault, not yours. Look whether it was done before you try again, and tell us the correlation id if it stays.");
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  /// With the correlation id of the request, by which support finds it in the log. The instance is
  /// that id too: the address that was called may hold what a person typed.
  public ProblemDetail toDetail() {
    var problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), String.valueOf(getMessage()));
    problem.setType(URI.create("urn:alliance:problem:" + code));
    problem.setProperty("code", code);
    var correlation = Correlation.currentOr("");
    if (Correlation.isOurs(correlation)) {
      problem.setInstance(URI.create("urn:uuid:" + correlation));
      problem.setProperty("correlation", correlation);
    }
    return problem;
  }

  /// Writes the problem where no controller is involved.
  public void write(HttpServletResponse response) throws IOException {
    var problem = toDetail();
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    if (status == AWAY) {
      response.setHeader("Retry-After", RETRY_AFTER);
    }
    var body = new LinkedHashMap<String, Object>();
    body.put("type", String.valueOf(problem.getType()));
    body.put("title", String.valueOf(problem.getTitle()));
    body.put("status", status);
    body.put("detail", String.valueOf(problem.getDetail()));
    if (problem.getInstance() != null) {
      body.put("instance", problem.getInstance().toString());
    }
    Optional.ofNullable(problem.getProperties()).ifPresent(body::putAll);
    response.getWriter().write(MAPPER.writeValueAsString(body));
  }
}

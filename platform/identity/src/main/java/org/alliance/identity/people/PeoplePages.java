package org.alliance.identity.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliance.ui.FailurePage;
import org.alliance.ui.PageRequest;
import org.alliance.ui.Pages;
import org.alliance.ui.Reader;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import tools.jackson.databind.json.JsonMapper;

/// Draws the pages of this provider that people see through the staff edge.
public final class PeoplePages {
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private static final Map<Integer, String> PROBLEMS =
      Map.of(
          401, "not-signed-in",
          403, "role-missing",
          404, "not-found");
  private static final Map<String, String> DETAILS =
      Map.of(
          "not-signed-in", "Sign in, or send a bearer token that is valid now.",
          "role-missing", "Only a coordinator may do this.",
          "not-found", "There is nothing at this address. Check it.");

  private final Pages pages;
  private final FailurePage failures;

  public PeoplePages(Pages pages) {
    this.pages = pages;
    this.failures = new FailurePage(pages);
  }

  ResponseEntity<String> page(
      HttpServletRequest request, int status, String template, Map<String, ?> model) {
    var context = pages.context(PageRequest.of(request), reader());
    return html(status, pages.draw("identity/" + template, context, model));
  }

  /// Answers where no controller does: a browser gets a page, a client a problem.
  public void refuse(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    response.setStatus(status);
    response.setCharacterEncoding("UTF-8");
    var accept = request.getHeader("Accept");
    if (accept != null && accept.contains("text/html")) {
      response.setContentType("text/html");
      response.getWriter().write(failures.html(status, PageRequest.of(request), reader(), ""));
    } else {
      response.setContentType("application/problem+json");
      response.getWriter().write(problem(status));
    }
  }

  private static String problem(int status) {
    var code = PROBLEMS.getOrDefault(status, status < 500 ? "refused" : "our-fault");
    var detail =
        DETAILS.getOrDefault(
            code,
            status < 500
                ? "The request cannot be carried out as it is. Check it."
                : "This is our fault, not yours. Try again in a moment.");
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "type", "urn:alliance:problem:" + code,
                "status", status,
                "code", code,
                "detail", detail));
  }

  ResponseEntity<String> failure(HttpServletRequest request, int status) {
    return html(status, failures.html(status, PageRequest.of(request), reader(), ""));
  }

  private static ResponseEntity<String> html(int status, String html) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .contentType(HTML)
        .body(html);
  }

  private Reader reader() {
    var zone = pages.properties().zone();
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken token
        ? of(token.getToken(), zone)
        : Reader.anonymous(zone);
  }

  private static Reader of(Jwt token, ZoneId zone) {
    return new Reader(
        Optional.ofNullable(token.getClaimAsString("name")),
        Optional.ofNullable(token.getClaimAsStringList("roles")).orElse(List.of()),
        Optional.ofNullable(token.getClaimAsString("firm")),
        Optional.ofNullable(token.getClaimAsString("organisation")),
        zone,
        true);
  }
}

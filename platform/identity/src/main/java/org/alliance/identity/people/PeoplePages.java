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

/// Draws the pages of this provider that people see through the staff edge.
public final class PeoplePages {
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private static final int NOT_SIGNED_IN = 401;
  private static final String SIGN_IN =
      "{\"status\":401,\"code\":\"not-signed-in\",\"detail\":\"Sign in, or send a bearer token that is valid now.\"}";
  private static final String ROLE_MISSING =
      "{\"status\":403,\"code\":\"role-missing\",\"detail\":\"Only a coordinator may do this.\"}";

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

  /// Answers before a controller is asked: a browser gets a page, a client a problem.
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
      response.getWriter().write(status == NOT_SIGNED_IN ? SIGN_IN : ROLE_MISSING);
    }
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

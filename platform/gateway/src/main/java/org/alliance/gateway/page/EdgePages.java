package org.alliance.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.alliance.ui.FailurePage;
import org.alliance.ui.PageRequest;
import org.alliance.ui.Pages;
import org.alliance.ui.Reader;

/// Writes the pages of an edge itself. They repeat nothing of the request.
public final class EdgePages {
  /// Failures that have no text of their own, and the status whose text says the same.
  private static final Map<Integer, Integer> TOLD_LIKE = Map.of(429, 503, 408, 503);

  private final Pages pages;
  private final FailurePage failures;
  private final EdgeHeaders headers;

  public EdgePages(Pages pages, EdgeHeaders headers) {
    this.pages = pages;
    this.failures = new FailurePage(pages);
    this.headers = headers;
  }

  public void failure(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    var told = TOLD_LIKE.getOrDefault(status, status);
    write(response, status, failures.html(told, PageRequest.of(request), reader(request), ""));
  }

  /// @param key of the texts `<key>.title`, `<key>.text` and `<key>.link`
  /// @param link where the person goes from here
  public void notice(
      HttpServletRequest request, HttpServletResponse response, int status, String key, String link)
      throws IOException {
    draw(request, response, status, "gateway/notice", Map.of("key", key, "link", link));
  }

  /// @param template such as `gateway/home`
  void draw(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String template,
      Map<String, ?> model)
      throws IOException {
    var context = pages.context(PageRequest.of(request), reader(request));
    write(response, status, pages.draw(template, context, model));
  }

  Reader reader(HttpServletRequest request) {
    return SignedInReader.of(request, pages.properties().zone());
  }

  private void write(HttpServletResponse response, int status, String html) throws IOException {
    response.setStatus(status);
    headers.apply(response);
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(html);
  }
}

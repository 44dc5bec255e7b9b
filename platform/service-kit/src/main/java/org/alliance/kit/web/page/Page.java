package org.alliance.kit.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// One page of a sorted list. It is answered as a JSON array, with the number of all lines that the
/// filters let through in `X-Total-Count`, and the address of the next page, if there is one, in
/// `Link` (RFC 8288).
///
/// @param total of all pages
/// @param next where this page ends; empty if it is the last one
public record Page<T>(List<T> lines, long total, Optional<Cursor> next) {
  public static final String TOTAL = "X-Total-Count";

  /// The most lines of a page. Requests for more are refused before they come here.
  public static final int MOST = 1000;

  public Page {
    lines = List.copyOf(lines);
  }

  /// @param found the lines of this page, and the next one after it if there is one
  /// @param limit how many lines a page has, at most
  public static <T> Page<T> of(List<T> found, int limit, long total, Function<T, Cursor> cursor) {
    return found.size() <= limit
        ? new Page<>(found, total, Optional.empty())
        : new Page<>(
            found.subList(0, limit), total, Optional.of(cursor.apply(found.get(limit - 1))));
  }

  /// How many lines a page has.
  ///
  /// @param asked by the caller; anything below 1 is taken for 1, above [#MOST] for that
  public static int limit(int asked) {
    return Math.clamp(asked, 1, MOST);
  }

  public <V> Page<V> map(Function<? super T, ? extends V> view) {
    return new Page<>(lines.stream().<V>map(view).toList(), total, next);
  }

  /// Answers the current request with this page.
  public ResponseEntity<List<T>> answer() {
    var answer = ResponseEntity.ok().header(TOTAL, Long.toString(total));
    next.ifPresent(
        cursor -> answer.header(HttpHeaders.LINK, "<" + addressAfter(cursor) + ">; rel=\"next\""));
    return answer.body(lines);
  }

  /// Without scheme and host, which an edge knows and a service does not. Every parameter is
  /// written anew, so that nothing of a malformed one is repeated.
  private static String addressAfter(Cursor cursor) {
    var request =
        ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    var parameters = new LinkedHashMap<>(request.getParameterMap());
    parameters.put("after", new String[] {cursor.text()});
    return request.getRequestURI()
        + parameters.entrySet().stream()
            .flatMap(parameter ->
                Stream.of(parameter.getValue())
                    .map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

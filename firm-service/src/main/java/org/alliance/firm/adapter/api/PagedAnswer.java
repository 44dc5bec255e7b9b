package org.alliance.firm.adapter.api;

import java.util.List;
import java.util.Optional;
import org.alliance.firm.application.ResultPage;
import org.alliance.kit.web.page.Cursor;
import org.alliance.kit.web.page.Page;
import org.springframework.http.ResponseEntity;

/// A page of a list over HTTP, whose sort key is an opaque cursor there.
final class PagedAnswer {
  private PagedAnswer() {}

  /// @param after as the caller sent it; blank for the first page
  /// @param parts the number of values of the list's sort key
  static Optional<List<String>> key(String after, int parts) {
    return Cursor.read(after, parts).map(Cursor::key);
  }

  static <V> ResponseEntity<List<V>> of(ResultPage<V> page) {
    return new Page<>(page.lines(), page.total(), page.end().map(Cursor::new)).answer();
  }
}

package org.alliance.kit.web.csv;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A table of figures as a file: the same rows as on its page, with codes, and times in seconds. A
/// number that is hidden is `fewer than 5`.
public final class CsvTable {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final String HIDDEN = "fewer than 5";
  private static final Pattern PLAIN = Pattern.compile("[^,\"\r\n]*");

  private final StringBuilder text = new StringBuilder();

  public CsvTable(String... head) {
    row((Object[]) head);
  }

  /// @param cells codes and numbers, which need no quotes
  public CsvTable row(Object... cells) {
    text.append(Stream.of(cells).map(CsvTable::text).collect(Collectors.joining(",")))
        .append("\r\n");
    return this;
  }

  private static String text(Object cell) {
    var text =
        switch (cell) {
          case OptionalInt number ->
              number.isPresent() ? Integer.toString(number.getAsInt()) : HIDDEN;
          case OptionalLong number ->
              number.isPresent() ? Long.toString(number.getAsLong()) : HIDDEN;
          default -> cell.toString();
        };
    if (!PLAIN.matcher(text).matches()) {
      throw new IllegalArgumentException("A cell of figures is a code or a number");
    }
    return text;
  }

  public ResponseEntity<String> answer(String name) {
    return answer(name, CacheControl.noStore());
  }

  /// @param name of the file, without its ending
  public ResponseEntity<String> answer(String name, CacheControl cache) {
    return ResponseEntity.ok()
        .contentType(CSV)
        .cacheControl(cache)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + ".csv").build().toString())
        .body(text.toString());
  }
}

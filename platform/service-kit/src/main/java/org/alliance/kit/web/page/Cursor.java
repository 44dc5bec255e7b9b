package org.alliance.kit.web.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.alliance.kit.web.ApiProblem;

/// Where a page ends: the sort key of its last line. Opaque to callers, who send it back as
/// `after`.
///
/// @param key the values of the sort key, none with a line break
public record Cursor(List<String> key) {
  private static final int LONGEST = 1000;

  public Cursor {
    key = List.copyOf(key);
  }

  public static Cursor of(String... key) {
    return new Cursor(List.of(key));
  }

  /// @param after as the caller sent it; blank for the first page
  /// @param parts how many values the sort key has
  /// @throws ApiProblem 400 if no page ever ended there
  public static Optional<Cursor> read(String after, int parts) {
    if (after.isBlank()) {
      return Optional.empty();
    }
    try {
      var key = List.of(decoded(after.strip()).split("\n", -1));
      if (after.length() <= LONGEST && key.size() == parts) {
        return Optional.of(new Cursor(key));
      }
    } catch (IllegalArgumentException | CharacterCodingException malformed) {
      // It is answered below.
    }
    throw ApiProblem.badRequest(
        "bad-cursor",
        "after is not the end of a page. Take it from the Link header of the page before, or leave it out.");
  }

  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join("\n", key).getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String text) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)))
        .toString();
  }
}

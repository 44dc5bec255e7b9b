package org.alliance.kit.ops.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliance.kit.ops.web.TextDiff.Line;
import org.junit.jupiter.api.Test;

/// What a correction changes.
class TextDiffTests {
  @Test
  void aFieldOfJsonIsALine() {
    assertThat(TextDiff.of("{\"a\":1,\"b\":2,\"c\":3}", "{\"a\":1,\"b\":5,\"c\":3}"))
        .containsExactly(
            new Line(" ", "{"),
            new Line(" ", "  \"a\" : 1,"),
            new Line("-", "  \"b\" : 2,"),
            new Line("+", "  \"b\" : 5,"),
            new Line(" ", "  \"c\" : 3"),
            new Line(" ", "}"));
  }

  @Test
  void whatIsNoJsonIsShownAsItIs() {
    assertThat(TextDiff.of("{\"a\": ", "{"))
        .containsExactly(new Line("-", "{\"a\": "), new Line("+", "{"));
    assertThat(TextDiff.of("same", "same")).containsExactly(new Line(" ", "same"));
    assertThat(TextDiff.of("", "new")).containsExactly(new Line("+", "new"));
    assertThat(TextDiff.of("a\na", "a")).containsExactly(new Line(" ", "a"), new Line("-", "a"));
  }
}

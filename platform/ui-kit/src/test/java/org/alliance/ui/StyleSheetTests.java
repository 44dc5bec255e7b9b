package org.alliance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class StyleSheetTests {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  /// Anything that names a side or an axis of the screen instead of one of the text.
  private static final Pattern PHYSICAL =
      Pattern.compile(
          "(?i)\\b(left|right)\\b|(?<![a-z-])(top|bottom|width|height|(min|max)-(width|height)|(margin|padding|border)-(top|bottom))\\s*:");

  private static final Pattern FOUR_VALUES =
      Pattern.compile("(?:margin|padding|inset): *[^;\\s]+ ([^;\\s]+) [^;\\s]+ ([^;\\s]+);");

  private static final Pattern MEDIA = Pattern.compile("@media[^{]*");

  static Resource[] sheets() throws IOException {
    return new PathMatchingResourcePatternResolver().getResources("classpath:ui-assets/*.css");
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void namesNoSideOfTheScreen(Resource sheet) throws IOException {
    var rules =
        MEDIA
            .matcher(
                COMMENT.matcher(sheet.getContentAsString(StandardCharsets.UTF_8)).replaceAll(""))
            .replaceAll("");
    assertThat(PHYSICAL.matcher(rules).results().map(found -> found.group()).toList())
        .as(sheet.getFilename())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void givesBothEndsOfALineTheSameSpaceInShorthands(Resource sheet) throws IOException {
    var shorthands = FOUR_VALUES.matcher(sheet.getContentAsString(StandardCharsets.UTF_8));
    assertThat(
            shorthands
                .results()
                .filter(found -> !found.group(1).equals(found.group(2)))
                .map(found -> found.group())
                .toList())
        .as(sheet.getFilename())
        .isEmpty();
  }

  @Test
  void thereAreSheets() throws IOException {
    assertThat(Arrays.stream(sheets()).map(Resource::getFilename))
        .contains("tokens.css", "base.css", "form.css", "console.css", "public.css");
  }
}

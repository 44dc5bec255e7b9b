package org.alliance.intake.domain.same;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShinglesTests {
  private static final String STORY =
      "On my way home a man shouted that I should go back to my country and pushed me down the stairs of the station.";

  @Test
  void findTheSameWordsHoweverTheyAreWritten() {
    assertThat(shared(STORY, STORY.toUpperCase(Locale.ROOT).replace(" ", "\r\n ")))
        .isEqualTo(1);
  }

  @Test
  void findMostOfARetypedStory() {
    var retyped = STORY.replace("shouted", "yelled").replace("my country", "my contry");
    assertThat(shared(STORY, retyped)).isBetween(0.6, 0.9);
  }

  @Test
  void findNothingInAnotherStory() {
    assertThat(shared(STORY, "Somebody wrote on my shop window and broke the lock at night."))
        .isLessThan(0.1);
  }

  @Test
  void cutScriptsWithoutSpaces() {
    assertThat(Shingles.of("他在车站推我，叫我滚回去")).hasSizeGreaterThan(5);
    assertThat(shared("他在车站推我，叫我滚回去。", "昨天他在车站推我，叫我滚回去")).isGreaterThan(0.7);
  }

  @Test
  void holdNoMoreThanASketchOfALongStory() {
    var story =
        IntStream.range(0, 5_000).mapToObj(at -> "w" + at * 7 % 4_999).collect(Collectors.joining(" "));
    assertThat(Shingles.of(story)).hasSize(Shingles.SKETCH);
    assertThat(shared(story, story + " and this is all I know")).isGreaterThan(0.9);
    assertThat(Shingles.of("")).isEmpty();
    assertThat(Shingles.of("once")).isEmpty();
  }

  private static double shared(String one, String other) {
    return Shingles.shared(Shingles.of(one), Shingles.of(other));
  }
}

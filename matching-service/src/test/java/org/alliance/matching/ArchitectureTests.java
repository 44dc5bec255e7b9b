package org.alliance.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.alliance.testkit.ServiceRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {
  private static final Path DOMAIN = Path.of("src/main/java/org/alliance/matching/domain");
  private static final Pattern FLOATING = Pattern.compile("\\b(double|float|Double|Float)\\b");

  @Test
  void hasTheShapeOfEveryService() {
    ServiceRules.check("org.alliance.matching");
  }

  /// The same events give the same bytes everywhere. The one exception is the haversine formula,
  /// which uses the functions that are the same on every machine and gives whole kilometres.
  @Test
  void decidesWithWholeNumbersOnly() throws IOException {
    try (var files = Files.walk(DOMAIN)) {
      var sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).hasSizeGreaterThan(20);
      for (var source : sources) {
        if (!source.endsWith("Point.java")) {
          assertThat(FLOATING.matcher(Files.readString(source)).find()).as("%s", source).isFalse();
        }
      }
    }
    assertThat(Files.readString(DOMAIN.resolve("firms/Point.java")))
        .containsPattern("StrictMath")
        .doesNotContainPattern("[^t]Math\\.");
  }
}

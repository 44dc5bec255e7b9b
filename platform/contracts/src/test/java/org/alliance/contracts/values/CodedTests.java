package org.alliance.contracts.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alliance.contracts.ContractCodes;
import org.alliance.contracts.values.code.Coded;
import org.alliance.contracts.values.code.WrittenCode;
import org.alliance.contracts.values.report.Conduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodedTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "assault-with-weapon",
        "ASSAULT_WITH_WEAPON",
        " Assault with  Weapon ",
        "\u00a0assault\u2011with\u2013weapon\u200b",
        "\uff21\uff33\uff33\uff21\uff35\uff2c\uff34 with weapon",
        "Armed assault"
      })
  void readsACodeAsPeopleWriteIt(String written) {
    assertThat(Coded.read(Conduct.class, written)).contains(Conduct.ASSAULT_WITH_WEAPON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "kick", "assault-with", "assault;threat", "-"})
  void readsNothingElse(String written) {
    assertThat(Coded.read(Conduct.class, written)).isEmpty();
  }

  /// What comes from a token or a store is exact.
  @Test
  void findsACodeOnlyAsItIs() {
    assertThat(Coded.find(Conduct.class, "Assault")).isEmpty();
    assertThat(Coded.find(Conduct.class, "assault")).contains(Conduct.ASSAULT);
  }

  static Stream<List<? extends Coded>> lists() {
    return ContractCodes.ALL.stream().map(type -> List.of(type.getEnumConstants()));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void meansOneValueByEveryWord(List<? extends Coded> values) {
    var words =
        values.stream()
            .flatMap(value ->
                Stream.concat(Stream.of(value.code()), WrittenCode.wordsFor(value).stream()))
            .toList();
    assertThat(words)
        .doesNotHaveDuplicates()
        .allMatch(word -> word.equals(WrittenCode.normal(word)));
  }

  @Test
  void areAllListed() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java/org/alliance/contracts/values"))) {
      assertThat(ContractCodes.ALL.stream().map(Class::getSimpleName))
          .containsExactlyInAnyOrderElementsOf(
              files
                  .filter(Files::isRegularFile)
                  .filter(CodedTests::holdsCodes)
                  .map(CodedTests::nameOf)
                  .toList());
    }
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static boolean holdsCodes(Path file) {
    try {
      return Files.readString(file).contains("enum " + nameOf(file) + " implements Coded");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

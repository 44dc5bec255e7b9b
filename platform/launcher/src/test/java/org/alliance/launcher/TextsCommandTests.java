package org.alliance.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alliance.launcher.system.Misuse;
import org.alliance.ui.text.exchange.TextExport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The round trip of all texts of the source tree, in a copy of them.
class TextsCommandTests {
  private static final Path SOURCES = Path.of("../..");

  @TempDir Path root;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @BeforeEach
  void copyAllTexts() throws IOException {
    for (var parent : List.of(SOURCES, SOURCES.resolve("platform"))) {
      try (var modules = Files.list(parent)) {
        for (var module : modules.toList()) {
          copy(module.resolve("src/main/resources/messages"));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xliff", "csv"})
  void bringsAllTextsBackAsTheyWere(String format) throws IOException {
    var out = root.resolve("out");
    assertThat(run("texts", "export", "--format", format, "--out", out.toString())).isZero();
    try (var files = Files.list(out)) {
      var paths = files.map(Path::toString).sorted().toList();
      assertThat(paths).hasSize(TextExport.languages().size());
      var words = new ArrayList<>(List.of("texts", "import"));
      words.addAll(paths);
      assertThat(run(words.toArray(String[]::new))).as(told()).isZero();
      assertThat(told()).endsWith("0 files changed\n");
    }
  }

  @Test
  void tellsEachFindingAndImportsNothing() throws IOException {
    var out = root.resolve("out");
    run("texts", "export", "--language", "ko", "--format", "csv", "--out", out.toString());
    var file = out.resolve("texts_ko.csv");
    Files.writeString(file, Files.readString(file, UTF_8).replace("ui,layout.skip", "ui,skip"));
    assertThat(run("texts", "import", file.toString())).isEqualTo(1);
    assertThat(told())
        .contains(
            "texts_ko.csv: ui/skip: There is no such text. Remove the text.\n",
            "texts_ko.csv: ui/layout.skip: The file lacks this text.")
        .endsWith("Nothing was imported: 2 findings\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "texts",
        "texts import",
        "texts send",
        "texts export --format pdf",
        "texts export --language en",
        "texts export --language xx"
      })
  void saysWhatItTakes(String line) {
    assertThatThrownBy(() -> run(line.split(" ", -1))).isInstanceOf(Misuse.class);
  }

  private int run(String... words) {
    var out = new PrintStream(told, true, UTF_8);
    return new TextsCommand(root, out).run(Options.of(words));
  }

  private String told() {
    return told.toString(UTF_8);
  }

  private void copy(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          var copy = root.resolve(SOURCES.relativize(file));
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }
}

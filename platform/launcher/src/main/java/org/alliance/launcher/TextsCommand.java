package org.alliance.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.alliance.launcher.system.Misuse;
import org.alliance.ui.text.exchange.TextExport;
import org.alliance.ui.text.exchange.TextFormat;
import org.alliance.ui.text.exchange.TextImport;
import org.alliance.ui.text.exchange.TextImport.Imported;
import org.alliance.ui.text.exchange.TextImport.Refused;

/// `texts export` and `texts import`: the translators' round trip. Needs no running system.
final class TextsCommand {
  private final Path root;
  private final PrintStream out;

  /// @param root the folder of the source tree
  TextsCommand(Path root, PrintStream out) {
    this.root = root;
    this.out = out;
  }

  /// Returns the status with which the process ends.
  int run(Options options) {
    var words = options.rest();
    if (words.equals(List.of("export"))) {
      return exportTexts(options);
    }
    if (words.size() > 1 && words.getFirst().equals("import")) {
      return importTexts(words.stream().skip(1).map(Path::of).toList());
    }
    throw new Misuse(
        "Say what to do: ./alliance texts export [--language TAG] [--format xliff|csv] [--out DIR],"
            + " or ./alliance texts import FILE...");
  }

  private int exportTexts(Options options) {
    var format =
        TextFormat.find(options.value("--format").orElse("xliff"))
            .orElseThrow(() -> new Misuse("--format is xliff or csv."));
    var tags = options.value("--language").map(List::of).orElseGet(TextExport::languages);
    if (!TextExport.languages().containsAll(tags)) {
      throw new Misuse("--language is one of " + String.join(", ", TextExport.languages()) + ".");
    }
    var folder = options.path("--out").orElse(Path.of("texts"));
    for (var written : new TextExport(root).write(tags, format, folder)) {
      out.printf(
          "%s: %,d texts, %,d without a translation, %,d to be reviewed%n",
          written.file(), written.texts(), written.missing(), written.unreviewed());
    }
    return 0;
  }

  private int importTexts(List<Path> files) {
    return switch (new TextImport(root).read(files)) {
      case Refused(var findings) -> {
        findings.forEach(out::println);
        out.printf("Nothing was imported: %,d findings%n", findings.size());
        yield 1;
      }
      case Imported(var changed) -> {
        changed.forEach(out::println);
        out.printf("%,d files changed%n", changed.size());
        yield 0;
      }
    };
  }
}

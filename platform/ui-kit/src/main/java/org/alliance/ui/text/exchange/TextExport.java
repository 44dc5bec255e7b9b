package org.alliance.ui.text.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alliance.ui.text.TextState;

/// Writes one file a language, with the texts of all bundles.
public final class TextExport {
  private final List<SourceBundle> bundles;

  /// One file that was written.
  ///
  /// @param missing texts without a translation
  /// @param unreviewed translations that no native speaker has reviewed
  public record Written(Path file, long texts, long missing, long unreviewed) {}

  /// @param root the folder of the source tree
  /// @throws IllegalArgumentException if there are no texts below it
  public TextExport(Path root) {
    this.bundles = SourceBundle.in(root);
    if (bundles.isEmpty()) {
      throw new IllegalArgumentException("There are no texts below " + root);
    }
  }

  /// The tags of all languages that texts are translated into.
  public static List<String> languages() {
    return TextCheck.targets();
  }

  /// @param tags of [#languages()]
  /// @param folder is made if it is not there; files of earlier exports are replaced
  public List<Written> write(List<String> tags, TextFormat format, Path folder) {
    var written = new ArrayList<Written>();
    try {
      Files.createDirectories(folder);
      for (var tag : tags) {
        var texts = bundles.stream().flatMap(bundle -> bundle.in(tag).stream()).toList();
        var file = folder.resolve(format.fileOf(tag));
        Files.writeString(file, format.written(tag, texts), UTF_8);
        written.add(
            new Written(
                file,
                texts.size(),
                count(texts, TextState.INITIAL),
                count(texts, TextState.TRANSLATED)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(written);
  }

  private static long count(List<SourceText> texts, TextState state) {
    return texts.stream().filter(text -> text.state() == state).count();
  }
}

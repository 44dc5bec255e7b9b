package org.alliance.ui.text.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliance.ui.text.ReviewRecord;

/// The texts of one module in the source tree: a folder with `messages_<tag>.properties` and, if
/// something is reviewed, `reviewed_<tag>.properties`.
record SourceBundle(Path folder) {
  private static final String ENGLISH = "en";

  /// The texts of ui-kit's component page are examples, so nobody translates them.
  private static final String EXAMPLES = "sample";

  /// The bundles of all modules below this folder, by name.
  static List<SourceBundle> in(Path root) {
    return Stream.of(root, root.resolve("platform"))
        .flatMap(parent -> folders(parent).stream())
        .flatMap(module -> folders(module.resolve("src/main/resources/messages")).stream())
        .map(SourceBundle::new)
        .filter(bundle -> Files.exists(bundle.texts(ENGLISH)) && !bundle.name().equals(EXAMPLES))
        .sorted(Comparator.comparing(SourceBundle::name))
        .toList();
  }

  String name() {
    return String.valueOf(folder.getFileName());
  }

  Path texts(String tag) {
    return folder.resolve("messages_" + tag + ".properties");
  }

  Path reviews(String tag) {
    return folder.resolve("reviewed_" + tag + ".properties");
  }

  boolean has(String tag) {
    return Files.exists(texts(tag));
  }

  /// The file of the translation. A first translation begins with the English file's order and
  /// comments.
  PropertiesText layout(String tag) {
    return read(has(tag) ? texts(tag) : texts(ENGLISH));
  }

  /// All texts in the order of the English file.
  List<SourceText> in(String tag) {
    var translated = has(tag) ? read(texts(tag)).values() : Map.<String, String>of();
    var reviews =
        Files.exists(reviews(tag)) ? read(reviews(tag)).values() : Map.<String, String>of();
    return EnglishText.in(read(texts(ENGLISH))).stream()
        .map(english ->
            new SourceText(
                name(),
                english,
                translated.getOrDefault(english.key(), ""),
                Optional.ofNullable(reviews.get(english.key())).flatMap(ReviewRecord::parse)))
        .toList();
  }

  private static PropertiesText read(Path file) {
    try {
      return PropertiesText.parse(Files.readString(file, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> folders(Path parent) {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (var children = Files.list(parent)) {
      return children.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

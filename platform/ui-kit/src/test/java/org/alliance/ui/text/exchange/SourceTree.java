package org.alliance.ui.text.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliance.ui.text.exchange.TextImport.Outcome;

/// A small source tree: `intake` in English and Korean, `gateway` in English only.
record SourceTree(Path root) {
  static final String ENGLISH =
      """
      # Texts of the form. {0} is the first argument.
      safety.title = Stay safe
      # Longest: 12
      safety.exit = Leave

      # What a firm sees.
      firms.count = {0, plural, one {# firm} other {# firms}} in {1}
      firms.none = No firm
      """;

  /// With a comment of its own, a text of two lines, and spacing that only a person writes.
  static final String KOREAN =
      """
      # Draft: no native speaker has reviewed it.
      safety.title=안전하게
      safety.exit = 나가기

      # 회사
      firms.count = {1}에 있는 회사 \\
          {0, plural, other {#곳}}
      firms.none :  회사 없음
      """;

  static SourceTree in(Path root) {
    var tree = new SourceTree(root);
    tree.write("intake", "messages_en", ENGLISH);
    tree.write("intake", "messages_ko", KOREAN);
    tree.write("gateway", "messages_en", "home.title = Home\n");
    return tree;
  }

  /// What an export and an import by a translator do to the tree.
  ///
  /// @param before and `after` what the translator replaces in the file, whatever its format is
  Outcome roundTrip(TextFormat format, String before, String after) {
    var file = export(format, "ko");
    write(file, read(file).replace(before, after));
    return new TextImport(root).read(List.of(file));
  }

  Path export(TextFormat format, String tag) {
    var folder = root.resolve("out");
    return new TextExport(root).write(List.of(tag), format, folder).getFirst().file();
  }

  Path file(String bundle, String name) {
    var module = bundle.equals("gateway") ? "platform/gateway" : bundle + "-service";
    return root.resolve(module + "/src/main/resources/messages/" + bundle)
        .resolve(name + ".properties");
  }

  void write(String bundle, String name, String content) {
    write(file(bundle, name), content);
  }

  String text(String bundle, String name) {
    return read(file(bundle, name));
  }

  /// The content of all properties files by path.
  Map<String, String> files() {
    var files = new TreeMap<String, String>();
    try (var paths = Files.walk(root)) {
      paths
          .filter(path -> path.toString().contains("/messages/") && Files.isRegularFile(path))
          .forEach(path -> files.put(root.relativize(path).toString(), read(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  static void write(Path file, String content) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

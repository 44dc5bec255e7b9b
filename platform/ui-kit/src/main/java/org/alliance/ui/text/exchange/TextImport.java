package org.alliance.ui.text.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.alliance.contracts.values.code.Coded;
import org.alliance.ui.text.ReviewRecord;
import org.alliance.ui.text.TextState;
import org.alliance.ui.text.exchange.TextFile.TextRow;

/// Takes translators' files into the source tree: all of them, or none if there is a finding.
public final class TextImport {
  private static final String REVIEWS =
      "# Reviews: state and fingerprint of the English text and its translation."
          + " `./alliance texts import` writes this file.\n";

  private final List<SourceBundle> bundles;

  /// What became of the files.
  public sealed interface Outcome {}

  /// Nothing was changed.
  public record Refused(List<Finding> findings) implements Outcome {}

  /// @param changed files of the source tree; none if they had these texts and reviews before
  public record Imported(List<Path> changed) implements Outcome {}

  /// @param root the folder of the source tree
  public TextImport(Path root) {
    this.bundles = SourceBundle.in(root);
  }

  public Outcome read(List<Path> paths) {
    var files = paths.stream().map(TextImport::read).toList();
    var findings = new ArrayList<Finding>();
    var check = new TextCheck(bundles);
    files.forEach(file -> findings.addAll(check.findings(file)));
    findings.addAll(languagesTwice(files));
    return findings.isEmpty()
        ? new Imported(write(changes(files)))
        : new Refused(List.copyOf(findings));
  }

  private static TextFile read(Path path) {
    var name = String.valueOf(path.getFileName());
    try {
      var content = Files.readAllBytes(path);
      return TextFormat.ofFile(name)
          .map(format -> format.read(name, content))
          .orElseGet(() ->
              TextFile.unreadable(
                  name,
                  "The name of the file does not tell its format.",
                  "End it in .xlf or .csv."));
    } catch (IOException e) {
      return TextFile.unreadable(name, "The file cannot be read.", "Check its path.");
    }
  }

  private static List<Finding> languagesTwice(List<TextFile> files) {
    var seen = new HashSet<String>();
    return files.stream()
        .filter(file -> file.findings().isEmpty() && !seen.add(file.language()))
        .map(file ->
            Finding.ofFile(
                file.name(), "Another file has the same language.", "Import one file a language."))
        .toList();
  }

  /// The new content of each file that changes.
  private Map<Path, String> changes(List<TextFile> files) {
    var changes = new LinkedHashMap<Path, String>();
    for (var file : files) {
      var rows = file.rows().stream().collect(Collectors.toMap(TextRow::id, row -> row));
      for (var bundle : bundles) {
        if (!TextCheck.isLeftOut(bundle, file)) {
          var tag = file.language();
          var texts = bundle.in(tag);
          changes.put(bundle.texts(tag), texts(bundle.layout(tag), texts, rows));
          changes.put(bundle.reviews(tag), reviews(texts, rows));
        }
      }
    }
    changes.entrySet().removeIf(change -> isThere(change.getKey(), change.getValue()));
    return changes;
  }

  private static String texts(
      PropertiesText layout, List<SourceText> texts, Map<String, TextRow> rows) {
    SequencedMap<String, String> translated = new LinkedHashMap<>();
    texts.forEach(text -> translated.put(text.english().key(), row(text, rows).text()));
    return layout.with(translated).written();
  }

  /// A review of another text than today's stays until the text is reviewed again: an export then
  /// says that the text has changed since.
  private static String reviews(List<SourceText> texts, Map<String, TextRow> rows) {
    var reviews = new StringBuilder();
    for (var text : texts) {
      var row = row(text, rows);
      var english = text.english();
      var state = Coded.of(TextState.class, row.state());
      var review =
          state.isReviewed()
              ? Optional.of(ReviewRecord.of(state, english.text(), row.text()))
              : text.review().filter(seen -> !seen.isOf(english.text(), row.text()));
      review.ifPresent(
          seen -> reviews.append(english.key()).append(" = ").append(seen.written()).append('\n'));
    }
    return reviews.isEmpty() ? "" : REVIEWS + reviews;
  }

  private static TextRow row(SourceText text, Map<String, TextRow> rows) {
    var row = rows.get(text.id());
    if (row == null) {
      throw new IllegalStateException("The check let a file without " + text.id() + " pass");
    }
    return row;
  }

  private static boolean isThere(Path file, String content) {
    try {
      return Files.exists(file) ? Files.readString(file, UTF_8).equals(content) : content.isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes all files beside their places before it moves the first one.
  private static List<Path> write(Map<Path, String> changes) {
    var parts = new LinkedHashMap<Path, Path>();
    try {
      for (var change : changes.entrySet()) {
        var part = change.getKey().resolveSibling(change.getKey().getFileName() + ".part");
        Files.writeString(part, change.getValue(), UTF_8);
        parts.put(part, change.getKey());
      }
      for (var part : parts.entrySet()) {
        Files.move(part.getKey(), part.getValue(), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(changes.keySet());
  }
}

package org.alliance.ui.text.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.alliance.ui.text.PageLanguage;
import org.alliance.ui.text.PageLanguages;
import org.alliance.ui.text.exchange.TextFile.TextRow;

/// Compares a translators' file with the source tree: it has each text once, and no other.
final class TextCheck {
  private final List<SourceBundle> bundles;

  TextCheck(List<SourceBundle> bundles) {
    this.bundles = bundles;
  }

  List<Finding> findings(TextFile file) {
    if (!file.findings().isEmpty()) {
      return file.findings();
    }
    if (!isTarget(file.language())) {
      return List.of(
          Finding.ofFile(
              file.name(),
              "No page is translated into \"" + file.language() + "\".",
              "Write one of " + String.join(", ", targets()) + "."));
    }
    var findings = new ArrayList<Finding>();
    var rows = rows(file, findings);
    var known = new HashSet<String>();
    for (var bundle : bundles) {
      var texts = bundle.in(file.language());
      texts.forEach(text -> known.add(text.id()));
      if (!isLeftOut(bundle, file)) {
        texts.forEach(text -> findings.addAll(compare(file.name(), text, rows)));
      }
    }
    file.rows().stream()
        .filter(row -> !known.contains(row.id()))
        .forEach(row ->
            findings.add(
                new Finding(file.name(), row.id(), "There is no such text.", "Remove the text.")));
    return List.copyOf(findings);
  }

  /// A bundle may stay in English: the language has no file of it yet, and all its texts are blank.
  static boolean isLeftOut(SourceBundle bundle, TextFile file) {
    return !bundle.has(file.language())
        && file.rows().stream()
            .filter(row -> row.bundle().equals(bundle.name()))
            .allMatch(row -> row.text().isBlank());
  }

  /// All tags but English, which is the source.
  static List<String> targets() {
    return PageLanguages.all().stream()
        .filter(language -> !language.equals(PageLanguages.english()))
        .map(PageLanguage::tag)
        .map(Object::toString)
        .toList();
  }

  static boolean isTarget(String tag) {
    return targets().contains(tag);
  }

  private static Map<String, TextRow> rows(TextFile file, List<Finding> findings) {
    var rows = new HashMap<String, TextRow>();
    for (var row : file.rows()) {
      if (rows.put(row.id(), row) != null) {
        findings.add(
            new Finding(
                file.name(), row.id(), "The file has this text twice.", "Remove one of them."));
      }
    }
    return rows;
  }

  private static List<Finding> compare(String file, SourceText text, Map<String, TextRow> rows) {
    var row = rows.get(text.id());
    return row == null
        ? List.of(
            new Finding(
                file,
                text.id(),
                "The file lacks this text.",
                "Add it with its translation; the English text is \""
                    + text.english().text()
                    + "\"."))
        : TextRules.findings(file, text.english(), row);
  }
}

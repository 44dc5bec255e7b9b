package org.alliance.casetracking.adapter.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The runbooks of all alerts, out of this jar, as pages.
final class Runbooks {
  private static final String SUFFIX = ".md";

  private final SortedMap<String, Runbook> byName;

  /// @param title without the name of the alert's rule
  /// @param html of all but the title
  record Runbook(String name, String title, String html) {}

  private Runbooks(SortedMap<String, Runbook> byName) {
    this.byName = byName;
  }

  /// Reads all files under `runbooks/` of the class path once.
  static Runbooks load() {
    var found = new TreeMap<String, Runbook>();
    try {
      for (var file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:runbooks/*.md")) {
        var name = String.valueOf(file.getFilename());
        var plain = name.substring(0, name.length() - SUFFIX.length());
        found.put(plain, read(plain, file.getContentAsString(StandardCharsets.UTF_8)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Runbooks(found);
  }

  List<Runbook> all() {
    return List.copyOf(byName.values());
  }

  Optional<Runbook> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  static Runbook read(String name, String markdown) {
    var page = Parser.builder().build().parse(markdown);
    var title = name;
    if (page.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
      title = TextContentRenderer.builder().build().render(heading).strip();
      heading.unlink();
    }
    page.accept(new OwnLinks());
    var html = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build().render(page);
    return new Runbook(name, title.replaceAll(" \\(.*\\)$", ""), html);
  }

  /// Links lead to other runbooks and to sections; what else a runbook links to is not served here,
  /// and stays as its words.
  private static final class OwnLinks extends AbstractVisitor {
    @Override
    public void visit(Link link) {
      var to = link.getDestination();
      if (to.matches("[a-z-]+\\.md")) {
        link.setDestination("/ops/runbooks/" + to.substring(0, to.length() - SUFFIX.length()));
      } else if (!to.startsWith("#")) {
        unwrap(link);
        return;
      }
      visitChildren(link);
    }

    private static void unwrap(Link link) {
      Node child = link.getFirstChild();
      while (child != null) {
        Node next = child.getNext();
        link.insertBefore(child);
        child = next;
      }
      link.insertBefore(new Text(" (in the documents)"));
      link.unlink();
    }
  }
}

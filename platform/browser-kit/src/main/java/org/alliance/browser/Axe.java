package org.alliance.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;

/// Runs axe in a page. The pages have no frames, so one call does it: axe's own builder opens a
/// second page for each run, to join the findings of frames.
final class Axe {
  private static final String SOURCE = source();
  private static final String IS_THERE = "() => typeof axe !== 'undefined'";
  private static final String RUN =
      """
      async (tags) => {
        if (document.querySelector("iframe, frame")) throw new Error("this page has frames, which axe has to be run in, too");
        const { violations } = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
        return violations.map((rule) => `${rule.id}: ${rule.help}; ` + rule.nodes.map((node) => `${node.html} (${node.failureSummary})`).join("; "));
      }
      """;

  /// Windows that bring axe into each page that they open from now on.
  private static final Set<Page> PREPARED = Collections.newSetFromMap(new WeakHashMap<>());

  private Axe() {}

  /// One sentence for each rule that is broken; empty if all is well.
  ///
  /// @param page with scripts allowed: axe is one
  @SuppressWarnings("unchecked") // the script gives an array of strings
  static List<String> findings(Page page, List<String> tags) {
    if (PREPARED.add(page)) {
      page.addInitScript(SOURCE);
    }
    if (!Boolean.TRUE.equals(page.evaluate(IS_THERE))) {
      page.evaluate(SOURCE);
    }
    return (List<String>) page.evaluate(RUN, tags);
  }

  private static String source() {
    try (var file =
        Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"), "axe")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

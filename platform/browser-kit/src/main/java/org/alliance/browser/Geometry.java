package org.alliance.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What axe does not see: where things are on the screen.
public final class Geometry {
  private static final String MEASURE =
      """
      () => {
        const found = [];
        const name = (e) => `${e.tagName.toLowerCase()}#${e.id}.${e.className} "${(e.textContent || "").trim().slice(0, 30)}"`;
        const rtl = document.documentElement.dir === "rtl";
        const wide = document.documentElement.clientWidth;
        const apart = (e) => e.closest(".skip, .unseen, .scroll table, .scroll svg");
        if (document.documentElement.scrollWidth > wide) found.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} of ${wide}`);
        for (const e of document.querySelectorAll("body *")) {
          const box = e.getBoundingClientRect();
          if (box.width === 0 || apart(e)) continue;
          if (box.left < -1 || box.right > wide + 1) found.push(`beyond the screen: ${name(e)}`);
          const style = getComputedStyle(e);
          const hides = style.overflowX !== "visible" && style.overflowX !== "auto";
          if (hides && !e.matches("input, select, textarea, progress") && e.scrollWidth > e.clientWidth + 1) found.push(`clipped: ${name(e)}`);
          if (e.matches("select, input:not([type=radio], [type=checkbox]), button, .button, .exit") && e.scrollHeight > e.clientHeight + 2) found.push(`clipped in height: ${name(e)} ${e.scrollHeight} of ${e.clientHeight}`);
        }
        for (const e of document.querySelectorAll("a, button, input, select, textarea, summary")) {
          const box = e.getBoundingClientRect();
          if (box.width === 0 || e.closest(".skip, .unseen")) continue;
          if (box.width < 24 || box.height < 24) found.push(`small target: ${name(e)} ${Math.round(box.width)} x ${Math.round(box.height)}`);
        }
        for (const label of document.querySelectorAll("label[for]")) {
          const control = document.getElementById(label.htmlFor);
          if (!control) { found.push(`a label of nothing: ${name(label)}`); continue; }
          const a = label.getBoundingClientRect(), b = control.getBoundingClientRect();
          if (control.matches("[type=radio], [type=checkbox]")) {
            const gap = rtl ? b.left - a.right : a.left - b.right;
            if (gap < 0 || gap > 24) found.push(`a box that is not before its label: ${name(label)} ${Math.round(gap)} px`);
            if (b.top < a.top - 1 || b.top > a.bottom) found.push(`a box that is not in line with its label: ${name(label)}`);
          } else {
            const start = rtl ? Math.abs(a.right - b.right) : Math.abs(a.left - b.left);
            if (start > 2) found.push(`a control that does not start where its label does: ${name(label)} ${Math.round(start)} px`);
            if (b.top < a.bottom - 1 || b.top - a.bottom > 220) found.push(`a control far from its label: ${name(label)} ${Math.round(b.top - a.bottom)} px`);
          }
        }
        return found;
      }
      """;

  private static final String COVERED =
      """
      () => {
        const e = document.activeElement, bar = document.querySelector(".exit-bar");
        if (!e || e === document.body || !bar || bar.contains(e) || e.matches(".skip")) return null;
        const a = e.getBoundingClientRect(), b = bar.getBoundingClientRect();
        return a.top < b.bottom - 1 && a.bottom > b.top ? `${e.tagName} ${e.id} ${e.textContent.slice(0, 30)}` : null;
      }
      """;

  private Geometry() {}

  /// Sentences about what is not where it should be; empty if all is well.
  @SuppressWarnings("unchecked") // the script gives an array of strings
  public static List<String> findings(Page page) {
    return (List<String>) page.evaluate(MEASURE);
  }

  /// The focused element, if the bar that sticks to the top covers some of it; else null.
  public static @Nullable Object coveredFocus(Page page) {
    return page.evaluate(COVERED);
  }
}

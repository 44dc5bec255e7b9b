// Shows a page of another service inside this one, once the reader asks for it: an element with data-embed="URL" has a hidden button, a
// link to the same page, and a place. Nothing is loaded before the click. Forms inside are sent in place, and their answer is shown there,
// so what the other service records of its page it records here, too. Without scripts the link stays.
(() => {
  const demoted = { H1: "h3", H2: "h4" };

  /** The part that the other page shows, with headings that fit below ours. */
  const partOf = (html, pick) => {
    const part = new DOMParser().parseFromString(html, "text/html").querySelector(pick);
    if (!part) return null;
    for (const heading of part.querySelectorAll("h1, h2")) {
      const lower = document.createElement(demoted[heading.tagName]);
      lower.append(...heading.childNodes);
      heading.replaceWith(lower);
    }
    return document.importNode(part, true);
  };

  const embed = (root) => {
    const button = root.querySelector("[data-embed-open]");
    const place = root.querySelector("[data-embed-place]");
    const failed = root.querySelector("[data-embed-failed]");
    const url = new URL(root.dataset.embed, location.href);

    const show = async (address, options) => {
      failed.hidden = true;
      failed.removeAttribute("role");
      place.setAttribute("aria-busy", "true");
      try {
        const answer = await fetch(address, { cache: "no-store", redirect: "manual", headers: { Accept: "text/html" }, ...options });
        const part = answer.type === "opaqueredirect" ? null : partOf(await answer.text(), root.dataset.pick);
        if (!part) throw new Error("no such part");
        place.replaceChildren(part);
        button.hidden = true;
        const at = place.querySelector("[role=alert], details[open] summary, h3");
        if (at) {
          if (at.tagName !== "SUMMARY") at.tabIndex = -1;
          at.focus();
        }
      } catch {
        failed.hidden = false;
        failed.setAttribute("role", "alert");
      } finally {
        place.removeAttribute("aria-busy");
      }
    };

    place.addEventListener("submit", (event) => {
      const action = new URL(event.target.action, location.href);
      if (action.origin !== url.origin || action.pathname !== url.pathname) return;
      event.preventDefault();
      show(action, { method: "POST", body: new URLSearchParams(new FormData(event.target, event.submitter)) });
    });
    button.addEventListener("click", () => show(url, {}));
    button.hidden = false;
    // What was opened is not there when the reader comes back.
    addEventListener("pagehide", () => {
      place.replaceChildren();
      button.hidden = false;
    });
  };

  document.querySelectorAll("[data-embed]").forEach(embed);
})();

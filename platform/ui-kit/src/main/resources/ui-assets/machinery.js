// Keeps parts of a page up to date that have an id and data-fresh="seconds": it asks for the page again and takes the part out of it.
// A part that the reader is in is left alone. Elements with data-summary-of="URL" show the summary of that page. Without scripts the page
// is what it was when it was asked for, and says as of when.

const ask = async (url) => {
  const answer = await fetch(url, { headers: { Accept: "text/html" }, cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), "text/html");
};

const later = (seconds, work) => setTimeout(work, seconds * 1_000);

const refresh = async (part) => {
  const seconds = Number(part.dataset.fresh);
  if (!document.hidden && !part.contains(document.activeElement) && getSelection().isCollapsed) {
    try {
      const now = (await ask(location.href)).getElementById(part.id);
      if (!now) return;
      part.replaceWith(now);
      if (!now.dataset.fresh) return;
      later(Number(now.dataset.fresh), () => refresh(now));
      return;
    } catch {
      // What is shown says as of when it is; the next try may go better.
    }
  }
  later(seconds, () => refresh(part));
};

const summarize = async (place) => {
  try {
    const summary = (await ask(place.dataset.summaryOf)).querySelector("[data-summary]");
    if (!summary) throw new Error("no summary");
    place.replaceChildren(summary);
    place.dataset.state = "known";
  } catch {
    place.textContent = place.dataset.away;
    place.dataset.state = "away";
  }
  later(10, () => summarize(place));
};

document.querySelectorAll("[data-fresh]").forEach((part) => later(Number(part.dataset.fresh), () => refresh(part)));
document.querySelectorAll("[data-summary-of]").forEach(summarize);

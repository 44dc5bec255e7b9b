// Keeps parts of a page up to date that have an id and data-fresh="seconds": it asks for the page again and takes the part out of it.
// A part that the reader is in is left alone. Elements with data-summary-of="URL" show the summary of that page. Without scripts the page
// is what it was when it was asked for, and says as of when.

const ask = async (url) => {
  const answer = await fetch(url, { headers: { Accept: "text/html" }, cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), "text/html");
};

const later = (seconds, work) => setTimeout(work, seconds * 1_000);

// Parts that are due together share one answer.
let asked;
const current = () => {
  asked ??= ask(location.href).finally(() => later(1, () => (asked = undefined)));
  return asked;
};

// A chart is drawn out of the table beside it: it stays, and draws the new rows.
const keepCharts = (before, now) => {
  const drawn = [...before.querySelectorAll("[data-chart]")];
  now.querySelectorAll("[data-chart]").forEach((chart, at) => drawn[at] && chart.replaceWith(drawn[at]));
};

// What is shown is of before: the service restarts, or the reader's session has ended.
const saySo = (part) => {
  if (!part.dataset.stale || part.querySelector("[data-stale-note]")) return;
  const note = document.createElement("p");
  note.className = "note-stop";
  note.role = "status";
  note.dataset.staleNote = "";
  note.textContent = part.dataset.stale;
  part.prepend(note);
};

const refresh = async (part) => {
  const seconds = Number(part.dataset.fresh);
  if (!document.hidden && !part.contains(document.activeElement) && getSelection().isCollapsed) {
    try {
      const now = (await current()).getElementById(part.id);
      if (!now) return;
      keepCharts(part, now);
      part.replaceWith(now);
      document.dispatchEvent(new Event("refreshed"));
      if (!now.dataset.fresh) return;
      later(Number(now.dataset.fresh), () => refresh(now));
      return;
    } catch {
      saySo(part); // The next try may go better, and takes the note away with the part.
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

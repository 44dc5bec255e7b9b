// Keeps a page that has data-live="URL" up to date: every message carries the same JSON that the page was drawn from. Elements with
// data-flow="path" show that value, bars with data-share="path of" show its share, tables with data-rows are drawn anew, elements with data-flow-time="path" show milliseconds as people say them. Says how old the
// figures are; figures that may be old are marked as such (data-figures="old").
import { follow } from "./feed.js";

(() => {
  const root = document.querySelector("[data-live]");
  if (!root) return;
  const state = document.querySelector("[data-live-state]");
  const text = state.querySelector("[data-live-text]");
  const age = document.querySelector("[data-live-age]");
  const signIn = document.querySelector("[data-live-sign-in]");
  const at = (data, path) => path.split(".").reduce((value, key) => (value == null ? value : value[key]), data);
  const shown = (value) => (value == null ? "–" : typeof value === "number" ? value.toLocaleString("en-US") : String(value));

  const unit = (count, of) => count.toLocaleString("en-US", { style: "unit", unit: of, unitDisplay: "short" });
  /** The two largest units, as the server writes them. */
  const duration = (ms) => {
    const seconds = Math.max(0, Math.floor((ms || 0) / 1000));
    const [size, larger, less, smaller] =
      seconds < 60 ? [1, "second", 0, ""] : seconds < 3600 ? [60, "minute", 1, "second"] : seconds < 172800 ? [3600, "hour", 60, "minute"] : [86400, "day", 3600, "hour"];
    const whole = Math.floor(seconds / size);
    const rest = less ? Math.floor((seconds - whole * size) / less) : 0;
    return rest ? `${unit(whole, larger)}, ${unit(rest, smaller)}` : unit(whole, larger);
  };

  const cell = (content, className) => {
    const td = document.createElement("td");
    if (className) td.className = className;
    td.append(content);
    return td;
  };

  const mark = (words) => {
    const span = document.createElement("span");
    span.className = "word";
    span.dataset.word = "withdrawn";
    span.textContent = words;
    return span;
  };

  const rows = {
    recent(row) {
      const link = document.createElement("a");
      link.href = `/ops/cases/${encodeURIComponent(row.caseId)}`;
      link.className = "id";
      link.textContent = row.caseNumber || row.caseId;
      const word = document.createElement("span");
      word.className = "word";
      word.dataset.word = row.state;
      word.textContent = row.state.replaceAll("-", " ");
      const where = cell(word);
      if (row.withdrawn && row.state !== "withdrawn") where.append(mark("client withdrew"));
      return [cell(link), where, cell(row.usState || "–")];
    },
    languages(row) {
      return [cell(row.language), cell(shown(row.cases), "number"), cell(shown(row.assigned), "number"), cell(shown(row.teamSpeaksIt), "number")];
    },
  };

  const draw = (data) => {
    for (const element of root.querySelectorAll("[data-flow]")) {
      const text = shown(at(data, element.dataset.flow));
      if (element.textContent !== text) element.textContent = text;
    }
    for (const element of root.querySelectorAll("[data-flow-time]")) {
      const text = duration(at(data, element.dataset.flowTime));
      if (element.textContent !== text) element.textContent = text;
    }
    for (const bar of root.querySelectorAll("progress[data-share]")) {
      const [part, whole] = bar.dataset.share.split(" ");
      bar.max = Math.max(1, at(data, whole) || 0);
      bar.value = at(data, part) || 0;
    }
    for (const body of root.querySelectorAll("tbody[data-rows]")) {
      const name = body.dataset.rows;
      const list = at(data, name) || [];
      body.replaceChildren(...list.map((row) => {
        const tr = document.createElement("tr");
        tr.append(...rows[name](row));
        return tr;
      }));
    }
  };

  const time = (ms) => new Date(ms).toLocaleTimeString("en-US", { hourCycle: "h23" });
  const ago = (ms) => {
    const seconds = Math.max(0, Math.round((Date.now() - ms) / 1000));
    const [count, unit] = seconds < 60 ? [seconds, "second"] : seconds < 3600 ? [Math.floor(seconds / 60), "minute"] : [Math.floor(seconds / 3600), "hour"];
    return `${count} ${unit}${count === 1 ? "" : "s"} ago`;
  };
  const texts = {
    connecting: "Connecting",
    live: "Live",
    polling: "Updated every 10 seconds",
    lost: "Connection lost",
    "signed-out": "You are signed out",
  };

  const set = (element, words) => {
    if (element.textContent !== words) element.textContent = words;
  };

  const say = ({ state: word, at: current, retryAt }) => {
    const isFresh = word === "live" || word === "polling";
    const left = retryAt == null ? 0 : Math.ceil((retryAt - Date.now()) / 1000);
    const again = word === "lost" ? (left > 0 ? `; trying again in ${left} s` : "; trying again now") : "";
    state.dataset.state = word;
    root.dataset.figures = isFresh ? "current" : "old";
    set(text, texts[word]);
    set(age, isFresh ? `as of ${time(current)}` : `figures from ${time(current)}, ${ago(current)}${again}`);
    signIn.hidden = word !== "signed-out";
  };

  follow({ stream: root.dataset.live, poll: root.dataset.poll }, Date.parse(age.dataset.drawn), draw, say);
})();

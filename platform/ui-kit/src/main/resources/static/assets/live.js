// Keeps a page that has data-live="URL" up to date: every server-sent event carries the same JSON that the page was drawn from. Elements
// with data-flow="path" show that value, bars with data-share="path of" show its share, tables with data-rows are drawn anew.
(() => {
  const root = document.querySelector("[data-live]");
  if (!root) return;
  const state = document.querySelector("[data-live-state]");
  const clock = document.querySelector("[data-live-clock]");
  const at = (data, path) => path.split(".").reduce((value, key) => (value == null ? value : value[key]), data);
  const shown = (value) => (value == null ? "–" : typeof value === "number" ? value.toLocaleString("en-US") : String(value));

  const cell = (content, className) => {
    const td = document.createElement("td");
    if (className) td.className = className;
    td.append(content);
    return td;
  };

  const rows = {
    recent(row) {
      const link = document.createElement("a");
      link.href = `/ops/cases/${encodeURIComponent(row.caseId)}`;
      link.className = "id";
      link.textContent = row.caseId;
      const word = document.createElement("span");
      word.className = "word";
      word.dataset.word = row.state;
      word.textContent = row.state.replaceAll("-", " ");
      return [cell(link), cell(word), cell(row.usState || "–")];
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
    clock.textContent = new Date().toLocaleTimeString();
  };

  const say = (word, text) => {
    state.dataset.state = word;
    state.querySelector("[data-live-text]").textContent = text;
  };

  const source = new EventSource(root.dataset.live);
  source.onopen = () => say("live", "Live");
  source.onmessage = (event) => draw(JSON.parse(event.data));
  source.onerror = () => say("lost", "Connection lost; trying again");
})();

// Shows why each firm was asked, where a case page names the referral; without scripts its link stays.
(() => {
  const place = document.querySelector("[data-referral]");
  if (!place) return;
  fetch(place.dataset.referral, { headers: { Accept: "application/json" } })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
    .then((referral) => {
      const list = document.createElement("ol");
      list.className = "timeline";
      for (const offer of referral.offers) {
        const item = document.createElement("li");
        const head = document.createElement("div");
        const word = document.createElement("span");
        word.className = "word";
        word.textContent = offer.outcome;
        head.append(offer.firm, document.createElement("br"), word);
        const why = document.createElement("div");
        why.textContent = offer.why.join(" ");
        item.append(head, why);
        list.append(item);
      }
      if (referral.offers.length) place.replaceWith(list);
    })
    .catch(() => {});
})();

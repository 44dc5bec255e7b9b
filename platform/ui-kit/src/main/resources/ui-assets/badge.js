// Keeps staff pages up to date: the numbers of open offers and of new notices beside the menu's links, and offers that can be
// answered no more. The tabs of a browser share one stream for each number. Lines with data-offer leave the list with their offer; a page with data-offer-page shows its
// note [data-offer-gone] and takes away what would answer it. data-offers-new holds the offers that a list was drawn with. Without scripts a
// reload shows the same.
import { follow } from "./feed.js";

const links = document.querySelectorAll("a[data-badge-stream]");

if (links.length > 0) {
  const arrived = document.querySelector("[data-offers-new]");
  const known = new Set(arrived ? arrived.dataset.offersNew.split(" ") : []);

  const badge = (link, count) => {
    let mark = link.querySelector(".badge");
    if (!mark) {
      mark = document.createElement("span");
      mark.className = "badge";
      const number = document.createElement("span");
      number.dataset.count = "";
      const word = document.createElement("span");
      word.className = "unseen";
      word.textContent = ` ${link.closest("[data-badge-word]").dataset.badgeWord}`;
      mark.append(number, word);
      link.append(" ", mark);
    }
    mark.querySelector("[data-count]").textContent = String(count);
    mark.hidden = count === 0;
  };

  const leave = (open) => {
    let left = 0;
    for (const row of document.querySelectorAll("[data-offer]")) {
      if (open.has(row.dataset.offer)) continue;
      row.remove();
      left += 1;
    }
    const note = document.querySelector("[data-offers-left]");
    if (note && left > 0) note.hidden = false;
    const page = document.querySelector("[data-offer-page]");
    if (page && !open.has(page.dataset.offerPage)) {
      for (const gone of document.querySelectorAll("[data-offer-gone]")) gone.hidden = false;
      for (const answer of page.querySelectorAll("form, a.button")) answer.remove();
    }
  };

  const arrive = (offers) => {
    if (arrived) arrived.hidden = offers.every((offer) => known.has(offer));
  };

  const draw = (link, { open, offers, unread }) => {
    badge(link, unread ?? open);
    if (!offers) return;
    leave(new Set(offers));
    arrive(offers);
  };

  for (const link of links) {
    follow({ stream: link.dataset.badgeStream, poll: link.dataset.badgePoll }, Date.now(), (data) => draw(link, data), () => {});
  }
}

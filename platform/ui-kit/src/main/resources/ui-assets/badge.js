// Keeps the pages of a firm's people up to date: the number of open offers beside the menu's link, and offers that can be answered no more.
// The tabs of a browser share one stream. Lines with data-offer leave the list with their offer; a page with data-offer-page shows its
// note [data-offer-gone] and takes away what would answer it. data-offers-new holds the offers that a list was drawn with. Without scripts a
// reload shows the same.
import { follow } from "./feed.js";

const menu = document.querySelector("[data-badge-stream]");

if (menu) {
  const link = menu.querySelector(`a[href="${menu.dataset.badgeLink}"]`);
  const arrived = document.querySelector("[data-offers-new]");
  const known = new Set(arrived ? arrived.dataset.offersNew.split(" ") : []);

  const badge = (count) => {
    if (!link) return;
    let mark = link.querySelector(".badge");
    if (!mark) {
      mark = document.createElement("span");
      mark.className = "badge";
      const number = document.createElement("span");
      number.dataset.count = "";
      const word = document.createElement("span");
      word.className = "unseen";
      word.textContent = ` ${menu.dataset.badgeWord}`;
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

  const draw = ({ open, offers }) => {
    badge(open);
    leave(new Set(offers));
    arrive(offers);
  };

  follow({ stream: menu.dataset.badgeStream, poll: menu.dataset.badgePoll }, Date.now(), draw, () => {});
}

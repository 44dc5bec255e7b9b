// Leaves a public page without a way back to it: the page is hidden at once and replaced in the history of this tab. A press of Shift three
// times within five seconds does the same.
const exit = document.querySelector("[data-exit]");
const TIMES = 3;
const WITHIN_MS = 5000;
let presses = [];

function leave() {
  const cover = document.createElement("p");
  cover.className = "leaving";
  cover.setAttribute("role", "alert");
  cover.textContent = exit.dataset.leaving ?? "";
  document.body.replaceChildren(cover);
  document.title = cover.textContent;
  location.replace(exit.href);
}

if (exit) {
  document.querySelectorAll(".needs-script").forEach((part) => part.removeAttribute("hidden"));
  exit.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  addEventListener("keyup", (event) => {
    if (event.key !== "Shift") {
      presses = [];
      return;
    }
    presses = [...presses.filter((at) => event.timeStamp - at < WITHIN_MS), event.timeStamp];
    if (presses.length >= TIMES) {
      leave();
    }
  });
  // A page that comes back out of the browser's memory may show what somebody else should not see.
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      location.reload();
    }
  });
}

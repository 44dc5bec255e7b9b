// Leaves a public page without a way back to it: the page is replaced in the history of this tab.
const exit = document.querySelector("[data-exit]");
exit?.addEventListener("click", (event) => {
  event.preventDefault();
  document.documentElement.hidden = true;
  location.replace(exit.href);
});

// Sends a form with data-autosave="URL" while somebody fills it in: a second after a change, and not before the last answer came. Says when
// it was saved. Without scripts the form's own Save button does the same.
const form = document.querySelector("form[data-autosave]");
const AFTER_MS = 1000;
const RETRY_MS = 5000;

if (form) {
  const state = form.querySelector("[data-autosave-state]");
  const version = form.elements.namedItem("version");
  let isChanged = false;
  let isSending = false;
  let waiting;
  let timer;

  const say = (words, isTrouble) => {
    if (state.textContent !== words) state.textContent = words;
    state.dataset.state = isTrouble ? "trouble" : "saved";
  };

  // What the server noticed in the answers so far, one line each.
  const hints = form.querySelector("[data-autosave-hints]");
  const hint = (lines) => {
    if (!hints || lines.join("\n") === [...hints.children].map((line) => line.textContent).join("\n")) return;
    hints.replaceChildren(...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line })));
  };

  const later = (ms) => {
    clearTimeout(timer);
    timer = setTimeout(send, ms);
  };

  async function send() {
    if (!isChanged || isSending) return;
    isChanged = false;
    isSending = true;
    try {
      const answer = await fetch(form.dataset.autosave, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
      if (answer.ok) {
        const saved = await answer.json();
        version.value = saved.version;
        hint(saved.hints ?? []);
        const time = new Date().toLocaleTimeString("en-US", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
        say(state.dataset.saved.replace("{0}", time), false);
      } else if (answer.status === 409) {
        say(state.dataset.changed, true);
        return;
      } else if (answer.status === 401) {
        // Somebody may sign in again in another tab; then the next try is saved.
        isChanged = true;
        say(state.dataset.signedOut, true);
        later(RETRY_MS);
        return;
      } else if (answer.status === 410 || answer.status === 404) {
        say(state.dataset.gone, true);
        return;
      } else {
        throw new Error(String(answer.status));
      }
    } catch {
      isChanged = true;
      say(state.dataset.lost, true);
      later(RETRY_MS);
    } finally {
      isSending = false;
      // The button that was pressed meanwhile: the form has the new version now.
      if (waiting) form.requestSubmit(waiting);
      waiting = undefined;
    }
    if (isChanged) later(AFTER_MS);
  }

  const note = () => {
    isChanged = true;
    later(AFTER_MS);
  };
  form.addEventListener("input", note);
  form.addEventListener("change", note);
  // The submit carries everything, so nothing is left to send.
  form.addEventListener("submit", (event) => {
    if (isSending) {
      event.preventDefault();
      waiting = event.submitter;
      return;
    }
    isChanged = false;
    clearTimeout(timer);
  });
  addEventListener("beforeunload", (event) => {
    if (isChanged) event.preventDefault();
  });
}

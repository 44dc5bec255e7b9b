// Live figures over one connection per browser: the tabs elect a leader (Web Locks), which reads the stream of server-sent events and
// hands everything on (BroadcastChannel). A browser opens at most six HTTP/1.1 connections to a host, so a stream per tab would block the
// seventh. Hidden tabs neither read nor lead. Where the two are missing (plain HTTP on another host than localhost), each tab polls.
// It reads by fetch, not EventSource: EventSource gives up for good on any status but 200, and does not tell which it was.

const SILENCE_MS = 40_000; // the server beats every 15 s; two lost beats are a lost connection
const POLL_MS = 10_000;
const SIGNED_OUT_MS = 30_000; // somebody may sign in again in another tab
const SHORT_MS = 5_000; // a stream that ends sooner is a fault; a longer one ends with its token, and the next one follows at once
const BACK_OFF_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

const renew = "renew"; // a stream ended as it should
const lost = "lost";
const full = "full";
const signedOut = "signed-out";

const outcomeOf = (answer) => {
  if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) return signedOut;
  return answer.status === 429 || answer.status === 503 ? full : lost;
};

const ask = (url, accept, signal) =>
  fetch(url, { headers: { Accept: accept }, cache: "no-store", redirect: "manual", signal });

/**
 * @param urls `stream` and `poll`, of the same figures
 * @param drawnAt when the figures on the page were current, in ms
 * @param figures called with new figures
 * @param status called with `state` (connecting, live, polling, lost, signed-out), `at` (when the figures were current, in ms) and
 *   `retryAt` (when the next try is due, in ms, or null); every second and at every change
 */
export const follow = (urls, drawnAt, figures, status) => {
  let now = { state: "connecting", at: drawnAt, retryAt: null };
  let newest = null;
  let heardAt = Date.now();
  let isLeader = false;
  let waking = () => {};
  const isShared = "locks" in navigator && "BroadcastChannel" in window;
  const name = `alliance-live ${urls.stream}`;
  const channel = isShared ? new BroadcastChannel(name) : null;

  const become = (change) => {
    now = { ...now, ...change };
    heardAt = Date.now();
    status(now);
    if (isLeader) channel.postMessage({ status: now });
  };

  const draw = (data) => {
    newest = data;
    figures(data);
    if (isLeader) channel.postMessage({ figures: data });
  };

  /** Ends early when the network is back, when another tab opens, or when this one may not lead any more. */
  const pause = (ms, signal) =>
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal.addEventListener("abort", end);
      waking = end;
    });

  const poll = async (signal) => {
    try {
      const answer = await ask(urls.poll, "application/json", AbortSignal.any([signal, AbortSignal.timeout(POLL_MS)]));
      if (!answer.ok) return outcomeOf(answer);
      draw(await answer.json());
      become({ state: "polling", at: Date.now(), retryAt: null });
      return "polled";
    } catch {
      return lost;
    }
  };

  const take = (event) => {
    const data = event.split("\n").filter((line) => line.startsWith("data:")).map((line) => line.slice(5)).join("\n");
    if (data.trim()) draw(JSON.parse(data));
  };

  /** Reads one stream to its end, and says why it ended. */
  const read = async (signal) => {
    const attempt = new AbortController();
    const give = () => attempt.abort();
    signal.addEventListener("abort", give);
    let silence = setTimeout(give, SILENCE_MS);
    try {
      const answer = await ask(urls.stream, "text/event-stream, application/problem+json", attempt.signal);
      if (!answer.ok) return outcomeOf(answer);
      // A proxy on the way may answer 200 with a page of its own; that is no connection, and its figures are not current.
      if (!answer.headers.get("Content-Type")?.startsWith("text/event-stream")) return lost;
      const openedAt = Date.now();
      const ended = () => (Date.now() - openedAt > SHORT_MS ? renew : lost);
      const chunks = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = "";
      for (;;) {
        const { value, done } = await chunks.read();
        if (done) return ended();
        clearTimeout(silence);
        silence = setTimeout(give, SILENCE_MS);
        const events = (rest + value).split("\n\n");
        rest = events.pop();
        if (events.some((event) => event.startsWith("event:renew"))) return ended();
        events.forEach(take);
        become({ state: "live", at: Date.now(), retryAt: null });
      }
    } catch {
      return lost;
    } finally {
      clearTimeout(silence);
      signal.removeEventListener("abort", give);
      give();
    }
  };

  /** Waits for the next try, and says so. */
  const recover = async (outcome, failures, signal) => {
    const step = BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length) - 1];
    const wait = outcome === signedOut ? SIGNED_OUT_MS : Math.round(step * (0.8 + Math.random() * 0.4));
    become({ state: outcome === signedOut ? signedOut : lost, retryAt: Date.now() + wait });
    await pause(wait, signal);
  };

  const lead = async (signal) => {
    isLeader = true;
    let failures = 0;
    while (!signal.aborted) {
      let outcome = await read(signal);
      if (now.state === "live" || outcome === renew) failures = 0;
      if (outcome === full && !signal.aborted) outcome = await poll(signal);
      if (signal.aborted || outcome === renew) continue;
      if (outcome === "polled") await pause(POLL_MS, signal);
      else await recover(outcome, ++failures, signal);
    }
    isLeader = false;
  };

  /** Every tab for itself. */
  const pollAlone = async (signal) => {
    let failures = 0;
    while (!signal.aborted) {
      const outcome = await poll(signal);
      if (signal.aborted) return;
      failures = outcome === "polled" ? 0 : failures + 1;
      if (outcome === "polled") await pause(POLL_MS, signal);
      else await recover(outcome, failures, signal);
    }
  };

  let turn = new AbortController();
  const begin = () => {
    turn.abort();
    turn = new AbortController();
    become({ state: "connecting", retryAt: null });
    if (!isShared) {
      pollAlone(turn.signal);
      return;
    }
    const { signal } = turn;
    navigator.locks.request(name, { signal }, () => lead(signal)).catch(() => {});
    channel.postMessage({ hello: true });
  };

  /** A follower whose leader is silent, because the browser has frozen it, looks for itself. */
  const lookForYourself = () => {
    if (isShared && !isLeader && !document.hidden && Date.now() - heardAt > SILENCE_MS) {
      heardAt = Date.now() - SILENCE_MS + POLL_MS;
      poll(turn.signal).then((outcome) => {
        if (outcome !== "polled") now = { ...now, state: outcome === signedOut ? signedOut : lost, retryAt: Date.now() + POLL_MS };
      });
    }
  };

  if (channel) {
    channel.onmessage = ({ data: message }) => {
      if (message.hello && isLeader) {
        if (newest) channel.postMessage({ figures: newest });
        channel.postMessage({ status: now });
        if (now.state !== "live") waking();
      } else if (!isLeader && !document.hidden) {
        if (message.figures) draw(message.figures);
        if (message.status) become(message.status);
      }
    };
  }
  setInterval(() => {
    lookForYourself();
    status(now);
  }, 1_000);
  addEventListener("online", () => waking());
  document.addEventListener("visibilitychange", () => (document.hidden ? turn.abort() : begin()));
  addEventListener("pageshow", (event) => event.persisted && begin());
  if (!document.hidden) begin();
};

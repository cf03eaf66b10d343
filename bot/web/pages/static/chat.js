// @ts-check
// The page works without this file: forms post and the whole page comes back. This only adds the new exchange to the
// page instead, keeps the focus in the question box, and keeps an unsent question when the network is gone.

const form = /** @type {HTMLFormElement} */ (document.getElementById("ask"));
const box = /** @type {HTMLTextAreaElement} */ (document.getElementById("question"));
const log = /** @type {HTMLElement} */ (document.getElementById("log"));
const status = /** @type {HTMLElement} */ (document.getElementById("status"));
const error = /** @type {HTMLElement} */ (document.getElementById("error"));
const hint = /** @type {HTMLElement} */ (document.getElementById("hint"));
const usualHint = hint.textContent;
let busy = false;

/** Ask the server, and put its answer at the end of the talk. @param {FormData} asked @param {boolean} typed */
async function send(asked, typed) {
  if (busy) return;
  busy = true;
  error.textContent = "";
  // only after 400 ms, so that a quick answer is not announced twice
  const waiting = window.setTimeout(() => { status.textContent = form.dataset.waiting ?? ""; }, 400);
  try {
    const answer = await fetch("/", { method: "POST", body: new URLSearchParams(/** @type {any} */ (asked)), headers: { "X-Exchange": "1", Accept: "application/json" } });
    if (answer.ok) {
      const piece = document.createElement("template");
      piece.innerHTML = await answer.text(); // made by our own templates, everything escaped
      if (piece.content.querySelector(".reply.forgotten")) log.replaceChildren(); // forgotten here too
      log.append(piece.content);
      follow(/** @type {HTMLElement} */ (log.lastElementChild));
      if (typed) { box.value = ""; count(); }
      prepare(log);
      if (typed) box.focus({ preventScroll: true });
      log.lastElementChild?.scrollIntoView({ block: "start" });
    } else {
      error.textContent = (await answer.json()).message;
      box.focus();
    }
  } catch {
    error.textContent = form.dataset.offline ?? "";
  } finally {
    window.clearTimeout(waiting);
    status.textContent = "";
    busy = false;
  }
}

form.addEventListener("submit", (event) => {
  const pressed = /** @type {HTMLButtonElement | null} */ (event.submitter);
  if (pressed?.hasAttribute("formaction")) return; // opens a page of its own
  event.preventDefault();
  const asked = new FormData(form);
  if (pressed?.name === "press") {
    asked.set("press", pressed.value);
    asked.delete("message");
    void send(asked, false);
  } else {
    void send(asked, true);
  }
});

box.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});

/** Let the page follow what the talk has learnt: the council's name, and what the links and the form carry. @param {HTMLElement} last */
function follow(last) {
  const known = { council: last.dataset.council ?? "", reader: last.dataset.reader ?? "" };
  /** @type {HTMLElement} */ (document.getElementById("council")).textContent = last.dataset.councilName ?? "";
  for (const [name, value] of Object.entries(known)) {
    for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(`input[name="${name}"]`))) field.value = value;
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".all a"))) {
      const address = new URL(link.href);
      if (value) address.searchParams.set(name, value); else address.searchParams.delete(name);
      link.href = address.href;
    }
  }
}

/** Say how much room is left, but only near the end. */
function count() {
  const left = Number(box.dataset.limit) - box.value.length;
  error.textContent = "";
  hint.textContent = left <= 100 ? `${left} ${form.dataset.left}` : usualHint;
}
box.addEventListener("input", count);

/** Show the copy buttons, which need this script. @param {ParentNode} where */
function prepare(where) {
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (where.querySelectorAll("button.copy[hidden]"))) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const letter = button.parentElement?.querySelector("pre")?.textContent ?? "";
      await navigator.clipboard.writeText(letter);
      button.textContent = button.dataset.done ?? "";
    });
  }
}
prepare(document);
if (log.childElementCount) log.lastElementChild?.scrollIntoView({ block: "start" });

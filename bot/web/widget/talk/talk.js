// The talk: ask the server, and put each exchange at the end of the log, once and whole, so that it is announced once.
import { elements } from "../shared/html.js";
import { first, part } from "../shared/parts.js";

/** @typedef {import("../shared/parts.js").Chat} Chat */

const LATE = 400; // milliseconds before anything is said about waiting: a quick answer is not announced twice

/** @param {Chat} chat */
export function startTalk(chat) {
  const log = part(chat, "log"), status = part(chat, "status"), error = part(chat, "error");
  const box = /** @type {HTMLTextAreaElement} */ (part(chat, "question"));
  const again = first(chat, ".again");
  /** @type {{ asked: FormData, typed: boolean } | undefined} what could not be sent */
  let unsent;
  let busy = false;

  /** @param {string} text */
  const wrong = (text) => {
    error.textContent = text;
    again.hidden = !unsent;
  };

  chat.send = async (asked, typed) => {
    if (busy) return;
    busy = true;
    unsent = undefined;
    wrong("");
    const waiting = setTimeout(() => { status.textContent = chat.say.waiting; }, LATE);
    asked.set("part", "exchange");
    try {
      const answer = await post(chat, "/", asked);
      log.querySelector(".refused:not(.safety)")?.remove(); // the help of the refusal before; words of safety stay
      if (!answer.ok) {
        const refused = await answer.json();
        wrong(refused.message);
        if (typed) box.focus({ preventScroll: true });
        if (refused.html) {
          if (refused.custom.kind === "safety") log.querySelector(".refused.safety")?.remove(); // not twice
          log.append(elements(refused.html));
          log.lastElementChild?.scrollIntoView({ block: "start" });
        }
        return;
      }
      const piece = elements(await answer.text());
      clearTimeout(waiting);
      status.textContent = "";
      if (piece.querySelector(".reply.forgotten")) log.replaceChildren();
      show(chat, piece);
      if (typed) {
        box.value = "";
        box.dispatchEvent(new Event("input"));
        const help = /** @type {HTMLElement | null | undefined} */ (log.lastElementChild?.querySelector(".reply.safety h3"));
        (help ?? box).focus({ preventScroll: true }); // off the box a phone's keyboard goes: it would cover the numbers
      }
      log.lastElementChild?.scrollIntoView({ block: "start" });
    } catch {
      unsent = { asked, typed };
      wrong(chat.say.unreachable);
    } finally {
      clearTimeout(waiting);
      status.textContent = "";
      busy = false;
    }
  };
  again.addEventListener("click", () => {
    if (unsent?.typed) unsent.asked.set("message", box.value); // it may have been changed meanwhile
    box.focus(); // the button is about to go
    if (unsent) void chat.send(unsent.asked, unsent.typed);
  });
  if (log.childElementCount) log.lastElementChild?.scrollIntoView({ block: "start" });
}

/** Post a form. No header of our own, so that no browser asks first. @param {Chat} chat @param {string} path @param {FormData} form */
export function post(chat, path, form) {
  return fetch(chat.home + path, { method: "POST", body: new URLSearchParams(/** @type {any} */ (form)), headers: { Accept: "application/json" } });
}

/** Put a piece at the end of the log, ready made, and let the page follow what the talk has learnt. @param {Chat} chat @param {DocumentFragment} piece */
export function show(chat, piece) {
  const said = /** @type {HTMLElement} */ (piece.querySelector(".exchange"));
  for (const prepare of chat.prepare) prepare(piece);
  part(chat, "log").append(piece);
  chat.frame.dataset.council = said.dataset.council;
  for (const whose of chat.frame.querySelectorAll(".of")) whose.textContent = said.dataset.councilName ?? "";
  for (const name of ["council", "reader", "words"]) {
    const value = said.dataset[name] ?? "";
    for (const field of chat.frame.querySelectorAll(`input[name="${name}"]`)) /** @type {HTMLInputElement} */ (field).value = value;
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (chat.frame.querySelectorAll(".all a"))) {
      const address = new URL(link.href);
      if (value) address.searchParams.set(name, value); else address.searchParams.delete(name);
      link.href = address.href;
    }
  }
}

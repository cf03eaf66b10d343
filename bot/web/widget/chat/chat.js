// One chat, in a page of its own or inside a shadow root: joins the components.
import { startLeave } from "../leave/leave.js";
import { startQuestion } from "../question/question.js";
import { startTalk } from "../talk/talk.js";

/**
 * What the components share.
 * @typedef {object} Chat
 * @property {Document | ShadowRoot} root where ids are looked up
 * @property {HTMLElement} frame the outermost element, which carries the text size and the council's colour
 * @property {HTMLElement} main
 * @property {string} home the server's address; empty in a page of our own
 * @property {string} neutral where leaving quickly goes
 * @property {Record<string, string>} say every word that the scripts say
 * @property {((piece: ParentNode) => void)[]} prepare called with each new piece of HTML before it is shown
 * @property {(asked: FormData, typed: boolean) => Promise<void>} send
 */

/** Bring the chat in this root to life. @param {Document | ShadowRoot} root @returns {Promise<void>} when all of it is there */
export async function mount(root) {
  const main = /** @type {HTMLElement} */ (root.querySelector(".chat"));
  /** @type {Chat} */
  const chat = {
    root, main, frame: /** @type {HTMLElement} */ (main.closest(".explainer")),
    home: main.dataset.home ?? "", neutral: main.dataset.neutral ?? "",
    say: JSON.parse(main.dataset.say ?? "{}"), prepare: [], send: async () => {},
  };
  startTalk(chat);
  startQuestion(chat);
  startLeave(chat);
  main.dataset.ready = "first";
  // what nobody needs in the first second comes after it; if one part cannot be fetched, the others go on
  const later = await Promise.allSettled([
    import("../words/words.js"), import("../reading/reading.js"), import("../aloud/aloud.js"),
    import("../keep/keep.js"), import("../letter/letter.js"), import("../network/network.js"),
  ]);
  for (const part of later) if (part.status === "fulfilled") part.value.start(chat);
  main.dataset.ready = "all";
}

/** The element with this id. @param {Chat} chat @param {string} id @returns {HTMLElement} */
export function part(chat, id) {
  return /** @type {HTMLElement} */ (chat.root.getElementById(id));
}

/** The first element that fits. @param {Chat} chat @param {string} selector @returns {any} whatever the template put there */
export function first(chat, selector) {
  return chat.frame.querySelector(selector);
}

/** A phrase with its braces filled in. @param {Chat} chat @param {string} name @param {Record<string, string | number>} [values] */
export function phrase(chat, name, values = {}) {
  return Object.entries(values).reduce((text, [key, value]) => text.replace(`{${key}}`, String(value)), chat.say[name] ?? "");
}

// What components know of their chat, and how they find its elements and phrases. It imports none of them, so that none goes in a circle.

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

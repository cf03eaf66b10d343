// Hard words: a press on one, where it stands, shows in plain words what it means, just below.
import { phrase } from "../shared/parts.js";

/** @typedef {import("../shared/parts.js").Chat} Chat */

let number = 0; // of a meaning, for its id

/** @param {Chat} chat */
export function start(chat) {
  chat.prepare.push((piece) => mark(chat, piece));
  mark(chat, chat.main);
  chat.main.addEventListener("click", (event) => {
    const word = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest(".word"));
    if (word) turn(chat, word, word.getAttribute("aria-expanded") !== "true");
  });
}

/** @param {Chat} chat @param {HTMLElement} word @param {boolean} open */
function turn(chat, word, open) {
  word.setAttribute("aria-expanded", String(open));
  const meaning = chat.root.getElementById(word.getAttribute("aria-controls") ?? "");
  if (meaning) meaning.hidden = !open;
}

/** Make a button of each hard word where it stands first. @param {Chat} chat @param {ParentNode} piece */
function mark(chat, piece) {
  for (const reply of piece.querySelectorAll(".reply")) {
    const said = reply.querySelector(".said");
    for (const term of reply.querySelectorAll("details.words dt")) {
      const place = said && find(said, term.textContent ?? "");
      if (place) put(chat, place, term.textContent ?? "", term.nextElementSibling?.textContent ?? "");
    }
  }
}

/** The text from the word on, if the word stands by itself somewhere. @param {Element} said @param {string} word @returns {Text | undefined} */
function find(said, word) {
  const walk = document.createTreeWalker(said, NodeFilter.SHOW_TEXT);
  const shape = new RegExp(`(?<![\\p{L}\\p{N}@.])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}@])`, "u");
  for (let text = /** @type {Text | null} */ (walk.nextNode()); text; text = /** @type {Text | null} */ (walk.nextNode())) {
    if (text.parentElement?.closest("a, button, .meaning, [lang]")) continue;
    const at = text.data.search(shape);
    if (at >= 0) return text.splitText(at);
  }
  return undefined;
}

/** @param {Chat} chat @param {Text} from @param {string} word @param {string} plain */
function put(chat, from, word, plain) {
  const rest = from.splitText(word.length);
  const button = document.createElement("button");
  const meaning = document.createElement("span");
  meaning.id = `meaning-${(number += 1)}`;
  meaning.className = "meaning";
  meaning.hidden = true;
  meaning.textContent = `${word[0].toUpperCase()}${word.slice(1)}: ${plain}`;
  button.type = "button";
  button.className = "word";
  button.textContent = word;
  button.setAttribute("aria-label", phrase(chat, "word", { word }));
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", meaning.id);
  from.replaceWith(button);
  const block = /** @type {HTMLElement} */ (rest.parentElement?.closest("p, li"));
  if (block.tagName === "P") {
    let last = /** @type {Element} */ (block);
    while (last.nextElementSibling?.matches(".meaning")) last = last.nextElementSibling;
    last.after(meaning);
  } else block.append(meaning);
}

// This talk: print it, save it, forget it. Printing and saving happen on the device; nothing is sent for it.
import { first, part } from "../shared/parts.js";
import { post } from "../talk/talk.js";

/** @typedef {import("../shared/parts.js").Chat} Chat */

const NOT_SAID = ".buttons, .aloud, .meaning[hidden], details.words, .copy";

/** @param {Chat} chat */
export function start(chat) {
  const print = first(chat, ".print"), save = first(chat, ".save"), forget = first(chat, "form.forget");
  print.addEventListener("click", () => (chat.home ? printAlone(chat) : window.print()));
  save.addEventListener("click", () => saveText(chat));
  forget.addEventListener("submit", (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    void startAgain(chat, forget);
  });
  /** @type {HTMLDetailsElement[]} */
  let folded = [];
  window.addEventListener("beforeprint", () => { // on paper nothing can be unfolded
    folded = [...part(chat, "log").querySelectorAll("details")].filter((one) => !one.open);
    for (const one of folded) one.open = true;
  });
  window.addEventListener("afterprint", () => { for (const one of folded) one.open = false; });
  print.hidden = save.hidden = part(chat, "keep-hint").hidden = false;
}

/** Forget here and on the server, and go on under a new secret name. @param {Chat} chat @param {HTMLFormElement} form */
async function startAgain(chat, form) {
  try {
    await post(chat, "/forget", new FormData(form));
    const { id } = await (await post(chat, "/conversations", new FormData())).json();
    for (const field of chat.frame.querySelectorAll('input[name="conversation"]')) /** @type {HTMLInputElement} */ (field).value = id;
  } catch {
    part(chat, "error").textContent = chat.say.unreachable;
    return;
  }
  const box = /** @type {HTMLTextAreaElement} */ (part(chat, "question"));
  part(chat, "log").replaceChildren();
  box.value = "";
  part(chat, "status").textContent = chat.say.forgotten;
  box.focus({ preventScroll: true });
  part(chat, "talk-title").parentElement?.scrollIntoView({ block: "start" });
}

/** What was said, without the buttons. @param {Chat} chat @returns {HTMLElement} */
function said(chat) {
  const copy = /** @type {HTMLElement} */ (part(chat, "log").cloneNode(true));
  for (const one of copy.querySelectorAll(NOT_SAID)) one.remove();
  for (const folded of copy.querySelectorAll("details")) folded.open = true;
  return copy;
}

/** @param {Chat} chat */
function saveText(chat) {
  const lines = [chat.say.saved_title];
  for (const exchange of said(chat).children) {
    lines.push("");
    for (const block of exchange.querySelectorAll("p, h3, h4, li, pre, summary, .meaning")) {
      if (block.closest("li") && block.tagName !== "LI") continue;
      lines.push((block.tagName === "LI" ? "- " : "") + (block.textContent ?? "").replace(/[ \t]*\n[ \t]*/g, block.tagName === "PRE" ? "\n" : " ").trim());
    }
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([lines.join("\r\n")], { type: "text/plain;charset=utf-8" }));
  link.download = chat.say.saved_as;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Inside another page, print the talk and not that page: in a frame without an address. @param {Chat} chat */
function printAlone(chat) {
  const frame = document.createElement("iframe");
  frame.setAttribute("aria-hidden", "true");
  Object.assign(frame.style, { position: "fixed", width: "1px", height: "1px", border: "0", opacity: "0" });
  chat.frame.append(frame);
  const page = /** @type {Window & typeof globalThis} */ (frame.contentWindow);
  page.document.title = chat.say.saved_title;
  page.document.body.className = "explainer";
  page.document.body.append(page.document.adoptNode(said(chat)));
  const style = new page.CSSStyleSheet();
  const own = /** @type {ShadowRoot} */ (chat.root).adoptedStyleSheets;
  style.replaceSync(own.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join("\n"));
  page.document.adoptedStyleSheets = [style];
  page.addEventListener("afterprint", () => frame.remove());
  page.print();
}

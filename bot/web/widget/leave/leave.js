// Leaving quickly: the page is blank at once, the talk is forgotten on the server, and a neutral page takes this one's place.
import { first, phrase } from "../shared/parts.js";
import { TIMES, thrice } from "./thrice.js";

/** @param {import("../shared/parts.js").Chat} chat */
export function startLeave(chat) {
  const form = /** @type {HTMLFormElement} */ (first(chat, "form.leave"));
  const presses = first(chat, ".presses");
  const dialog = /** @type {HTMLDialogElement | null} */ (chat.frame.closest("dialog"));
  let left = false;

  const leave = () => {
    left = true;
    blank(chat);
    // `keepalive`: it is sent even though the page goes; nothing of the answer is read
    const told = new FormData(form);
    told.set("part", "nothing");
    void fetch(`${chat.home}/leave`, { method: "POST", body: new URLSearchParams(/** @type {any} */ (told)), keepalive: true, mode: "no-cors" }).catch(() => {});
    location.replace(chat.neutral); // takes the place of this page in the history, so that Back does not lead here
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    leave();
  });
  thrice(() => !dialog || dialog.open, (lacking) => {
    if (lacking === 0) leave();
    else presses.textContent = lacking === TIMES ? "" : phrase(chat, lacking === 1 ? "press" : "presses", { number: lacking });
  });
  // a browser may keep a page it left as it was; it must not be seen again
  window.addEventListener("pageshow", (event) => {
    if (event.persisted && left) location.reload();
  });
}

/** Cover everything, also what another page shows around the chat. @param {import("../shared/parts.js").Chat} chat */
function blank(chat) {
  const cover = document.createElement("div");
  cover.className = "blank";
  cover.setAttribute("role", "alert");
  cover.popover = "manual"; // above everything, whatever the page's layers are
  chat.frame.append(cover);
  cover.showPopover?.();
  cover.textContent = chat.say.leaving; // after it is there: some screen readers only then say it
  document.title = chat.say.leaving;
  chat.root.getElementById("log")?.replaceChildren();
  const box = chat.root.getElementById("question");
  if (box instanceof HTMLTextAreaElement) box.value = "";
}

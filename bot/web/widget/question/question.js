// The question box: Enter sends, Shift and Enter make a new line, and near the limit it says how much room is left.
import { first, part, phrase } from "../shared/parts.js";

const NEAR = 100; // letters before the limit
const PAUSE = 800; // milliseconds without a key before it is said: not a word at every letter

/** @param {import("../shared/parts.js").Chat} chat */
export function startQuestion(chat) {
  const form = /** @type {HTMLFormElement} */ (part(chat, "ask"));
  const box = /** @type {HTMLTextAreaElement} */ (part(chat, "question"));
  const left = first(chat, ".left");
  /** @type {ReturnType<typeof setTimeout>} */
  let pause;

  form.addEventListener("submit", (event) => {
    const pressed = /** @type {HTMLButtonElement | null} */ (event.submitter);
    if (pressed?.hasAttribute("formaction")) return; // opens a page of its own
    event.preventDefault();
    const asked = new FormData(form);
    const press = pressed?.name === "press";
    if (pressed && press) asked.set("press", pressed.value);
    if (press) asked.delete("message");
    void chat.send(asked, !press);
  });

  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });

  box.addEventListener("input", () => {
    part(chat, "error").textContent = "";
    first(chat, ".again").hidden = true;
    clearTimeout(pause);
    const room = Number(box.dataset.limit) - box.value.length;
    if (room > NEAR) left.textContent = "";
    else pause = setTimeout(() => { left.textContent = phrase(chat, room < 0 ? "over" : "left", { number: Math.abs(room) }); }, PAUSE);
  });
}

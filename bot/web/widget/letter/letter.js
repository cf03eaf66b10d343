// A letter to copy: the button needs a script, so it is shown by one.

/** @param {import("../shared/parts.js").Chat} chat */
export function start(chat) {
  chat.prepare.push(reveal);
  reveal(chat.main);
  chat.main.addEventListener("click", async (event) => {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest(".copy"));
    if (!button) return;
    await navigator.clipboard.writeText(button.parentElement?.querySelector("pre")?.textContent ?? "");
    button.textContent = chat.say.copied;
  });
}

/** @param {ParentNode} piece */
function reveal(piece) {
  for (const button of piece.querySelectorAll(".copy")) /** @type {HTMLElement} */ (button).hidden = false;
}

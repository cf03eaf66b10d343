// Text size and easier words; both are kept on this device only if the person asks for that, and nothing else ever is.
import { first, phrase } from "../shared/parts.js";

const SIZES = [0.875, 1, 1.25, 1.5, 2], USUAL = 1;
const LARGE = 1.25; // above it, nothing stays in place over the text: there would be too little left to read
const SIZE = "notice-explainer text size", WORDS = "notice-explainer words";

/** @param {import("../shared/parts.js").Chat} chat */
export function start(chat) {
  const easier = first(chat, ".easier"), remember = first(chat, ".remember"), told = first(chat, ".size");
  const smaller = first(chat, ".smaller"), larger = first(chat, ".larger"), words = first(chat, '#ask input[name="words"]');
  const keep = remember.querySelector("input");
  const kept = stored();
  let step = Math.max(0, SIZES.indexOf(Number(kept?.getItem(SIZE) ?? 1)));

  const size = () => {
    chat.frame.style.setProperty("--text-size", String(SIZES[step]));
    chat.frame.toggleAttribute("data-size", step !== USUAL);
    chat.frame.toggleAttribute("data-large", SIZES[step] > LARGE);
    for (const [button, end] of [[smaller, 0], [larger, SIZES.length - 1]]) button.setAttribute("aria-disabled", String(step === end));
  };
  const store = () => {
    if (!kept) return;
    if (!keep.checked) {
      kept.removeItem(SIZE);
      kept.removeItem(WORDS);
      return;
    }
    kept.setItem(SIZE, String(SIZES[step]));
    kept.setItem(WORDS, words.value === "easier" ? "easier" : "standard");
  };
  /** @param {number} by */
  const change = (by) => {
    step = Math.min(SIZES.length - 1, Math.max(0, step + by));
    size();
    told.textContent = phrase(chat, "size", { percent: SIZES[step] * 100 });
    store();
  };
  /** The press-button follows what the talk knows. @param {boolean} on */
  const pressed = (on) => {
    easier.setAttribute("aria-pressed", String(on));
    easier.value = on ? easier.dataset.standard : easier.dataset.easier;
  };
  smaller.addEventListener("click", () => change(-1));
  larger.addEventListener("click", () => change(1));
  keep.addEventListener("change", store);
  chat.prepare.push((piece) => {
    const said = /** @type {HTMLElement | null} */ (piece.querySelector(".exchange"));
    words.value = said?.dataset.words ?? "";
    pressed(words.value === "easier");
    store();
  });
  keep.checked = Boolean(kept?.getItem(SIZE));
  if (kept?.getItem(WORDS) === "easier" && !words.value) {
    words.value = "easier";
    pressed(true);
  }
  size();
  smaller.hidden = larger.hidden = false;
  remember.hidden = !kept;
}

/** This browser's store, if it lets us have one. @returns {Storage | undefined} */
function stored() {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

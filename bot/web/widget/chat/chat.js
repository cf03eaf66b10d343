// One chat, in a page of its own or inside a shadow root: joins the components.
import { startLeave } from "../leave/leave.js";
import { startQuestion } from "../question/question.js";
import { startTalk } from "../talk/talk.js";

/** @typedef {import("../shared/parts.js").Chat} Chat */

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

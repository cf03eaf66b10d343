// A line while the network is gone. Nothing that was typed is lost meanwhile.
import { first } from "../shared/parts.js";

/** @param {import("../shared/parts.js").Chat} chat */
export function start(chat) {
  const line = first(chat, ".network");
  const gone = () => { line.textContent = chat.say.offline; };
  window.addEventListener("offline", gone);
  window.addEventListener("online", () => { if (line.textContent) line.textContent = chat.say.online; });
  if (!navigator.onLine) gone();
}

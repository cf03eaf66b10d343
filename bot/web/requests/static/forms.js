// @ts-check
// Everything on the forms works without this file. It adds two buttons to a finished letter: copy, and print; and it empties the
// page at once when somebody leaves in a hurry, so that the browser's Back button has nothing of this page to show.
import { thrice } from "/files/leave/thrice.js";

const way = /** @type {HTMLFormElement | null} */ (document.querySelector("form.leave"));
function leave() {
  if (!way) return;
  // `keepalive`: it is sent even though the page goes
  void fetch(way.action, { method: "POST", body: new URLSearchParams(/** @type {any} */ (new FormData(way))), keepalive: true, redirect: "manual" }).catch(() => {});
  document.body.replaceChildren();
  document.title = "";
  location.replace(way.dataset.neutral ?? "about:blank"); // takes the place of this page in the history
}
way?.addEventListener("submit", (event) => {
  event.preventDefault();
  leave();
});
thrice(() => true, (lacking) => { if (lacking === 0) leave(); });

for (const only of document.querySelectorAll(".script")) only.removeAttribute("hidden");

document.getElementById("print")?.addEventListener("click", () => window.print());

const copy = document.getElementById("copy");
copy?.addEventListener("click", async () => {
  const lines = [...document.querySelectorAll("#paper p")].map((line) => line.textContent ?? "");
  try {
    await navigator.clipboard.writeText(lines.join("\n\n"));
  } catch {
    return; // the browser does not allow it: the letter can still be marked by hand
  }
  const done = document.getElementById("done");
  if (done) done.textContent = copy.dataset.done ?? "";
});

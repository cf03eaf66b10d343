// @ts-check
// Everything on the forms works without this file. It adds two buttons to a finished letter: copy, and print; and it empties the
// page at once when somebody leaves in a hurry, so that the browser's Back button has nothing to show.

document.querySelector(".leave")?.addEventListener("submit", () => window.setTimeout(() => document.body.replaceChildren()));

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

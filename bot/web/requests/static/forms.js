// @ts-check
// Everything on the forms works without this file. It adds two buttons to a finished letter: copy, and print.

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

/** @type {HTMLElement | null} */ (document.querySelector(".error-summary"))?.focus();

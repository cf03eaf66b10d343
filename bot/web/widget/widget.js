// What a council puts into its page, in one line: <script src="https://…/widget.js" data-council="…" defer></script>
// A link to the full page stands there until the chat is ready, and stays if it cannot be loaded.
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const { council = "", reader = "", ask = "", place = "corner", label = "Ask about my information" } = script.dataset;
  const home = new URL(script.src).origin;
  const chat = document.createElement("notice-explainer");
  const link = document.createElement("a");
  const address = new URL("/", home);
  for (const [name, value] of Object.entries({ council, reader, ask })) if (value) address.searchParams.set(name, value);
  link.href = address.href;
  link.textContent = label;
  for (const [name, value] of Object.entries({ address: address.href, label, place })) chat.dataset[name] = value;
  // not in the page's way, even before the chat's own style is there; set by script, as a strict policy allows
  if (place === "corner") Object.assign(chat.style, { position: "fixed", insetBlockEnd: "1rem", insetInlineEnd: "1rem", background: "Canvas", padding: ".5rem" });
  chat.append(link);
  script.after(chat);
  import(new URL("/files/embed/embed.js", home).href).then((embed) => embed.define()).catch(() => {}); // the link is there
})();

// HTML that our own server made from its templates, everything in it escaped: the one place where it becomes elements.

/** @type {{ createHTML(text: string): string } | undefined} */
let policy;

/** Elements of a text. Where a page demands Trusted Types, it has to name the policy `notice-explainer`. @param {string} text @returns {DocumentFragment} */
export function elements(text) {
  const piece = document.createElement("template");
  const types = /** @type {any} */ (globalThis).trustedTypes;
  policy ??= types?.createPolicy("notice-explainer", { createHTML: (/** @type {string} */ made) => made });
  piece.innerHTML = policy ? policy.createHTML(text) : text;
  return piece.content;
}

// <notice-explainer>: the chat inside another page. A shadow root keeps that page's styles and scripts out, and ours in.
import { mount } from "../chat/chat.js";
import { elements } from "../shared/html.js";

/** Make the element known; one that stands in the page already comes to life. */
export function define() {
  if (!customElements.get("notice-explainer")) customElements.define("notice-explainer", NoticeExplainer);
}

class NoticeExplainer extends HTMLElement {
  async connectedCallback() {
    if (this.shadowRoot) return;
    const address = new URL(this.dataset.address ?? "");
    const style = new CSSStyleSheet(); // no inline style: the strictest security policy of a page lets it be
    const text = await fetch(new URL("/files/explainer.css", address)).then((answer) => answer.text());
    style.replaceSync(text);
    const root = this.attachShadow({ mode: "open", delegatesFocus: false });
    root.adoptedStyleSheets = [style];
    this.lang = "en-GB";
    if (this.dataset.place === "here") await this.fill(root, this.framed("div"), address);
    else this.button(root, address);
  }

  /** The button that opens the chat, and the dialog it opens. @param {ShadowRoot} root @param {URL} address */
  button(root, address) {
    const place = this.framed("div"), button = document.createElement("button");
    place.classList.add("launcher");
    button.type = "button";
    button.textContent = this.dataset.label ?? "";
    button.setAttribute("aria-haspopup", "dialog");
    place.append(button);
    const dialog = /** @type {HTMLDialogElement} */ (this.framed("dialog"));
    dialog.setAttribute("aria-label", this.dataset.label ?? "");
    root.append(place, dialog);
    button.addEventListener("click", () => {
      dialog.showModal(); // the browser's own layer: above everything, and Esc closes it
      if (!dialog.childElementCount) void this.fill(root, dialog, address);
    });
  }

  /** @param {string} tag @returns {HTMLElement} */
  framed(tag) {
    const frame = document.createElement(tag);
    frame.className = "explainer";
    return frame;
  }

  /** Fetch the chat and bring it to life. If that fails, the link to the full page takes its place. @param {ShadowRoot} root @param {HTMLElement} frame @param {URL} address */
  async fill(root, frame, address) {
    try {
      const part = new URL(address);
      part.searchParams.set("embedded", "1");
      const answer = await fetch(part);
      if (!answer.ok) throw new Error(`the chat answered ${answer.status}`);
      frame.replaceChildren(elements(await answer.text()));
    } catch {
      frame.replaceChildren(...[...this.children].map((link) => link.cloneNode(true)));
      if (!frame.isConnected) root.append(frame);
      return;
    }
    if (!frame.isConnected) root.append(frame);
    const ask = /** @type {HTMLInputElement | null} */ (frame.querySelector('#ask input[name="council"]'));
    frame.dataset.council = ask?.value ?? "";
    if (frame instanceof HTMLDialogElement) {
      frame.querySelector(".close")?.addEventListener("click", () => frame.close());
      const title = /** @type {HTMLElement} */ (frame.querySelector("h1"));
      title.tabIndex = -1;
      title.focus();
    } else frame.querySelector(".close")?.remove();
    await mount(root);
  }
}

// Reading aloud with the device's own voice. A voice that would send the words away is never used.
import { phrase } from "../shared/parts.js";

/** @typedef {import("../shared/parts.js").Chat} Chat */

/** @param {Chat} chat */
export function start(chat) {
  const speech = window.speechSynthesis;
  const reader = new Reader(chat, speech);
  chat.prepare.push((piece) => reader.offer(piece));
  const offer = () => reader.offer(chat.main);
  if (!speech) return;
  offer();
  speech.addEventListener?.("voiceschanged", offer);
  window.addEventListener("pagehide", () => reader.stop());
}

/** A voice of this device that speaks English, British first. @param {SpeechSynthesis} speech @returns {SpeechSynthesisVoice | undefined} */
function ownVoice(speech) {
  const own = speech.getVoices().filter((voice) => voice.localService && voice.lang.toLowerCase().startsWith("en"));
  return own.find((voice) => voice.lang.replace("_", "-") === "en-GB") ?? own[0];
}

class Reader {
  /** @param {Chat} chat @param {SpeechSynthesis} speech */
  constructor(chat, speech) {
    this.chat = chat;
    this.speech = speech;
    /** @type {Range[]} */
    this.sentences = [];
    /** @type {HTMLElement | undefined} */
    this.bar = undefined;
    this.turn = 0; // counts the readings: what an old one still reports is not listened to
  }

  /** Put a button below every answer that has none, if there is a voice to read it. @param {ParentNode} piece */
  offer(piece) {
    if (!this.speech || !ownVoice(this.speech)) return;
    for (const said of piece.querySelectorAll(".exchange .said")) {
      const reply = /** @type {HTMLElement} */ (said.parentElement);
      if (reply.querySelector(".aloud")) continue;
      const bar = document.createElement("div");
      bar.className = "aloud";
      const title = reply.querySelector("h3")?.textContent ?? this.chat.say.reply;
      const read = button(phrase(this.chat, "read", { title }));
      const pause = button(this.chat.say.pause);
      const stop = button(this.chat.say.stop);
      pause.hidden = stop.hidden = true;
      bar.append(read, pause, stop);
      said.after(bar);
      read.addEventListener("click", () => this.read(said, bar));
      pause.addEventListener("click", () => this.pause(pause));
      stop.addEventListener("click", () => { this.stop(); read.focus(); });
    }
  }

  /** @param {Element} said @param {HTMLElement} bar */
  read(said, bar) {
    this.stop();
    this.bar = bar;
    this.sentences = sentences(said);
    this.buttons(true);
    /** @type {HTMLElement} */ (bar.children[1]).focus(); // the button pressed is gone; pausing is what one wants next
    this.next(0, this.turn);
  }

  /** Say one sentence after the other: each alone, so that it can be marked and none is cut off. @param {number} at @param {number} turn */
  next(at, turn) {
    if (turn !== this.turn) return;
    const sentence = this.sentences[at], voice = ownVoice(this.speech);
    if (!sentence || !voice) return this.stop();
    const said = new SpeechSynthesisUtterance(sentence.toString());
    said.voice = voice;
    said.lang = voice.lang;
    said.rate = 0.9;
    said.onend = () => this.next(at + 1, turn);
    said.onerror = () => { if (turn === this.turn) this.stop(); };
    const marks = /** @type {any} */ (CSS).highlights;
    marks?.set("reading", new /** @type {any} */ (window).Highlight(sentence));
    this.speech.speak(said);
  }

  /** @param {HTMLElement} pause */
  pause(pause) {
    const going = pause.textContent === this.chat.say.pause;
    if (going) this.speech.pause(); else this.speech.resume();
    pause.textContent = going ? this.chat.say.go_on : this.chat.say.pause;
  }

  stop() {
    this.turn += 1;
    this.speech.cancel();
    /** @type {any} */ (CSS).highlights?.delete("reading");
    this.buttons(false);
  }

  /** @param {boolean} reading */
  buttons(reading) {
    if (!this.bar) return;
    const [read, pause, stop] = /** @type {HTMLElement[]} */ ([...this.bar.children]);
    const held = this.bar.contains(/** @type {any} */ (this.chat.root).activeElement);
    read.hidden = reading;
    pause.hidden = stop.hidden = !reading;
    pause.textContent = this.chat.say.pause;
    if (held && !reading) read.focus();
  }
}

/** @param {string} name */
function button(name) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = name;
  return made;
}

/** Where each sentence stands. What a hard word means is read only where it is open. @param {Element} said @returns {Range[]} */
function sentences(said) {
  /** @type {Range[]} */
  const found = [];
  for (const block of said.querySelectorAll("p, li, .meaning:not([hidden])")) {
    if (block.getAttribute("lang")) continue; // the voice speaks English
    const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    /** @type {{ text: Text, from: number }[]} */
    const texts = [];
    let whole = "";
    for (let text = walk.nextNode(); text; text = walk.nextNode()) {
      if (text.parentElement?.closest(".meaning") && !block.matches(".meaning")) continue;
      texts.push({ text: /** @type {Text} */ (text), from: whole.length });
      whole += /** @type {Text} */ (text).data;
    }
    for (const match of whole.matchAll(/\S[^.!?]*(?:[.!?](?!\s|$)[^.!?]*)*[.!?]*["”’)]*/g)) {
      found.push(range(texts, match.index ?? 0, (match.index ?? 0) + match[0].trimEnd().length));
    }
  }
  return found;
}

/** @param {{ text: Text, from: number }[]} texts @param {number} start @param {number} end */
function range(texts, start, end) {
  const made = document.createRange();
  for (const { text, from } of texts) {
    if (start >= from && start <= from + text.length) made.setStart(text, start - from);
    if (end >= from && end <= from + text.length) { made.setEnd(text, end - from); break; }
  }
  return made;
}

/* The playground: an editor that begins with a program of the book, with that of a link, or empty.

   A link has the program in its fragment, which no server sees. A program from a link is shown, and it runs
   only when
   reader says so. */

import { buttonOf, textOf } from "./parts.js";
import { Program } from "./program.js";

const PACKED = "#code="; // deflated
const PLAIN = "#plain="; // where the browser cannot deflate
const LONGEST = 8_000; // characters of a fragment: mail and chat programs cut longer addresses off
const LARGEST = 100_000; // bytes of a program, so that a short link cannot hold a huge one
const OF_A_LINK = "#"; // what the choice shows then

let current = null; // the Playground of this page, or of the one before

class Playground extends Program {
  constructor(card, place) {
    super(card);
    this.choice = place.querySelector(".motion-choice");
    this.select = place.querySelector("select");
    this.start = programOf(card); // what Reset brings back
    this.select.addEventListener("change", () => this.choose());
    place.querySelector(".motion-lacks").hidden = true;
    this.choice.hidden = false;
    this.toldWhere();
  }

  get now() {
    return this.editor?.value ?? this.text ?? this.start;
  }

  bar(card) {
    super.bar(card);
    if (card === this.card) return;
    const reset = card.querySelector(".motion-reset");
    if (reset) reset.title = "Back to the program as it was";
    const copy = buttonOf("share", "Copy link", "Copy an address that contains the program", () => this.share());
    card.querySelector(".motion-status").before(copy);
  }

  copy() {
    const mine = super.copy();
    mine.querySelector(".motion-ran").textContent = this.card.querySelector(".motion-ran").textContent;
    return mine;
  }

  /* Put a program into the editor. The reader can undo this. */
  async take(text, said) {
    this.start = text;
    this.stop("");
    await this.open(text);
    if (!this.editor) return; // it was started meanwhile
    this.editor.value = text;
    this.say(said);
  }

  async reset() {
    await this.take(this.start, "");
    this.mine.querySelector(".motion-start").focus();
  }

  /* The program that the reader has chosen, from its page. */
  async choose() {
    const { value } = this.select;
    this.toldWhere();
    if (!value) return this.take("", "The editor is empty.");
    try {
      const page = new URL(value, location);
      const answer = await fetch(page);
      if (!answer.ok) throw new Error(answer.status);
      const html = new DOMParser().parseFromString(await answer.text(), "text/html");
      const card = html.getElementById(page.hash.slice(1));
      const name = card.querySelector(".motion-file").textContent;
      if (this.select.value === value) await this.take(programOf(card), `The editor contains ${name} of the book.`);
    } catch {
      this.say("The page with that program could not be fetched. Try again.");
    }
  }

  /* A link to the page that explains the program. */
  toldWhere() {
    const link = this.choice.querySelector("a");
    const page = this.select.selectedOptions[0]?.closest("optgroup");
    link.hidden = !page;
    if (!page) return;
    link.href = this.select.value;
    link.textContent = `Explained in ${page.label}`;
  }

  async share() {
    this.say("");
    const fragment = await pack(this.now);
    if (!fragment)
      return this.say(
        "The program is too long for a link: mail and chat programs would cut it off. Send it as a file.",
      );
    const link = new URL(fragment, location).href;
    try {
      await navigator.clipboard.writeText(link);
      this.say("Link copied. Anyone who opens it sees the program, and nothing runs until they press Run.");
    } catch {
      history.replaceState(history.state, "", link);
      this.say("The link is in the address bar: copy it from there.");
    }
  }

  /* Show the program of a link. */
  async follow(fragment) {
    this.fragment = fragment;
    let text;
    try {
      text = await unpack(fragment);
    } catch {
      await this.open();
      return this.say("There is no program in this link: it was cut off or changed on its way.");
    }
    this.select.value = OF_A_LINK;
    this.toldWhere();
    await this.take(text, "This program came by a link. It runs only when you press Run.");
  }

  /* Go on where the reader was before they went to another page. */
  async resume({ start, now, select, fragment }) {
    this.fragment = fragment;
    this.select.value = select.value;
    this.toldWhere();
    await this.take(now, "");
    this.start = start;
  }
}

/* The program of a card, from its first line on. */
function programOf(card) {
  return [...card.querySelectorAll(".motion-line")].map(textOf).join("\n").trim();
}

/* A program as the fragment of an address; nothing if it is too long. */
async function pack(text) {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > LARGEST) return "";
  const fragment = window.CompressionStream
    ? PACKED + letters(await through(bytes, new CompressionStream("deflate-raw")))
    : PLAIN + letters(bytes);
  return fragment.length > LONGEST ? "" : fragment;
}

/* The program of such a fragment.

   Throws an error of any kind if there is none. */
async function unpack(fragment) {
  if (fragment.length > LONGEST) throw new RangeError("too long");
  const packed = fragment.startsWith(PACKED);
  const given = bytesOf(fragment.slice((packed ? PACKED : PLAIN).length));
  const bytes = packed ? await through(given, new DecompressionStream("deflate-raw")) : given;
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
}

async function through(bytes, stream) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts = [];
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    parts.push(value);
    size += value.length;
    if (size > 2 * LARGEST) throw new RangeError("too large");
  }
}

/* Bytes in letters that an address leaves as they are (RFC 4648, "base64url"), and back. */
function letters(bytes) {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function bytesOf(letters) {
  const text = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

const ofALink = (fragment) => fragment.startsWith(PACKED) || fragment.startsWith(PLAIN);

export async function setUp(place) {
  const card = place.querySelector(".motion-card");
  if (current?.card === card) return;
  const before = current;
  current = new Playground(card, place);
  if (ofALink(location.hash) && before?.fragment !== location.hash) await current.follow(location.hash);
  else if (before) await current.resume(before);
  else await current.open();
}

addEventListener("hashchange", () => {
  if (current.card.isConnected && ofALink(location.hash)) current.follow(location.hash);
});

/* The lines of a program that changes, in their colors (editor.js).

   The state in which each line begins is kept. After a change, lines are colored again only from there to the
   first line
   that begins as before. If that is far, the others are colored in between, while nothing else happens. */

import { BEGIN, isSame, linesOf } from "./highlight.js";

const AT_ONCE = 100; // lines; a window has fewer
const SLICE = 8; // milliseconds for more of them
const PIECES = 1000; // of a line: nobody reads longer ones, and a browser takes long to lay them out

export class Colors {
  /* code: the element with the lines
     first: the number of the first line */
  constructor(code, first) {
    this.code = code;
    this.first = first;
    this.text = "";
    this.texts = []; // of the lines, like all below
    this.lines = []; // their elements
    this.begins = []; // what each begins in; null: in a piece of the one before
    this.colored = []; // the classes that each has, and where
    this.right = 0; // how many have the right colors
    code.replaceChildren();
  }

  /* Show a text. */
  show(text) {
    const before = this.texts;
    const texts = text.split("\n");
    const most = Math.min(before.length, texts.length);
    let from = 0;
    while (from < most && texts[from] === before[from]) from++;
    let after = 0;
    while (after < most - from && texts.at(-1 - after) === before.at(-1 - after)) after++;
    const end = texts.length - after;
    this.put(from, before.length - after, texts.slice(from, end));
    const start = this.startOf(from, text);
    this.text = text;
    // The first thing in a program is colored differently than elsewhere.
    this.color(start, from ? end : end + 1, (at) => at - start >= AT_ONCE);
  }

  /* Replace the lines of a range with texts, without their colors. */
  put(from, to, texts) {
    const made = texts.map((text) => {
      const line = document.createElement("span");
      line.className = "motion-line";
      line.textContent = `${text}\n`;
      return line;
    });
    const next = this.lines[to] ?? null;
    for (const line of this.lines.slice(from, to)) line.remove();
    const part = document.createDocumentFragment();
    part.append(...made);
    this.code.insertBefore(part, next);
    const replaced = (list, items) => [...list.slice(0, from), ...items, ...list.slice(to)];
    const unknown = new Array(texts.length).fill();
    this.texts = replaced(this.texts, texts);
    this.lines = replaced(this.lines, made);
    this.begins = replaced(this.begins, unknown);
    this.begins[0] = BEGIN;
    this.colored = replaced(this.colored, unknown);
    const more = texts.length - (to - from);
    this.right = this.right < to ? Math.min(this.right, from) : this.right + more;
    const until = more ? this.lines.length : from + texts.length;
    for (let at = from; at < until; at++) this.lines[at].dataset.line = this.first + at;
  }

  /* The line to begin at when those from one on have changed, into those of a text. */
  startOf(from, text) {
    let at = Math.max(from - 1, 0);
    // Some pieces depend on the beginning of the next line.
    while (at && (!this.begins[at] || !this.texts[at].trim())) at--;
    const offset = this.offsetOf(at);
    let stack = this.begins[at];
    while (stack && !stack.rules.quote) stack = stack.below;
    // The end of a string, or its absence, decides on the colors of all its lines.
    if (stack && text.includes(stack.rules.quote, offset) !== this.text.includes(stack.rules.quote, offset))
      while (this.begins[at] !== BEGIN) at--;
    return at;
  }

  offsetOf(line) {
    let offset = 0;
    for (let at = 0; at < line; at++) offset += this.texts[at].length + 1;
    return offset;
  }

  /* The element of the line that begins at an offset. */
  lineAt(offset) {
    let at = 0;
    for (let left = offset; left > 0; at++) left -= this.texts[at].length + 1;
    return this.lines[at];
  }

  /* Color the lines from one on: to the first after a changed range that begins as before, or until it is enough. */
  color(from, end, isEnough) {
    clearTimeout(this.timer);
    let at = from;
    for (const [pieces, begin] of linesOf(this.text, this.offsetOf(from), this.begins[from])) {
      this.paint(at++, pieces);
      if (at >= this.right && at === this.lines.length) break;
      const before = this.begins[at];
      this.begins[at] = begin;
      if (at >= end && at < this.right && before && begin && isSame(before, begin)) {
        at = this.right;
        break;
      }
      if (isEnough(at)) break;
    }
    this.right = at;
    if (at < this.lines.length) this.timer = setTimeout(() => this.goOn());
  }

  goOn() {
    const until = performance.now() + SLICE;
    let at = this.right;
    while (!this.begins[at]) at--;
    this.color(at, Number.POSITIVE_INFINITY, () => performance.now() > until);
  }

  paint(at, pieces) {
    const classes = pieces.map(([name, text]) => `${text.length} ${name}`).join();
    if (this.colored[at] === classes) return;
    this.colored[at] = classes;
    const parts = pieces.map(([name, text]) => {
      if (!name || pieces.length > PIECES) return text;
      const part = document.createElement("span");
      part.className = name;
      part.textContent = text;
      return part;
    });
    this.lines[at].replaceChildren(...parts, "\n");
  }
}

/* The editor of a program: a textarea over the highlighted lines (run.js opens it, editor.css lays them over each
   other).

   Typing, undoing, selecting and reading out happen in the textarea, whose text is invisible. The visible
   text is in the
   lines below it, which are colored again at each change (colors.js). */

import { Colors } from "./colors.js";
import { textOf } from "./parts.js"; // costs no request: run.js has loaded it

const INDENT = 4;
const MANY = 50; // lines
const AIR = 24; // pixels between the caret and the edge to which one has scrolled
const originals = new WeakMap(); // program -> its text and its lines as the page came with them
let editors = 0;

export class Editor {
  /* text: what is in it to begin with; without one, the program */
  constructor(program, { label, onRun, text }) {
    this.pre = program.querySelector("pre");
    this.code = this.pre.querySelector("code");
    this.onRun = onRun;
    const lines = [...this.code.children];
    const shown = lines.map(textOf).join("\n");
    if (!originals.has(program)) originals.set(program, { text: shown, lines });
    this.original = originals.get(program);
    this.first = Number(this.original.lines[0].dataset.line);
    this.build(label);
    this.colors = new Colors(this.code, this.first);
    this.area.value = text ?? shown;
    this.show();
    this.closing = new AbortController();
    this.area.addEventListener("keydown", (event) => this.key(event));
    this.area.addEventListener("blur", () => (this.leaving = false));
    this.area.addEventListener("input", () => {
      this.show();
      this.reveal();
    });
    document.addEventListener("selectionchange", () => this.reveal(), { signal: this.closing.signal });
  }

  build(label) {
    const { pre } = this;
    const left = pre.scrollLeft;
    // The parts beside the program must not jump when a line becomes longer, so the width that the editor asks for
    // is the width of the program as it was.
    pre.style.width = "max-content";
    const { width } = pre.getBoundingClientRect();
    pre.style.width = "";
    this.box = document.createElement("div");
    this.box.className = "motion-editor";
    this.box.style.containIntrinsicInlineSize = `${width}px`;
    this.hint = document.createElement("p");
    this.hint.className = "motion-keys";
    this.hint.id = `motion-keys-${++editors}`;
    this.hint.textContent = "Esc, then Tab leaves the editor. Ctrl+Enter runs.";
    this.area = document.createElement("textarea");
    const attributes = { rows: 1, wrap: "off", dir: "ltr", translate: "no", spellcheck: "false" };
    for (const name of ["autocapitalize", "autocomplete", "autocorrect"]) attributes[name] = "off";
    Object.assign(attributes, { "aria-label": label, "aria-describedby": this.hint.id });
    for (const [name, value] of Object.entries(attributes)) this.area.setAttribute(name, value);
    this.numbers = document.createElement("div"); // numbers in the lines would all change with each new line
    this.numbers.className = "motion-numbers";
    this.numbers.setAttribute("aria-hidden", "true");
    this.numbers.append(document.createElement("span"));
    pre.replaceWith(this.box);
    pre.setAttribute("aria-hidden", "true");
    pre.removeAttribute("tabindex");
    this.box.append(this.numbers, pre, this.area);
    this.box.after(this.hint);
    this.box.scrollLeft = left;
  }

  get value() {
    return this.area.value;
  }

  /* A change like any other: the reader can undo it. */
  set value(text) {
    const wanted = text.replace(/\r\n?/g, "\n");
    if (wanted === this.value) return;
    const before = document.activeElement;
    this.replace(0, this.value.length, wanted);
    this.area.setSelectionRange(0, 0);
    if (before !== this.area) {
      this.area.blur();
      before?.focus({ preventScroll: true });
    }
  }

  focus() {
    this.area.focus();
  }

  /* Gives the lines back, as they now are; the very same ones if the program is what it was. */
  close() {
    this.closing.abort();
    const left = this.box.scrollLeft;
    if (this.value === this.original.text) this.code.replaceChildren(...this.original.lines);
    this.pre.removeAttribute("aria-hidden");
    this.pre.setAttribute("tabindex", "0");
    this.hint.remove();
    this.box.replaceWith(this.pre);
    this.pre.scrollLeft = left;
  }

  show() {
    const before = this.colors.lines.length;
    this.colors.show(this.value);
    const { length } = this.colors.lines;
    if (length !== before)
      this.numbers.firstChild.textContent = Array.from({ length }, (_, index) => this.first + index).join("\n");
  }

  /* Scroll the caret into sight: the textarea is as wide as its longest line, and not every browser looks for the
     caret beyond the textarea. */
  reveal() {
    if (document.activeElement !== this.area) return;
    const { selectionStart, selectionEnd, selectionDirection } = this.area;
    const caret = selectionDirection === "backward" ? selectionStart : selectionEnd;
    const { value } = this;
    const begin = caret && value.lastIndexOf("\n", caret - 1) + 1;
    let column = caret - begin;
    if (!column) {
      this.box.scrollLeft = 0;
      return;
    }
    const texts = document.createTreeWalker(this.colors.lineAt(begin), NodeFilter.SHOW_TEXT);
    while (texts.nextNode().length < column) column -= texts.currentNode.length;
    const range = document.createRange();
    range.setStart(texts.currentNode, column);
    const { left: x } = range.getBoundingClientRect();
    const { left, right } = this.box.getBoundingClientRect();
    if (x < left + AIR) this.box.scrollLeft -= left + AIR - x;
    else if (x > right - AIR) this.box.scrollLeft += x - (right - AIR);
  }

  key(event) {
    if (event.isComposing || event.keyCode === 229) return; // for Safari a composition's last key is none of it
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const command = ctrlKey || metaKey;
    const { selectionStart: start, selectionEnd: end } = this.area;
    const before = this.value.slice(this.value.slice(0, start).lastIndexOf("\n") + 1, start);
    const leaving = this.leaving;
    if (key !== "Shift") this.leaving = key === "Escape";
    if (altKey) return;
    if (key === "Enter" && command) this.onRun?.();
    else if (command) return;
    else if (key === "Tab" && !leaving) {
      if (shiftKey || start !== end) this.indent(shiftKey);
      else this.replace(start, end, " ".repeat(INDENT - (before.length % INDENT)));
    } else if (key === "Enter") {
      const deeper = /^[^#]*:\s*(#.*)?$/.test(before) ? INDENT : 0;
      this.replace(start, end, `\n${before.match(/^[ \t]*/)[0]}${" ".repeat(deeper)}`);
    } else if (key === "Backspace" && start === end && /^ +$/.test(before))
      this.replace(start - (((before.length - 1) % INDENT) + 1), end, "");
    else return;
    event.preventDefault();
  }

  /* All lines of the selection, one step in or out. */
  indent(out) {
    const { value, selectionStart: start, selectionEnd: end } = this.area;
    const from = value.slice(0, start).lastIndexOf("\n") + 1;
    const last = end > start && value[end - 1] === "\n" ? end - 1 : end; // not the line that it only touches
    const to = value.indexOf("\n", last) < 0 ? value.length : value.indexOf("\n", last);
    const lines = value.slice(from, to).split("\n");
    const moved = lines.map((line) => (out ? line.replace(/^(\t| {1,4})/, "") : line && " ".repeat(INDENT) + line));
    const text = moved.join("\n");
    if (text === value.slice(from, to)) return;
    this.replace(from, to, text);
    if (start === end) {
      const caret = Math.max(from, start + moved[0].length - lines[0].length);
      this.area.setSelectionRange(caret, caret);
    } else this.area.setSelectionRange(from, from + text.length);
  }

  /* Only changes that come by a command can be undone together with all others. */
  replace(start, end, text) {
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(start, end);
    if (text ? inserted(text) : document.execCommand("delete")) return;
    this.area.setRangeText(text, start, end, "end");
    this.area.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/* Insert a text where the caret is, if the browser can. */
function inserted(text) {
  // In Chromium `insertText` takes a minute for a thousand lines; `insertHTML` leaves the caret somewhere else.
  if (text.split("\n").length > MANY) {
    const html = text.replace(/[&<]/g, (character) => (character === "&" ? "&amp;" : "&lt;"));
    if (document.execCommand("insertHTML", false, html)) return true;
  }
  return document.execCommand("insertText", false, text);
}

/* The editor of a program: a textarea over the highlighted lines (run.js opens it, editor.css lays them over each
   other).

   What is typed, undone, selected and read out is the textarea's own, whose text is not seen; what is seen are the
   lines below it, colored anew at each change. */

import { textOf } from "./run.js"; // costs no request: only run.js loads this module

/* Colours: the rules of Pygments' PythonLexer in its own order and under its names, so that a program does not
   change its colors when one begins to edit it. A state is a list of rules: what to match, the class of the whole
   or one for each group, and the state to go to. */

const POP = null;
const AGAIN = "again"; // in the place of a class: a piece of Python in itself
const rule = (pattern, classes, next) => [new RegExp(pattern.source ?? pattern, "muy"), classes, next];
const words = (list, before = "") => `${before}(?:${list.trim().split(/\s+/).join("|")})(?!\\p{XIDC})`;
const stems = (list, end, start = "") => list.trim().replace(/\S+/g, (stem) => start + stem + end);
const raw = String.raw;

const NAME = raw`[\p{XIDS}_]\p{XIDC}*`;
const SPACE = raw`((?:\s|\\\s)+)`;
const CONSTANTS = rule(words("True False None"), "kc");
const KEYWORDS = `assert async await break continue del elif else except finally for global if lambda pass raise nonlocal
  return try while yield as with`;
const BUILTINS = `__import__ abs aiter all any bin bool bytearray breakpoint bytes callable chr classmethod compile complex
  delattr dict dir divmod enumerate eval filter float format frozendict frozenset getattr globals hasattr hash hex id
  input int isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print
  property range repr reversed round sentinel set setattr slice sorted staticmethod str sum super tuple type vars zip`;
const ERRORS = `Arithmetic Assertion Attribute Buffer EOF Environment FloatingPoint IO Import Indentation Index Key Lookup
  Memory Name NotImplemented OS Overflow Reference Runtime Syntax System Tab Type UnboundLocal UnicodeDecode
  UnicodeEncode Unicode UnicodeTranslate Value VMS Windows ZeroDivision BlockingIO ChildProcess Connection BrokenPipe
  ConnectionAborted ConnectionRefused ConnectionReset FileExists FileNotFound Interrupted IsADirectory NotADirectory
  Permission ProcessLookup Timeout ModuleNotFound Recursion`;
const WARNINGS = "Bytes Deprecation Future Import PendingDeprecation Resource Runtime Syntax Unicode User Encoding";
const EXCEPTIONS = `BaseException Exception GeneratorExit KeyboardInterrupt StopIteration StopAsyncIteration SystemExit
  Warning ${stems(ERRORS, "Error")} ${stems(WARNINGS, "Warning")}`;
const MAGIC = `abs add aenter aexit aiter and anext await bool bytes call complex contains del delattr delete delitem dir
  divmod enter eq exit float floordiv format ge get getattr getattribute getitem gt hash iadd iand ifloordiv ilshift
  imatmul imod imul index init instancecheck int invert ior ipow irshift isub iter itruediv ixor le len length_hint
  lshift lt matmul missing mod mul ne neg new next or pos pow prepare radd rand rdivmod repr reversed rfloordiv
  rlshift rmatmul rmod rmul ror round rpow rrshift rshift rsub rtruediv rxor set setattr setitem str sub
  subclasscheck truediv xor`;
const VARIABLES = `annotations bases class closure code defaults dict doc file func globals kwdefaults module mro name
  objclass qualname self slots weakref`;
const METHODS = rule(words(stems(MAGIC, "__", "__")), "fm");

const BRACES = rule(/\{\{|\}\}/, "se");
const BYTES = rule(/\\([\\abfnrtv"']|\n|x[a-fA-F0-9]{2}|[0-7]{1,3})/, "se");
const UNICODE = rule(/\\(N\{.*?\}|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8})/, "se");
const FIELD = []; // what stands in the braces of an f-string
const BRACKETS = []; // what stands there in brackets

function stringRules(quote, escapes, formatted) {
  const kind = quote[0] === '"' ? "s2" : "s1";
  const triple = quote.length === 3;
  const inside = formatted
    ? [rule(/\}/, "si"), rule(/\{/, "si", FIELD), rule(/[^\\'"{}\n]+/, kind), rule(/['"\\]/, kind)]
    : [
        rule(/%(\(\w+\))?[-#0 +]*([0-9]+|[*])?(\.([0-9]+|[*]))?[hlL]?[E-GXc-giorsaux%]/, "si"),
        rule(/\{(\w+(\.\w+|\[[^\]]+\])*)?(![sra])?(:(.?[<>=^])?[-+ ]?#?0?(\d+)?,?(\.\d+)?[E-GXb-gnosx%]?)?\}/, "si"),
        rule(/[^\\'"%{\n]+/, kind),
        rule(/['"\\]|%|\{{1,2}/, kind),
      ];
  const ends = triple ? rule(/\n/, kind) : rule(raw`\\\\|\\${quote}|\\\n`, "se");
  return [...escapes, rule(quote, kind, POP), ...(triple ? [...inside, ends] : [ends, ...inside])];
}

const STRINGS = [
  ["[rR][fFtT]|[fFtT][rR]", [BRACES], true],
  ["[fFtT]", [BRACES, UNICODE, BYTES], true],
  ["[rR][bB]|[bB][rR]|[rR]", [], false],
  ["[uU]?", [UNICODE, BYTES], false],
  ["[bB]", [BYTES], false],
].flatMap(([prefix, escapes, formatted]) =>
  ['"""', "'''", '"', "'"].map((quote) =>
    rule(`(${prefix})(${quote})`, ["sa", quote[0] === '"' ? "s2" : "s1"], stringRules(quote, escapes, formatted)),
  ),
);

const EXPRESSION = [
  ...STRINGS,
  rule(/[^\S\n]+/, ""),
  rule(/(\d(?:_?\d)*\.(?:\d(?:_?\d)*)?|(?:\d(?:_?\d)*)?\.\d(?:_?\d)*)([eE][+-]?\d(?:_?\d)*)?/, "mf"),
  rule(/\d(?:_?\d)*[eE][+-]?\d(?:_?\d)*j?/, "mf"),
  rule(/0[oO](?:_?[0-7])+/, "mo"),
  rule(/0[bB](?:_?[01])+/, "mb"),
  rule(/0[xX](?:_?[a-fA-F0-9])+/, "mh"),
  rule(/\d(?:_?\d)*/, "mi"),
  rule(/!=|==|<<|>>|:=|[-~+/*%=<>&^|.]/, "o"),
  rule(/[\]{}:(),;[]/, "p"),
  rule(words("in is and or not"), "ow"),
  rule(raw`async for(?!\p{XIDC})|yield from(?!\p{XIDC})|${words("await else for if lambda yield")}`, "k"),
  CONSTANTS,
  rule(words(BUILTINS, raw`(?<!\.)`), "nb"),
  rule(words("self Ellipsis NotImplemented cls", raw`(?<!\.)`), "bp"),
  rule(words(EXCEPTIONS, raw`(?<!\.)`), "ne"),
  METHODS,
  rule(words(stems(VARIABLES, "__", "__")), "vm"),
  rule(`@${NAME}`, "nd"),
  rule(/@/, "o"),
  rule(NAME, "n"),
];
BRACKETS.push(rule(/[{([]/, "p", BRACKETS), rule(/[\])}]/, "p", POP), rule(/\s+/, "w"), ...EXPRESSION);
FIELD.push(rule(/[{([]/, "p", BRACKETS), rule(/(=\s*)?(![sraf])?[}:]/, "si", POP), rule(/\s+/, "w"), ...EXPRESSION);

const IMPORT = [
  rule(/(\s+)(as)(\s+)/, ["w", "k", "w"]),
  rule(/\./, "nn"),
  rule(NAME, "nn"),
  rule(/(\s*)(,)(\s*)/, ["w", "o", "w"]),
  rule("", "", POP),
];
const FROM = [
  rule(raw`(\s+)(import)(?!\p{XIDC})`, ["w", "kn"], POP),
  rule(/\./, "nn"),
  rule(words("None"), "kc", POP),
  rule(NAME, "nn"),
  rule("", "", POP),
];
// `match` and `case` are names where something follows that no pattern begins with.
const NO_PATTERN = raw`[ \t]*(?:[:,;=^&|@~)\]\}]|${words(`${KEYWORDS} and class def from import in is not or`)})`;
const ROOT = [
  rule(/\n/, "w"),
  rule(/^(\s*)([rRuUbB]{0,2})("""[\s\S]*?"""|'''[\s\S]*?''')/, ["w", "sa", "sd"]),
  rule(/(?<![\s\S])#!.+$/, "ch"),
  rule(/#.*$/, "c1"),
  rule(/\\\n?/, ""),
  rule(raw`yield from(?!\p{XIDC})|${words(KEYWORDS)}`, "k"),
  CONSTANTS,
  rule(
    raw`(^[ \t]*)(match|case)(?!\p{XIDC})(?!${NO_PATTERN})`,
    ["", "k"],
    [rule(raw`(\s+)([^\n_]*)(_(?!\p{XIDC}))`, ["w", AGAIN, "k"]), rule("", "", POP)],
  ),
  rule(`(def)${SPACE}`, ["k", "w"], [METHODS, rule(NAME, "nf", POP), rule("", "", POP)]),
  rule(`(class)${SPACE}`, ["k", "w"], [rule(NAME, "nc", POP)]),
  rule(`^(lazy)${SPACE}(from)${SPACE}`, ["kn", "w", "kn", "w"], FROM),
  rule(`^(lazy)${SPACE}(import)${SPACE}`, ["kn", "w", "kn", "w"], IMPORT),
  rule(`(from)${SPACE}`, ["kn", "w"], FROM),
  rule(`(import)${SPACE}`, ["kn", "w"], IMPORT),
  ...EXPRESSION,
];

function* tokens(text) {
  const stack = [ROOT];
  let at = 0;
  next: while (at < text.length) {
    for (const [pattern, classes, state] of stack.at(-1)) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) continue;
      const [whole, ...groups] = match;
      if (typeof classes === "string") yield [classes, whole];
      else
        for (const [index, name] of classes.entries())
          if (name === AGAIN) yield* tokens(groups[index]);
          else yield [name, groups[index]];
      at += whole.length;
      if (state) stack.push(state);
      else if (state === POP) stack.pop();
      continue next;
    }
    const character = String.fromCodePoint(text.codePointAt(at));
    if (character === "\n") stack.splice(0, stack.length, ROOT); // a string that does not end, ends here
    yield [character === "\n" ? "w" : "err", character];
    at += character.length;
  }
}

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/* The HTML of each line of a Python program, as Pygments makes it: neighbours of one class share a span. */
export function highlight(source) {
  const lines = [];
  let line = "";
  let open = "";
  const change = (name) => {
    if (open) line += "</span>";
    if (name) line += `<span class="${name}">`;
    open = name;
  };
  for (const [name, text] of tokens(`${source}\n`))
    for (const [index, part] of text.split("\n").entries()) {
      if (index) {
        change("");
        lines.push(line);
        line = "";
      }
      if (part && name !== open) change(name);
      line += part.replace(/[&<>]/g, (character) => ENTITIES[character]);
    }
  return lines;
}

const INDENT = 4;
const AIR = 24; // pixels between the caret and the edge to which one has scrolled
const originals = new WeakMap(); // program -> its text and its lines as the page came with them
let editors = 0;

export class Editor {
  constructor(program, { label, onRun }) {
    this.pre = program.querySelector("pre");
    this.code = this.pre.querySelector("code");
    this.onRun = onRun;
    const lines = [...this.code.children];
    const text = lines.map(textOf).join("\n");
    if (!originals.has(program)) originals.set(program, { text, lines });
    this.original = originals.get(program);
    this.first = Number(this.original.lines[0].dataset.line);
    this.build(label);
    this.area.value = text;
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
    // What stands beside the program must not jump when a line becomes longer: the width that the editor asks for
    // is that of the program as it was.
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
    pre.replaceWith(this.box);
    pre.setAttribute("aria-hidden", "true");
    pre.removeAttribute("tabindex");
    this.box.append(pre, this.area);
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
    this.code.innerHTML = highlight(this.value)
      .map((line, index) => `<span class="motion-line" data-line="${this.first + index}">${line}\n</span>`)
      .join("");
  }

  /* Scroll the caret into sight: the textarea is as wide as its longest line, and not every browser looks for the
     caret beyond the textarea. */
  reveal() {
    if (document.activeElement !== this.area) return;
    const { selectionStart, selectionEnd, selectionDirection } = this.area;
    const caret = selectionDirection === "backward" ? selectionStart : selectionEnd;
    const before = this.value.slice(0, caret).split("\n");
    let column = before.at(-1).length;
    if (!column) {
      this.box.scrollLeft = 0;
      return;
    }
    const texts = document.createTreeWalker(this.code.children[before.length - 1], NodeFilter.SHOW_TEXT);
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

  /* Only what comes by a command can be undone with all else. */
  replace(start, end, text) {
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(start, end);
    if (text ? document.execCommand("insertText", false, text) : document.execCommand("delete")) return;
    this.area.setRangeText(text, start, end, "end");
    this.area.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

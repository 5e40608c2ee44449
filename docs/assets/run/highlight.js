/* The colors of a Python program (editor.js shows them): the rules of Pygments' PythonLexer in its own order and under its
   names, so that a program does not change its colors when one begins to edit it.

   Words without a color of their own have no class here (`COLORS`, the same as `_COLORED` in motion/page/program.py).

   A state is a list of rules: a pattern, the class of the match or one for each group, and the next state. Patterns that
   could match far ahead have an end, so that each character is looked at only a few times. */

const COLORS = Object.fromEntries(
  ["c c1 ch sd", "k k kn nd", "nb nb bp", "nf nc ne nf fm nn", "m mf mo mb mh mi", "s s1 s2 sa si", "se se"].flatMap(
    (line) => {
      const [color, ...kinds] = line.split(" ");
      return kinds.map((kind) => [kind, color]);
    },
  ),
);
const POP = null;
const AGAIN = "again"; // instead of a class: a piece of Python in itself
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
const UNICODE = rule(/\\(N\{.{0,99}?\}|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8})/, "se");
const FIELD = []; // the braces of an f-string
const BRACKETS = []; // brackets inside these braces

function stringRules(quote, escapes, formatted) {
  const kind = quote[0] === '"' ? "s2" : "s1";
  const triple = quote.length === 3;
  const inside = formatted
    ? [rule(/\}/, "si"), rule(/\{/, "si", FIELD), rule(/[^\\'"{}\n]+/, kind), rule(/['"\\]/, kind)]
    : [
        rule(/%(\(\w+\))?[-#0 +]{0,9}([0-9]+|[*])?(\.([0-9]+|[*]))?[hlL]?[E-GXc-giorsaux%]/, "si"),
        rule(
          /\{(\w+(\.\w+|\[[^\]\n]{1,99}\])*)?(![sra])?(:(.?[<>=^])?[-+ ]?#?0?(\d+)?,?(\.\d+)?[E-GXb-gnosx%]?)?\}/,
          "si",
        ),
        rule(/[^\\'"%{\n]+/, kind),
        rule(/['"\\]|%|\{{1,2}/, kind),
      ];
  const ends = triple ? rule(/\n/, kind) : rule(raw`\\\\|\\${quote}|\\\n`, "se");
  const rules = [...escapes, rule(quote, kind, POP), ...(triple ? [...inside, ends] : [ends, ...inside])];
  if (triple) rules.quote = quote;
  return rules;
}

/* A string alone on its lines, if it ends somewhere: only then Pygments takes it for a docstring. */
const DOCSTRINGS = ['"""', "'''"].map((quote) => {
  const rules = [rule(quote, "sd", POP), rule(`[^${quote[0]}\\n]+`, "sd"), rule(`[${quote[0]}\\n]`, "sd")];
  return rule(
    raw`^([^\S\n]*)([rRuUbB]{0,2})(${quote})`,
    ["w", "sa", "sd"],
    Object.assign(rules, { quote, ends: true }),
  );
});

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
// `match` and `case` are names if they come before something that cannot begin a pattern.
const NO_PATTERN = raw`[ \t]*(?:[:,;=^&|@~)\]\}]|${words(`${KEYWORDS} and class def from import in is not or`)})`;
const ROOT = [
  rule(/\n/, "w"),
  ...DOCSTRINGS,
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

export const BEGIN = { rules: ROOT, below: null }; // a stack: the rules that hold, and what they came from

/* Whether two stacks hold the same rules. */
export function isSame(one, other) {
  while (one !== other && one?.rules === other?.rules) [one, other] = [one.below, other.below];
  return one === other;
}

/* The pieces of a program from a place on: yields the class and the text of each, and the stack after it. */
function* pieces(text, at, stack) {
  next: while (at < text.length) {
    for (const [pattern, classes, state] of stack.rules) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) continue;
      const [whole, ...groups] = match;
      if (state?.ends && text.indexOf(state.quote, at + whole.length) < 0) continue;
      at += whole.length;
      if (state) stack = { rules: state, below: stack };
      else if (state === POP) stack = stack.below;
      if (typeof classes === "string") yield [classes, whole, stack];
      else
        for (const [index, name] of classes.entries())
          if (name === AGAIN) yield* pieces(groups[index], 0, BEGIN);
          else yield [name, groups[index], stack];
      continue next;
    }
    const character = String.fromCodePoint(text.codePointAt(at));
    at += character.length;
    if (character === "\n") stack = BEGIN; // a string that does not end, ends here
    yield [character === "\n" ? "w" : "err", character, stack];
  }
}

/* The lines of a program from the beginning of one on, as lists of classes and texts; neighbors have different classes.

   Yields each with the stack in which the next line begins, or null if a piece goes on there. */
export function* linesOf(text, at = 0, stack = BEGIN) {
  let line = [];
  for (const [kind, piece, after] of pieces(`${text}\n`, at, stack)) {
    const name = COLORS[kind] ?? "";
    for (let from = 0; from < piece.length; ) {
      const end = piece.indexOf("\n", from);
      const part = piece.slice(from, end < 0 ? undefined : end);
      if (part && line.at(-1)?.[0] === name) line.at(-1)[1] += part;
      else if (part) line.push([name, part]);
      if (end < 0) break;
      from = end + 1;
      yield [line, from === piece.length ? after : null];
      line = [];
    }
  }
}

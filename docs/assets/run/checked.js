/* Checks the messages of a worker. The program there may be written to harm the reader, so they can contain anything.

   Nothing in them becomes HTML. A replay comes as data (`elements_of` in motion/replay/player.py), and this module makes its
   elements, but only those that are listed below, with the attributes that are listed below. */

import { VERBS } from "../replay/data.js";

const TEXT = 200_000; // characters of one text
const LARGE = 1e12; // above all counts
const LANES = 12; // as in motion/replay/build.py, like the next
const MOMENTS = 600;
const COLORS = 6;
const ELEMENTS = 20_000; // of one replay
const SVG = "http://www.w3.org/2000/svg";

const isText = (value) => typeof value === "string" && value.length <= TEXT;
const isCount = (value, end = LARGE) => Number.isInteger(value) && value >= 0 && value < end;
const isColor = (value) => isCount(value - 1, COLORS);
const isList = (value, most, isItem) => Array.isArray(value) && value.length <= most && value.every(isItem);

/* The value that comes with each kind of message. */
const KINDS = {
  ready: (value) => value === undefined,
  begun: (value) => value === undefined,
  out: isText,
  flood: (value) => value === undefined,
  failed: isText,
  end: ({ end, seconds }) => (end === "stuck" || isCount(end)) && Number.isFinite(seconds),
  drawn: ({ printers }) =>
    Object.entries(printers).every(([line, [color, name]]) => /^\d{1,6}$/.test(line) && isColor(color) && isText(name)),
};

/* A message as it was sent, with the element of a replay instead of its data.

   Throws an error of any kind if our own code in the worker would never send it. */
export function checked({ kind, value }) {
  if (!Object.hasOwn(KINDS, kind) || !KINDS[kind](value)) throw new TypeError(`unknown message ${kind}`);
  if (kind !== "drawn") return { kind, value };
  return { kind, value: { printers: value.printers, replay: value.replay && replayOf(value.replay) } };
}

/* The contents of each element of a replay: other elements, or a text. */
const PARTS = {
  section: ["p", "div"],
  p: "text",
  div: ["ul", "div", "svg"],
  ul: ["li"],
  li: "text",
  svg: ["path", "text"],
  path: [],
  text: "text",
};
const OF_SVG = ["svg", ...PARTS.svg];
const DEEP = 5; // section, div, div, svg, text

const like = (pattern) => (value) => pattern.test(value);
const place = like(/^-?\d{1,5}(\.\d{1,2})?$/);
const length = like(/^\d{1,5}(\.\d{1,2})?$/);
const moment = like(/^\d{1,3}$/);

/* The form that the value of each attribute must have. */
const ATTRIBUTES = {
  class: like(
    /^(motion-(replay|label|lanes|legend|lane-[1-6]|track|cut)|(run|block|wait|ready) motion-lane-[1-6]|label|out|gap)$/,
  ),
  "aria-label": isText,
  role: like(/^(group|img)$/),
  tabindex: like(/^0$/),
  style: like(/^padding-top:\d{1,2}px$/),
  visibility: like(/^hidden$/),
  "data-search-exclude": like(/^$/),
  "data-letter": isText,
  "data-replay": (value) => isText(value) && isReplay(JSON.parse(value)),
  "data-a": moment,
  "data-b": moment,
  viewBox: like(/^0 0 \d{1,5} \d{1,3}$/),
  width: length,
  height: like(/^\d{1,3}$/),
  x: place,
  y: place,
  d: (value) => isText(value) && /^(M\d{1,5} \d{1,3}([HVhv]\d{1,5}(\.5)?)*Z?)*$/.test(value),
};

/* The data that the player reads; `encode` in motion/replay/player.py describes them. */
function isReplay({ states, lanes, moments, x }) {
  const isState = (value) => isCount(value, states.length);
  const isLane = (value) => isCount(value, lanes.length);
  return (
    isList(states, Object.keys(VERBS).length + 1, (state) => state === "ready" || Object.hasOwn(VERBS, state)) &&
    isList(lanes, LANES, ([name, letter, color]) => isText(name) && isText(letter) && isColor(color)) &&
    isList(x, MOMENTS + 1, (distance) => isCount(distance)) &&
    isList(
      moments,
      MOMENTS,
      ([elapsed, lane, state, line, { o = [], p = [], f = "", n = "" } = {}]) =>
        isCount(elapsed) &&
        (lane === null || isLane(lane)) &&
        isState(state) &&
        isCount(line) &&
        isList(o, LANES, ([other, its]) => isLane(other) && isState(its)) &&
        isList(p, TEXT, (number) => isCount(number)) &&
        isText(f) &&
        isText(n),
    ) &&
    moments.length > 0 &&
    x.length === moments.length + 1
  );
}

function replayOf(data) {
  let left = ELEMENTS;
  const made = ([tag, attributes, parts], allowed, deep) => {
    if (!allowed.includes(tag) || deep === 0 || left-- === 0) throw new TypeError("an unknown element");
    const element = OF_SVG.includes(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      const known = Object.hasOwn(ATTRIBUTES, name) && ["string", "number"].includes(typeof value);
      if (!known || !ATTRIBUTES[name](String(value))) throw new TypeError(`${name}="${value}" is unknown`);
      element.setAttribute(name, value);
    }
    if (PARTS[tag] === "text") {
      if (!parts.every(isText)) throw new TypeError("an unknown text");
      element.textContent = parts.join("");
    } else element.append(...parts.map((part) => made(part, PARTS[tag], deep - 1)));
    return element;
  };
  const replay = made(data, ["section"], DEEP);
  const { lanes } = JSON.parse(replay.dataset.replay);
  // The attribute that the player looks for.
  for (const [selector, count] of [
    [".motion-track > svg", 1],
    [".motion-legend > li", lanes.length],
  ])
    if (replay.querySelectorAll(selector).length !== count) throw new TypeError(`no ${selector}`);
  return replay;
}

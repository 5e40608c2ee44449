/* What a reader sees of a game: the program with the lanes in it, a button for each lane, the variables, the output. */

import { placed } from "./words.js";

const AIR = 2; // lines of the program to be seen above and below the one that is next

function element(name, className, ...parts) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...parts);
  return made;
}

function button(className, text, key, press) {
  const made = element("button", className, text);
  made.type = "button";
  if (key) made.title = `Key: ${key}`;
  if (key) made.setAttribute("aria-keyshortcuts", key);
  made.addEventListener("click", press);
  return made;
}

export class Board {
  /* game: what the reader plays
     details: where
     lines: those of the program, in its card */
  constructor(game, details, lines) {
    this.game = game;
    this.lines = new Map([...lines].map((line) => [Number(line.dataset.line), copy(line)]));
    const pre = element("pre", "", element("code", "", ...this.lines.values()));
    pre.tabIndex = 0;
    this.window = pre;
    this.lanes = game.graph.lanes.map((lane, index) => this.lane(lane, index));
    this.values = element("span", "play-values");
    this.output = element("span", "play-output");
    this.status = element("p", "play-now");
    this.status.setAttribute("role", "status");
    this.status.tabIndex = 0;
    this.hintButton = button("play-hint", "Hint", "h", () => this.hint());
    this.buttons = element(
      "div",
      "play-buttons",
      button("", "Undo", "u", () => game.undo()),
      button("", "Start again", "r", () => game.restart()),
      this.hintButton,
    );
    if (game.openTwin) this.buttons.append(button("play-twin", "The fixed program", "", game.openTwin));
    const facts = element("p", "play-facts", label("Variables"), this.values, label("Printed"), this.output);
    this.element = element(
      "div",
      "play-board",
      element("p", "play-goal", ...details.querySelector(".motion-goal").cloneNode(true).childNodes),
      element("div", "play-program highlight", pre),
      element("div", "play-side", this.list(), facts, this.status, this.buttons),
    );
    this.element.setAttribute("role", "group");
    this.element.setAttribute("aria-label", details.querySelector("summary").textContent);
    this.element.addEventListener("keydown", (event) => this.key(event));
    details.append(this.element);
  }

  lane({ name, letter, color }, index) {
    const disc = element("span", "motion-at", letter);
    disc.setAttribute("aria-hidden", "true");
    const next = element("span", "play-next");
    const made = button("play-lane", "", `${index + 1}`, () => this.game.choose(index));
    made.classList.add(`motion-lane-${color}`);
    made.append(disc, element("span", "play-name", name), " ", next);
    const inLine = disc.cloneNode(true);
    inLine.classList.add(`motion-lane-${color}`);
    return { button: made, disc, next, inLine };
  }

  list() {
    const list = element("ul", "play-lanes");
    list.append(...this.lanes.map((lane) => element("li", "", lane.button)));
    return list;
  }

  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { game } = this;
    const press = { u: () => game.undo(), r: () => game.restart(), h: () => this.hint() }[event.key];
    const lane = Number(event.key) - 1;
    if (press) press();
    else if (this.lanes[lane]) game.choose(lane);
    else return;
    event.preventDefault();
    event.stopPropagation(); // the theme has keys of its own
  }

  hint() {
    const { game } = this;
    this.show(game.hint());
    if (!game.isOver && game.left.reaching) this.lanes[game.left.next.lane].button.classList.add("play-hinted");
  }

  /* Show where the game is.

     words: what happened, or the answer to what the reader asked */
  show(words) {
    const { game } = this;
    const state = game.graph.states[game.now.state];
    const able = new Set(game.moves.map(({ lane }) => lane));
    for (const [index, { button, disc, next, inLine }] of this.lanes.entries()) {
      const { line, status, locals } = state.lanes[index];
      const standing = { waits: "blocking", sleeps: "waiting", unborn: "none", ended: "done" }[status] ?? "running";
      disc.dataset.state = standing;
      inLine.dataset.state = standing;
      inLine.remove();
      this.lines.get(line)?.querySelector(".play-margin").append(inLine);
      button.setAttribute("aria-disabled", !able.has(index));
      button.classList.remove("play-hinted");
      const where = { unborn: "not started", ended: "has ended" }[status];
      const verb = { waits: "waits at ", sleeps: "waits for a time at " }[status] ?? "";
      next.textContent = where ?? `${verb}${placed(line)}`;
      if (!where) next.append(this.source(line), element("span", "play-locals", locals));
    }
    this.values.textContent = state.value || "none";
    this.output.textContent = game.now.printed.trim() || "nothing";
    this.status.textContent = words;
    this.element.dataset.result = game.isOver ? (game.isWon ? "won" : "lost") : "";
    this.follow(state, able);
  }

  /* Scroll the program to the lanes that can go on. */
  follow({ lanes }, able) {
    const shown = [...able].map((lane) => this.lines.get(lanes[lane]?.line)).filter(Boolean);
    if (!shown.length) return;
    const tops = shown.map((line) => line.offsetTop);
    const height = shown[0].offsetHeight;
    const { window } = this;
    const first = Math.min(...tops) - AIR * height;
    const last = Math.max(...tops) + (AIR + 1) * height;
    if (first < window.scrollTop) window.scrollTop = first;
    else if (last > window.scrollTop + window.clientHeight)
      window.scrollTop = Math.min(first, last - window.clientHeight);
  }

  /* A line of the program, for readers who do not see where the lanes are in it. */
  source(line) {
    const code = this.lines.get(line)?.querySelector(".play-code").textContent.trim();
    return element("span", "play-source", code ? `, ${code}, ` : " ");
  }

  bring() {
    this.element.scrollIntoView({ block: "nearest", behavior: "instant" });
  }
}

function label(text) {
  return element("span", "play-label", text);
}

/* A line of the program, without what a replay has put into it. */
function copy(line) {
  const code = element("span", "play-code", ...line.cloneNode(true).childNodes);
  code.querySelector(".motion-margin")?.remove();
  const made = element("span", "play-line", element("span", "play-margin"), code);
  if (line.classList.contains("motion-changed")) made.classList.add("motion-changed");
  made.dataset.line = line.dataset.line;
  return made;
}

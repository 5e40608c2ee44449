/* Plays back what a program did (motion/replay/player.py gives the data, motion/replay/picture.py the picture).

   A replay is a list of moments: at each, one lane did something, and from then on it is at some line. Before
   the
   first moment the whole run is shown. Nothing moves until the reader asks for it. */

// By the names of `State` in motion/replay/moments.py; "none" is the state of a lane that was not started yet.
export const VERBS = { running: "runs", waiting: "waits", blocking: "blocks its thread", done: "ends" };
const STANDING = ["running", "waiting", "blocking"]; // in these, a lane is shown beside its line
const STEP = 800; // milliseconds for a moment when playing evenly
const WHOLE = 8000; // milliseconds for the whole run when playing by the clock
const PAUSE = 10_000; // microseconds that are worth mentioning
const players = new WeakMap(); // card -> player
let playing = null;

/* Turn the data of a replay into objects. `encode` in motion/replay/player.py describes the data and makes it.

   lanes: each with name, letter and color
   moments: each with time and elapsed (microseconds since the first moment and since the one before), lane, state,
     line, others (pairs of lane and state), printed, file, note
   even: where each moment is in the picture as it was drawn, and where the picture ends, in pixels */
export function decode(json) {
  const { states, lanes, moments, x } = JSON.parse(json);
  let time = 0;
  let place = 0;
  return {
    lanes: lanes.map(([name, letter, color]) => ({ name, letter, color })),
    moments: moments.map(([elapsed, lane, state, line, { o = [], p = [], f = "", n = "" } = {}]) => {
      time += elapsed;
      const others = o.map(([other, its]) => [other, states[its]]);
      return { time, elapsed, lane, state: states[state], line, others, printed: p, file: f, note: n };
    }),
    even: x.map((distance) => {
      place += distance;
      return place;
    }),
  };
}

class Player {
  constructor(section) {
    Object.assign(this, decode(section.dataset.replay)); // lanes, moments, even
    this.section = section;
    this.card = section.closest(".motion-card");
    this.svg = section.querySelector("svg");
    this.track = section.querySelector(".motion-track");
    this.outs = [...this.card.querySelectorAll(".motion-printed .motion-out")];
    this.lines = new Map(
      [...this.card.querySelectorAll(".motion-line")].map((line) => [Number(line.dataset.line), line]),
    );
    this.printed = new Map();
    for (const [at, moment] of this.moments.entries())
      for (const number of moment.printed) this.printed.set(number, at);
    this.where = this.stage();
    this.at = -1;
    this.speed = 1;
    this.clock = false;
    this.begin();
  }

  /* For each moment: what each lane does, and where. */
  stage() {
    let now = this.lanes.map(() => ({ state: "none", line: 0 }));
    return this.moments.map(({ lane, state, line, file, others }) => {
      now = now.slice();
      for (const [other, its] of others) now[other] = { ...now[other], state: its };
      if (lane !== null) now[lane] = { state, line: file ? 0 : line };
      return now;
    });
  }

  begin() {
    const { section, card } = this;
    const most = Math.max(
      1,
      ...this.where.map((lanes) => {
        const on = new Map();
        for (const { state, line } of lanes)
          if (this.lines.has(line) && STANDING.includes(state)) on.set(line, (on.get(line) || 0) + 1);
        return Math.max(0, ...on.values());
      }),
    );
    card.querySelector(".motion-program")?.style.setProperty("--margin", Math.min(most, 3));
    card.querySelector(".motion-program")?.classList.add("motion-has-margin");
    this.discs = this.lanes.map(({ letter, name, color }) => {
      const disc = document.createElement("span");
      disc.className = `motion-at motion-lane-${color}`;
      disc.textContent = letter;
      disc.title = name;
      return disc;
    });
    this.legend = [...section.querySelectorAll(".motion-legend .motion-disc")];
    this.cursor = document.createElementNS("http://www.w3.org/2000/svg", "line");
    this.cursor.setAttribute("class", "cursor");
    this.cursor.setAttribute("y1", 2);
    this.cursor.setAttribute("y2", this.svg.getAttribute("height") - 16);
    section.append(this.controls());
    section.addEventListener("keydown", (event) => this.key(event));
    this.track.addEventListener("pointerdown", (event) => this.point(event));
    this.track.addEventListener("pointermove", (event) => event.buttons && this.point(event));
    for (const [index, out] of this.outs.entries())
      out.addEventListener("click", (event) => {
        if (!event.target.closest("a") && !String(getSelection())) this.toOutput(index + 1);
      });
  }

  controls() {
    const controls = document.createElement("div");
    controls.className = "motion-controls";
    controls.innerHTML = `
      <div class="motion-buttons" role="group" aria-label="Replay">
        <button type="button" class="motion-play">▶ Play</button>
        <button type="button" class="motion-first" aria-label="First step">«</button>
        <button type="button" class="motion-back" aria-label="Step back">‹</button>
        <button type="button" class="motion-forward" aria-label="Step forward">›</button>
        <button type="button" class="motion-last" aria-label="Last step">»</button>
        <input type="range" min="0" max="${this.moments.length}" value="0" aria-label="Step">
        <select class="motion-speed" aria-label="Speed">
          <option value="0.5">½×</option><option value="1" selected>1×</option>
          <option value="2">2×</option><option value="4">4×</option>
        </select>
        <select class="motion-time" aria-label="Time">
          <option>steps</option><option>clock</option>
        </select>
      </div>
      <p class="motion-now"><span role="status"></span><a hidden aria-label="Link to this step">link</a></p>`;
    const find = (name) => controls.querySelector(name);
    this.button = find(".motion-play");
    this.range = find("input");
    this.status = find("[role=status]");
    this.link = find("a");
    this.button.addEventListener("click", () => this.toggle());
    find(".motion-first").addEventListener("click", () => this.choose(0));
    find(".motion-back").addEventListener("click", () => this.choose(this.at - 1));
    find(".motion-forward").addEventListener("click", () => this.choose(this.at + 1));
    find(".motion-last").addEventListener("click", () => this.choose(this.moments.length - 1));
    this.range.addEventListener("input", () => this.choose(this.range.value - 1));
    find(".motion-speed").addEventListener("change", (event) => {
      this.speed = Number(event.target.value);
      if (playing === this) this.play();
    });
    find(".motion-time").addEventListener("change", (event) => {
      this.clock = event.target.value === "clock";
      this.draw();
      if (playing === this) this.play();
    });
    return controls;
  }

  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("select, a")) return;
    const go = {
      ArrowLeft: () => this.choose(this.at - 1),
      ArrowRight: () => this.choose(this.at + 1),
      Home: () => this.choose(0),
      End: () => this.choose(this.moments.length - 1),
      Escape: () => this.choose(-1),
    }[event.key];
    if (event.key === " " && !event.target.closest("button")) this.toggle();
    else if (go) go();
    else return;
    event.preventDefault();
  }

  point(event) {
    if (event.pointerType === "touch" && event.type === "pointermove") return; // that scrolls
    const x = event.clientX - this.svg.getBoundingClientRect().left;
    let at = this.moments.length - 1;
    while (at > 0 && this.x(at) > x) at--;
    this.choose(at);
  }

  /* The reader goes to a moment, so playing stops. */
  choose(at) {
    this.pause();
    this.show(at);
  }

  toOutput(number) {
    if (this.printed.has(number)) this.choose(this.printed.get(number));
  }

  toLine(number) {
    const at = this.moments.findIndex(({ line, file }) => line === number && !file);
    if (at >= 0) this.choose(at);
  }

  toggle() {
    if (playing === this) this.pause();
    else this.play();
  }

  play() {
    playing?.pause();
    playing = this;
    this.button.textContent = "❚❚ Pause";
    if (this.at < 0 || this.at >= this.moments.length - 1) this.show(0);
    if (this.clock) this.run();
    else this.timer = setTimeout(() => this.advance(), STEP / this.speed);
  }

  pause() {
    if (playing !== this) return;
    playing = null;
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
    this.button.textContent = "▶ Play";
  }

  advance() {
    this.show(this.at + 1);
    if (this.at >= this.moments.length - 1) this.pause();
    else this.timer = setTimeout(() => this.advance(), STEP / this.speed);
  }

  /* By the clock the cursor moves between moments too, if the reader does not mind motion. */
  run() {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const length = this.moments.at(-1).time || 1;
    const offset = this.moments[this.at].time - (performance.now() * this.speed * length) / WHOLE;
    const tick = (now) => {
      const time = offset + (now * this.speed * length) / WHOLE;
      let at = this.at;
      while (at + 1 < this.moments.length && this.moments[at + 1].time <= time) at++;
      if (at !== this.at) this.show(at);
      if (at >= this.moments.length - 1) this.pause();
      else {
        if (!still) this.moveCursor(this.scaled(time));
        this.frame = requestAnimationFrame(tick);
      }
    };
    this.frame = requestAnimationFrame(tick);
  }

  show(at) {
    this.at = Math.max(-1, Math.min(at, this.moments.length - 1));
    const moment = this.moments[this.at];
    const now = this.where[this.at];
    this.card.classList.toggle("motion-active", Boolean(moment));
    this.standing(now, moment);
    this.outs.forEach((out, index) => {
      const printed = this.printed.get(index + 1) ?? -1;
      out.classList.toggle("motion-later", Boolean(moment) && printed > this.at);
      out.classList.toggle("motion-fresh", Boolean(moment) && printed === this.at);
    });
    this.range.value = this.at + 1;
    this.range.setAttribute("aria-valuetext", moment ? `${this.at + 1} of ${this.moments.length}` : "not begun");
    this.status.textContent = moment ? this.sentence() : "";
    this.link.hidden = !moment || !this.card.id;
    this.link.href = `#${this.card.id}:${this.at + 1}`;
    if (!moment) this.cursor.remove();
    else {
      if (!this.cursor.isConnected) this.svg.append(this.cursor);
      this.moveCursor(this.x(this.at) + 1);
    }
  }

  /* In the margin of the program, and in the list of lanes. */
  standing(now, moment) {
    this.card.querySelector(".motion-here")?.classList.remove("motion-here");
    for (const [index, disc] of this.discs.entries()) {
      const { state, line } = now?.[index] ?? { state: "running", line: 0 };
      const shown = now && this.lines.has(line) && STANDING.includes(state);
      this.legend[index].dataset.state = now ? state : "running";
      disc.dataset.state = state;
      if (!shown) disc.remove();
      else this.margin(this.lines.get(line)).append(disc);
    }
    const line = moment && moment.lane !== null && this.lines.get(now[moment.lane].line);
    if (line) {
      line.style.setProperty("--lane", `var(--lane-${this.lanes[moment.lane].color})`);
      line.classList.add("motion-here");
    }
  }

  margin(line) {
    let margin = line.querySelector(".motion-margin");
    if (!margin) {
      margin = document.createElement("span");
      margin.className = "motion-margin";
      margin.setAttribute("aria-hidden", "true");
      line.prepend(margin);
    }
    return margin;
  }

  sentence() {
    const { lane, state, line, others, printed, file, note, elapsed } = this.moments[this.at];
    if (lane === null) return "Nothing more was seen, and the run was stopped.";
    const { name } = this.lanes[lane];
    const place = line ? `, line ${line}${file ? ` of ${file}` : ""}, ` : " ";
    const before = this.where[this.at - 1]?.[lane].state;
    let what = VERBS[state];
    if (state === "running" && (before === "waiting" || before === "blocking")) what = "runs again";
    if (state === "running" && (before === "none" || before === "ready")) what = "begins";
    if (state === "done" && note) what += ` with ${note}`;
    if (note === "many") what = "runs on; not every step is shown";
    const started = others.filter(
      ([other, its]) => its === "ready" || this.where[this.at - 1]?.[other].state === "none",
    );
    if (started.length) what += ` and starts ${started.map(([other]) => this.lanes[other].name).join(", ")}`;
    if (printed.length) {
      const numbers = printed.length > 1 ? `lines ${printed[0]} to ${printed.at(-1)}` : `line ${printed[0]}`;
      what += `${state === "done" ? "" : " and"} prints ${numbers} of the output`;
    }
    const pause = elapsed >= PAUSE && this.at ? `After ${duration(elapsed)}: ` : "";
    return `${pause}${name}${place}${what}.`;
  }

  /* Places */

  x(at) {
    return this.clock ? this.scaled((this.moments[at] ?? this.moments.at(-1)).time) : this.even[at];
  }

  /* The place of a time by the clock. */
  scaled(time) {
    return 2 + (time / (this.moments.at(-1).time || 1)) * (this.width - 4);
  }

  moveCursor(x) {
    this.cursor.setAttribute("x1", x);
    this.cursor.setAttribute("x2", x);
    const { scrollLeft, clientWidth } = this.track;
    if (x < scrollLeft + 20 || x > scrollLeft + clientWidth - 20) this.track.scrollLeft = x - clientWidth / 2;
  }

  /* By steps the picture is as it was drawn; by the clock its parts go where their moments are. */
  draw() {
    this.parts ??= [this.svg, ...this.svg.querySelectorAll("[data-a]")].map((part) => [part, part.cloneNode()]);
    for (const [part, drawn] of this.parts) {
      part.removeAttribute("visibility"); // it may have none of its own
      for (const { name, value } of drawn.attributes) part.setAttribute(name, value);
    }
    if (this.clock) this.scale();
    if (this.at >= 0) this.moveCursor(this.x(this.at) + 1);
  }

  scale() {
    // There is no width that moments need: the picture takes what there is.
    this.width = Math.max(this.track.clientWidth, 320);
    this.svg.setAttribute("width", this.width);
    this.svg.setAttribute("viewBox", `0 0 ${this.width} ${this.svg.getAttribute("height")}`);
    for (const [part] of this.parts.slice(1)) {
      const { a, b = a } = part.dataset;
      const [x, to] = [this.x(Number(a)), this.x(Number(b))];
      if (part.tagName === "rect") {
        part.setAttribute("x", x);
        part.setAttribute("width", part.matches(".tick") ? 2 : Math.max(to - x, 2));
      } else if (part.tagName === "line") {
        part.setAttribute("x1", x);
        part.setAttribute("x2", to);
      } else {
        part.setAttribute("x", (x + to) / 2);
        const narrow = part.matches(".label") && to - x < 4 + 6 * part.textContent.length;
        part.setAttribute("visibility", narrow ? "hidden" : "visible");
      }
    }
  }
}

function duration(microseconds) {
  return microseconds >= 999_500
    ? `${(microseconds / 1e6).toFixed(1)} seconds`
    : `${Math.round(microseconds / 1000)} ms`;
}

function player(card) {
  const section = card?.querySelector(".motion-replay");
  if (!section) return null;
  if (!players.has(card)) players.set(card, new Player(section));
  return players.get(card);
}

/* An address names a line of output, a line of a program, or a step: #CARD--WORDS or #CARD:NUMBER. */
function follow(hash) {
  const id = decoded(hash.slice(1));
  const [name, step] = id.split(":");
  const target = document.getElementById(step ? name : id);
  const found = player(target?.closest(".motion-card"));
  if (!found) return;
  reveal((step && target.querySelector(".motion-answer")) || target); // a step is in the answer to a prediction
  if (step) {
    found.choose((Number(step) || 0) - 1);
    target.scrollIntoView();
  } else if (target.classList.contains("motion-out")) found.toOutput(found.outs.indexOf(target) + 1);
  else if (target.classList.contains("motion-line")) found.toLine(Number(target.dataset.line));
}

/* A browser writes letters other than a to z in an address as `%...`; not all that begins so was written by one. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/* Open the details or the tab that contains an element. */
function reveal(target) {
  for (let around = target.closest("details"); around; around = around.parentElement.closest("details"))
    around.open = true;
  const block = target.closest(".tabbed-block");
  if (!block) return;
  const tabs = block.closest(".tabbed-set").querySelectorAll(":scope > input");
  tabs[[...block.parentElement.children].indexOf(block)].checked = true;
}

function setUp() {
  playing?.pause();
  document.querySelectorAll(".motion-card").forEach(player);
  if (location.hash) follow(location.hash);
}

addEventListener("hashchange", () => follow(location.hash));
// run.js has put a replay into a card.
addEventListener("motion:replay", ({ target }) => player(target));
// A link to where the address already is changes nothing, but the replay may have moved on.
addEventListener("click", ({ target }) => {
  const link = target.closest?.("a[href*='#']");
  if (link && link.hash === location.hash && link.pathname === location.pathname) follow(link.hash);
});

// The theme replaces the page's content without loading the page again, and says when it has.
if (window.document$) window.document$.subscribe(setUp);
else if (document.readyState === "loading") addEventListener("DOMContentLoaded", setUp);
else setUp();

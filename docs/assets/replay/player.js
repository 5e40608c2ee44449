/* Plays a replay: goes from moment to moment, and shows each in the program, the output and the picture.

   A replay is a list of moments: at each, one lane did something, and from then on it is at some line. Before the
   first moment the whole run is shown. Nothing moves until the reader asks for it. */

import { Controls } from "./controls.js";
import { decode, sentence, standings } from "./data.js";
import { Picture } from "./picture.js";
import { Sight } from "./sight.js";

const STANDING = ["running", "waiting", "blocking"]; // in these, a lane is shown beside its line
const STEP = 800; // milliseconds for a moment when playing evenly
const WHOLE = 8000; // milliseconds for the whole run when playing by the clock
let playing = null;

/* Pause the replay that plays, if there is one. */
export function pause() {
  playing?.pause();
}

export class Player {
  constructor(section) {
    Object.assign(this, decode(section.dataset.replay)); // lanes, moments, even
    this.section = section;
    this.card = section.closest(".motion-card");
    this.outs = [...this.card.querySelectorAll(".motion-printed .motion-out")];
    this.lines = new Map(
      [...this.card.querySelectorAll(".motion-line")].map((line) => [Number(line.dataset.line), line]),
    );
    this.printed = new Map();
    for (const [at, moment] of this.moments.entries())
      for (const number of moment.printed) this.printed.set(number, at);
    this.where = standings(this.lanes, this.moments);
    this.at = -1;
    this.speed = 1;
    this.isByClock = false;
    this.legend = [...section.querySelectorAll(".motion-legend li")];
    for (const lane of this.legend) lane.title = lane.textContent; // there may not be room for all of it
    this.discs = this.lanes.map(discOf);
    this.picture = new Picture(section.querySelector(".motion-track"), this.moments, this.even);
    this.sight = new Sight(this.card, section);
    this.controls = new Controls(this);
    this.makeRoom();
    this.listen();
  }

  /* Room beside each line for as many lanes as are there at once. */
  makeRoom() {
    let most = 1;
    for (const lanes of this.where) {
      const on = new Map();
      for (const { state, line } of lanes)
        if (this.lines.has(line) && STANDING.includes(state)) on.set(line, (on.get(line) || 0) + 1);
      most = Math.max(most, ...on.values());
    }
    const program = this.card.querySelector(".motion-program");
    program.style.setProperty("--margin", Math.min(most, 3));
    program.classList.add("motion-has-margin");
  }

  listen() {
    const { track } = this.picture;
    const point = (event) => this.choose(this.picture.momentAt(event.clientX));
    track.addEventListener("pointerdown", (event) => {
      track.setPointerCapture(event.pointerId); // the page may scroll the lanes from under the pointer
      point(event);
    });
    track.addEventListener("pointermove", (event) => {
      if (event.buttons && event.pointerType !== "touch") point(event); // a finger that moves scrolls
    });
    for (const [index, out] of this.outs.entries())
      out.addEventListener("click", (event) => {
        if (!event.target.closest("a") && !String(getSelection())) this.toOutput(index + 1);
      });
  }

  /* The reader goes to a moment, so playing stops. */
  choose(at) {
    this.pause();
    this.show(at);
    if (this.at >= 0) this.sight.bring();
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

  setSpeed(speed) {
    this.speed = speed;
    if (playing === this) this.play();
  }

  setClock(isByClock) {
    this.isByClock = isByClock;
    this.picture.draw(isByClock);
    this.picture.point(this.at);
    if (playing === this) this.play();
  }

  play() {
    pause();
    playing = this;
    this.controls.showPlaying(true);
    if (this.at < 0 || this.at >= this.moments.length - 1) this.show(0);
    this.sight.bring();
    if (this.isByClock) this.run();
    else this.timer = setTimeout(() => this.advance(), STEP / this.speed);
  }

  pause() {
    if (playing !== this) return;
    playing = null;
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
    this.controls.showPlaying(false);
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
        if (!still) this.picture.moveCursor(this.picture.scaled(time));
        this.frame = requestAnimationFrame(tick);
      }
    };
    this.frame = requestAnimationFrame(tick);
  }

  show(at) {
    this.at = Math.max(-1, Math.min(at, this.moments.length - 1));
    const moment = this.moments[this.at];
    const isBegun = Boolean(moment);
    this.sight.toggle(isBegun);
    const line = this.standing(this.where[this.at], moment);
    for (const [index, out] of this.outs.entries()) {
      const printed = this.printed.get(index + 1) ?? -1;
      out.classList.toggle("motion-later", isBegun && printed > this.at);
      out.classList.toggle("motion-fresh", isBegun && printed === this.at);
    }
    const words = moment ? sentence(this.lanes, this.moments, this.where, this.at) : "";
    this.controls.show(this.at, words, moment && this.card.id ? `#${this.card.id}:${this.at + 1}` : "");
    this.picture.point(this.at);
    if (isBegun) this.sight.follow(line, this.newest());
  }

  /* The lines of output that were printed last. */
  newest() {
    const last = this.moments.slice(0, this.at + 1).findLast(({ printed }) => printed.length);
    return last ? last.printed.map((number) => this.outs[number - 1]).filter(Boolean) : [];
  }

  /* Show in the margin of the program and in the list of lanes what each lane does. Returns the line of the one that
     did something, if it is shown. */
  standing(now, moment) {
    this.card.querySelector(".motion-here")?.classList.remove("motion-here");
    for (const [index, disc] of this.discs.entries()) {
      const { state, line } = now?.[index] ?? { state: "running", line: 0 };
      const isShown = now && this.lines.has(line) && STANDING.includes(state);
      this.legend[index].dataset.state = now ? state : "running";
      disc.dataset.state = state;
      if (!isShown) disc.remove();
      else marginOf(this.lines.get(line)).append(disc);
    }
    const line = moment && moment.lane !== null && this.lines.get(now[moment.lane].line);
    if (!line) return null;
    line.style.setProperty("--lane", `var(--lane-${this.lanes[moment.lane].color})`);
    line.classList.add("motion-here");
    return line;
  }
}

function discOf({ letter, name, color }) {
  const disc = document.createElement("span");
  disc.className = `motion-at motion-lane-${color}`;
  disc.textContent = letter;
  disc.title = name;
  return disc;
}

function marginOf(line) {
  let margin = line.querySelector(".motion-margin");
  if (!margin) {
    margin = document.createElement("span");
    margin.className = "motion-margin";
    margin.setAttribute("aria-hidden", "true");
    line.prepend(margin);
  }
  return margin;
}

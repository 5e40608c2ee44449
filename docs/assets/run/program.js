/* A program of a page, the reader's version of it, and its runs in the reader's browser.

   The book's own card stays as it is, hidden, while a copy of it shows the reader's version and run. Each run gets a
   Python of its own (sandbox.js), and one more waits for the next. Nothing is fetched before the first. */

import { buttonOf, element, lines, unmark } from "./parts.js";

const AIR = 20; // pixels from the end of the output within which one wants to see what comes
const SIZE = "about 8 MB, the first time only";

// The things that a browser does not have, by the error that a program gets.
const LACKING = {
  threads: /Error: can't start new thread$/m,
  processes: /Error: .*(_multiprocessing|multiprocessing\.synchronize|_interpreters|does not support processes)/,
};

const address = (path) => new URL(path, import.meta.url);
let standby = null; // a Python that waits for a program
let running = null; // the Program that runs
let fetched = false; // whether Python has been here
let sandbox = null; // the modules, once somebody has run a program
let terminal = null;

function fresh() {
  const python = new sandbox.Python();
  python.ready.then(
    () => (fetched = true),
    () => {
      if (standby === python) standby = null;
    },
  );
  return python;
}

/* End the run that is under way, if there is one. */
export function stopRunning() {
  running?.stop("");
}

/* Keep no Python ready. */
export function endStandby() {
  standby?.end();
  standby = null;
}

/* A program of a page, and the reader's version of it. */
export class Program {
  constructor(card) {
    this.card = card; // the book's
    this.name = card.querySelector(".motion-file").textContent;
    this.numbered = lines(card);
    this.first = Number(card.querySelector(".motion-line").dataset.line);
    this.bar(card);
  }

  /* The buttons, in the book's card and in the reader's. */
  bar(card) {
    const bar = card.querySelector(".motion-run") ?? element("div", "motion-run");
    for (const old of bar.querySelectorAll("button")) old.remove();
    const mine = card !== this.card;
    const busy = running === this;
    const button = (...how) => bar.insertBefore(buttonOf(...how), bar.querySelector(".motion-status"));
    if (busy) button("stop", "■ Stop", "End the run", () => this.stop("Stopped."));
    else button("start", "▶ Run", `Run it in your browser${fetched ? "" : ` (${SIZE})`}`, () => this.run());
    if (!this.editor && !busy) button("edit", "Edit", "Change the program", () => this.edit());
    if (mine && !busy)
      button("reset", "Reset", "Back to the program of the book and its run", () => {
        this.reset();
        this.card.querySelector(".motion-start").focus();
      });
    if (bar.parentNode) return; // what is said stays, and who listens hears only what is new
    const status = element("p", "motion-status");
    status.setAttribute("role", "status");
    bar.append(status);
    card.querySelector(".motion-head").after(bar);
  }

  say(text) {
    this.mine.querySelector(".motion-status").textContent = text;
  }

  /* A copy of the book's card, for the reader's version. */
  copy() {
    const mine = this.card.cloneNode(true);
    mine.hidden = false;
    for (const part of [mine, ...mine.querySelectorAll("[id]")]) part.removeAttribute("id");
    for (const name of ["data-run", "data-verdict"]) mine.removeAttribute(name);
    // All but the program and its output is about the book's run.
    for (const part of mine.querySelectorAll(":scope > :not(.motion-head, .motion-body), .md-code__nav")) part.remove();
    mine.classList.remove("motion-active");
    mine.classList.add("motion-yours", "motion-replayed");
    mine.querySelector(".motion-ran").textContent = this.edited ? "your version" : "run in your browser";
    mine.querySelector(".motion-download")?.remove();
    mine.querySelector(".motion-printed")?.replaceChildren();
    if (!mine.querySelector(".motion-printed"))
      mine.querySelector(".motion-body").append(element("div", "motion-printed"));
    return mine;
  }

  /* Replace the last copy with a new one that has the reader's program. */
  renew() {
    const mine = this.copy();
    if (this.mine) {
      mine.querySelector(".motion-program").replaceWith(this.mine.querySelector(".motion-program"));
      this.mine.replaceWith(mine);
    } else {
      this.card.after(mine);
      this.card.hidden = true;
    }
    unmark(mine);
    this.mine = mine;
    this.bar(mine);
  }

  /* The program, with its lines where their numbers say: a traceback names the lines that the page shows. */
  source() {
    return this.edited ? "\n".repeat(this.first - 1) + this.text : this.numbered;
  }

  async edit() {
    await this.open();
    this.editor?.focus();
  }

  /* Put the editor where the program is; with another text, if there is one. */
  async open(text) {
    const { Editor } = await import(address("editor.js").href).catch(() => ({}));
    if (this.editor || running === this) return; // pressed twice
    if (!Editor) {
      this.renew();
      this.say("The editor could not be loaded.");
      return;
    }
    this.edited = true;
    this.renew();
    this.editor = new Editor(this.mine.querySelector(".motion-program"), {
      label: `Program ${this.name}`,
      onRun: () => this.run(),
      text,
    });
    this.bar(this.mine);
  }

  leave() {
    if (!this.editor) return;
    this.text = this.editor.value;
    this.editor.close();
    this.editor = null;
  }

  reset() {
    if (running === this) this.stop("");
    this.leave();
    this.edited = false;
    this.mine?.remove();
    this.mine = null;
    this.card.hidden = false;
    this.bar(this.card);
  }

  async run() {
    running?.stop("Stopped: another program was started.");
    this.leave();
    running = this;
    this.python = null;
    this.renew();
    this.printed = "";
    this.how = "";
    this.show();
    this.say(fetched ? "Starting." : `Fetching Python: ${SIZE}.`);
    this.mine.querySelector(".motion-stop").focus();
    const turn = {};
    this.turn = turn;
    const isOver = () => running !== this || this.turn !== turn;
    try {
      sandbox ??= await import(address("sandbox.js"));
      terminal ??= await import(address("terminal.js"));
      if (isOver()) return;
      this.python = standby ?? fresh();
      standby = null;
      await this.python.ready;
    } catch (error) {
      if (!isOver()) this.ended(`Python did not start: ${error.message}.`);
      return;
    }
    if (!isOver()) this.python.run(this.source(), this.name, (kind, value) => this.told(kind, value));
  }

  told(kind, value) {
    if (running !== this) return;
    if (kind === "begun") this.say("Runs.");
    else if (kind === "out") this.print(value);
    else if (kind === "flood") this.ended("Stopped: it printed too much.");
    else if (kind === "failed") this.ended(`Python failed: ${value}.`);
    else if (kind === "end") {
      this.how = inWords(value, this.printed);
      this.say(this.how);
    } else if (kind === "drawn") this.ended(this.how, value);
  }

  stop(why) {
    if (running === this) this.ended(this.how || why);
  }

  /* The run is over, for whatever reason. */
  ended(why, drawn) {
    running = null;
    this.python?.end();
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const focused = this.mine.querySelector(".motion-run").contains(document.activeElement);
    this.show(drawn?.printers);
    if (drawn?.replay) this.replay(drawn.replay);
    this.bar(this.mine);
    this.say(why);
    if (focused) this.mine.querySelector(".motion-start").focus();
    if (this.python?.here && !document.hidden) standby ??= fresh();
  }

  print(text) {
    this.printed += text;
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.show();
    });
  }

  /* What it has printed so far; at the end, by whom. */
  show(printers = {}) {
    const place = this.mine.querySelector(".motion-printed");
    if (!place.firstChild) {
      place.append(element("p", "motion-label", "Printed in your browser"));
      const output = element("pre", "motion-output no-copy");
      output.tabIndex = 0;
      output.setAttribute("role", "log");
      output.setAttribute("aria-label", `Output of ${this.name}`);
      output.append(element("code"));
      place.append(output);
    }
    const texts = this.printed.split("\n");
    if (texts.at(-1) === "") texts.pop();
    const code = place.querySelector("code");
    const output = code.parentElement;
    const follows = output.scrollTop + output.clientHeight > output.scrollHeight - AIR;
    // Existing lines stay, except a last line that has grown, so that listening or selecting is not disturbed.
    if (!this.whole) code.lastElementChild?.remove();
    const kept = code.childElementCount;
    code.append(
      ...texts.slice(kept).map((text, index) => {
        const line = element("span", "motion-out");
        const number = element("span", "motion-n");
        number.dataset.n = kept + index + 1;
        line.append(number, `${terminal.asOnTerminal(text)}\n`);
        return line;
      }),
    );
    this.whole = this.printed.endsWith("\n");
    if (follows) output.scrollTop = output.scrollHeight;
    for (const [number, [color, by]] of Object.entries(printers)) {
      const line = code.children[number - 1];
      if (!line) continue; // the worker may say anything
      line.classList.add(`motion-lane-${color}`);
      line.dataset.by = by;
    }
    if (!texts.length && this !== running) code.append(element("span", "motion-nothing", "nothing"));
  }

  replay(drawn) {
    this.mine.append(drawn);
    this.mine.dispatchEvent(new CustomEvent("motion:replay", { bubbles: true }));
  }
}

function inWords({ end, seconds }, printed) {
  const time = `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
  if (end === "stuck")
    return `Stuck after ${time}: everything waits, and nothing is left that could wake it. On your machine, it would hang.`;
  if (end === 0) return `Ended after ${time}.`;
  const [lacks] = Object.entries(LACKING).find(([, error]) => error.test(printed)) ?? [];
  const hint = lacks ? ` There are no ${lacks} in a browser: run it on your machine.` : "";
  return `Ended with exit status ${end} after ${time}.${hint}`;
}

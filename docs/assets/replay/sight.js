/* Keeps a replay under way in sight: the running line, the output, the lanes and the controls are on the screen
   together. The program and its output scroll in windows of their own, so that nothing else moves. */

const AIR = 8; // pixels between the replay and the edges of the screen
const SHARE = 0.4; // of the height, for output that is below a program and is longer
const ROUNDED = 1; // pixels: places are fractions, and pages scroll by whole pixels
const LEAST = 48; // pixels: the height of a window, however small the screen

export class Sight {
  constructor(card, section) {
    this.card = card;
    this.section = section;
    this.body = card.querySelector(".motion-body");
    this.program = card.querySelector(".motion-program pre");
    this.output = card.querySelector(".motion-output");
  }

  /* Begin or end keeping it in sight. The button that the reader pressed stays under the finger if it can. */
  toggle(isActive) {
    if (this.card.classList.contains("motion-active") === isActive) return;
    const before = this.section.getBoundingClientRect().bottom;
    this.card.classList.toggle("motion-active", isActive);
    if (isActive) this.fit();
    scrollBy({ top: this.section.getBoundingClientRect().bottom - before, behavior: "instant" });
  }

  /* Give each window its height: together with all else, they fill the screen at most. */
  fit() {
    const { card, section, body, program, output } = this;
    this.size(0, 0);
    const rest = section.getBoundingClientRect().bottom - body.getBoundingClientRect().top;
    const room = Math.max(innerHeight - top() - 2 * AIR - rest, 2 * LEAST);
    const isBeside = !output || output.getBoundingClientRect().left >= program.getBoundingClientRect().right;
    if (isBeside) return this.size(room, room);
    card.style.removeProperty("--program-window");
    card.style.removeProperty("--output-window");
    const [code, printed] = [program.offsetHeight, output.offsetHeight];
    const below = Math.min(printed, Math.max(room * SHARE, room - code));
    this.size(room - below, below);
  }

  size(program, output) {
    this.card.style.setProperty("--program-window", `${program}px`);
    this.card.style.setProperty("--output-window", `${output}px`);
  }

  /* Scroll the page so that all of it is on the screen. */
  bring() {
    const [begin, end] = [this.body.getBoundingClientRect().top, this.section.getBoundingClientRect().bottom];
    const [above, below] = [begin - top(), innerHeight - end];
    const air = Math.max(0, Math.min(AIR, (above + below) / 2));
    if (above < -ROUNDED) scrollBy({ top: above - air, behavior: "instant" });
    else if (below < -ROUNDED) scrollBy({ top: Math.min(air - below, above), behavior: "instant" });
  }

  /* Scroll the windows to a line of the program, if there is one, and to the last lines of output. */
  follow(line, printed) {
    if (line) {
      const [above, below] = distances(this.program, line, line);
      const air = line.offsetHeight;
      if (above < air || below < air) this.program.scrollTop += (above - below) / 2;
    }
    if (!printed.length) return;
    const [above, below] = distances(this.output, printed[0], printed.at(-1));
    if (below < 0) this.output.scrollTop -= below;
    else if (above < 0) this.output.scrollTop += Math.max(above, -below);
  }
}

/* The top of the visible part of the page, below the theme's header. */
function top() {
  return Math.max(document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0, 0);
}

/* How far lines are within the edges of the window that scrolls them, above and below. */
function distances(window, first, last) {
  const edge = window.getBoundingClientRect().top;
  return [first.getBoundingClientRect().top - edge, edge + window.clientHeight - last.getBoundingClientRect().bottom];
}

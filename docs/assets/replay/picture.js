/* The picture of the lanes over time, with a cursor at a moment (motion/replay/player.py draws it). */

const LEAST = 2; // pixels: the width of a period that is too short to be seen on the scale in real time

export class Picture {
  /* track: the element that scrolls the picture
     moments, even: as `decode` returns them */
  constructor(track, moments, even) {
    this.track = track;
    this.svg = track.querySelector("svg");
    this.moments = moments;
    this.even = even;
    this.isByClock = false;
    this.cursor = document.createElementNS("http://www.w3.org/2000/svg", "line");
    this.cursor.setAttribute("class", "cursor");
    this.cursor.setAttribute("y1", 2);
    this.cursor.setAttribute("y2", this.svg.getAttribute("height") - 16);
  }

  /* The last moment at or before a point. */
  momentAt(clientX) {
    const x = clientX - this.svg.getBoundingClientRect().left;
    let at = this.moments.length - 1;
    while (at > 0 && this.x(at) > x) at--;
    return at;
  }

  /* Show the cursor at a moment; without one, hide it. */
  point(at) {
    if (!this.moments[at]) {
      this.cursor.remove();
      return;
    }
    if (!this.cursor.isConnected) this.svg.append(this.cursor);
    this.moveCursor(this.x(at) + 1);
  }

  moveCursor(x) {
    this.cursor.setAttribute("x1", x);
    this.cursor.setAttribute("x2", x);
    const { scrollLeft, clientWidth } = this.track;
    if (x < scrollLeft + 20 || x > scrollLeft + clientWidth - 20) this.track.scrollLeft = x - clientWidth / 2;
  }

  /* The place of a moment, or of the end. */
  x(at) {
    return this.isByClock ? this.scaled((this.moments[at] ?? this.moments.at(-1)).time) : this.even[at];
  }

  /* The place of a time on the scale in real time. */
  scaled(time) {
    return 2 + (time / (this.moments.at(-1).time || 1)) * (this.width - 4);
  }

  /* By steps the picture is as it was drawn; by the clock its parts go where their moments are. */
  draw(isByClock) {
    this.isByClock = isByClock;
    this.parts ??= [this.svg, ...this.svg.querySelectorAll("path, text")].map((part) => [part, part.cloneNode()]);
    for (const [part, drawn] of this.parts) {
      part.removeAttribute("visibility"); // it may have none of its own
      for (const { name, value } of drawn.attributes) part.setAttribute(name, value);
    }
    if (isByClock) this.scale();
  }

  scale() {
    // Moments need no certain width, so the picture takes the width that there is.
    this.width = Math.max(this.track.clientWidth, 320);
    this.svg.setAttribute("width", this.width);
    this.svg.setAttribute("viewBox", `0 0 ${this.width} ${this.svg.getAttribute("height")}`);
    const places = new Map(this.even.map((x, at) => [x, this.x(at)]));
    for (const [part] of this.parts.slice(1)) {
      if (part.tagName === "path") {
        part.setAttribute("d", moved(part.getAttribute("d"), places));
        continue;
      }
      const { a, b = a } = part.dataset;
      const [x, to] = [this.x(Number(a)), this.x(Number(b))];
      part.setAttribute("x", (x + to) / 2);
      const isNarrow = part.matches(".label, .gap") && to - x < 4 + 6 * part.textContent.length;
      part.setAttribute("visibility", isNarrow ? "hidden" : "visible");
    }
  }
}

/* A path with each x in another place. Each of its parts begins with M, and has at most one H, to the right. */
function moved(path, places) {
  let begin = 0;
  return path.replace(/([MH])(\d+)/g, (_, command, x) => {
    const place = places.get(Number(x));
    if (command === "M") begin = place;
    return command + (command === "M" ? place : Math.max(place, begin + LEAST));
  });
}

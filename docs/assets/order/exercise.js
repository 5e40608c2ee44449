/* The shuffled lines of an output, which the reader moves with the buttons, the keyboard, a mouse or a finger.

   A line moves because its neighbors do: a line that is taken out of the page, even for a moment, loses the focus and
   the pointer. */

import { broken } from "./judge.js";

const RIGHT = "Right: this is the only order that is allowed.";

export class Exercise {
  constructor(box) {
    this.answer = box.parentElement.querySelector(".motion-answer");
    this.list = box.querySelector(".motion-shuffled");
    this.rules = JSON.parse(box.dataset.order);
    for (const line of this.list.children) this.equip(line);
    this.list.setAttribute("aria-label", "Lines in your order");
    this.bar = document.createElement("div");
    this.bar.className = "motion-checking";
    const check = buttonOf("Check", () => this.check());
    this.status = document.createElement("p");
    this.status.setAttribute("role", "status");
    this.bar.append(check, this.status);
    box.append(this.bar);
    box.classList.add("motion-ready");
    this.list.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("pointerdown", (event) => this.grab(event));
    this.list.addEventListener("pointermove", (event) => this.drag(event));
    for (const end of ["pointerup", "pointercancel"]) this.list.addEventListener(end, () => this.drop());
  }

  get lines() {
    return [...this.list.children];
  }

  equip(line) {
    const grip = document.createElement("span");
    grip.className = "motion-grip";
    grip.setAttribute("aria-hidden", "true");
    line.prepend(grip);
    for (const [sign, name, steps] of [
      ["↑", "up", -1],
      ["↓", "down", 1],
    ]) {
      const button = buttonOf(sign, () => this.move(line, steps));
      button.setAttribute("aria-label", `Move ${name}: ${textOf(line)}`);
      line.append(button);
    }
  }

  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const steps = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity }[event.key];
    if (!steps) return;
    event.preventDefault();
    this.move(event.target.closest("li"), steps);
  }

  /* Move a line down by some steps, or up by a negative number, as far as it goes. */
  move(line, steps) {
    for (let left = Math.abs(steps); left && this.swap(line, steps); left--);
    this.tell(line);
  }

  /* Exchange a line with the next one, or with the one before. Returns that one, if there is one. */
  swap(line, direction) {
    const other = direction < 0 ? line.previousElementSibling : line.nextElementSibling;
    if (other) line[direction < 0 ? "after" : "before"](other);
    return other;
  }

  /* Say where a line is now. What was said of the order before is no longer true. */
  tell(line) {
    this.mark([]);
    const { lines } = this;
    this.say(quoted(line), `: line ${lines.indexOf(line) + 1} of ${lines.length}`);
  }

  grab(event) {
    if (event.button || this.held || event.target.closest("button")) return;
    const line = event.target.closest("li");
    // A finger beside the grip scrolls the page.
    if (!line || (event.pointerType === "touch" && !event.target.closest(".motion-grip"))) return;
    event.preventDefault(); // or it would select text
    line.setPointerCapture(event.pointerId);
    line.classList.add("motion-held");
    this.held = { line, from: event.pageY, place: this.lines.indexOf(line) };
  }

  drag(event) {
    if (!this.held) return;
    const { line } = this.held;
    let distance = event.pageY - this.held.from;
    for (;;) {
      const other = distance < 0 ? line.previousElementSibling : line.nextElementSibling;
      if (!other) distance = 0; // it stays in the list
      if (!other || Math.abs(distance) <= other.offsetHeight / 2) break;
      const before = line.offsetTop;
      this.swap(line, distance);
      this.held.from += line.offsetTop - before;
      distance = event.pageY - this.held.from;
    }
    line.style.translate = `0 ${distance}px`;
  }

  drop() {
    if (!this.held) return;
    const { line, place } = this.held;
    this.held = null;
    line.classList.remove("motion-held");
    line.style.translate = "";
    if (this.lines.indexOf(line) !== place) this.tell(line);
  }

  check() {
    const { lines } = this;
    const rules = broken(this.rules, lines.map(textOf));
    this.mark(
      rules
        .slice(0, 1)
        .flat()
        .map((place) => lines[place]),
    ); // one rule at a time
    if (rules.length) this.say(...this.forbidden(rules));
    else {
      this.say(
        this.rules.orders > 1
          ? `Right: this is one of the ${this.rules.orders.toLocaleString("en")} orders that are allowed.`
          : RIGHT,
      );
      this.bar.classList.add("motion-right");
      this.answer.open = true;
    }
  }

  /* The first of the broken rules in words. */
  forbidden(rules) {
    const { lines } = this;
    if (!this.rules.pairs) {
      const [[place]] = rules;
      const above = place
        ? `, and the ${place > 1 ? `${place} lines` : "line"} above it ${place > 1 ? "are" : "is"} right`
        : "";
      return ["The order is exact: ", quoted(lines[place]), ` cannot be line ${place + 1}${above}.`];
    }
    const [[first, second]] = rules;
    const more = rules.length - 1;
    return [
      quoted(lines[second]),
      " cannot come before ",
      quoted(lines[first]),
      more ? `, and ${more} more ${more > 1 ? "rules forbid" : "rule forbids"} this order.` : ".",
    ];
  }

  mark(wrong) {
    this.bar.classList.remove("motion-right");
    for (const line of this.lines) line.classList.toggle("motion-wrong", wrong.includes(line));
  }

  say(...parts) {
    this.status.replaceChildren(...parts);
  }
}

function buttonOf(text, does) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", does);
  return button;
}

function textOf(line) {
  return line.querySelector("code").textContent;
}

function quoted(line) {
  return line.querySelector("code").cloneNode(true);
}

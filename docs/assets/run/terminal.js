/* A line of output as a terminal shows it, by the rules of motion/terminal.py: a test compares the two.

   The lines of a reader's run come while the program runs, and stay if the reader stops it. Python's own module cannot
   decode them, because it would have to run inside the program. */

const EDGE = 200; // columns of the terminal
const TAB = 8; // columns from one tab stop to the next
const CONTROL = /[^\P{Cc}\t]/u;
const NO_COLUMN = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const TWO_COLUMNS =
  /^(?!\p{RI}|[\u303f\u3248-\u324f])[\p{Emoji_Presentation}\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{1b2fb}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{1f300}-\u{1f320}\u{20000}-\u{2fffd}\u{30000}-\u{3fffd}]$/u;
const STEP =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: sequences that control a terminal begin with one
  /\x1b\[[0-9;:?]*[mhl]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[(?<erase>[02]?)K|\x1b\[(?<columns>[0-9]{0,4})(?<way>[CDG])|(?<character>.)/gsu;

export function asOnTerminal(line) {
  if (!CONTROL.test(line)) return line;
  const screen = new Line();
  for (const { groups } of line.matchAll(STEP)) {
    if (groups.way !== undefined) screen.go(groups.way, Number(groups.columns || 1));
    else if (groups.erase !== undefined) screen.erase(groups.erase);
    else if (groups.character !== undefined) screen.put(groups.character);
  }
  return screen.text();
}

function symbolOf(character) {
  const code = character.codePointAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "␡";
  return code >= 0x80 && code < 0xa0 ? `\\x${code.toString(16)}` : "";
}

class Line {
  cells = []; // the second column of a wide character is empty
  added = new Map(); // characters without a column, by the column before them
  column = 0;

  text() {
    const parts = [this.added.get(-1) ?? ""];
    for (const [column, cell] of this.cells.entries()) parts.push(cell, this.added.get(column) ?? "");
    return parts.join("");
  }

  put(character) {
    if (character === "\r") this.column = 0;
    else if (character === "\b") this.column = Math.max(0, this.column - 1);
    else if (character === "\t") this.move(this.column + TAB - (this.column % TAB));
    else if (NO_COLUMN.test(character)) this.add(character);
    else if (symbolOf(character)) this.add(symbolOf(character));
    else this.write(character);
  }

  go(way, columns) {
    this.move({ C: this.column + columns, D: this.column - columns, G: columns - 1 }[way]);
  }

  erase(part) {
    const begin = part === "2" ? 0 : this.column;
    for (let column = begin; column < this.cells.length; column++) this.added.delete(column);
    this.cells.length = Math.min(begin, this.cells.length);
    this.move(this.column);
  }

  move(column) {
    this.column = Math.max(0, Math.min(column, Math.max(EDGE, this.cells.length)));
  }

  fill(columns) {
    while (this.cells.length < columns) this.cells.push(" ");
  }

  add(text) {
    this.fill(this.column);
    this.added.set(this.column - 1, (this.added.get(this.column - 1) ?? "") + text);
  }

  write(character) {
    const end = this.column + (TWO_COLUMNS.test(character) ? 2 : 1);
    this.fill(end);
    // half of a wide character is overwritten
    if (!this.cells[this.column] && this.column) this.cells[this.column - 1] = " ";
    if (this.cells[end] === "") this.cells[end] = " ";
    for (let column = this.column; column < end; column++) {
      this.cells[column] = "";
      this.added.delete(column);
    }
    this.cells[this.column] = character;
    this.column = end;
  }
}

/* The words of a game. */

import { CLOCK } from "./graph.js";

/* "1 choice", "2 choices" */
export function numbered(count, noun) {
  return `${count.toLocaleString("en")} ${noun}${Number(count) === 1 ? "" : "s"}`;
}

/* A lane whose last line is done has the line 0: the main thread waits there for the others. */
export function placed(line) {
  return line ? `line ${line}` : "the end of the program";
}

/* What the lanes did, lane after lane.

   steps: each a move and the state before it */
export function told({ lanes, states }, steps) {
  const runs = [];
  for (const { move, before } of steps) {
    if (runs.at(-1)?.lane !== move.lane) runs.push({ lane: move.lane, lines: [], printed: "" });
    const run = runs.at(-1);
    run.printed += move.text;
    if (move.lane === CLOCK) continue;
    const { line } = states[before].lanes[move.lane];
    if (line && run.lines.at(-1) !== line) run.lines.push(line); // a lane that has waited in a line goes on in it
    run.status = states[move.target].lanes[move.lane].status;
  }
  return runs.map((run) => sentence(lanes, run)).join(" ");
}

function sentence(lanes, { lane, lines, printed, status }) {
  if (lane === CLOCK) return "No thread can run, so time passes.";
  const what = lines.length ? [`does ${lines.length > 1 ? "lines" : "line"} ${inShort(lines)}`] : [];
  if (printed) what.push(`prints “${printed.trim().split("\n").join("”, “")}”`);
  const end = { waits: "has to wait", sleeps: "waits for a time", ended: "ends" }[status];
  if (end) what.push(end);
  if (!what.length) what.push("goes on");
  return `${lanes[lane].name} ${[what.slice(0, -1).join(", "), what.at(-1)].filter(Boolean).join(" and ")}.`;
}

/* 5, 6, 7 and 8 are "5 to 8", and if a loop or a block then returns to 5, they are "5 to 8, 5". */
function inShort(lines) {
  if (lines.length < 4) return lines.join(", ");
  const rising = [];
  for (const line of lines) {
    if (line > rising.at(-1)?.at(-1)) rising.at(-1).push(line);
    else rising.push([line]);
  }
  return rising.map((run) => (run.length < 3 ? run.join(", ") : `${run[0]} to ${run.at(-1)}`)).join(", ");
}

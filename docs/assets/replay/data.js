/* The parts of a replay: its data as objects, the place of each lane at each moment, and a moment in words. */

// By the names of `State` in motion/replay/moments.py; "none" is the state of a lane that was not started yet.
export const VERBS = { running: "runs", waiting: "waits", blocking: "blocks its thread", done: "ends" };
const PAUSE = 10_000; // microseconds that are worth mentioning

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

/* For each moment: what each lane does, and on which line. */
export function standings(lanes, moments) {
  let now = lanes.map(() => ({ state: "none", line: 0 }));
  return moments.map(({ lane, state, line, file, others }) => {
    now = now.slice();
    for (const [other, its] of others) now[other] = { ...now[other], state: its };
    if (lane !== null) now[lane] = { state, line: file ? 0 : line };
    return now;
  });
}

/* A moment in words.

   where: what `standings` returned */
export function sentence(lanes, moments, where, at) {
  const { lane, state, line, others, printed, file, note, elapsed } = moments[at];
  if (lane === null) return "Nothing more was seen, and the run was stopped.";
  const { name } = lanes[lane];
  const place = line ? `, line ${line}${file ? ` of ${file}` : ""}, ` : " ";
  const before = where[at - 1]?.[lane].state;
  let what = VERBS[state];
  if (state === "running" && (before === "waiting" || before === "blocking")) what = "runs again";
  if (state === "running" && (before === "none" || before === "ready")) what = "begins";
  if (state === "done" && note) what += ` with ${note}`;
  if (note === "many") what = "runs on; not every step is shown";
  const started = others.filter(([other, its]) => its === "ready" || where[at - 1]?.[other].state === "none");
  if (started.length) what += ` and starts ${started.map(([other]) => lanes[other].name).join(", ")}`;
  if (printed.length) {
    const numbers = printed.length > 1 ? `lines ${printed[0]} to ${printed.at(-1)}` : `line ${printed[0]}`;
    what += `${state === "done" ? "" : " and"} prints ${numbers} of the output`;
  }
  const pause = elapsed >= PAUSE && at ? `After ${duration(elapsed)}: ` : "";
  return `${pause}${name}${place}${what}.`;
}

function duration(microseconds) {
  return microseconds >= 999_500
    ? `${(microseconds / 1e6).toFixed(1)} seconds`
    : `${Math.round(microseconds / 1000)} ms`;
}

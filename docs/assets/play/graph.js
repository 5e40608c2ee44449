/* All states that a program can reach, and what can be proved from them. motion/page/play.py makes the data. */

export const CLOCK = -1; // the lane of a move in which time passes

/* Turn the data of a game into objects. `encode` in motion/page/play.py describes them.

   states: each with value (a text), lanes (for each its line, status and variables), moves, and end ("" if it is none)
   moves: each with lane, target (a number of a state), text, and after (the stage after it, by the stage before it) */
export function decode(json) {
  const { lanes, places, values, texts, end, stages, start, flow, ends } = JSON.parse(json);
  const plain = [...Array(stages + 1).keys()]; // the stages after a move that prints nothing
  const flats = [start];
  const states = [];
  let at = 0;
  for (let state = 0; state < flats.length; state++) {
    const moves = [];
    for (let left = flow[at++]; left; left--) {
      const code = flow[at++];
      const [text, ...after] = code % 2 ? texts[flow[at++]] : ["", ...plain];
      const target = flats.length - flow[at++];
      if (target === flats.length) {
        const flat = flats[state].slice();
        for (let changes = flow[at++]; changes; changes--) flat[flow[at++]] = flow[at++];
        flats.push(flat);
      }
      moves.push({ lane: (code >> 1) - 1, target, text, after });
    }
    const [value, ...its] = flats[state];
    const standing = its.map((place) => ({
      line: places[place][0],
      status: places[place][1],
      locals: places[place][2],
    }));
    states.push({ value: values[value], lanes: standing, moves, end: ends[state] ?? "" });
  }
  return { lanes: lanes.map(([name, letter, color]) => ({ name, letter, color })), states, end, stages };
}

/* Whether the goal is reached in a state, when so many lines of it have been printed. */
export function isReached({ states, end, stages }, state, stage) {
  return stages ? stage === stages : states[state].end === end;
}

/* For each state and stage: how many schedules there are from there (all), how many of them reach the goal (reaching),
   and the smallest number of choices until then (choices), with the move that begins the shortest way (next). */
export function odds(graph) {
  const { states, stages } = graph;
  const known = new Map();
  const key = (state, stage) => state * (stages + 1) + stage;
  const stack = [[0, 0]];
  while (stack.length) {
    const [state, stage] = stack.at(-1);
    const { moves } = states[state];
    const open = moves.filter(({ target, after }) => !known.has(key(target, after[stage])));
    if (open.length) {
      stack.push(...open.map(({ target, after }) => [target, after[stage]]));
      continue;
    }
    stack.pop();
    if (known.has(key(state, stage))) continue;
    const nexts = moves.map((move) => [move, known.get(key(move.target, move.after[stage]))]);
    let all = nexts.reduce((sum, [, next]) => sum + next.all, 0n);
    if (!moves.length) all = 1n;
    if (isReached(graph, state, stage)) {
      known.set(key(state, stage), { all, reaching: all, choices: 0 });
      continue;
    }
    let [choices, best] = [Number.POSITIVE_INFINITY, null];
    for (const [move, next] of nexts) {
      if (next.choices < choices) [choices, best] = [next.choices, move];
    }
    choices += moves.length > 1 ? 1 : 0;
    const reaching = nexts.reduce((sum, [, next]) => sum + next.reaching, 0n);
    known.set(key(state, stage), { all, reaching, choices, next: best });
  }
  return (state, stage) => known.get(key(state, stage));
}

/* A game: the reader chooses which lane of a program does its next line, until the goal is reached or the program is over.

   Where only one lane can go on there is nothing to choose, so it goes on by itself until there is a choice. */

import { Board } from "./board.js";
import { decode, isReached, odds } from "./graph.js";
import { remember } from "./memory.js";
import { numbered, placed, told } from "./words.js";

export class Game {
  /* details: the element with the data of the game
     card: the card of its program
     openTwin: opens the same game on the program without the mistake; null if there is none */
  constructor(details, card, openTwin) {
    this.graph = decode(details.dataset.game);
    this.odds = odds(this.graph);
    this.program = card.dataset.snippet;
    this.openTwin = openTwin;
    this.board = new Board(this, details, card.querySelectorAll(".motion-program .motion-line"));
    this.restart();
    this.board.bring();
  }

  get now() {
    return this.past.at(-1);
  }

  get moves() {
    return this.isOver ? [] : this.graph.states[this.now.state].moves;
  }

  get isWon() {
    return isReached(this.graph, this.now.state, this.now.stage);
  }

  get isOver() {
    return this.isWon || !this.graph.states[this.now.state].moves.length;
  }

  /* The schedules that are left, of which the reader is in one. */
  get left() {
    return this.odds(this.now.state, this.now.stage);
  }

  restart() {
    this.past = [{ state: 0, stage: 0, steps: [], printed: "" }];
    this.goOn();
    this.board.show(`${told(this.graph, this.now.steps)} ${this.ask()}`.trim());
  }

  /* Take the steps that leave no choice. */
  goOn() {
    const { now } = this;
    while (!this.isOver && this.moves.length === 1) this.step(now, this.moves[0]);
  }

  step(now, move) {
    now.steps.push({ move, before: now.state });
    Object.assign(now, { state: move.target, stage: move.after[now.stage], printed: now.printed + move.text });
  }

  choose(lane) {
    const move = this.moves.find((one) => one.lane === lane);
    if (!move) return this.board.show(this.refusal(lane));
    const { state, stage, printed } = this.now;
    this.past.push({ state, stage, printed, steps: [] });
    this.step(this.now, move);
    this.goOn();
    if (this.isWon && this.left.reaching) remember(this.program, this.past.length - 1);
    const words = told(this.graph, this.now.steps);
    this.board.show(this.isOver ? `${this.result()} ${words}` : `${words} ${this.ask()}`);
  }

  undo(times = 1) {
    if (this.past.length === 1) return this.board.show("There is nothing to undo.");
    this.past.splice(Math.max(1, this.past.length - times));
    this.board.show(`Undone. ${this.ask()}`);
  }

  ask() {
    if (this.isOver) return this.result();
    const able = this.moves.map(({ lane }) => this.graph.lanes[lane].name);
    return `Your choice: ${able.slice(0, -1).join(", ")} or ${able.at(-1)}.`;
  }

  refusal(lane) {
    if (this.isOver) return `The game is over. ${this.result()}`;
    const { name } = this.graph.lanes[lane];
    const { status, line } = this.graph.states[this.now.state].lanes[lane];
    const why = { unborn: "is not started yet", ended: "has ended", sleeps: `waits for a time at ${placed(line)}` }[
      status
    ];
    return `${name} cannot go on, because it ${why ?? `waits at ${placed(line)}`}. ${this.ask()}`;
  }

  result() {
    const made = this.past.length - 1;
    if (this.isWon) {
      const { choices } = this.odds(0, 0);
      const fewest = made === choices ? "which is the fewest possible" : `and ${numbered(choices, "choice")} would do`;
      return `★ Goal reached with ${numbered(made, "choice")}, ${fewest}.`;
    }
    const { end } = this.graph.states[this.now.state];
    const how = { ends: "The program has ended", hangs: "The program hangs, because no thread can go on" }[end];
    return `${how ?? `The program has ended with ${end}`}, and the goal is not reached. ${this.hint()}`;
  }

  /* The truth about the schedules that are left. */
  hint() {
    const { all, reaching, choices, next } = this.left;
    if (this.isWon) return this.result();
    if (!this.odds(0, 0).reaching)
      return `This program has ${numbered(this.odds(0, 0).all, "schedule")}, and none of them reaches the goal.`;
    if (!reaching) return `From here it is out of reach: undo ${numbered(this.stray(), "choice")}.`;
    const lane = this.graph.lanes[next.lane].name;
    const share = `From here, ${reaching.toLocaleString("en")} of ${numbered(all, "schedule")} reach the goal`;
    return `${share}. ${numbered(choices, "choice")} can be enough. Begin with ${lane}.`;
  }

  /* How many choices have to be undone until the goal is in reach. */
  stray() {
    const index = this.past.findLastIndex(({ state, stage }) => this.odds(state, stage).reaching);
    return this.past.length - 1 - index;
  }
}

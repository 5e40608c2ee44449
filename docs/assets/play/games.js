/* The games of a page, each made when the reader opens it, and the list of trials (motion/page/trials.py). */

import { Game } from "./game.js";
import { forget, won } from "./memory.js";

const STYLES = new URL("play.css", import.meta.url).href;
const games = new WeakMap(); // details -> Game

function addStyles() {
  if ([...document.styleSheets].some(({ href }) => href === STYLES)) return Promise.resolve();
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = STYLES;
  document.head.append(link);
  return new Promise((resolve) => {
    link.addEventListener("load", resolve, { once: true });
  });
}

/* The game of a program that fixes another, among some cards. */
function twinOf(program, cards) {
  return cards.querySelector(`.motion-game[data-fixes="${program}"]`);
}

/* Make the game as soon as it is opened.

   card: the card of the program, which need not be on this page
   openTwin: as for Game */
function prepare(details, card, openTwin) {
  const make = () => {
    if (details.open && !games.has(details)) games.set(details, new Game(details, card, openTwin));
  };
  details.addEventListener("toggle", make);
  make();
}

function openIt(details) {
  details.open = true;
  details.querySelector("summary").focus();
}

/* A trial is on the page of its chapter: get it from there, and put it below the line that names it. */
async function fetchTrial(link) {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(`${link.href}: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const details = page.querySelector(link.hash);
  const card = details.closest(".motion-card");
  const twin = twinOf(card.dataset.snippet, page);
  const place = link.closest("li");
  const put = (game) => {
    game.classList.add("motion-playable");
    const frame = document.createElement("div");
    frame.className = "motion-card motion-trial-card";
    frame.append(game);
    place.append(frame);
  };
  const openTwin = () => {
    details.open = false;
    if (!twin.isConnected || twin.ownerDocument !== document) {
      const fixed = twin.closest(".motion-card");
      put(twin);
      prepare(twin, fixed, null);
    }
    openIt(twin);
  };
  put(details);
  prepare(details, card, twin && openTwin);
  openIt(details);
}

function playButton(link) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "motion-trial-play";
  button.textContent = "Play";
  button.setAttribute("aria-label", `Play: ${link.textContent}`);
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      await fetchTrial(link);
      button.remove();
    } catch {
      location.assign(link.href); // without a network, or from a folder: the browser says why, or goes there
    }
  });
  return button;
}

/* Which trials are won, in how many choices. */
function showWon() {
  const all = won();
  const trials = [...document.querySelectorAll(".motion-trial")];
  const bar = document.querySelector(".motion-trials");
  if (!bar) return;
  let count = 0;
  for (const trial of trials) {
    const choices = all[trial.dataset.trial];
    const mark = trial.closest("li").querySelector(".motion-won");
    mark.textContent = choices === undefined ? "" : `✓ won with ${choices} choice${choices === 1 ? "" : "s"}`;
    if (choices !== undefined) count++;
  }
  bar.querySelector("[role=status]").textContent = `You have won ${count} of ${trials.length} trials.`;
  bar.querySelector("button").hidden = !count;
}

function addBar(trials) {
  const bar = document.createElement("p");
  bar.className = "motion-trials";
  bar.innerHTML = `<span role="status"></span> <button type="button" hidden>Forget it</button>`;
  bar.querySelector("button").addEventListener("click", () => {
    forget();
    showWon();
  });
  trials[0].closest("ol").before(bar);
  for (const link of trials) {
    const mark = document.createElement("span");
    mark.className = "motion-won";
    link.after(" ", mark, " ", playButton(link));
  }
}

/* Make the games of the page that the browser shows now. */
export async function begin() {
  await addStyles();
  const trials = [...document.querySelectorAll(".motion-trial")];
  if (trials.length && !document.querySelector(".motion-trials")) addBar(trials);
  showWon();
  for (const details of document.querySelectorAll(".motion-game")) {
    if (games.has(details) || details.closest(".motion-trial-card")) continue;
    const card = details.closest(".motion-card");
    const twin = twinOf(card.dataset.snippet, document);
    prepare(details, card, twin && (() => openIt(twin)));
  }
}

addEventListener("motion:won", showWon);
addEventListener("pageshow", showWon); // back from a game, with the page from the browser's memory

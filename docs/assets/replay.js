/* Gives each replay on a page its player, and leads addresses to moments (motion/replay/player.py gives the data,
   motion/replay/picture.py the picture). */

import { Player, pause } from "./replay/player.js";

const players = new WeakMap(); // card -> player

/* The player of a card, made the first time; null if it has no replay. */
export function player(card) {
  const section = card?.querySelector(".motion-replay");
  if (!section) return null;
  if (!players.has(card)) players.set(card, new Player(section));
  return players.get(card);
}

/* An address names a line of output, a line of a program, or a step: #CARD--WORDS or #CARD:NUMBER. */
function follow(hash) {
  const id = decoded(hash.slice(1));
  const [name, step] = id.split(":");
  const target = document.getElementById(step ? name : id);
  const found = player(target?.closest(".motion-card"));
  if (!found) return;
  reveal(found.section); // it may be in the answer to a prediction, with the program outside
  if (step) found.choose((Number(step) || 0) - 1);
  else if (target.classList.contains("motion-out")) found.toOutput(found.outs.indexOf(target) + 1);
  else if (target.classList.contains("motion-line")) found.toLine(Number(target.dataset.line));
}

/* A browser writes letters other than a to z in an address as `%...`; not all that begins so was written by one. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/* Open the details or the tab that contains an element. */
export function reveal(target) {
  for (let around = target.closest("details"); around; around = around.parentElement.closest("details"))
    around.open = true;
  const block = target.closest(".tabbed-block");
  if (!block) return;
  const tabs = block.closest(".tabbed-set").querySelectorAll(":scope > input");
  tabs[[...block.parentElement.children].indexOf(block)].checked = true;
}

const whenIdle = window.requestIdleCallback ?? setTimeout; // Safari does not have the first

/* Makes the players of a page one after another, whenever the browser has nothing else to do. All at once, they would delay
   what the reader does first. Cards that are not in sight get one too, because the reader may go from button to button. */
function makePlayers(cards) {
  const card = cards.shift();
  if (!card?.isConnected) return; // no more cards, or the theme has replaced the page
  player(card);
  whenIdle(() => makePlayers(cards));
}

function setUp() {
  pause();
  const cards = [...document.querySelectorAll(".motion-card")];
  whenIdle(() => makePlayers(cards));
  if (location.hash) follow(location.hash);
}

// The theme may have replaced the address meanwhile, by that of the section in view.
addEventListener("hashchange", ({ newURL }) => follow(new URL(newURL).hash));
addEventListener("resize", () => {
  for (const card of document.querySelectorAll(".motion-card.motion-active")) player(card)?.sight.fit();
});
// run.js has put a replay into a card.
addEventListener("motion:replay", ({ target }) => player(target));
// A link to where the address already is changes nothing, but the replay may have moved on.
addEventListener("click", ({ target }) => {
  const link = target.closest?.("a[href*='#']");
  if (link && link.hash === location.hash && link.pathname === location.pathname) follow(link.hash);
});

// The theme replaces the page's content without loading the page again, and says when it has.
if (window.document$) window.document$.subscribe(setUp);
else if (document.readyState === "loading") addEventListener("DOMContentLoaded", setUp);
else setUp();

/* Gives each program of a page that a browser can run its buttons (program.js). */

import { element } from "./parts.js";
import { endStandby, Program, stopRunning } from "./program.js";

const IDLE = 180_000; // milliseconds in a hidden page after which no Python is kept ready

// Another page that shows this one in a frame could put something over the buttons and get a reader to press them.
const framed = window.top !== window;

const cards = new WeakMap(); // the book's card -> Program

/* The id that an address names. A % in it may not begin an encoded letter. */
function named(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/* A reader who follows a link into a card of the book wants to see the book's version. */
function uncover(hash) {
  const target = document.getElementById(named(hash.slice(1).split(":")[0]));
  const card = target?.closest(".motion-card[hidden]");
  if (card) cards.get(card)?.reset();
}

/* Replaces the buttons. */
function linkToThisPage(card) {
  const bar = element("div", "motion-run");
  const link = element("a", "", "Open this page");
  link.href = location;
  link.target = "_blank";
  link.rel = "noopener";
  bar.append(link, " of the book to run the program: it does not run inside another page.");
  card.querySelector(".motion-head").after(bar);
}

function setUp() {
  stopRunning();
  const place = document.querySelector(".motion-playground");
  if (framed) {
    for (const card of document.querySelectorAll(".motion-card[data-run], .motion-playground .motion-card"))
      if (!card.querySelector(".motion-run")) linkToThisPage(card);
    place?.querySelector(".motion-lacks")?.remove();
    return;
  }
  for (const card of document.querySelectorAll(".motion-card[data-run]"))
    if (!cards.has(card)) cards.set(card, new Program(card));
  if (place) import("./playground.js").then(({ setUp }) => setUp(place));
}

// Before replay.js goes to the moment, and before the browser scrolls there.
addEventListener("hashchange", () => uncover(location.hash), { capture: true });
addEventListener(
  "click",
  ({ target }) => {
    const link = target.closest?.("a[href*='#']");
    if (link?.pathname === location.pathname) uncover(link.hash);
  },
  { capture: true },
);

let hidden = 0;
document.addEventListener("visibilitychange", () => {
  clearTimeout(hidden);
  if (document.hidden) hidden = setTimeout(endStandby, IDLE);
});

// The theme replaces the page's content without loading the page again, and says when it has.
if (window.document$) window.document$.subscribe(setUp);
else setUp();

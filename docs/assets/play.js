/* Makes the games of a page (motion/page/play.py), and shows on the page of the trials which of them the reader has won.
   Most pages have none, so the rest is loaded only where it is needed. */

function setUp() {
  const games = document.querySelectorAll(".motion-game");
  for (const details of games) details.classList.add("motion-playable"); // hides the solution
  if (games.length || document.querySelector(".motion-trial")) import("./play/games.js").then(({ begin }) => begin());
}

// The theme replaces the page's content without loading the page again, and says when it has.
if (window.document$) window.document$.subscribe(setUp);
else setUp();

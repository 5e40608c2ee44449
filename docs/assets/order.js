/* Lets the reader put the shuffled lines of an output in order (motion/page/ordering.py gives the rules). */

function setUp() {
  const boxes = [...document.querySelectorAll(".motion-order:not(.motion-ready)")];
  if (!boxes.length) return; // most pages have none, and fetch nothing more
  import("./order/exercise.js").then(({ Exercise }) => {
    for (const box of boxes) new Exercise(box);
  });
}

// The theme replaces the page's content without loading the page again, and says when it has.
if (window.document$) window.document$.subscribe(setUp);
else setUp();

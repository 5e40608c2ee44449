/* The games that the reader has won, in this browser only. A browser may refuse to remember; then nothing is. */

const KEY = "motion-won";

/* By the name of a program, the smallest number of choices with which its goal was reached. */
export function won() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    return kept && typeof kept === "object" ? kept : {};
  } catch {
    return {};
  }
}

export function remember(program, choices) {
  const all = won();
  all[program] = Math.min(choices, all[program] ?? choices);
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // as above
  }
  dispatchEvent(new Event("motion:won"));
}

export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // as above
  }
}

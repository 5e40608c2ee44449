/* The elements of a card that shows a program, and its lines as text. */

export function buttonOf(name, text, title, does) {
  const made = element("button", `motion-${name}`, text);
  made.type = "button";
  made.title = title;
  made.addEventListener("click", does);
  return made;
}

export function element(tag, className = "", text = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

/* The text of a line of a program, without the marks of lanes. */
export function textOf(line) {
  const copy = line.cloneNode(true);
  copy.querySelector(".motion-margin")?.remove();
  return copy.textContent.replace(/\n$/, "");
}

/* The program of a card, with each line at its number. */
export function lines(card) {
  const found = [];
  for (const line of card.querySelectorAll(".motion-line")) found[line.dataset.line - 1] = textOf(line);
  return `${Array.from(found, (text) => text ?? "").join("\n")}\n`;
}

/* No lane is in the program any more. */
export function unmark(card) {
  for (const margin of card.querySelectorAll(".motion-margin")) margin.remove();
  for (const line of card.querySelectorAll(".motion-here")) line.classList.remove("motion-here");
  card.querySelector(".motion-program").classList.remove("motion-has-margin");
}

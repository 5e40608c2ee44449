/* "Run it yourself": gives each command a copy button, and shows the line that runs the program from its own address on this
   site. Both are added when the reader opens the box, so that they cost nothing before. A script adds the line, because only
   the browser knows the address of the site. */

const PROGRAMS = new URL("../snippets/", import.meta.url);

function element(name, ...parts) {
  const made = document.createElement(name);
  made.append(...parts);
  return made;
}

/* The new line replaces the command for a downloaded file, because the theme has added its copy button there. */
function addLine(box) {
  const address = new URL(`${box.closest(".motion-card").dataset.snippet}.py`, PROGRAMS);
  const label = box.querySelector(".motion-by-hand");
  const line = label.nextElementSibling;
  const code = line.querySelector("code");
  const command = code.textContent;
  code.textContent = ["uv run", box.dataset.uv, address.href].filter(Boolean).join(" ");
  const uv = element("a", "uv");
  uv.href = "https://docs.astral.sh/uv/";
  label.replaceChildren("With ", uv, " installed, this line gets the program and all that it needs, and runs it:");
  line.after(element("p", "Or download the file, then:"), element("pre", element("code", command)));
  delete box.dataset.uv;
}

/* The button is one of the theme's, whose script does the rest. That script would add the button itself, but it measures each
   block of code that it finds as a page begins, and most of these are in closed boxes. */
function addButton(command) {
  const block = command.parentElement;
  const button = element("button");
  button.className = "md-code__button";
  button.title = "Copy to clipboard";
  button.dataset.clipboardTarget = `#${block.id} > code`;
  button.dataset.mdType = "copy";
  const bar = element("nav", button);
  bar.className = "md-code__nav";
  block.replaceChildren(bar, ...command.children);
}

document.addEventListener(
  "toggle",
  ({ target }) => {
    if (target.open) for (const command of target.querySelectorAll(".motion-command")) addButton(command);
    if (target.open && target.matches(".motion-self[data-uv]")) addLine(target);
  },
  { capture: true },
);

/* "Run it yourself": shows the line that runs the program from its own address on this site. It is added when the reader
   opens the box, so that it costs nothing before, and by a script, because only the browser knows the address of the site. */

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

document.addEventListener(
  "toggle",
  ({ target }) => {
    if (target.open && target.matches(".motion-self[data-uv]")) addLine(target);
  },
  { capture: true },
);

/* "Run it yourself": shows the line that runs the program from its own address on this site. It is added when the reader
   opens the box, so that it costs nothing before, and by a script, because only the browser knows the address of the site. */

const PROGRAMS = new URL("../snippets/", import.meta.url);

function paragraph(...parts) {
  const element = document.createElement("p");
  element.append(...parts);
  return element;
}

function addLine(box) {
  const code = document.createElement("code");
  const address = new URL(`${box.closest(".motion-card").dataset.snippet}.py`, PROGRAMS);
  code.append(["uv run", box.dataset.uv, address.href].filter(Boolean).join(" "));
  const line = document.createElement("pre");
  line.append(code);
  const uv = document.createElement("a");
  uv.href = "https://docs.astral.sh/uv/";
  uv.append("uv");
  const download = box.querySelector(".motion-by-hand");
  download.before(
    paragraph("With ", uv, " installed, this line gets the program and all that it needs, and runs it:"),
    line,
  );
  download.replaceChildren("Or download the file, then:");
  delete box.dataset.uv;
}

document.addEventListener(
  "toggle",
  ({ target }) => {
    if (target.open && target.matches(".motion-self[data-uv]")) addLine(target);
  },
  { capture: true },
);

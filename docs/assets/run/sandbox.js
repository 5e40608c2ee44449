/* A Python that waits for one program, in a worker of a sandboxed frame (sandbox.html) that cannot reach anything.

   This module fetches Python's files, because the worker cannot. */

import { checked } from "./checked.js";

const BOOT = 120_000; // milliseconds until Python must be there, however slow the network
const CHARACTERS = 200_000; // of one run; python.mjs lets half as many through
const MESSAGES = 20_000; // of one run; python.mjs sends a quarter as many
const PYTHON = "python-314.0.7/";
const MODULES = ["python.mjs", `${PYTHON}pyodide.mjs`, `${PYTHON}pyodide.asm.mjs`];
const FILES = ["engine.zip", `${PYTHON}pyodide.asm.wasm`, `${PYTHON}python_stdlib.zip`];

const address = (path) => new URL(path, import.meta.url);
const nameOf = (path) => path.split("/").at(-1);

export class Python {
  constructor() {
    this.left = new AbortController();
    this.messages = 0;
    this.characters = 0;
    this.ready = new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error("it took too long")), BOOT);
      this.told = (kind, value) => (kind === "ready" ? resolve() : reject(new Error(value)));
      this.start().catch(reject);
      this.left.signal.addEventListener("abort", () => clearTimeout(late));
    });
    this.ready.then(
      () => (this.here = true),
      () => this.end(),
    );
  }

  async start() {
    const [frame, script, modules, data] = await Promise.all([
      this.open(),
      this.script("worker.js"),
      Promise.all(MODULES.map((path) => this.script(path))),
      Promise.all(FILES.map((path) => this.load(path))),
    ]);
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    this.port.onmessage = (event) => this.hear(event.data);
    const parts = { modules, names: FILES.map(nameOf), data };
    // No address can be named for a frame that has an origin of its own.
    frame.postMessage({ script, parts }, "*", [port2, ...data]);
  }

  /* Open the frame. It speaks to nobody, unless its worker fails. */
  async open() {
    const { signal } = this.left;
    this.frame = document.createElement("iframe");
    this.frame.sandbox = "allow-scripts";
    this.frame.hidden = true;
    this.frame.title = "Python";
    this.frame.src = address("sandbox.html");
    const loaded = new Promise((resolve) => this.frame.addEventListener("load", resolve));
    document.body.append(this.frame);
    const heard = ({ source, data }) => {
      if (source === this.frame.contentWindow) this.hear({ kind: "failed", value: data });
    };
    addEventListener("message", heard, { signal });
    await loaded;
    return this.frame.contentWindow;
  }

  async script(path) {
    return new Blob([await this.load(path)], { type: "text/javascript" });
  }

  async load(path) {
    const answer = await fetch(address(path), { signal: this.left.signal }).catch(() => ({}));
    const bytes = answer.ok && (await answer.arrayBuffer().catch(() => null));
    if (bytes) return bytes;
    throw new Error(`${nameOf(path)} could not be loaded${answer.status ? ` (${answer.status})` : ""}`);
  }

  run(source, name, told) {
    this.told = told;
    this.port.postMessage({ source, name });
  }

  /* Pass on what the worker says, if it makes sense. */
  hear(message) {
    if (this.left.signal.aborted) return;
    try {
      const { kind, value } = checked(message);
      if (kind === "out") this.characters += value.length;
      if (++this.messages > MESSAGES || this.characters > CHARACTERS) this.told("flood");
      else this.told(kind, value);
    } catch {
      this.told("failed", "it sent a message that no program of this book sends");
    }
  }

  /* At once: with the frame goes its worker, whatever that does. */
  end() {
    this.left.abort();
    this.port?.close();
    this.frame.remove();
  }
}

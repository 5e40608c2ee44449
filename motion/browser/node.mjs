/* Runs one program in Node as a reader's browser would run it: node node.mjs NAME END < PROGRAM. What it prints goes to
   stdout, how it ended into the file END, as JSON. */

import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { boot } from "../../docs/assets/run/python.mjs";

const [name, end] = process.argv.slice(2);
const run = new URL("../../docs/assets/run/", import.meta.url);
const [python] = fs.readdirSync(run).filter((found) => found.startsWith("python-"));
const folder = new URL(`${python}/`, run);
const engine = fs.readFileSync(new URL("engine.zip", run));

function tell(kind, value) {
  if (kind === "out") fs.writeSync(1, value);
  if (kind === "end" || kind === "flood") {
    fs.writeFileSync(end, JSON.stringify({ end: kind, ...value }));
    process.exit(0);
  }
}

const { loadPyodide } = await import(new URL("pyodide.mjs", folder));
const start = await boot(loadPyodide, fileURLToPath(folder), new Uint8Array(engine), tell);
start(fs.readFileSync(0, "utf-8"), name);

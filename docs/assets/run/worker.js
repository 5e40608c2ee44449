/* A worker that runs one program. The page ends it, however the program ended: the next gets a Python of its own. */

import { boot } from "./python.mjs";

const address = (path) => new URL(path, import.meta.url).href;

async function engine() {
  return new Uint8Array(await (await fetch(address("engine.zip"))).arrayBuffer());
}

// When its WebAssembly does not come, Pyodide says so to nobody and waits for ever.
const { fetch: fetched } = self;
self.fetch = async (url, ...rest) => {
  const name = String(url).split("/").at(-1);
  const answer = await fetched(url, ...rest).catch(() => ({}));
  if (answer.ok) return answer;
  const error = new Error(`${name} could not be loaded${answer.status ? ` (${answer.status})` : ""}`);
  postMessage({ kind: "failed", value: error.message });
  throw error;
};

try {
  const run = await boot(address("./"), await engine(), (kind, value) => postMessage({ kind, value }));
  addEventListener("message", ({ data }) => {
    try {
      run(data.source, data.name);
    } catch (error) {
      postMessage({ kind: "failed", value: String(error) });
    }
  });
  self.fetch = fetched; // what a program fetches is its own affair
  postMessage({ kind: "ready" });
} catch (error) {
  postMessage({ kind: "failed", value: String(error) });
}

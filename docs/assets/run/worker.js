/* A worker that runs one program. sandbox.html starts it and sends it Python's files in one message, because it cannot
   fetch anything. The page ends it, however the program ended: the next program gets a Python of its own. */

const FILES = "https://files.invalid/"; // where Pyodide is told that its files are

/* modules: the scripts python.mjs, pyodide.mjs and pyodide.asm.mjs, each a Blob
   names, data: the other files
   port: leads to the page */
async function start({ modules, names, data }, port) {
  const tell = (kind, value) => port.postMessage({ kind, value });
  try {
    const [{ boot }, { loadPyodide }, { default: createPyodideModule }] = await Promise.all(
      modules.map((script) => import(URL.createObjectURL(script))),
    );
    const files = new Map(names.map((name, index) => [FILES + name, data[index]]));
    const { fetch } = self;
    self.fetch = async (url) =>
      new Response(files.get(String(url)), { headers: { "content-type": "application/wasm" } });
    const load = (options) => loadPyodide({ ...options, createPyodideModule });
    const run = await boot(load, FILES, new Uint8Array(files.get(`${FILES}engine.zip`)), tell);
    self.fetch = fetch;
    port.onmessage = ({ data: { source, name } }) => {
      try {
        run(source, name);
      } catch (error) {
        tell("failed", String(error));
      }
    };
    tell("ready");
  } catch (error) {
    tell("failed", String(error));
  }
}

addEventListener("message", ({ data, ports: [port] }) => start(data, port), { once: true });
// Chromium starts no module worker in a frame with an origin of its own. Pyodide refuses to run in any other worker, which
// it recognizes by this function, because it wants to import its files. Here it gets them.
self.importScripts = undefined;

/* Python in WebAssembly, for one program: in a worker of the browser (worker.js), and in Node, where we prove which
   programs do the same there as elsewhere (motion/browser/prove.py). The Python side is
   motion/browser/inside.py. */

// Nobody reads more than this, and a page that has to show more stalls.
export const CHARACTERS = 100_000;
const WRITES = 5_000;

// Nothing is ever loaded by name, so no list of packages is fetched.
const NO_PACKAGES = {
  info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten_5_0_3", python: "3.14.2" },
  packages: {},
};

/* Start Python.

   load: `loadPyodide`
   folder: where Pyodide's files are, an address or a path that ends with a slash
   engine: the bytes of engine.zip
   tell(kind, value): called with "begun"; with "out" and a text; with "end" and how it ended, or "flood"; and after
     "end" with "drawn" and the replay
   Resolves to a function that runs a program, of which it gets the source and the name of the file. */
export async function boot(load, folder, engine, tell) {
  const decoder = new TextDecoder();
  let output = "";
  let writes = 0;
  const python = await load({
    indexURL: folder,
    packageBaseUrl: folder,
    lockFileContents: NO_PACKAGES,
    env: { HOME: "/home/reader", TZ: "UTC", LANG: "C.UTF-8", PYTHONHASHSEED: "0" },
  });
  // A worker can wait on it without the headers that other shared memory needs.
  const cell = new Int32Array(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer);
  const halt = () => Atomics.wait(cell, 0, 0); // the receiver of this message ends the run
  python.registerJsModule("motion_host", {
    sleep: (seconds) => void Atomics.wait(cell, 0, 0, seconds * 1000),
    output: () => output,
    begun: () => tell("begun"),
    ended: (told) => tell("end", JSON.parse(told)),
    drawn(told) {
      tell("drawn", JSON.parse(told));
      halt();
    },
  });
  python.setStdout({
    write(bytes) {
      const text = decoder.decode(bytes, { stream: true }).slice(0, CHARACTERS + 1 - output.length);
      output += text;
      writes += 1;
      tell("out", text);
      if (output.length > CHARACTERS || writes > WRITES) {
        tell("flood");
        halt();
      }
      return bytes.length;
    },
  });
  python.FS.writeFile("/engine.zip", engine);
  python.runPython("import sys; sys.path.append('/engine.zip')");
  const run = python.pyimport("motion.browser.inside").run;
  return (source, name) => run(source, name);
}

// node repack_stdlib.mjs FOLDER OUT: with the Pyodide in FOLDER, write its standard library to OUT, with compiled
// modules. Pyodide compiles them itself, because they must have its magic number.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

// Node would show the line of code too, and Pyodide's lines have a million characters.
process.on("uncaughtException", (error) => {
  console.error(error.message.trim().split("\n").at(-1));
  process.exit(1);
});
const [folder, out] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`));
// A fixed hash seed, because sets are compiled in their order, and the file must be the same each time.
const pyodide = await loadPyodide({ env: { HOME: "/home/pyodide", PYTHONHASHSEED: "0" } });
pyodide.runPython(readFileSync(new URL("repack_stdlib.py", import.meta.url), "utf8"));
writeFileSync(out, pyodide.FS.readFile("/tmp/python_stdlib.zip"));

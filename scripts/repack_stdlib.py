"""Put the compiled modules that nearly every program loads beside their sources. Runs within Pyodide.

The original library has only sources, so each start compiles some 140 modules. Compiling all modules would
make the download a third larger.
"""

import asyncio  # noqa: F401 -- these modules, and those that Pyodide itself has loaded, are compiled
import collections  # noqa: F401
import contextvars  # noqa: F401
import dataclasses  # noqa: F401
import functools  # noqa: F401
import hashlib  # noqa: F401 -- for Jinja, like `numbers`, `pickle` and `urllib`
import itertools  # noqa: F401
import json  # noqa: F401
import linecache  # noqa: F401
import logging  # noqa: F401
import numbers  # noqa: F401
import pickle  # noqa: F401 -- nothing is unpickled
import queue  # noqa: F401
import random  # noqa: F401
import sys
import threading  # noqa: F401
import traceback  # noqa: F401
import urllib.parse  # noqa: F401

origins = {getattr(module.__spec__, "origin", None) for module in list(sys.modules.values())}

import py_compile  # noqa: E402 -- after the others, because only this script needs it
import zipfile  # noqa: E402
from pathlib import Path  # noqa: E402

STOCK = next(path for path in sys.path if path.endswith(".zip"))
SOURCE, COMPILED = Path("/tmp/module.py"), Path("/tmp/module.pyc")  # noqa: S108 -- in Pyodide's memory

with zipfile.ZipFile(STOCK) as stock:
    files = {name: stock.read(name) for name in stock.namelist()}
for name in [name for name in files if f"{STOCK}/{name}" in origins]:
    SOURCE.write_bytes(files[name])
    # Unchecked, because only this script changes the content of the file. An import from a zip does not
    # correct the path in a compiled module, so tracebacks show the path that is given here.
    py_compile.compile(
        str(SOURCE),
        str(COMPILED),
        f"{STOCK}/{name}",
        doraise=True,
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )
    files[f"{name}c"] = COMPILED.read_bytes()
with zipfile.ZipFile("/tmp/python_stdlib.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as repacked:  # noqa: S108
    for name in sorted(files):
        repacked.writestr(zipfile.ZipInfo(name), files[name], zipfile.ZIP_DEFLATED)

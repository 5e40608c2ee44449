"""Put the compiled modules that nearly every program loads beside their sources; runs within Pyodide.

The stock library has sources only, so that each start compiles some 140 modules. All of them compiled would
make the download a third larger.
"""

import asyncio  # noqa: F401 -- these, with what Pyodide itself has loaded, are what is compiled
import collections  # noqa: F401
import contextvars  # noqa: F401
import dataclasses  # noqa: F401
import functools  # noqa: F401
import hashlib  # noqa: F401 -- as are `numbers`, `pickle` and `urllib`, Jinja's
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

import py_compile  # noqa: E402 -- this script's own needs are not to be counted among the programs'
import zipfile  # noqa: E402
from pathlib import Path  # noqa: E402

STOCK = next(path for path in sys.path if path.endswith(".zip"))
SOURCE, COMPILED = Path("/tmp/module.py"), Path("/tmp/module.pyc")  # noqa: S108 -- Pyodide's own, in memory

with zipfile.ZipFile(STOCK) as stock:
    files = {name: stock.read(name) for name in stock.namelist()}
for name in [name for name in files if f"{STOCK}/{name}" in origins]:
    SOURCE.write_bytes(files[name])
    # Unchecked: nothing but this file itself changes what is in it. An import from a zip does not correct the
    # path in a compiled module, so tracebacks show the one that is given here.
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

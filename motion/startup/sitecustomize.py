"""Imported by Python at start-up in every process of a run, through `PYTHONPATH` (see `motion.run`).

A run's output goes into a pipe, and must not wait in a buffer there, or lines of parent and child would
change places: hence `PYTHONUNBUFFERED`. But unbuffered, `print` writes each of its arguments and the
line's end by themselves, and lines of two processes tear each other. A terminal, where readers run
these programs, does neither: lines appear at once and whole. This gives the pipe the terminal's habit.
"""

import io
import sys

for stream in (sys.stdout, sys.stderr):
    if isinstance(stream, io.TextIOWrapper):  # None where there is no such stream
        stream.reconfigure(line_buffering=True, write_through=False)

"""Recordings: the notes about the lanes of a run, read and put in order.

`motion/run/startup/`, which every process of a run loads, writes the notes.
"""

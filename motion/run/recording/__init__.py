"""Recordings: what the lanes of a run wrote down while it ran, read and put in order.

The notes are written by `motion/run/startup/`, which every process of a run loads.
"""

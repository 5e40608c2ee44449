"""Runs: a program as a real process, watched while it runs."""

"""Runs: a program as a real process, which is recorded while it runs."""

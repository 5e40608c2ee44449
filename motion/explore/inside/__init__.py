"""Runs inside the process that explores a program: one thread at a time, as a schedule says."""

"""Replays: what the lanes of a run did, moment by moment, and the picture of it."""

"""Lighthouse's marks for the built site."""

"""The costs of running, building and serving the book, compared with their limits: `make bench`."""

"""What the book costs to run, build and serve, measured against what it is to hold: `make bench`."""

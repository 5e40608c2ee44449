"""What a reader meets in a real browser; a package, for which the browser is started once."""

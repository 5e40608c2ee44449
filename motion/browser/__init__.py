"""Programs in the reader's browser: which of them run there, and the code that runs them."""

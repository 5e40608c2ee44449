"""Programs in the reader's browser: which of them run there, and what runs them."""

"""Programs of the book as they stand in their files, and what each of them guarantees."""

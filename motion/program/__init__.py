"""Programs of the book as their files contain them, and the guarantee of each."""

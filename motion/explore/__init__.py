"""Every schedule of a program: runs it, unchanged, under all orders in which its threads can take turns."""

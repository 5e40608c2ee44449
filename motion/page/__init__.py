"""Pages: the HTML of programs, their output and their replays."""

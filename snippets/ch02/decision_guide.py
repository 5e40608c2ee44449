"""The decision guide as a function, asked about seven programs."""


def choose(*yes):
    """Return the model to try first, if only these answers are yes."""
    if "too slow" not in yes:
        return "no concurrency"
    if "command" in yes:
        return "a subprocess"
    if "waits" in yes:
        return "tasks" if "many" in yes else "threads"
    if "no GIL" in yes:
        return "threads"
    return "processes" if "divisible" in yes else "another algorithm"


PROGRAMS = {
    "rename 30 files": (),
    "convert a film with ffmpeg": ("too slow", "command"),
    "ask 20 web servers": ("too slow", "waits"),
    "serve 5,000 clients": ("too slow", "waits", "many"),
    "hash large files": ("too slow", "no GIL", "divisible"),
    "parse 200 log files": ("too slow", "divisible"),
    "each step needs the last": ("too slow",),
}
for program, yes in PROGRAMS.items():
    print(f"{program:26} {choose(*yes)}")
#> rename 30 files            no concurrency
#> convert a film with ffmpeg a subprocess
#> ask 20 web servers         threads
#> serve 5,000 clients        tasks
#> hash large files           threads
#> parse 200 log files        processes
#> each step needs the last   another algorithm

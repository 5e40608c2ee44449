"""The engine of *Async Python in Motion*: it runs the book's programs and shows what they did.

Data goes one way, and each module is one step of it:

    snippet -> run -> verdict -> store -> page
    (a file)   (a real    (did it keep   (runs kept   (HTML: source, output,
               process)   its word?)     by content)  guarantee)

Beside that way: `guarantee` says what a correct run may do, `interpreter` (with `describe`) what runs it,
`processes` and `guardian` see to it that nothing of a run is left, `startup` is what every process of a run
imports first. `book` brings the runs of the whole book up to date and shows their `progress`; `places`
knows which page shows which program, `report` says in words what went wrong, `soak` counts what many runs
did, `chart` draws what was measured of workers. `browser` proves which programs run in a reader's browser,
where `runner` runs them, and `playground` says what can be chosen there. `fence`, `catalogue` and `cli` are
the ways in: pages, their index, and the command line.
"""

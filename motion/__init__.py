"""The engine of *Async Python in Motion*: it runs the book's programs and shows what they did.

Data goes one way, from the first of these layers to the last. A layer knows only the layers above it in the
list, and modules on one line do not know each other:

    program                  a file of the book, and what it guarantees
    run                      a real process, recorded while it runs
    replay                   what each lane did, moment by moment, and a picture of it
    normalize                output without the details that differ from machine to machine
    kept, key, matching, places, progress, replacing, stacks, terminal
    store, verdict           stored runs; did a run keep its program's guarantee?
    result                   what is known about a program: its run and verdict, or why there is none
    book                     the runs of the whole book, brought up to date
    report, soak, update     a verdict in words; many runs of one program; writing its output into its file
    explore                  every schedule of a program, and what it does
    records                  what many runs printed, kept for the pages
    browser                  which programs run in a reader's browser, and the code that runs them
    page                     HTML: source, output, guarantee, replay
    cli                      the command line

`make check` tests that the code keeps this order, which pyproject.toml states as a contract, and a test
compares this list with the contract. The entry points are `page.fence` for the pages, `page.catalogue` for
their index, and `cli`.
"""

"""The engine of *Async Python in Motion*: it runs the book's programs and shows what they did.

Data goes one way, and each module is one step of it:

    snippet -> run -> verdict -> store -> page
    (a file)   (a real    (did it keep   (runs kept   (HTML: source, output,
               process)   its word?)     by content)  guarantee)

`guarantee` and `interpreter` say what a correct run may do and what runs it; `book` brings the runs of
the whole book up to date; `places` knows which page shows which program; `fence` and `cli` are the two
ways in.
"""

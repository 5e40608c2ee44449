"""The engine of *Async Python in Motion*: it runs the book's programs and shows what they did.

Data goes one way, and each package is one stretch of that way:

    program    ->    run         ->    replay      ->    page
    (the file,       (a real           (what each        (HTML: source,
    its guarantee)   process,          lane did,         output, guarantee,
                     recorded)         in moments)       replay)

A package knows only those to its left; pyproject.toml states that as a contract, and `make check` holds it.
Between them stand the modules that join them: `key` and `store` keep runs, `verdict` judges a run when it is
read, `book` brings the runs of the whole book up to date. `browser` is beside the way: it proves which programs
run in a reader's browser. The ways in are `page.fence` (pages), `page.catalogue` (their index) and `cli` (the
command line).
"""

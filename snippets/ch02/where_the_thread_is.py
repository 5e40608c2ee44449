"""A thread is at one line, and its stack says how it came there."""

import traceback


def show_stack():
    calls = traceback.extract_stack()[:-1]
    print(" > ".join(call.name for call in calls))


def ask(server):
    show_stack()
    return f"{server} is up"


def check(server):
    answer = ask(server)
    show_stack()
    return answer


check("web")
show_stack()
#> <module> > check > ask
#> <module> > check
#> <module>

"""Only the order of the lines of one thread is certain."""

# /// script
# [tool.motion]
# needs = ["gil"]  # else the lines of two threads can tear
# order = [  # each thread keeps its own order, and nothing else is certain
#     ["web: reads the form", "web: sends a mail"],
#     ["desk: reads the form", "desk: sends a mail"],
# ]
# ///

import threading


def sign_up():
    me = threading.current_thread().name
    print(f"{me}: reads the form")
    print(f"{me}: sends a mail")


web = threading.Thread(target=sign_up, name="web")
desk = threading.Thread(target=sign_up, name="desk")
web.start()
desk.start()
#> web: reads the form
#> web: sends a mail
#> desk: reads the form
#> desk: sends a mail

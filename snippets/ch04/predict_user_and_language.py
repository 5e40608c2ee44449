"""A value in a threading.local or a ContextVar stays in its own thread."""

import threading
from contextvars import ContextVar

session = threading.local()
language = ContextVar("language", default="English")


def order():
    session.user = "Ben"
    language.set("French")


session.user = "Ada"
table = threading.Thread(target=order, name="table 2")
table.start()
table.join()
print(session.user, language.get())
#> Ada English

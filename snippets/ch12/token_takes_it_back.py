"""A token takes a value of a context variable back; a context shows all."""

import contextvars

language = contextvars.ContextVar("language", default="en")
user = contextvars.ContextVar("user")


def page():
    print("page for", user.get(), "in", language.get())


token = user.set("ana")
print("variable:", token.var.name)
print("before:", token.old_value is contextvars.Token.MISSING)
second = language.set("es")
visit = contextvars.copy_context()
language.reset(second)
user.reset(token)
print("user now:", user.get("nobody"), "language now:", language.get())

pairs = zip(visit.keys(), visit.values(), strict=True)
print("kept:", *sorted(f"{one.name}={value}" for one, value in pairs))
print("pairs:", len(visit.items()), "user:", visit.get(user))
other = visit.copy()
other.run(user.set, "ben")
other.run(page)
visit.run(page)
#> variable: user
#> before: True
#> user now: nobody language now: en
#> kept: language=es user=ana
#> pairs: 2 user: ana
#> page for ben in es
#> page for ana in es

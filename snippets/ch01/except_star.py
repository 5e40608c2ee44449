"""except* takes its kind of exceptions out of a group; the rest goes on."""


def check(tickets):
    errors = []
    for ticket in tickets:
        try:
            print("ticket", 12 // int(ticket))
        except (ValueError, ZeroDivisionError) as error:
            errors.append(error)
    if errors:
        raise ExceptionGroup("bad tickets", errors)


try:
    check(["3", "x", "0", "y"])
except* ValueError as group:
    print("not numbers:", len(group.exceptions))
except* ZeroDivisionError as group:
    print("zero:", len(group.exceptions))

try:
    check(["x"])
except ValueError:
    print("never printed")
except ExceptionGroup as group:
    print("a plain except sees:", group)
#> ticket 4
#> not numbers: 2
#> zero: 1
#> a plain except sees: bad tickets (1 sub-exception)

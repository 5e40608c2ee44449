"""All jobs that can never go on: those whose waiting leads to a circle."""


def stuck(waits_for):
    """Return the names that wait for a circle, or are in one."""
    free = {other for other in waits_for.values() if other not in waits_for}
    while True:
        freed = {name for name in waits_for if waits_for[name] in free}
        if freed <= free:
            return sorted(waits_for.keys() - free)
        free |= freed


print(stuck({"report": "copy", "copy": "mail"}))
print(stuck({"report": "copy", "copy": "report", "scan": "copy"}))
print(stuck({"a": "b", "b": "a", "c": "d", "d": "e"}))
#> []
#> ['copy', 'report', 'scan']
#> ['a', 'b']

"""Follow who waits for whom: a name that comes twice closes a circle."""


def circle(waits_for, start):
    """Return the circle that start runs into, or None."""
    path = [start]
    while path[-1] in waits_for:
        following = waits_for[path[-1]]
        if following in path:
            return [*path[path.index(following) :], following]
        path.append(following)
    return None


def show(waits_for, start):
    found = circle(waits_for, start)
    print(" -> ".join(found) if found else "no circle")


show({"report": "copy", "copy": "mail"}, "report")
show({"report": "copy", "copy": "report"}, "report")
show({"a": "b", "b": "c", "c": "a"}, "b")
show({"scan": "report", "report": "copy", "copy": "report"}, "scan")
#> no circle
#> report -> copy -> report
#> b -> c -> a -> b
#> report -> copy -> report

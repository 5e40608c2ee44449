"""With a lock, only the schedules remain in which one sale is first."""

PLAN = ("take", "read", "write", "release")


def schedules(done, holder=None):
    """Yield each order of the steps that the lock allows."""
    if all(steps == len(PLAN) for steps in done.values()):
        yield ()
    for name, steps in done.items():
        if steps == len(PLAN):
            continue
        step = PLAN[steps]
        if step == "take" and holder is not None:
            continue  # this customer waits
        now = {"take": name, "release": None}.get(step, holder)
        for tail in schedules(done | {name: steps + 1}, now):
            yield ((name, step), *tail)


def run(schedule):
    bikes, seen = 10, {}
    for name, step in schedule:
        if step == "read":
            seen[name] = bikes
        elif step == "write":
            bikes = seen[name] - 1
    return bikes


for schedule in schedules({"ada": 0, "ben": 0}):
    print(*(name for name, _ in schedule), "leaves", run(schedule))
#> ada ada ada ada ben ben ben ben leaves 8
#> ben ben ben ben ada ada ada ada leaves 8

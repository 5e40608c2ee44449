"""Every order in which threads can take locks, and which of them hang."""


def ends(plans, path=()):
    """Yield each way to the end, and whether all came to their end."""
    rest = {name: plan[path.count(name) :] for name, plan in plans.items()}
    held = set()
    for name, plan in plans.items():
        for step in plan[: path.count(name)]:
            held ^= {step[1:]}  # taken, or given back
    able = [
        name
        for name, steps in rest.items()
        if steps and (steps[0][0] == "-" or steps[0][1:] not in held)
    ]
    if not able:
        yield path, not any(rest.values())
    for name in able:
        yield from ends(plans, (*path, name))


def report(title, **plans):
    found = list(ends({name: plan.split() for name, plan in plans.items()}))
    hangs = [path for path, ended in found if not ended]
    print(f"{title}: {len(hangs)} of {len(found)} hang", *hangs[:1])


report("opposite", rent="+A +B -B -A", refund="+B +A -A -B")
report("ordered", rent="+A +B -B -A", refund="+A +B -B -A")
report("let go", rent="+A -A +B -B", refund="+B -B +A -A")
report("circle", ann="+A +B -B -A", ben="+B +C -C -B", cem="+C +A -A -C")
report("gate", rent="+G +A +B -B -A -G", refund="+G +B +A -A -B -G")
#> opposite: 2 of 6 hang ('rent', 'refund')
#> ordered: 0 of 2 hang
#> let go: 0 of 38 hang
#> circle: 6 of 168 hang ('ann', 'ben', 'cem')
#> gate: 0 of 2 hang

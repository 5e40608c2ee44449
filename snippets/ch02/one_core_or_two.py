"""Two jobs of four steps each: taking turns, and on two cores."""


def taking_turns(jobs):
    """Return the job that has the only core, for each moment."""
    left = dict(jobs)
    moments = []
    while any(left.values()):
        for name, steps in left.items():
            if steps:
                left[name] = steps - 1
                moments.append(name)
    return moments


jobs = {"A": 4, "B": 4}
moments = taking_turns(jobs)
print("one core:  ", *moments)
print("ends after:", len(moments))
for core, (name, steps) in enumerate(jobs.items(), start=1):
    print(f"core {core}:    ", *[name] * steps)
print("ends after:", max(jobs.values()))
#> one core:   A B A B A B A B
#> ends after: 8
#> core 1:     A A A A
#> core 2:     B B B B
#> ends after: 4

"""A worker takes messages apart with match: the first case that fits."""


def worker(messages):
    for message in messages:
        match message:
            case ("work", int(lo), int(hi)) if lo < hi:
                print(f"work: {hi - lo} numbers from {lo}")
            case ("work", _, _):
                print("nothing to do:", message)
            case ("stop",):
                print("stop")
                return
            case _:
                raise ValueError(f"unknown message {message!r}")


worker(
    [
        ("work", 0, 50_000),
        ("work", 7, 7),
        ("stop",),
        ("work", 50_000, 100_000),
    ]
)
try:
    worker([("work", "0", "50")])
    worker([("sleep", 0, 50)])
except ValueError as error:
    print(error)
#> work: 50000 numbers from 0
#> nothing to do: ('work', 7, 7)
#> stop
#> nothing to do: ('work', '0', '50')
#> unknown message ('sleep', 0, 50)

"""A scheduler for generators that pause: yield 5 means five seconds."""

import heapq


def guest(name, *seconds):
    for pause in seconds:
        yield pause
        print(f"{clock:3} s  {name}")


def run(generators):
    global clock
    timers = [(0, number, g) for number, g in enumerate(generators)]
    while timers:
        clock, number, generator = heapq.heappop(timers)
        pause = next(generator, None)
        if pause is not None:
            heapq.heappush(timers, (clock + pause, number, generator))


clock = 0
run([guest("tea", 5, 5, 5), guest("cake", 7, 7), guest("bill", 10)])
#>   5 s  tea
#>   7 s  cake
#>  10 s  tea
#>  10 s  bill
#>  14 s  cake
#>  15 s  tea

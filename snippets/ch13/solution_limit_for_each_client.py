"""At most two calls in ten seconds for each client, with a clock for tests."""

from collections import defaultdict, deque


# region limit
class Limit:
    def __init__(self, calls, seconds, clock):
        self.seconds, self.clock = seconds, clock
        self.recent = defaultdict(lambda: deque(maxlen=calls))

    def allows(self, client):
        now, recent = self.clock(), self.recent[client]
        full = len(recent) == recent.maxlen
        if full and now < recent[0] + self.seconds:
            return False
        recent.append(now)
        return True


# endregion

now = 0
limit = Limit(calls=2, seconds=10, clock=lambda: now)
for now, client in (
    (0, "Ann"),
    (3, "Ann"),
    (4, "Ann"),
    (4, "Bob"),
    (10, "Ann"),
    (11, "Ann"),
):
    print(now, client, limit.allows(client))
#> 0 Ann True
#> 3 Ann True
#> 4 Ann False
#> 4 Bob True
#> 10 Ann True
#> 11 Ann False

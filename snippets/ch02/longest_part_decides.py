"""Two workers share the days of a report: a few large parts, or many."""

import heapq


def finished_after(parts, workers):
    """Give each part to the worker that is free first."""
    free_at = [0] * workers
    for seconds in parts:
        heapq.heappush(free_at, heapq.heappop(free_at) + seconds)
    return max(free_at)


days = [1, 1, 1, 1, 1, 1, 1, 9]  # seconds for each day: Sunday is long
halves = [sum(days[:4]), sum(days[4:])]
print("alone:", sum(days))
print("2 halves:", finished_after(halves, 2))
print("8 days:", finished_after(days, 2))
print("8 days, longest first:", finished_after(sorted(days)[::-1], 2))
#> alone: 16
#> 2 halves: 12
#> 8 days: 12
#> 8 days, longest first: 9

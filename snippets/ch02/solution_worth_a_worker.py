"""From which number on does one more worker save less than 3 percent?"""


def duration(parallel, workers):
    return (1 - parallel) + parallel / workers


def enough(parallel):
    workers = 1
    while True:
        now = duration(parallel, workers)
        if now - duration(parallel, workers + 1) < 0.03 * now:
            return workers
        workers += 1


for parallel in (0.5, 0.9, 0.99, 1.0):
    print(f"{parallel:4.0%} divided: {enough(parallel)} workers")
#>  50% divided: 5 workers
#>  90% divided: 13 workers
#>  99% divided: 26 workers
#> 100% divided: 33 workers

"""Worker processes count the errors in three log files, and the results come back."""

from concurrent.futures import ProcessPoolExecutor

LOGS = {
    "monday.log": ["INFO start", "ERROR disk full", "INFO end"],
    "tuesday.log": ["ERROR disk full", "ERROR no network"],
    "wednesday.log": ["INFO start", "INFO end"],
}


def count_errors(name):
    return sum(line.startswith("ERROR") for line in LOGS[name])


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=3) as pool:
        counts = pool.map(count_errors, LOGS)
        for name, count in zip(LOGS, counts, strict=True):
            print(f"{name}: {count}")
#> monday.log: 1
#> tuesday.log: 2
#> wednesday.log: 0

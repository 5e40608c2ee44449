"""A pool of your own: two processes, two queues, and numbered tasks."""

import multiprocessing


# region pool
def serve(tasks, results):
    for number, function, item in iter(tasks.get, None):
        try:
            results.put((number, function(item), None))
        except Exception as error:
            results.put((number, None, error))


class SmallPool:
    def __init__(self, workers):
        self.tasks = multiprocessing.SimpleQueue()
        self.results = multiprocessing.Queue()
        self.workers = [
            multiprocessing.Process(
                target=serve, args=(self.tasks, self.results), daemon=True
            )
            for _ in range(workers)
        ]
        for worker in self.workers:
            worker.start()

    def map(self, function, items):
        for number, item in enumerate(items):
            self.tasks.put((number, function, item))
        answers = sorted(
            (self.results.get() for _ in items), key=lambda a: a[0]
        )
        for _, _, error in answers:
            if error is not None:
                raise error
        return [value for _, value, _ in answers]

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        for _ in self.workers:
            self.tasks.put(None)
        for worker in self.workers:
            worker.join()


# endregion


def half(number):
    if number % 2:
        raise ValueError(f"{number} is odd")
    return number // 2


if __name__ == "__main__":
    with SmallPool(2) as pool:
        print(pool.map(half, [2, 8, 6]))
        try:
            pool.map(half, [2, 7, 6])
        except ValueError as error:
            print("failed:", error)
#> [1, 4, 3]
#> failed: 7 is odd

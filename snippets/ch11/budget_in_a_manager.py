"""A lock and a dict of a manager are arguments; both workers use them."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def translate(text, budget, lock):
    with lock:
        if budget["letters"] < len(text):
            return f"{text}: over budget"
        budget["letters"] -= len(text)
    return f"{text}: {text[::-1]}"  # stands for a paid service


if __name__ == "__main__":
    with (
        multiprocessing.Manager() as manager,
        ProcessPoolExecutor(max_workers=2) as pool,
    ):
        budget, lock = manager.dict(letters=10), manager.Lock()
        calls = [
            pool.submit(translate, text, budget, lock)
            for text in ("tea", "tea", "tea", "tea")
        ]
        print(*sorted(call.result() for call in calls), sep="\n")
        print("letters left:", budget["letters"])
#> tea: aet
#> tea: aet
#> tea: aet
#> tea: over budget
#> letters left: 1

"""An event of a manager stops calls in processes, after they have begun."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def translate_all(text, begun, stop):
    begun.put(text)
    while not stop.wait(timeout=0.05):  # until the next sentence
        pass
    return f"{text}: stopped"


if __name__ == "__main__":
    with (
        multiprocessing.Manager() as manager,
        ProcessPoolExecutor(max_workers=2) as pool,
    ):
        begun, stop = manager.Queue(), manager.Event()
        calls = [
            pool.submit(translate_all, text, begun, stop)
            for text in ("first book", "second book")
        ]
        for _ in calls:
            begun.get()
        print("canceled:", [call.cancel() for call in calls])
        stop.set()
        for call in calls:
            print(call.result())
#> canceled: [False, False]
#> first book: stopped
#> second book: stopped

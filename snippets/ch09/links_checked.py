"""Workers of a pool report to one dict, which lives in a manager."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Manager

LINKS = {"/home": ["/news", "/old"], "/news": ["/home", "/gone"]}


def check(page, broken):
    for link in LINKS[page]:
        if link not in LINKS:
            broken[link] = page


if __name__ == "__main__":
    with Manager() as manager, ProcessPoolExecutor(2) as pool:
        broken = manager.dict()
        jobs = [pool.submit(check, page, broken) for page in LINKS]
        for job in jobs:
            job.result()  # raises what the worker raised
        for link, page in sorted(broken.items()):
            print(f"{page}: {link} is broken")
#> /news: /gone is broken
#> /home: /old is broken

"""A failed call is submitted again, by the main thread and not by a worker."""

from collections import Counter
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait

tries = Counter()


def download(page):
    tries[page] += 1
    if page == "gone" or tries[page] < 3:
        raise OSError(f"{page} does not answer")
    return f"text of {page}"


# region retry
def download_all(pages, attempts):
    results, left = {}, dict.fromkeys(pages, attempts)
    with ThreadPoolExecutor(max_workers=4) as pool:
        names = {pool.submit(download, page): page for page in pages}
        while names:
            done, _ = wait(names, return_when=FIRST_COMPLETED)
            for future in done:
                page = names.pop(future)
                left[page] -= 1
                if isinstance(future.exception(), OSError) and left[page]:
                    names[pool.submit(download, page)] = page
                else:
                    results[page] = future.exception() or future.result()
    return results


# endregion

for page, result in sorted(download_all(["news", "gone"], 3).items()):
    print(page, "-", result, "-", tries[page], "attempts")
#> gone - gone does not answer - 3 attempts
#> news - text of news - 3 attempts

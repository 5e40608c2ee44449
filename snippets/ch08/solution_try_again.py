"""Calls that fail are tried again, at most three times."""

import multiprocessing


def convert(page, attempt):
    if page == "page 2" and attempt < 3:
        raise OSError("the disk is busy")
    if page == "page 3":
        raise ValueError("not a scan")
    return f"{page} at attempt {attempt}"


# region again
def convert_all(pool, pages, attempts=3):
    answers, left = {}, list(pages)
    for attempt in range(1, attempts + 1):
        results = {
            page: pool.apply_async(convert, (page, attempt))
            for page in left
        }
        left = []
        for page, result in results.items():
            try:
                answers[page] = result.get()
            except OSError as error:  # perhaps it works later
                answers[page] = error
                left.append(page)
            except ValueError as error:  # it will never work
                answers[page] = error
    return answers


# endregion

if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        answers = convert_all(pool, ["page 1", "page 2", "page 3"])
    for page, answer in answers.items():
        print(f"{page}: {answer}")
#> page 1: page 1 at attempt 1
#> page 2: page 2 at attempt 3
#> page 3: not a scan

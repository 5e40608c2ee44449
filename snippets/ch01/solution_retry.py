"""Solution: a decorator with an argument calls its function again."""

import functools


# region retry
def retry(times):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times):
                try:
                    return function(*args, **kwargs)
                except OSError as error:
                    print(f"attempt {attempt}: {error}")
            return function(*args, **kwargs)  # the last one may raise

        return wrapper

    return decorate


# endregion
answers = iter([OSError("busy"), OSError("busy"), "bread"])


@retry(times=3)
def order():
    answer = next(answers)
    if isinstance(answer, OSError):
        raise answer
    return answer


print("got", order())
#> attempt 1: busy
#> attempt 2: busy
#> got bread

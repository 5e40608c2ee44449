"""The error messages of Pool, and how you get them."""

import multiprocessing


def double(number):
    return 2 * number


def doubler(number):
    return lambda: 2 * number


def attempt(function, *args):
    try:
        function(*args)
    except (ValueError, NotImplementedError) as error:
        print(f"{type(error).__name__}: {error}")
    except multiprocessing.pool.MaybeEncodingError as error:
        print(f"{type(error).__name__}: {str(error)[:22]} ...")


if __name__ == "__main__":
    attempt(multiprocessing.Pool, 0)
    with multiprocessing.Pool(1) as pool:
        attempt(pool.join)
        attempt(pool.map, double, [pool])
        attempt(pool.imap, double, [1], 0)
        attempt(pool.apply, doubler, [1])
    attempt(pool.map, double, [1])
#> ValueError: Number of processes must be at least 1
#> ValueError: Pool is still running
#> NotImplementedError: pool objects cannot be passed between processes or pickled
#> ValueError: Chunksize must be 1+, not 0
#> MaybeEncodingError: Error sending result:  \...
#> ValueError: Pool not running

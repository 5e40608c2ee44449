"""All results are used, and all failures are raised in one group."""

from concurrent.futures import ThreadPoolExecutor, as_completed

LISTS = {"tea": "12,15", "coffee": "14,?", "cocoa": "9", "milk": None}


def load(name):
    return [int(price) for price in LISTS[name].split(",")]


def load_all(names):
    loaded, failures = {}, []
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = {pool.submit(load, name): name for name in names}
        for future in as_completed(futures):
            name = futures[future]
            try:
                loaded[name] = future.result()
            except Exception as error:
                error.add_note(f"in the list of {name}")
                failures.append(error)
    print("loaded:", sorted(loaded))
    if failures:
        raise ExceptionGroup(f"{len(failures)} lists failed", failures)


try:
    load_all(LISTS)
except* ValueError as group:
    for error in group.exceptions:
        print("ValueError:", error, error.__notes__)
except* AttributeError as group:
    for error in group.exceptions:
        print("AttributeError:", error, error.__notes__)
#> loaded: ['cocoa', 'tea']
#> ValueError: invalid literal for int() with base 10: '?' ['in the list of coffee']
#> AttributeError: 'NoneType' object has no attribute 'split' ['in the list of milk']

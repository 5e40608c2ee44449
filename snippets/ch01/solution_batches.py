"""Solution: a generator that groups any iterable into batches."""


# region batches
def batches(items, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []  # a new list: the reader may keep the old one
    if batch:
        yield batch


# endregion
print(list(batches("abcdefg", 3)))
print(list(batches([], 3)))
#> [['a', 'b', 'c'], ['d', 'e', 'f'], ['g']]
#> []

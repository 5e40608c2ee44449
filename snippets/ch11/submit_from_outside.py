"""No call waits for another call: the main thread puts them together."""

from concurrent.futures import ThreadPoolExecutor


def compile_file(name):
    return f"{name}.o"


def link(program, parts):
    return f"{program} from {' '.join(parts)}"


with ThreadPoolExecutor(max_workers=1) as pool:
    parts = list(pool.map(compile_file, ["main", "hands"]))
    print(pool.submit(link, "clock", parts).result())
#> clock from main.o hands.o

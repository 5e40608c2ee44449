"""A call is submitted only when all the parts that it needs are done."""

from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from graphlib import TopologicalSorter

NEEDS = {"clock": ["main", "hands"], "hands": ["gears"]}


def build(name, parts):
    return f"{name}({', '.join(parts)})" if parts else name


def build_all(needs, workers):
    order, names, built = TopologicalSorter(needs), {}, {}
    order.prepare()
    with ThreadPoolExecutor(workers) as pool:
        while order.is_active():
            for name in order.get_ready():
                parts = [built[part] for part in needs.get(name, [])]
                names[pool.submit(build, name, parts)] = name
            done, _ = wait(names, return_when=FIRST_COMPLETED)
            for future in done:
                name = names.pop(future)
                built[name] = future.result()
                order.done(name)
    return built


print(build_all(NEEDS, workers=1)["clock"])
#> clock(main, hands(gears))

"""A call waits for a call in its own pool, and no worker is left."""

from concurrent.futures import ThreadPoolExecutor


def compile_file(name):
    return f"{name}.o"


def build(program):
    part = pool.submit(compile_file, program)
    try:
        return f"{program} from {part.result(timeout=0.2)}"
    except TimeoutError:
        return f"part is running: {part.running()}, done: {part.done()}"


with ThreadPoolExecutor(max_workers=1) as pool:
    built = pool.submit(build, "clock")
    print(built.result())
#> part is running: False, done: False

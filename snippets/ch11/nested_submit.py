"""A call waits for a call in its own pool, and no worker is left."""

from concurrent.futures import ThreadPoolExecutor


def compile_file(name):
    return f"{name}.o"


def build(program):
    part = pool.submit(compile_file, program)
    try:
        return f"{program} from {part.result(timeout=0.2)}"
    except TimeoutError:
        return f"build is running: {built.running()}, its part: {part._state}"


with ThreadPoolExecutor(max_workers=1) as pool:
    built = pool.submit(build, "clock")
    print(built.result())

"""What is recorded of Trio: its tasks are lanes, as those of asyncio, and importing it starts none."""

import pytest
from lanes import Program, lanes, parents, printers, steps, told

COOKS = """
    import trio
    async def cook(dish):
        print(dish, "is cooking")
        await trio.sleep(0.01)
        print(dish, "is ready")
    async def main():
        async with trio.open_nursery() as nursery:
            nursery.start_soon(cook, "tea", name="first")
            nursery.start_soon(cook, "soup")
        print("served")
    trio.run(main)
    print("closed")
"""


def test_trio_task_is_a_lane_with_its_name_and_its_function(run: Program) -> None:
    done = run(COOKS)
    assert parents(done) == {
        "MainThread": None,
        "__main__.main": "MainThread",
        "first": "__main__.main",
        "__main__.cook": "__main__.main",
    }
    found = lanes(done)
    assert [
        (found[name].kind, found[name].detail) for name in ("first", "__main__.cook", "__main__.main")
    ] == [
        ("task", "cook"),
        ("task", "cook"),
        ("task", "main"),
    ]
    assert {(name, line) for name, line in told(done)} == {
        ("first", "tea is cooking"),
        ("first", "tea is ready"),
        ("__main__.cook", "soup is cooking"),
        ("__main__.cook", "soup is ready"),
        ("__main__.main", "served"),
        ("MainThread", "closed"),
    }


def test_trio_task_is_suspended_and_ends(run: Program) -> None:
    done = [step for step in steps(run(COOKS), "first") if step[0] != "print"]
    assert done == [("line", 4), ("line", 5), ("suspend", 5), ("resume", 5), ("line", 6), ("end", None)]


def test_task_group_of_anyio_makes_the_same_lanes_on_both_backends(run: Program) -> None:
    done = run(
        """
        import anyio
        async def cook(dish):
            await anyio.sleep(0)
            print(dish)
        async def main():
            async with anyio.create_task_group() as group:
                group.start_soon(cook, "tea", name="cook of tea")
        for backend in ("asyncio", "trio"):
            anyio.run(main, backend=backend)
        """
    )
    assert printers(done) == ["cook of tea", "cook of tea"]


def test_function_for_trio_from_a_thread_runs_in_the_task_that_waits_for_the_thread(run: Program) -> None:
    done = run(
        """
        import trio
        async def ask():
            print("asked")
        def work():
            print("begun")
            trio.from_thread.run(ask)
        async def main():
            await trio.to_thread.run_sync(work)
        trio.run(main)
        """
    )
    assert told(done) == [("Trio thread 0", "begun"), ("__main__.main", "asked")]


@pytest.mark.parametrize("name", ["trio", "anyio", "asyncio"])
def test_import_starts_no_lane(name: str, run: Program) -> None:
    done = run(f"import {name}\nprint('there')")
    assert [lane.name for lane in done.recording.lanes] == ["MainThread"]


def test_program_that_prints_and_was_started_by_the_program_through_a_library_is_a_lane(run: Program) -> None:
    done = run("import os\nwith os.popen('echo told') as file:\n    print(file.read())")
    assert [lane.kind for lane in done.recording.lanes] == ["process", "program"]

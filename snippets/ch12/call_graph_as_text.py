"""The call graph of a task: who awaits it, as text and as objects."""

# /// script
# requires-python = ">=3.14"  # the call graph
# ///

import asyncio


async def cook(ready):
    await ready.wait()


async def kitchen(ready):
    await cook(ready)


async def main():
    ready = asyncio.Event()
    async with asyncio.TaskGroup() as shift:
        soup = shift.create_task(kitchen(ready), name="soup")
        await asyncio.sleep(0)  # soup suspends in cook
        graph = asyncio.capture_call_graph(soup)
        print(
            [entry.frame.f_code.co_name for entry in graph.call_stack[-2:]]
        )
        for caller in graph.awaited_by:
            print(
                "awaited by the task of", caller.future.get_coro().__name__
            )
        text = asyncio.format_call_graph(soup)
        print("names in the text:", "soup" in text, "kitchen" in text)
        ready.set()


asyncio.run(main())
#> ['cook', 'kitchen']
#> awaited by the task of main
#> names in the text: True True

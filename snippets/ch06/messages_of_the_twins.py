"""The same mistakes have other messages in the three modules."""

import asyncio
import multiprocessing
import threading


def say(call):
    try:
        call()
    except Exception as error:
        print(f"  {error!r}")


async def in_tasks():
    changed, pair = asyncio.Condition(), asyncio.Barrier(2)
    waits_already = asyncio.create_task(pair.wait(), name="waits already")
    await asyncio.sleep(0)  # it gets to the barrier
    await pair.abort()
    for wait in (changed.wait(), pair.wait(), waits_already):
        try:
            await wait
        except Exception as error:
            print(f"  {error!r}")
    say(changed.notify)
    say(lambda: asyncio.Barrier(0))


if __name__ == "__main__":
    for module in (threading, multiprocessing):
        print(module.__name__)
        changed, pair = module.Condition(), module.Barrier(2)
        pair.abort()
        for call in (changed.wait, pair.wait, changed.notify):
            say(call)
    print("asyncio")
    asyncio.run(in_tasks())
# On Python <3.14:
#> threading
#>   RuntimeError('cannot wait on un-acquired lock')
#>   BrokenBarrierError()
#>   RuntimeError('cannot notify on un-acquired lock')
#> multiprocessing
#>   AssertionError('must acquire() condition before using wait()')
#>   BrokenBarrierError()
#>   AssertionError('lock is not owned')
#> asyncio
#>   RuntimeError('cannot wait on un-acquired lock')
#>   BrokenBarrierError('Barrier aborted')
#>   BrokenBarrierError('Abort or reset of barrier')
#>   RuntimeError('cannot notify on un-acquired lock')
#>   ValueError('parties must be > 0')
# On Python >=3.14:
#> threading
#>   RuntimeError('cannot wait on un-acquired lock')
#>   BrokenBarrierError()
#>   RuntimeError('cannot notify on un-acquired lock')
#> multiprocessing
#>   AssertionError('must acquire() condition before using wait()')
#>   BrokenBarrierError()
#>   AssertionError('lock is not owned')
#> asyncio
#>   RuntimeError('cannot wait on un-acquired lock')
#>   BrokenBarrierError('Barrier aborted')
#>   BrokenBarrierError('Abort or reset of barrier')
#>   RuntimeError('cannot notify on un-acquired lock')
#>   ValueError('parties must be >= 1')

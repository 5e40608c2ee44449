"""A test that forgets await passes, since a coroutine is always true."""

import asyncio


async def is_open(hour):
    return 8 <= hour < 8


async def test_open_at_noon():
    assert is_open(12)


try:
    asyncio.run(test_open_at_noon())
except AssertionError:
    print("test failed")
else:
    print("test passed")
#> assert_without_await.py:11: RuntimeWarning: coroutine 'is_open' was never awaited
#>   assert is_open(12)
#> RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#> test passed

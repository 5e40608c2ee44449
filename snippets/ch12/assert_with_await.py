"""A test that awaits finds the mistake: this shop never opens."""

import asyncio


async def is_open(hour):
    return 8 <= hour < 8


async def test_open_at_noon():
    assert await is_open(12)


try:
    asyncio.run(test_open_at_noon())
except AssertionError:
    print("test failed")
else:
    print("test passed")
#> test failed

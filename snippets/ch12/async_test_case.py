"""IsolatedAsyncioTestCase runs each test in an event loop of its own."""

# /// script
# [tool.motion]
# terminal = "printed lines wait in a buffer, and messages on stderr do not"
# ///

import asyncio
import unittest


class Kitchen(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        print("setUp")

    async def asyncSetUp(self):
        print("asyncSetUp")
        # Debug mode also reports slow steps: not now.
        asyncio.get_running_loop().slow_callback_duration = 60
        self.orders = asyncio.Queue()
        self.cook = asyncio.create_task(self.orders.get(), name="cook")

    async def test_cook_gets_the_order(self):
        print("test, debug mode:", asyncio.get_running_loop().get_debug())
        await self.orders.put("soup")
        assert await self.cook == "soup"

    async def asyncTearDown(self):
        print("asyncTearDown")

    def tearDown(self):
        print("tearDown")


unittest.main()
#> setUp
#> asyncSetUp
#> test, debug mode: True
#> asyncTearDown
#> tearDown
#> .
#> ----------------------------------------------------------------------
#> Ran 1 test in ...s
#>
#> OK

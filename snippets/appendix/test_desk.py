"""A test of a coroutine, found and run by unittest."""

import asyncio
import unittest


async def sell(tickets, price):
    await asyncio.sleep(0)
    return tickets * price


class Desk(unittest.IsolatedAsyncioTestCase):
    async def test_three_tickets(self):
        total = await sell(3, 12)
        assert total == 36  # stop


if __name__ == "__main__":
    unittest.main(verbosity=2)
#> test_three_tickets (__main__.Desk.test_three_tickets) \... ok
#>
#> ----------------------------------------------------------------------
#> Ran 1 test in ...s
#>
#> OK

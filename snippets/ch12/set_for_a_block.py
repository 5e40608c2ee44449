"""with var.set(): the old value comes back at the end of the block."""

# /// script
# requires-python = ">=3.14"  # a Token is a context manager
# ///

import asyncio
from contextvars import ContextVar

user = ContextVar("user", default="guest")


async def show_page():
    print("page for", user.get())


async def main():
    with user.set("admin"):
        await show_page()
        later = asyncio.create_task(show_page(), name="later")
    await show_page()
    await later


asyncio.run(main())
#> page for admin
#> page for guest
#> page for admin

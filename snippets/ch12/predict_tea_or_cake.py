"""An await in the block of a group runs before the tasks of the group."""

import asyncio


async def serve(dish):
    print("serves", dish)


async def main():
    async with asyncio.TaskGroup() as cafe:
        cafe.create_task(serve("tea"), name="tea")
        await serve("cake")
        print("end of the block")
    print("after the block")


asyncio.run(main())
#> serves cake
#> end of the block
#> serves tea
#> after the block

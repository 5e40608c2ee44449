"""cProfile counts a coroutine each time it goes on after an await."""

import asyncio
import cProfile
import pstats


async def resize(photo):
    for _ in range(3):
        await asyncio.sleep(0.01)
    return thumbnail(photo)


def thumbnail(photo):
    return photo[:5]


async def main():
    await asyncio.create_task(resize("photo"), name="resize")


profile = cProfile.Profile()
profile.runcall(asyncio.run, main())
counted = pstats.Stats(profile).get_stats_profile().func_profiles
for name in "main", "resize", "thumbnail":
    print(name, "counted", counted[name].ncalls)
#> main counted 2
#> resize counted 4
#> thumbnail counted 1

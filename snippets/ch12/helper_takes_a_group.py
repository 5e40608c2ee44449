"""A function that is given a group may start tasks that outlive it."""

# /// script
# [tool.motion]
# order = [  # two downloads that end at the same instant may do so in any order
#     ["visited home", "main: end of the block"],
#     ["main: end of the block", "visited news"],
#     ["main: end of the block", "visited shop"],
#     ["visited news", "visited sport"],
#     ["visited news", "visited chess"],
#     ["visited shop", "main: {'home': 2, 'news': 2, 'shop': 0, 'sport': 0, 'chess': 1}"],
#     ["visited sport", "main: {'home': 2, 'news': 2, 'shop': 0, 'sport': 0, 'chess': 1}"],
#     ["visited chess", "main: {'home': 2, 'news': 2, 'shop': 0, 'sport': 0, 'chess': 1}"],
# ]
# ///

import asyncio

LINKS = {
    "home": ["news", "shop"],
    "news": ["sport", "chess"],
    "shop": [],
    "sport": [],
    "chess": ["home"],
}


async def visit(group, page, links_on):
    if page in links_on:
        return
    links_on[page] = 0
    await asyncio.sleep(0.05)  # stands for the download
    links_on[page] = len(LINKS[page])
    for link in LINKS[page]:
        group.create_task(visit(group, link, links_on), name=link)
    print("visited", page)


async def main():
    links_on = {}
    async with asyncio.TaskGroup() as group:
        await visit(group, "home", links_on)
        print("main: end of the block")
    print("main:", links_on)


asyncio.run(main())
#> visited home
#> main: end of the block
#> visited news
#> visited shop
#> visited sport
#> visited chess
#> main: {'home': 2, 'news': 2, 'shop': 0, 'sport': 0, 'chess': 1}

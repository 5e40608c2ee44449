"""A failing call is tried again, but only so many times."""

import asyncio

STATUS = iter([503, 503, 200, 503, 503, 503])


async def fetch(page):
    if (status := next(STATUS)) != 200:
        raise ConnectionError(f"{page}: status {status}")
    return f"<h1>{page}</h1>"


async def fetch_patiently(page, tries=3, pause=0.05):
    for attempt in range(1, tries):
        try:
            return await fetch(page)
        except ConnectionError as error:
            print(f"try {attempt} of {tries}: {error}")
        await asyncio.sleep(pause)
        pause *= 2
    return await fetch(page)  # the last try: its exception is ours


async def main():
    for page in "news", "sport":
        try:
            print("got", await fetch_patiently(page))
        except ConnectionError as error:
            print("gave up:", error)


asyncio.run(main())
#> try 1 of 3: news: status 503
#> try 2 of 3: news: status 503
#> got <h1>news</h1>
#> try 1 of 3: sport: status 503
#> try 2 of 3: sport: status 503
#> gave up: sport: status 503

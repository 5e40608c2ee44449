"""The price of tea by HTTP: a server and a client of aiohttp."""

# /// script
# dependencies = ["aiohttp"]
# ///

import asyncio

from aiohttp import ClientSession, web

PRICES = {"tea": 4, "soup": 7}


async def price(request):
    dish = request.match_info["dish"]
    if dish not in PRICES:
        raise web.HTTPNotFound
    return web.json_response({"dish": dish, "price": PRICES[dish]})


async def main():
    app = web.Application()
    app.router.add_get("/price/{dish}", price)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    async with ClientSession(f"http://127.0.0.1:{port}") as session:
        for dish in ("tea", "cake"):
            async with session.get(f"/price/{dish}") as answer:
                found = await answer.json() if answer.ok else None
                print(dish, answer.status, found)
    await runner.cleanup()


asyncio.run(main())
#> tea 200 {'dish': 'tea', 'price': 4}
#> cake 404 None

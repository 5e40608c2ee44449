"""The same web server with aiohttp: a function for each page."""

# /// script
# dependencies = ["aiohttp"]
# ///

import asyncio

import aiohttp
from aiohttp import web

ROOMS = {"1": "Dinosaurs", "2": "Trains"}


# region server
async def hours(request):
    return web.Response(text="Open from 9 to 5")


async def room(request):
    number = request.match_info["number"]
    if number not in ROOMS:
        raise web.HTTPNotFound
    return web.json_response({"room": number, "shows": ROOMS[number]})


def application():
    app = web.Application()
    app.add_routes([web.get("/hours", hours)])
    app.add_routes([web.get("/rooms/{number}", room)])
    return app


# endregion


async def main():
    runner = web.AppRunner(application())
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0]
    async with aiohttp.ClientSession(f"http://{host}:{port}") as session:
        for path in "/hours", "/rooms/2", "/rooms/9":
            async with session.get(path) as answer:
                print(path, answer.status, await answer.text())
    await runner.cleanup()


asyncio.run(main())
#> /hours 200 Open from 9 to 5
#> /rooms/2 200 {"room": "2", "shows": "Trains"}
#> /rooms/9 404 404: Not Found

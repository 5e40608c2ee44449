"""The loop cannot watch a regular file, so a thread has to read it."""

# /// script
# [tool.motion]
# needs = ["posix"]  # on Linux, epoll refuses regular files
# ///

import asyncio
import tempfile


async def main():
    loop = asyncio.get_running_loop()
    with tempfile.TemporaryFile() as log:
        log.write(b"21.5 21.7")
        log.seek(0)
        try:
            loop.add_reader(log, print)
        except PermissionError as error:
            print(f"PermissionError: {error}")
        print(await asyncio.to_thread(log.read))


asyncio.run(main())
#> PermissionError: [Errno 1] Operation not permitted
#> b'21.5 21.7'

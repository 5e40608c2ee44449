"""selectors waits for several pipes in one thread."""

# /// script
# [tool.motion]
# needs = ["posix"]  # on Windows select works for sockets only
# order = "any"  # two programs run at the same time
# ///

import os
import selectors
import subprocess
import sys

BUILD = "import sys; sys.stdout.write(f'checked {sys.argv[1]}')"

with selectors.DefaultSelector() as selector:
    builds = []
    for name in ["docs", "code"]:
        build = subprocess.Popen(
            [sys.executable, "-c", BUILD, name], stdout=subprocess.PIPE
        )
        builds.append(build)
        selector.register(build.stdout, selectors.EVENT_READ, name)

    while selector.get_map():
        ready = selector.select(timeout=5)
        for key, _ in ready:
            data = os.read(key.fd, 4096)
            if data:
                print(f"{key.data}: {data.decode()}")
            else:
                print(f"{key.data}: end of output")
                selector.unregister(key.fileobj)
                key.fileobj.close()
    print([build.wait() for build in builds])
#> code: checked code
#> code: end of output
#> docs: checked docs
#> docs: end of output
#> [0, 0]

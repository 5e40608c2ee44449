"""The option -X dev turns on what helps you to find mistakes."""

import asyncio
import subprocess
import sys
import warnings


async def report():
    debug = asyncio.get_running_loop().get_debug()
    kinds = ResourceWarning.__mro__
    filters = [f for f in warnings.filters if f[2] in kinds]
    print("  asyncio debug mode:", debug)
    print("  ResourceWarning:", filters[0][0])


if __name__ == "__main__":
    if sys.argv[1:] == ["report"]:
        asyncio.run(report())
    else:
        for options in [], ["-X", "dev"]:
            print(*["python", *options], flush=True)
            program = [sys.executable, *options, __file__, "report"]
            subprocess.run(program, check=True)
#> python
#>   asyncio debug mode: False
#>   ResourceWarning: ignore
#> python -X dev
#>   asyncio debug mode: True
#>   ResourceWarning: default

"""A shell takes a file name apart; a list and shlex.quote keep it whole."""

# /// script
# [tool.motion]
# needs = ["posix"]  # the quoting is that of a POSIX shell
# ///

import shlex
import subprocess

name = "cake.txt; echo all your files are gone"


def show(title, command, shell):
    result = subprocess.run(
        command, shell=shell, check=True, capture_output=True, text=True
    )
    print(title)
    for line in result.stdout.splitlines():
        print("   ", line)


show("a string through the shell:", f"echo {name}", shell=True)
show("quoted:", f"echo {shlex.quote(name)}", shell=True)
show("a list, no shell:", ["echo", name], shell=False)
#> a string through the shell:
#>     cake.txt
#>     all your files are gone
#> quoted:
#>     cake.txt; echo all your files are gone
#> a list, no shell:
#>     cake.txt; echo all your files are gone

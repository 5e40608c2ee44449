"""Which of the programs that we need are missing?"""

import shutil
import sys


# region missing
def missing(names):
    return [name for name in names if shutil.which(name) is None]


# endregion

print(missing([sys.executable, "no-such-program", "make-coffee"]))
#> ['no-such-program', 'make-coffee']

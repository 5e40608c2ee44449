"""`python -m motion`."""

import sys

try:
    from motion.cli import main

    status = main()
except KeyboardInterrupt:  # while the modules were imported
    status = 130
sys.exit(status)

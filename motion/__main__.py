"""`python -m motion`."""

import sys

from motion.cli import main

sys.exit(main())

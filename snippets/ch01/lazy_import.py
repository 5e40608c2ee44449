"""A lazy import loads its module when the name is first used."""

# /// script
# requires-python = ">=3.15"  # PEP 810
# ///

import sys
lazy import fractions

print("loaded:", "fractions" in sys.modules)
print(fractions.Fraction(1, 3) + 1)
print("loaded:", "fractions" in sys.modules)
#> loaded: False
#> 4/3
#> loaded: True

"""Several exceptions in one except, without parentheses."""

# /// script
# requires-python = ">=3.14"  # PEP 758
# ///

for ticket in ("4", "four", None):
    try:
        print("day", int(ticket))
    except ValueError, TypeError:
        print("not a day:", ticket)
#> day 4
#> not a day: four
#> not a day: None

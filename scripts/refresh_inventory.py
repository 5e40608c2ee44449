"""Renew the inventory of the standard library's documentation.

    uv run python scripts/refresh_inventory.py [URL]

URL is the `objects.inv` of a build of Python's documentation. By default it is the one for the version in the
name of the file in `inventories/`.
"""

import sys
import urllib.request
from pathlib import Path

FILE = Path(__file__).parents[1] / "inventories" / "python-3.15.inv"
SOURCE = "https://docs.python.org/3.15/objects.inv"


def main() -> None:
    """Download the inventory, check that it is one, and only then replace the file."""
    source = sys.argv[1] if len(sys.argv) > 1 else SOURCE
    with urllib.request.urlopen(source, timeout=30) as response:  # noqa: S310 -- the caller's own address
        content = response.read()
    if not content.startswith(b"# Sphinx inventory version 2"):
        sys.exit(f"{source} is not a Sphinx inventory")
    FILE.write_bytes(content)
    print(f"{FILE.name}: {len(content)} bytes from {source}")


if __name__ == "__main__":
    main()

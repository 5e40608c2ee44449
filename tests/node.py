"""Calls functions of the pages' scripts, in Node."""

import json
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from motion.browser.prove import find_node

ASSETS = Path(__file__).parents[1] / "docs" / "assets"


def returned(script: str, function: str, calls: Iterable[Sequence[object]]) -> list[Any]:
    """What a function returns for each of some lists of arguments."""
    code = f"""
        import {{ {function} }} from {json.dumps((ASSETS / script).as_uri())};
        import {{ readFileSync }} from "node:fs";
        console.log(JSON.stringify(JSON.parse(readFileSync(0)).map((its) => {function}(...its))));
    """
    done = subprocess.run(
        [find_node(), "--input-type=module", "--eval", code],
        input=json.dumps([*calls]),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    values: list[Any] = json.loads(done.stdout)
    return values

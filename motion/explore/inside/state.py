"""The state of a run as bytes: equal bytes mean that everything that can follow is equal too.

The state is what the lanes' frames and the program's global variables lead to, object by object. An object
into which nothing can look makes the state one that equals no other.
"""

from __future__ import annotations

import dataclasses
import hashlib
import marshal
import types
from collections.abc import Mapping
from typing import Any

from motion.explore.inside.objects import Walk
from motion.explore.inside.scheduler import Scheduler


@dataclasses.dataclass
class States:
    """Makes the bytes for the states of the runs of one program.

    Attributes:
        codes: The program's code objects, with a number for each.
        opaque: How many states there were with an object into which nothing can look.
    """

    codes: Mapping[types.CodeType, int]
    opaque: int = 0

    def of(self, scheduler: Scheduler, main: dict[str, Any], output: object) -> bytes:
        """The state of a run.

        Args:
            scheduler: The run's scheduler.
            main: The program's global variables.
            output: The printed text, as far as it matters.
        """
        walk = Walk(self.codes, main)
        walk.tokens += [output, scheduler.now]
        try:
            for lane in scheduler.lanes:
                walk.tokens += [lane.number, lane.ended, lane.until is None, lane.wake, lane.hidden]
                if not lane.ended:
                    walk.walk(lane.waits_for)
                    walk.frame(lane.frame)
            walk.variables(main)
        except Exception:  # noqa: BLE001 -- raised by code of the program, or by too deep a structure
            walk.opaque = True
        if walk.opaque:
            self.opaque += 1
            walk.tokens.append(self.opaque)
        return hashlib.blake2b(marshal.dumps(walk.tokens), digest_size=16).digest()

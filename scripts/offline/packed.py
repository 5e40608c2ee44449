"""Zip files of which the same content always makes the same bytes."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Mapping
from pathlib import Path

PACKED = (".png", ".woff2", ".zip")  # deflating these again gains nothing


def pack(target: Path, files: Mapping[str, bytes], modified: dt.datetime) -> None:
    """Write a zip file.

    Args:
        target: The file. It appears only when it is complete.
        files: Its contents, by name. An EPUB wants `mimetype` first, and not deflated.
        modified: The time of each file in it.
    """
    unfinished = target.with_name(f"{target.name}.part")
    with zipfile.ZipFile(unfinished, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, modified.timetuple()[:6])
            entry.create_system = 3  # the same on each system
            entry.external_attr = 0o644 << 16
            stored = name == "mimetype" or name.endswith(PACKED)
            kind = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content, kind, compresslevel=9)
    unfinished.replace(target)

"""What does the window of a program look like?

    xvfb-run -a -s "-screen 0 640x480x24 -dpi 192" python scripts/picture_of_windows.py ch13/window_steps_loop

This runs the named programs with Tkinter under the current X display, and takes a picture of each window just
before the program closes it. The pictures go into `docs/assets/windows/`. A virtual display has no window
manager, so its windows have neither a title nor a frame. With 192 dots per inch, a picture is sharp on phones
too. Commit the pictures.
"""

from __future__ import annotations

import os
import runpy
import sys
import tkinter as tk
from pathlib import Path

from PIL import ImageGrab

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "assets" / "windows"


def take(program: str) -> Path:
    """Run a program, and take a picture of its window at the moment when it destroys it."""
    target = PICTURES / f"{Path(program).name}.png"
    destroy = tk.Tk.destroy

    def take_and_destroy(window: tk.Tk) -> None:
        window.update()  # the window manager or X may not have drawn the last change yet
        left, top = window.winfo_rootx(), window.winfo_rooty()
        box = left, top, left + window.winfo_width(), top + window.winfo_height()
        picture = ImageGrab.grab(bbox=box, xdisplay=os.environ["DISPLAY"])
        picture.convert("L").save(target, optimize=True)
        destroy(window)

    tk.Tk.destroy = take_and_destroy  # type: ignore[method-assign]
    try:
        runpy.run_path(str(ROOT / "snippets" / f"{program}.py"), run_name="__main__")
    finally:
        tk.Tk.destroy = destroy  # type: ignore[method-assign]
    return target


if __name__ == "__main__":
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[1:]:
        print(take(name).relative_to(ROOT))

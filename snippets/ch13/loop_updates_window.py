"""A task of the event loop updates the window."""

# /// script
# [tool.motion]
# needs = ["display"]
# ///

import asyncio
import tkinter as tk


async def measure(label):
    for degrees in (20, 21, 22):
        await asyncio.sleep(0.01)
        label["text"] = f"{degrees} degrees"
        print("the label says", label["text"])


async def refresh(window):
    while True:
        window.update()
        await asyncio.sleep(0.02)


async def main():
    window = tk.Tk()
    label = tk.Label(window)
    label.pack()
    drawing = asyncio.create_task(refresh(window), name="window")
    await measure(label)
    drawing.cancel()
    window.destroy()


asyncio.run(main())
#> the label says 20 degrees
#> the label says 21 degrees
#> the label says 22 degrees

"""The window runs one step of the event loop again and again."""

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


def step(window, loop, measuring):
    loop.call_soon(loop.stop)
    loop.run_forever()  # returns after one round
    if measuring.done():
        window.destroy()
    else:
        window.after(20, step, window, loop, measuring)


window = tk.Tk()
label = tk.Label(window)
label.pack()
with asyncio.Runner() as runner:
    loop = runner.get_loop()
    measuring = loop.create_task(measure(label), name="measure")
    step(window, loop, measuring)
    window.mainloop()
#> the label says 20 degrees
#> the label says 21 degrees
#> the label says 22 degrees

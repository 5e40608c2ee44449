"""The loop has a thread of its own, and the window looks into a queue."""

# /// script
# [tool.motion]
# needs = ["display"]
# ///

import asyncio
import queue
import threading
import tkinter as tk


async def measure(readings):
    for degrees in (20, 21, 22):
        await asyncio.sleep(0.01)
        readings.put(f"{degrees} degrees")
    readings.put(None)


def show(window, label, readings):
    while not readings.empty():
        text = readings.get()
        if text is None:
            window.destroy()
            return
        label["text"] = text
        print("the label says", label["text"])
    window.after(20, show, window, label, readings)


window = tk.Tk()
label = tk.Label(window)
label.pack()
readings = queue.Queue()
thread = threading.Thread(
    target=lambda: asyncio.run(measure(readings)), name="loop"
)
thread.start()
show(window, label, readings)
window.mainloop()
thread.join()
#> the label says 20 degrees
#> the label says 21 degrees
#> the label says 22 degrees

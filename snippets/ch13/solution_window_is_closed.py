"""After the window has closed, the main thread cancels the task."""

# /// script
# [tool.motion]
# needs = ["display"]
# ///

import asyncio
import queue
import threading
import tkinter as tk


async def measure(started):
    started.put((asyncio.get_running_loop(), asyncio.current_task()))
    await asyncio.sleep(3600)


def run(started):
    try:
        asyncio.run(measure(started))
    except asyncio.CancelledError:
        print("measure is canceled")


window = tk.Tk()
started = queue.Queue()
thread = threading.Thread(target=run, args=(started,), name="loop")
thread.start()
loop, task = started.get()
window.after(100, window.destroy)  # stands for the user
window.mainloop()
loop.call_soon_threadsafe(task.cancel)
thread.join()
print("the program ends")
#> measure is canceled
#> the program ends

"""A stop in one task stops the loop, and no clock."""

# /// script
# dependencies = ["debugpy"]
# [tool.motion]
# timeout = 60  # it waits until the time of the orders is up
# ///

import time

from _dap import debug


def stopped(session, thread):
    print("thread:", session.threads()[thread])
    task = "asyncio.current_task().get_name()"
    print("task:", session.evaluate(task, thread))
    tasks = "sorted(t.get_name() for t in asyncio.all_tasks())"
    print("all tasks:", session.evaluate(tasks, thread))
    stack = [frame["name"] for frame in session.frames(thread)]
    print("call stack:", stack)
    time.sleep(6)  # you look at the variables


only = "order == 'Ben'"
with debug("This file", "three_orders.py", condition=only) as debugger:
    debugger.follow(stopped)
    print(debugger.output(), end="")
#> thread: MainThread
#> task: 'Ben'
#> all tasks: ['Ada', 'Ben', 'Cleo', 'Task-1']
#> call stack: ['answer', '<module>']
#> Ada: 24 euros
#> the orders took too long

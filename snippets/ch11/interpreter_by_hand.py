"""One interpreter by hand: prepare it, call in it, close it."""

# /// script
# requires-python = ">=3.14"  # concurrent.interpreters
# ///

from concurrent import interpreters

ours = interpreters.get_main()
kitchen = interpreters.create()
print("interpreters:", len(interpreters.list_all()))
print("different:", kitchen.id != ours.id, "made by:", kitchen.whence)
print("ours runs:", ours.is_running(), "kitchen:", kitchen.is_running())

bills = interpreters.create_queue()
kitchen.prepare_main(price=3, bills=bills)
kitchen.exec("bills.put(price * 4)")
print("from exec:", bills.get())
print("called:", kitchen.call(pow, 2, 10))
thread = kitchen.call_in_thread(exec, "bills.put(1)", {"bills": bills})
print("from a thread:", bills.get())
thread.join()

try:
    kitchen.exec("price / 0")
except interpreters.ExecutionFailed as error:
    print("failed:", error.excinfo.type.__name__, error.excinfo.msg)
    print("one base:", isinstance(error, interpreters.InterpreterError))
try:
    kitchen.prepare_main(lock=open)
except interpreters.NotShareableError:
    print("a function cannot be shared")

kitchen.close()
try:
    kitchen.exec("pass")
except interpreters.InterpreterNotFoundError:
    print("closed:", len(interpreters.list_all()) == 1)
#> interpreters: 2
#> different: True made by: _interpreters module
#> ours runs: True kitchen: False
#> from exec: 12
#> called: 1024
#> from a thread: 1
#> failed: ZeroDivisionError division by zero
#> one base: True
#> a function cannot be shared
#> closed: True

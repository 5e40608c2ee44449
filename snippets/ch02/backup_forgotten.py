"""A thread goes on after the function that started it has returned."""

import threading

report_written = threading.Event()


def copy_files(errors):
    report_written.wait(timeout=5)  # a slow disk: the report is sooner
    errors.append("disk full")
    print("files: disk full")


def back_up():
    errors = []
    threading.Thread(
        target=copy_files, args=(errors,), name="copy files"
    ).start()
    return errors


errors = back_up()
print("backup complete, errors:", errors)
report_written.set()
#> backup complete, errors: []
#> files: disk full

"""The function returns only when the thread that it started has ended."""

from concurrent.futures import ThreadPoolExecutor


def copy_files(errors):
    errors.append("disk full")
    print("files: disk full")


def back_up():
    errors = []
    with ThreadPoolExecutor(thread_name_prefix="backup") as pool:
        pool.submit(copy_files, errors)
    return errors


errors = back_up()
print("backup complete, errors:", errors)
#> files: disk full
#> backup complete, errors: ['disk full']

"""A helper notices the end of its parent, however the parent ended."""

import multiprocessing


def back_up(saved, is_closed):
    shop = multiprocessing.parent_process()
    while shop.is_alive():
        saved.release()  # represents one more save
        shop.join(timeout=0.05)
    print("backup: the shop is gone, closes the disk", flush=True)
    is_closed.set()


# region run_shop
def run_shop(saved, is_closed):
    backup = multiprocessing.Process(
        target=back_up, args=(saved, is_closed), name="backup"
    )
    backup.start()
    backup.join()


if __name__ == "__main__":
    saved = multiprocessing.Semaphore(0)
    is_closed = multiprocessing.Event()
    shop = multiprocessing.Process(
        target=run_shop, args=(saved, is_closed), name="shop"
    )
    shop.start()
    for _ in range(3):
        saved.acquire()
    shop.kill()
    shop.join()
    print("main: the backup has noticed:", is_closed.wait(timeout=5))
    print("main: exit code of the shop:", shop.exitcode)
# endregion
#> backup: the shop is gone, closes the disk
#> main: the backup has noticed: True
#> main: exit code of the shop: -9

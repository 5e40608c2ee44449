"""log_to_stderr: what multiprocessing does in each process."""

import logging
import multiprocessing


def bake():
    multiprocessing.get_logger().info("bakes")


if __name__ == "__main__":
    multiprocessing.log_to_stderr(logging.INFO)
    context = multiprocessing.get_context("spawn")
    baker = context.Process(target=bake, name="baker")
    baker.start()
    baker.join()
# On Python <3.13:
#> [INFO/baker] child process calling self.run()
#> [INFO/baker] bakes
#> [INFO/baker] process shutting down
#> [INFO/baker] process exiting with exitcode 0
#> [INFO/MainProcess] process shutting down
# On Python >=3.13:
#> [INFO/baker] child process calling self.run()
#> [INFO/baker] bakes
#> [INFO/baker] process exiting with exitcode 0
#> [INFO/baker] process shutting down
#> [INFO/MainProcess] process shutting down

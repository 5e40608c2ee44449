"""A process puts a large report into a queue, and is joined."""

import multiprocessing


def write_report(reports):
    reports.put("sold: 17\n" * 100_000)  # some 900 kB


if __name__ == "__main__":
    reports = multiprocessing.Queue()
    writer = multiprocessing.Process(
        target=write_report, args=(reports,), name="writer"
    )
    writer.start()
    writer.join(timeout=1)  # so that you can read on
    print("exit code after the join:", writer.exitcode)
    report = reports.get()
    print("lines:", report.count("\n"))
    writer.join()
    print("exit code after the get:", writer.exitcode)
#> exit code after the join: None
#> lines: 100000
#> exit code after the get: 0

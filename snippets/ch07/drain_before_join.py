"""Get what the process has put, and then join it."""

import multiprocessing


def write_report(reports):
    reports.put("sold: 17\n" * 100_000)  # some 900 kB


if __name__ == "__main__":
    reports = multiprocessing.Queue()
    writer = multiprocessing.Process(
        target=write_report, args=(reports,), name="writer"
    )
    writer.start()
    report = reports.get()
    print("lines:", report.count("\n"))
    writer.join()
    print("exit code:", writer.exitcode)
#> lines: 100000
#> exit code: 0

"""Two processes take invoices from one queue and answer in another one."""

import multiprocessing


def work(jobs, results):
    while (job := jobs.get()) is not None:
        try:
            customer, hours, rate = job
            results.put((customer, hours * rate))
        except Exception as error:
            results.put((job[0], error))


if __name__ == "__main__":
    todo = [("Ada", 3, 80), ("Ben", "two", None), ("Cem", 5, 70)]
    jobs = multiprocessing.Queue()
    results = multiprocessing.Queue()
    workers = [
        multiprocessing.Process(
            target=work, args=(jobs, results), name=name, daemon=True
        )
        for name in ("left", "right")
    ]
    for worker in workers:
        worker.start()
    for job in todo:
        jobs.put(job)
    for _ in workers:
        jobs.put(None)  # an end mark for each worker
    answers = dict(results.get(timeout=30) for _ in todo)
    for worker in workers:
        worker.join()
    for customer, answer in sorted(answers.items()):
        print(f"{customer}: {answer}")
#> Ada: 240
#> Ben: can't multiply sequence by non-int of type 'NoneType'
#> Cem: 350

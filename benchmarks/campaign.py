"""What a campaign costs: measured on the cores here, and simulated for 1,000 workers and 10^12 instances.

Instances are those that are built: each may stand for others that differ from it by the names of values, which cost
nothing.  Measured: instances a second of a core, seconds that the scheduler and the book take for a shard, bytes that
go to a worker and come back.  Simulated, with these numbers, for several sizes of shards: how long it takes, how busy
the scheduler is, what stragglers and deaths of workers cost.  The simulation knows nothing of networks but the bytes.
"""

from __future__ import annotations

import heapq
import json
import pickle
import random
import tempfile
import time
from collections import deque
from dataclasses import dataclass
from pathlib import Path

from common import ROOT  # noqa: F401 - makes the checkout importable

INSTANCES = 10**12
WORKERS = 1000
AHEAD = 3  # shards that a worker has at a time, as in properties.campaign.engines
SLOW, TIMES = 0.02, 5  # that part of the workers is so many times slower than the others
SPREAD = 0.2  # of the logarithm of the time of a shard
MEAN_LIFE = 100 * 3600.0  # seconds until a worker dies, and how long until there is another
REPLACED = 300.0


@dataclass
class Measured:
    rate: float  # instances built in a second, of a core
    each: float  # how many instances one stands for, in what was measured
    scheduler: float  # seconds for a shard
    book: float
    sent: int  # bytes of a shard
    returned: int


def nothing(shard: object) -> object:
    return shard


def measure() -> Measured:
    import distributed

    from properties.campaign.book import Book
    from properties.campaign.jobs import jobs
    from properties.campaign.work import work
    from theorems import find

    job = next(
        j for j in jobs([find("group-bound")], "thorough", ["group-bound/pointwise"]) if j.check == "enumeration"
    )
    *_, last = job.parts  # the largest domain
    shards = [s for s in job.shards("thorough", size=500_000) if s.first >= job.units - last[0]][1:4]
    work(shards[0])  # what is made once
    seconds, built, seen, answers = 0.0, 0, 0, []
    for shard in shards[1:]:
        start = time.process_time()
        answers.append(work(shard))
        seconds += time.process_time() - start
        built += answers[-1]["result"]["count"]["representatives"]
        seen += answers[-1]["result"]["count"]["instances"]
    with tempfile.TemporaryDirectory() as folder:
        book, start = Book(Path(folder), "measured"), time.process_time()
        for shard, answer in zip(shards[1:], answers, strict=True):
            book.add(job, shard, answer["result"])
        book_seconds = (time.process_time() - start) / len(answers)
    count = 2000
    with (
        distributed.LocalCluster(
            n_workers=1, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0", silence_logs="CRITICAL"
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        client.gather(client.map(nothing, range(10), pure=False))
        start = time.process_time()  # of this process, which the scheduler and the client share
        under_way = deque(client.submit(nothing, shards[0], key=f"first {n}", pure=False) for n in range(AHEAD))
        for n in range(count):
            under_way.popleft().result()
            under_way.append(client.submit(nothing, shards[0], key=f"next {n}", pure=False))
        scheduler = (time.process_time() - start) / count
    return Measured(
        built / seconds,
        seen / built,
        scheduler,
        book_seconds,
        len(pickle.dumps(shards[0])),
        len(json.dumps(answers[0])),
    )


def simulated(m: Measured, size: int, seed: int = 1) -> dict[str, float]:
    """A scheduler and book that serve one shard at a time, and workers with a few shards each."""
    source = random.Random(seed)
    total = -(-INSTANCES // size)
    slow = [TIMES if source.random() < SLOW else 1 for _ in range(WORKERS)]
    serve = m.scheduler + m.book
    left, free, lost, finished, end = total, 0.0, 0, 0, 0.0
    waiting = [0] * WORKERS  # shards that a worker has
    events: list[tuple[float, int, int]] = []  # time, kind (0 a shard arrives, 1 a shard is done, 2 death), worker
    for worker in range(WORKERS):
        for _ in range(AHEAD):
            if left:
                left, free = left - 1, free + m.scheduler
                heapq.heappush(events, (free, 0, worker))
        heapq.heappush(events, (source.expovariate(1 / MEAN_LIFE), 2, worker))
    alive_from, busy = [0.0] * WORKERS, [False] * WORKERS
    generation = [0] * WORKERS
    ends: dict[tuple[int, float], int] = {}

    def begin(worker: int, now: float) -> None:
        busy[worker] = True
        takes = size / m.rate * slow[worker] * source.lognormvariate(0, SPREAD)
        done = max(now, alive_from[worker]) + takes
        ends[worker, done] = generation[worker]
        heapq.heappush(events, (done, 1, worker))

    while finished < total:
        now, kind, worker = heapq.heappop(events)
        if kind == 0:
            waiting[worker] += 1
            if not busy[worker]:
                begin(worker, now)
        elif kind == 2:
            lost += waiting[worker]
            left += waiting[worker]  # the scheduler gives them to others
            waiting[worker], busy[worker] = 0, False
            generation[worker] += 1
            alive_from[worker] = now + REPLACED
            heapq.heappush(events, (alive_from[worker] + source.expovariate(1 / MEAN_LIFE), 2, worker))
            for _ in range(AHEAD):
                if left:
                    left -= 1
                    heapq.heappush(events, (alive_from[worker], 0, worker))
        elif ends.pop((worker, now)) == generation[worker]:
            finished, end = finished + 1, now
            waiting[worker] -= 1
            busy[worker] = False
            free = max(free, now) + serve
            if left:
                left -= 1
                heapq.heappush(events, (free, 0, worker))
            if waiting[worker]:
                begin(worker, now)
    power = sum(1 / s for s in slow) * m.rate
    return {
        "shards": total,
        "hours": end / 3600,
        "efficiency": INSTANCES / power / end,
        "scheduler busy": total * serve / end,
        "shards lost": lost,
        "GB moved": total * (m.sent + m.returned + 2000) / 1e9,  # 2 kB of messages about a shard
    }


def main() -> None:
    m = measure()
    print(
        f"measured: {m.rate:,.0f} instances/s a core, each for {m.each:.1f}, "
        f"scheduler {1e3 * m.scheduler:.2f} ms a shard, book {1e3 * m.book:.2f} ms, "
        f"{m.sent} bytes out, {m.returned} bytes back"
    )
    print(f"{'shard':>13} {'shards':>9} {'hours':>6} {'efficiency':>10} {'scheduler busy':>14} {'lost':>5} {'GB':>6}")
    for size in (500_000, 1_000_000, 4_000_000, 16_000_000, 64_000_000, 256_000_000):
        r = simulated(m, size)
        print(
            f"{size:>13,} {r['shards']:>9,.0f} {r['hours']:>6.2f} {r['efficiency']:>10.0%} "
            f"{r['scheduler busy']:>14.0%} {r['shards lost']:>5.0f} {r['GB moved']:>6.1f}",
            flush=True,
        )


if __name__ == "__main__":
    main()

"""Who does the shards: this process, or a Dask cluster, here or elsewhere."""

from __future__ import annotations

import logging
import queue
import signal
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Protocol

from properties.campaign.jobs import Shard
from properties.campaign.work import identity, work

__all__ = ["Cluster", "Engine", "Here", "Lost", "NoCluster", "Outcome"]

_LOOK = 0.5  # seconds between two looks at the cluster
_AHEAD = 3  # shards for each worker that the scheduler knows of at a time
_CONNECT = 10.0  # seconds until a scheduler counts as lost

#: a shard with what came back: what ``work`` gives, or a sentence that says why nothing did; None: nothing yet
Outcome = tuple[Shard, dict[str, Any] | str] | None


class NoCluster(Exception):
    """There is no cluster to be had; the message is one sentence."""


class Lost(Exception):
    """The cluster went away; the message is one sentence."""


class Engine(Protocol):
    """Where shards are done."""

    def workers(self) -> int:
        """How many shards are done at a time."""
        ...

    def run(self, shards: Iterable[Shard]) -> Iterator[Outcome]:
        """What becomes of each shard, in any order; and None now and then, for who shows a bar."""
        ...

    def close(self) -> None: ...


class Here:
    """One after another, in this process."""

    def workers(self) -> int:
        return 1

    def run(self, shards: Iterable[Shard]) -> Iterator[Outcome]:
        for shard in shards:
            yield shard, work(shard)

    def close(self) -> None:
        pass


def _quietly() -> None:
    """Ctrl-C on a terminal reaches all the processes; it is for the first of them, which ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


class Cluster:
    """Dask: processes of this machine, or the workers of a scheduler elsewhere.  NoCluster where there is none."""

    def __init__(self, scheduler: str | None = None, processes: int = 1) -> None:
        try:
            import distributed
        except ImportError:
            raise NoCluster(
                "a campaign runs on Dask, which is not installed: pip install 'bits-per-rollout[cluster]'"
            ) from None
        for name in [*logging.root.manager.loggerDict]:  # what a lost connection means is said in one sentence
            if name.partition(".")[0] in ("distributed", "tornado"):
                logging.getLogger(name).setLevel(logging.CRITICAL + 1)
        self.name = scheduler or "this machine"
        self._here: Any = None
        try:
            if scheduler is None:
                self._here = distributed.LocalCluster(
                    n_workers=processes,
                    threads_per_worker=1,
                    dashboard_address="127.0.0.1:0",
                    silence_logs="CRITICAL",
                )
            self._client = distributed.Client(self._here or scheduler, timeout=_CONNECT, set_as_default=False)
        except (OSError, ValueError) as error:
            self.close()
            raise NoCluster(f"there is no Dask scheduler at {self.name}: {error}") from None
        if self._here is not None:
            self._client.run(_quietly)
        self._others()

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _others(self) -> None:
        """NoCluster if a worker runs other code than this."""
        found = self._client.run(identity, on_error="return")
        for worker, other in found.items():
            if isinstance(other, BaseException):
                raise NoCluster(f"the worker {worker} cannot run this code: {type(other).__name__}: {other}")
            if other != identity():
                raise NoCluster(f"the worker {worker} has other code than this; install the same version there")

    def workers(self) -> int:
        return int(sum(w["nthreads"] for w in self._client.scheduler_info(n_workers=-1)["workers"].values()))

    def run(self, shards: Iterable[Shard]) -> Iterator[Outcome]:
        """A few shards for each worker are with the scheduler at a time, so that a campaign of millions is no load."""
        source, under_way = iter(shards), dict[str, Any]()
        ready: queue.SimpleQueue[Any] = queue.SimpleQueue()
        try:
            while True:
                for shard in islice(source, max(0, max(1, _AHEAD * self.workers()) - len(under_way))):
                    key = f"{shard.id} #{identity()[:16]}"
                    future = self._client.submit(work, shard, key=key, pure=False)
                    under_way[key] = (shard, future)
                    future.add_done_callback(ready.put)
                if not under_way:
                    return
                try:
                    future = ready.get(timeout=_LOOK)
                except queue.Empty:
                    self._look()
                    yield None
                    continue
                shard, _ = under_way.pop(future.key)
                yield shard, self._outcome(future)
        finally:
            if self._client.status == "running":
                self._client.cancel([future for _, future in under_way.values()], force=True)

    def _look(self) -> None:
        if self._client.status != "running":
            raise Lost(f"the Dask scheduler at {self.name} is gone")

    def _outcome(self, future: Any) -> dict[str, Any] | str:
        if future.status == "finished":
            return dict(future.result(timeout=_CONNECT))
        if future.status == "error":
            error = future.exception(timeout=_CONNECT)
            return f"{type(error).__name__}: {error}"
        raise Lost(f"the Dask scheduler at {self.name} is gone")

    def close(self) -> None:
        """End what was started here; the workers of a scheduler elsewhere stay."""
        client = getattr(self, "_client", None)
        if client is not None:
            client.close(timeout=2)
        if self._here is not None:
            self._here.close(timeout=5)

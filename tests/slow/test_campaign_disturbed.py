"""Campaigns on real Dask clusters, each disturbed in one way: at most what is under way is lost, and the digest stays.

Each campaign is a process of its own, as a person starts it; the enumeration of group-bound/pointwise is 2.7 million
instances, in ten shards here.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

pytest.importorskip("distributed", reason="Dask is not installed: pip install '.[cluster]'")
import psutil

COMMAND = (
    "campaign",
    "--profile",
    "local",
    "--only",
    "group-bound/pointwise",
    "--check",
    "enumeration",
    "--shard",
    "100000",
)
HOME = Path(__file__).parents[2]
SECONDS = 300.0


def start(folder: Path, *more: str, **how: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "theorems", *COMMAND, "--out", str(folder), *more]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    return subprocess.Popen(command, cwd=HOME, start_new_session=True, **pipes, **how)  # type: ignore[call-overload]


def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    output, error = process.communicate(timeout=SECONDS)
    return process.returncode, output + error


def done(folder: Path) -> int:
    """How many units are in the book."""
    found = 0
    for file in (folder / "states").glob("*.json"):
        with suppress(ValueError, OSError):
            found += sum(last - first for first, last in json.loads(file.read_text())["body"]["done"])
    return found


def wait_for_some(folder: Path, process: subprocess.Popen[str]) -> None:
    limit = time.monotonic() + SECONDS
    while not done(folder) and process.poll() is None and time.monotonic() < limit:
        time.sleep(0.1)
    assert process.poll() is None, "it ended before it could be disturbed: " + "".join(process.communicate())


def report(folder: Path) -> dict[str, object]:
    found = json.loads((folder / "campaign.json").read_text())
    assert found["status"] == "COMPLETE" and found["as_recorded"]
    return dict(found)


def gone_on(folder: Path, whole: dict[str, object], *more: str) -> None:
    """The same command again gives what an undisturbed campaign gives, and does not begin anew."""
    before = done(folder)
    assert before
    process = start(folder, *more)
    code, output = ended(process)
    assert code == 0, output
    found = report(folder)
    assert found["digest"] == whole["digest"] and found["rows"] == whole["rows"]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    folder = tmp_path_factory.mktemp("undisturbed")
    code, output = ended(start(folder, "-j", "2"))
    assert code == 0, output
    assert "COMPLETE" in output and "Traceback" not in output
    assert done(folder) == 10
    return report(folder)


@contextmanager
def scheduler(port: int, workers: int = 2) -> Iterator[list[subprocess.Popen[bytes]]]:
    """A scheduler at a port, and workers of it: as on other machines."""
    quiet = {"cwd": HOME, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    dask = [sys.executable, "-m", "distributed.cli"]
    head = [*(dask[:2]), "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"]
    hand = [*(dask[:2]), "distributed.cli.dask_worker", f"tcp://127.0.0.1:{port}", "--nthreads", "1", "--no-nanny"]
    hand += ["--no-dashboard", "--death-timeout", "20"]
    processes = [subprocess.Popen(head, **quiet)]  # type: ignore[call-overload]
    processes += [subprocess.Popen(hand, **quiet) for _ in range(workers)]  # type: ignore[call-overload]
    try:
        for _ in range(600):
            with suppress(OSError), closing(socket.create_connection(("127.0.0.1", port), 1)):
                break
            time.sleep(0.1)
        yield processes
    finally:
        for process in processes:
            process.kill()
            process.wait()


def free_port() -> int:
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def test_a_killed_worker(tmp_path: Path, whole: dict[str, object]) -> None:
    process = start(tmp_path, "-j", "2")
    wait_for_some(tmp_path, process)
    workers = [p for p in psutil.Process(process.pid).children(recursive=True) if "spawn_main" in " ".join(p.cmdline())]
    assert len(workers) == 2
    workers[0].kill()
    code, output = ended(process)  # its shards are done by others
    assert code == 0, output
    assert report(tmp_path)["digest"] == whole["digest"]


def test_ctrl_c(tmp_path: Path, whole: dict[str, object]) -> None:
    process = start(tmp_path, "-j", "2")
    wait_for_some(tmp_path, process)
    os.killpg(process.pid, signal.SIGINT)  # what a terminal does: every process gets it
    code, output = ended(process)
    assert code == 130
    assert output.strip() == (
        "interrupted: what is done is kept; the same command goes on with it, and --fresh begins anew"
    )
    assert not (tmp_path / "campaign.json").exists()
    gone_on(tmp_path, whole, "-j", "1")


def test_a_killed_campaign(tmp_path: Path, whole: dict[str, object]) -> None:
    process = start(tmp_path, "-j", "2")
    wait_for_some(tmp_path, process)
    children = psutil.Process(process.pid).children(recursive=True)
    process.kill()  # scheduler and campaign at once
    ended(process)
    _, alive = psutil.wait_procs(children, timeout=30)
    assert not alive  # workers end with it
    gone_on(tmp_path, whole, "-j", "2")


def test_a_killed_scheduler(tmp_path: Path, whole: dict[str, object]) -> None:
    port = free_port()
    address = ("--scheduler", f"tcp://127.0.0.1:{port}")
    with scheduler(port) as processes:
        process = start(tmp_path, *address)
        wait_for_some(tmp_path, process)
        processes[0].kill()
        code, output = ended(process)
        assert code == 3, output
        sentence = (
            f"stopped: the Dask scheduler at {address[1]} is gone; what is done is kept, the same command goes on"
        )
        assert sentence in output and "Traceback" not in output
    code, output = ended(start(tmp_path, *address))
    assert code == 2 and f"there is no Dask scheduler at {address[1]}" in output and "Traceback" not in output
    with scheduler(port, 1):
        gone_on(tmp_path, whole, *address)


def test_a_lost_connection(tmp_path: Path, whole: dict[str, object]) -> None:
    port, between = free_port(), free_port()
    with scheduler(port, 1), Wire(between, port) as wire:
        process = start(tmp_path, "--scheduler", f"tcp://127.0.0.1:{between}")
        wait_for_some(tmp_path, process)
        wire.cut()
        code, output = ended(process)
        assert code == 3, output
        assert "is gone; what is done is kept" in output and "Traceback" not in output
        gone_on(tmp_path, whole, "--scheduler", f"tcp://127.0.0.1:{port}")


def test_a_full_disk(tmp_path: Path, whole: dict[str, object]) -> None:
    """A limit on the size of files, met while a state is written, stands for it."""
    process = start(tmp_path, "-j", "2")
    wait_for_some(tmp_path, process)
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (64, 64))
    code, output = ended(process)
    assert code == 2, output
    assert "error: " in output and "too large" in output and "Traceback" not in output
    assert not [file for file in (tmp_path / "states").iterdir() if file.suffix != ".json"]  # no half of a file
    gone_on(tmp_path, whole, "-j", "2")


class Wire:
    """A connection that can be cut: what comes to one port goes to another."""

    def __init__(self, port: int, target: int) -> None:
        self.target, self.open, self.ends = target, True, list[socket.socket]()
        self.door = socket.create_server(("127.0.0.1", port))
        threading.Thread(target=self._serve, daemon=True).start()

    def __enter__(self) -> Wire:
        return self

    def __exit__(self, *_: object) -> None:
        self.cut()

    def _serve(self) -> None:
        with suppress(OSError):
            while self.open:
                near, _ = self.door.accept()
                far = socket.create_connection(("127.0.0.1", self.target))
                self.ends += [near, far]
                for a, b in ((near, far), (far, near)):
                    threading.Thread(target=self._carry, args=(a, b), daemon=True).start()

    def _carry(self, a: socket.socket, b: socket.socket) -> None:
        with suppress(OSError):
            while data := a.recv(1 << 16):
                b.sendall(data)

    def cut(self) -> None:
        self.open = False
        for end in (self.door, *self.ends):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

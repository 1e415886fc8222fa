"""The ``campaign`` command."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from properties.support import owned, plain
from properties.support.checkout import build_folder
from properties.support.terminal import guarded, json_text

if TYPE_CHECKING:
    from properties.campaign.engines import Engine
    from theorems.language import Claim

__all__ = ["FOLDER", "add_arguments", "run"]

FOLDER = "campaign"
STATES = "states"  # the folder of what is done, in it


class _UsageError(Exception):
    """Something that the user can mend; the message is one sentence."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    from properties.campaign.jobs import INSTANCES
    from properties.checks.evidence import PROFILES

    parser.add_argument("--profile", choices=PROFILES, default="thorough", help="how much (default: thorough)")
    parser.add_argument("--scheduler", metavar="ADDRESS", help="of a Dask cluster, as tcp://host:8786 (default: here)")
    parser.add_argument("-j", "--jobs", type=int, metavar="N", help="processes here (default: one for each core)")
    only = "only this claim or statement, as group-bound/pointwise; may be given several times"
    parser.add_argument("--only", metavar="ID", action="append", default=[], help=only)
    parser.add_argument("--check", metavar="CHECK", action="append", default=[], help="only this check, as enumeration")
    parser.add_argument("--shard", type=int, default=INSTANCES, metavar="N", help="instances of one task, about")
    parser.add_argument("--fresh", action="store_true", help="forget what is done, and begin anew")
    parser.add_argument("--out", metavar="DIR", help="the folder of the report (default: campaign/ in build/)")


def run(options: argparse.Namespace) -> int:
    """0 if all is as recorded, 1 if not, 2 for bad usage, 3 where it was stopped and can be gone on with."""
    return guarded(
        lambda: _run(options), "what is done is kept; the same command goes on with it, and --fresh begins anew"
    )


def _run(options: argparse.Namespace) -> int:
    from properties.campaign.drive import MixedCode
    from properties.campaign.engines import Cluster, Lost, NoCluster
    from properties.ledger.runner import cores

    try:
        if options.jobs is not None and options.jobs < 1:
            raise _UsageError(f"-j {options.jobs}: at least one process is needed")
        if options.scheduler and options.jobs is not None:
            raise _UsageError("-j is about processes here; with --scheduler the workers there are used, all of them")
        if options.shard < 1:
            raise _UsageError(f"--shard {options.shard}: at least one instance is needed")
        claims = _selected(options)
        folder = Path(options.out) if options.out else build_folder(Path.cwd()) / FOLDER
        _can_be_written(folder)
        with Cluster(options.scheduler, options.jobs or cores()) as engine:
            return _go(options, claims, folder, engine)
    except (_UsageError, NoCluster, owned.NotOurs) as error:
        print(f"error: {plain.one_line(str(error))}", file=sys.stderr)
        return 2
    except (Lost, MixedCode) as error:
        print(f"stopped: {plain.one_line(str(error))}; what is done is kept, the same command goes on", file=sys.stderr)
        return 3


def _can_be_written(folder: Path) -> None:
    from properties.campaign.report import FILES

    owned.refuse_links(folder, STATES)
    owned.refuse_others(folder, FILES)
    try:
        (folder / STATES).mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder / STATES):
            pass
    except OSError as error:
        raise _UsageError(f"{folder} cannot be written: {error.strerror or error}") from None
    owned.remove(folder, FILES)  # no interruption leaves an old report that looks current


def _selected(options: argparse.Namespace) -> list[Claim]:
    from properties.campaign.jobs import FUZZING
    from theorems import find, load_claims
    from theorems.language import CHECKS

    for id in options.only:
        try:
            claim = find(id.partition("/")[0])
        except KeyError as error:
            raise _UsageError(str(error.args[0])) from None
        known = [statement.id for statement in claim.statements]
        if "/" in id and id.partition("/")[2] not in known:
            raise _UsageError(f"{claim.id} has no statement {id.partition('/')[2]!r}; it has {', '.join(known)}")
    for check in options.check:
        if check not in (*CHECKS, FUZZING):
            raise _UsageError(f"there is no check {check!r}; the checks are {', '.join((*CHECKS, FUZZING))}")
    return list(load_claims().values())


def _go(options: argparse.Namespace, claims: Sequence[Claim], folder: Path, engine: Engine) -> int:
    from properties.campaign.book import Book
    from properties.campaign.drive import Campaign, Progress, campaign_name
    from properties.campaign.jobs import jobs
    from properties.campaign.report import concluded, lines, write
    from properties.campaign.work import identity

    book = Book(folder / STATES, campaign_name(options.profile))
    if options.fresh:
        book.clear()
    found = jobs(claims, options.profile, options.only)
    chosen = [job for job in found if not options.check or job.check in options.check]
    campaign = Campaign(claims, options.profile, chosen, book, options.shard)
    start = time.monotonic()
    campaign.run(engine, Progress())
    scope = ", ".join(options.only) if options.only else "every claim"
    scope += f": {', '.join(options.check)}" if options.check else ""
    report = concluded(campaign, scope, identity(), time.monotonic() - start, engine.workers())
    written = write(report, folder)
    if options.json:
        print(json_text(report))
    else:
        for line in [*lines(report), *map(str, written)]:
            print(plain.lines(line))
    if report["status"] != "COMPLETE":
        return 3
    return 0 if report["as_recorded"] else 1

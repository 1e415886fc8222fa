"""The pytest plugin as other projects meet it: two options, and nothing else until a file of claims is there.

It imports no package of a common name (``exact``, ``theorems``, ``properties``) before a test file has asked for the
battery, the working directory lies in a checkout of this project, or a worker of pytest-xdist reports claims.  Then
``properties.plugin`` takes over, which does the work.
"""

from __future__ import annotations

import os
import re
import sys
import tomllib
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Any

import pytest

from bits_per_rollout.packages import shadowed

__all__ = ["Door", "pytest_addoption", "pytest_configure"]

PROJECT = "bits-per-rollout"
CASE = re.compile(r"::test_claim\[")
BATTERY = re.compile(r"\b(properties|bits_per_rollout)\.battery\b")


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("bits-per-rollout", "bits-per-rollout: claims and their ledger")
    group.addoption(
        "--bits-profile",
        metavar="PROFILE",
        default=os.environ.get("BITS_PROFILE") or "ci",
        help="how many instances to try: local (few), ci (default: deterministic, the one that may be cited), "
        "thorough. The environment variable BITS_PROFILE sets the default.",
    )
    group.addoption(
        "--bits-ledger",
        metavar="DIR",
        help="write the report (ledger.json, .md, .tex, .html; certificates.json) to this folder. By default a run of "
        "the suite writes to build/, and a run of lemmas only prints.",
    )


def pytest_configure(config: pytest.Config) -> None:
    door = Door(config)
    config.pluginmanager.register(door, "bits-per-rollout-door")
    if any(in_checkout(start) for start in (config.invocation_params.dir, config.rootpath)):
        door.open()


def in_checkout(start: Path) -> bool:
    """Whether a folder, or one above it, is a checkout of this project."""
    for folder in (start, *start.parents):
        file = folder / "pyproject.toml"
        if file.is_file():
            try:
                name = tomllib.loads(file.read_text(encoding="utf-8")).get("project", {}).get("name")
            except (OSError, ValueError, AttributeError):
                continue
            if name == PROJECT:
                return True
    return False


class Door:
    """Stands in front of ``properties.plugin`` and opens when claims are met."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.plugin: Any = None  # the Controller or Worker of properties.plugin, once it is needed

    def open(self) -> Any:
        """The plugin that does the work; UsageError in one sentence where its packages are not the ones found."""
        if self.plugin is None:
            if wrong := shadowed():
                raise pytest.UsageError(wrong)
            from properties.plugin import start

            self.plugin = start(self.config)
        return self.plugin

    def asked(self) -> bool:
        """Whether the battery of this project is loaded in this process."""
        module = sys.modules.get("properties.battery")
        return module is not None and hasattr(module, "test_claim")

    # Each hook below passes on the one call that finds the door closed; later calls go to the plugin itself.

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        if self.plugin is None and self.asked() and metafunc.function is sys.modules["properties.battery"].test_claim:
            if wrong := shadowed():  # also on a worker, whose UsageError nobody would see
                raise pytest.Collector.CollectError(wrong)
            self.open().pytest_generate_tests(metafunc)

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Generator[None, Any, Any]:
        report = yield
        if self.plugin is None and self.asked() and not shadowed():
            self.open().tell(collector, report)
        return report

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if self.plugin is None and report.failed and report.nodeid.endswith(".py"):
            file = self.config.rootpath / report.nodeid
            if file.is_file() and BATTERY.search(file.read_text(encoding="utf-8", errors="replace")) and not shadowed():
                self.open().pytest_collectreport(report)

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_node_collection_finished(self, node: Any, ids: Sequence[str]) -> None:
        if self.plugin is None and any(map(CASE.search, ids)):
            self.open().pytest_xdist_node_collection_finished(ids)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any, error: object) -> None:
        if self.plugin is None and "bits" in getattr(node, "workeroutput", {}):
            self.open().pytest_testnodedown(node, error)

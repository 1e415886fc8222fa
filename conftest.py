"""Registers the plugin for a checkout, as an installation does under the same name, and pytest's own tester."""

import gc
from typing import Any

import pytest

pytest_plugins = ["bits_per_rollout.plugin", "pytester"]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Each process gets a run of neighbouring tests, which share what they cache, and one that is done takes over."""
    from xdist.scheduler import WorkStealingScheduling

    return WorkStealingScheduling(config, log) if config.getvalue("dist") == "load" else None


def pytest_collection_finish() -> None:
    """What has been collected stays to the end, and what the tests cache: the collector of garbage looks less often."""
    gc.freeze()
    gc.set_threshold(200_000, 50, 100)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish() -> None:
    """pytest ends with five full collections, which are for the garbage of the last tests alone."""
    gc.collect()
    gc.freeze()


def pytest_configure(config: pytest.Config) -> None:
    from properties.support import profiles

    if config.getoption("hypothesis_profile", None) is None:
        profiles.load(config.getoption("bits_profile"))

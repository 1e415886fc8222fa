"""Registers the plugin for a checkout, as an installation does under the same name, and pytest's own tester."""

import pytest

pytest_plugins = ["bits_per_rollout.plugin", "pytester"]


def pytest_configure(config: pytest.Config) -> None:
    from properties.support import profiles

    if config.getoption("hypothesis_profile", None) is None:
        profiles.load(config.getoption("bits_profile"))

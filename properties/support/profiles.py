"""Hypothesis profiles: ``local`` while writing, ``ci`` for the citable run, ``thorough`` for the night.

All are derandomised where a verdict may be cited: the same draws on every run, and no example database.
Hypothesis also draws constants that it finds in the first-party modules imported so far, so that the draws
would depend on what else a process has loaded; ``steady`` switches that off while a check runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["load", "steady"]


def load(profile: str) -> None:
    """Register the three profiles with Hypothesis, and make this one the default."""
    from hypothesis import HealthCheck, settings

    slow = [HealthCheck.too_slow, HealthCheck.data_too_large]
    settings.register_profile("local", max_examples=50, deadline=None, suppress_health_check=slow)
    settings.register_profile(
        "ci",
        max_examples=100,
        derandomize=True,
        deadline=None,
        database=None,
        print_blob=False,
        suppress_health_check=slow,
    )
    settings.register_profile("thorough", settings.get_profile("ci"), max_examples=2000)
    settings.load_profile(profile)


@contextmanager
def steady() -> Iterator[None]:
    """Draws that do not depend on which modules happen to be imported."""
    try:
        from hypothesis.internal.conjecture import providers
        from hypothesis.internal.constants_ast import Constants

        original = providers._get_local_constants
        empty = Constants()
        cache = providers.CONSTANTS_CACHE.cache
    except (ImportError, AttributeError):  # another Hypothesis, which may not do this at all
        yield
        return
    providers._get_local_constants = lambda: empty
    cache.clear()
    try:
        yield
    finally:
        providers._get_local_constants = original
        cache.clear()

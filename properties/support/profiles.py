"""Hypothesis profiles: ``local`` while writing, ``ci`` for the citable run, ``thorough`` for the night.

All are derandomised where a verdict may be cited: the same draws on every run, and no example database.
Hypothesis also draws constants that it finds in the first-party modules imported so far, so that the draws
would depend on what else a process has loaded; ``steady`` switches that off while a check runs.  It also leaves the
global random generators alone, which no draw of ours uses: to keep and restore them around every example takes longer
than to build it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

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
        from hypothesis import control, core
        from hypothesis.internal.conjecture import providers
        from hypothesis.internal.constants_ast import Constants

        cache = providers.CONSTANTS_CACHE.cache
        empty = Constants()
        instead: list[tuple[Any, str, Any]] = [
            (providers, "_get_local_constants", lambda: empty),
            (core, "deterministic_PRNG", nullcontext),
            (control, "deprecate_random_in_strategy", lambda *words: nullcontext()),
        ]
        kept = [getattr(module, name) for module, name, _ in instead]
    except (ImportError, AttributeError):  # another Hypothesis, which may not do this at all
        yield
        return
    for module, name, new in instead:
        setattr(module, name, new)
    cache.clear()
    try:
        yield
    finally:
        for (module, name, _), old in zip(instead, kept, strict=True):
            setattr(module, name, old)
        cache.clear()

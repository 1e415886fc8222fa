"""The face of the project for other projects: exact information, a prover, audits and lemmas.

    from bits_per_rollout import Bits, Joint, audit, lemma, log2, prove

Each name is loaded when it is asked for.  The code is in the packages ``exact``, ``theorems`` and ``properties``, which
are installed beside this one.  Where a folder of the same name comes first on the path, it keeps its name, and whoever
asks for ours gets an ImportError that says which folder that is.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from bits_per_rollout.packages import shadowed

if TYPE_CHECKING:
    from exact import Bits, Joint, log2
    from exact.shannon import prove
    from exact.tables import Tables
    from properties.audit import audit
    from theorems import find
    from theorems.language import lemma

__all__ = ["Bits", "Joint", "Tables", "audit", "find", "lemma", "log2", "prove"]

_HOMES = {
    "Bits": "exact",
    "Joint": "exact",
    "Tables": "exact.tables",
    "audit": "properties.audit",
    "find": "theorems",
    "lemma": "theorems.language",
    "log2": "exact",
    "prove": "exact.shannon",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}; it has {', '.join(__all__)}")
    if wrong := shadowed():
        raise ImportError(wrong)
    return getattr(importlib.import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])

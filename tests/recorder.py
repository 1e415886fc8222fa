"""A module that writes down which of its functions are called."""

from __future__ import annotations

from typing import Any

import numpy as np

__all__ = ["Recorder"]


class Recorder:
    """In the place of a module such as NumPy: the same functions, and ``calls`` has their names and arguments."""

    def __init__(self, module: Any = np) -> None:
        self.module = module
        self.calls: list[tuple[str, tuple[Any, ...]]] = []

    def __getattr__(self, name: str) -> Any:
        found = getattr(self.module, name)
        if isinstance(found, type | np.ufunc) or not callable(found):
            return found

        def call(*arguments: Any, **named: Any) -> Any:
            self.calls.append((name, arguments))
            return found(*arguments, **named)

        return call

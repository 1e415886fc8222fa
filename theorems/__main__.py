"""The command line, ``python -m theorems``; what it does is in properties/commands.py.

This file is the one place from which ``theorems`` reaches up to ``properties``.
"""

import sys
from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; ``prove`` without loading the others."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == ["prove"]:
        from properties import prove

        return prove.main(words[1:])
    from properties import commands

    return commands.main(words)


if __name__ == "__main__":
    sys.exit(main())

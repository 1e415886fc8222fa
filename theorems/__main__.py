"""The command line, ``python -m theorems``; what it does is in properties/commands.py.

This file is the one place from which ``theorems`` reaches up to ``properties``.
"""

import sys

from properties.commands import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())

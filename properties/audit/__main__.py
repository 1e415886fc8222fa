"""``python -m properties.audit``: the audit as a program of its own."""

import sys

from properties.audit.command import main

if __name__ == "__main__":
    sys.exit(main())

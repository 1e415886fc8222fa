"""The command line's ends: each command answers with a code, and never with a traceback about its streams."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable


def json_text(data: object) -> str:
    """JSON in letters that the output can show."""
    return json.dumps(data, indent=1, ensure_ascii="utf" not in (sys.stdout.encoding or "").lower())


def guarded(run: Callable[[], int], interrupted: str) -> int:
    """The code of a command; 130 after Ctrl-C, 1 where the reader of the output went away, 2 where there is no room."""
    for stream in (sys.stdout, sys.stderr):  # what a terminal cannot show comes as \\u2264, and not as a traceback
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = run()
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        print(f"interrupted: {interrupted}", file=sys.stderr)
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except OSError as error:
        print(f"error: {error.filename or 'the output'}: {error.strerror or error}", file=sys.stderr)
        sys.stdout = io.StringIO()  # what is left to print has nowhere to go, and is not tried again at the end
        return 2

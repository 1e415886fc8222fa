"""A new lemma: ``python -m theorems new my-lemma`` writes the file to start from.

What it holds is a lemma already, small and true, so that ``pytest`` on the file passes before anything is changed, and
whoever breaks it sees what a counterexample looks like.
"""

from __future__ import annotations

import re
from pathlib import Path

__all__ = ["ScaffoldError", "file_name", "write_lemma"]

TEMPLATE = '''\
"""{id}: say here what is true, in a sentence.

    pytest {file}        a certificate for all alphabets, or the smallest counterexample

More than this file shows (parameters, vectors, domains, proof scripts): docs/new-lemma.md of bits-per-rollout.
"""

from properties.battery import *

CLAIMS = [
    lemma(
        "{id}",
        # Links joined by <=, <, =, >=.  Names in H(..) and I(..;..|..) are random variables over any finite alphabets.
        "I(g;S) <= I(r;S) <= 1",
        given=[
            "I(g;S|r) = 0",  # the update g knows the answer S only through the reward r: Markov, S - r - g
            "|r| = 2",  # at most two values.  Also: "H(g|r) = 0" (a function of r), "I(r;S) = 0", "H(S) <= 1/2"
        ],
        # When is each link an equality?  Independence, functions, uniformity; leave it out if you do not know.
        equality=["I(S;r|g) = 0", "H(r|S) = 0 and r uniform on 2"],
    )
]
'''

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class ScaffoldError(ValueError):
    """The file cannot be made as asked; the message is one sentence."""


def file_name(id: str) -> str:
    """``test_my_lemma.py``."""
    return f"test_{id.replace('-', '_')}.py"


def write_lemma(id: str, folder: Path) -> Path:
    """Write the lemma file for an id into a folder that exists; the path.  Nothing is ever overwritten.

    ScaffoldError where the id is not lower-case words joined by hyphens, or names a claim of the suite.
    """
    from theorems import load_claims

    if not _ID.fullmatch(id):
        better = re.sub(r"[^a-z0-9]+", "-", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", id).lower()).strip("-")
        hint = f"; {better!r} would be one" if better else ""
        raise ScaffoldError(f"{id!r} is no id: an id is lower-case words joined by hyphens{hint}")
    for claim in load_claims().values():
        if id in (claim.id, *claim.aliases):
            raise ScaffoldError(f"{id!r} is a claim of the suite ({claim.title}); give the lemma an id of its own")
    path = folder / file_name(id)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(TEMPLATE.format(id=id, file=path.name))
    except FileExistsError:
        raise ScaffoldError(f"{path} is there already, and is not overwritten; give another id or folder") from None
    except OSError as error:
        raise ScaffoldError(f"{path} cannot be written: {error.strerror or error}") from None
    return path

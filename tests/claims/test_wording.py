"""What is quoted from the post stands there, word for word and where it is said to stand.

The text itself is not in this repository: hand it over as a file, ``BITS_POST=post.txt pytest tests/claims``.
"""

import os
import re
from pathlib import Path

import pytest

from theorems import load_claims

TEXT = "BITS_POST"
HEADINGS = (
    "A simple model: the symbol-emitting bandit",
    "The proofs",
    "Binary, sequence-level rewards give at most one bit per rollout",
    "K rollouts (GRPO/RLOO) and a log(M+1) bound",
    "Information from SFT (positive-only)",
    "When (and why) you can get O(T)",
    "Putting it together: what does this mean in practice?",
    "FAQs",
    "But the gradient is O(T)-dimensional!",
    "Does GRPO/RLOO add information?",
    "What about exploration and KL?",
    "References",
)
NEAR = 400  # characters between the words and their formula, at most
POST = [claim for claim in load_claims().values() if claim.source == "post"]
QUOTING = [claim for claim in POST if claim.section]


def plain(line: str) -> str:
    """A heading without its marks: ``“But the gradient is \\(O(T)\\)-dimensional!”`` and the like."""
    return re.sub(r"\\\(|\\\)|\\(?=log)|[“”{}]", "", line).strip()


def spaced(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def sections() -> dict[str, str]:
    """Heading -> what stands under it; what comes before the first is the introduction."""
    if TEXT not in os.environ:
        pytest.skip(f"set {TEXT} to a file with the text of the post to compare what is quoted from it")
    found: dict[str, list[str]] = {"Introduction": []}
    for line in Path(os.environ[TEXT]).read_text(encoding="utf-8").splitlines():
        if plain(line) in HEADINGS:
            found[plain(line)] = []
        else:
            found[[*found][-1]].append(line)
    assert list(found) == ["Introduction", *HEADINGS]  # every heading once, in this order
    return {heading: spaced("\n".join(lines)) for heading, lines in found.items()}


@pytest.mark.parametrize("claim", QUOTING, ids=lambda claim: claim.id)
def test_words_and_formula_stand_in_the_post_under_the_heading_that_is_named(claim, sections):
    heading = plain(claim.section.split(" / ")[-1])
    assert heading in sections, f"the post has no heading {claim.section!r}"
    text = sections[heading]
    assert spaced(claim.words) in text
    start = text.index(spaced(claim.words))
    assert claim.formula in text[max(0, start - NEAR) : start + len(claim.words) + NEAR]


@pytest.mark.parametrize("claim", load_claims().values(), ids=lambda claim: claim.id)
def test_quotations_are_short(claim):
    assert len(claim.words) <= 160
    assert len(claim.formula) <= 200


@pytest.mark.parametrize("claim", POST, ids=lambda claim: claim.id)
def test_who_reads_the_post_says_where_and_who_does_not_quotes_nothing(claim):
    reads = any(s.role in ("source", "other-reading", "repair", "context") for s in claim.statements)
    assert reads == bool(claim.section) == bool(claim.words)


def test_places_are_spelt_in_one_way():
    known = {"Introduction", *HEADINGS}
    assert {plain(part) for claim in QUOTING for part in claim.section.split(" / ")} <= known

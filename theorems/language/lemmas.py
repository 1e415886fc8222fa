"""A new lemma in one call."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exact.notation import implication, shorthand
from exact.syntax import names_of, parse_statement
from theorems.language.claims import Claim, Statement
from theorems.language.hypotheses import Hypothesis
from theorems.language.validation import ID, ClaimError, listed, parsed, typed
from theorems.language.worlds import Variable, World

__all__ = ["lemma"]

_NEEDS_WORLD = (
    "is about a declared alphabet, and needs a world: world=World(...) with Parameter and Variable (docs/new-lemma.md)"
)


def lemma(
    id: str,
    text: str,
    given: Sequence[str] = (),
    *,
    title: str = "",
    equality: Sequence[str] = (),
    world: World | None = None,
    domains: Sequence[dict[str, int]] = (),
    proof: str = "",
    sharp: bool = True,
) -> Claim:
    """A new lemma in one call: ``lemma("my-lemma", "I(g;S) <= H(r)", given=["I(t;S) = 0", "I(g;S|t,r) = 0"])``.

    Without a world, every name in H(...) and I(...) is a random variable with any finite alphabet.
    sharp: False for a lemma that is true but loose on purpose, which the ledger then says in place of that check.
    The rest is as in ``Statement``, and described in docs/new-lemma.md.  ClaimError names the lemma and what is wrong.
    """
    try:
        return _lemma(id, text, given, title, equality, world, domains, proof, sharp)
    except ClaimError as error:
        said = str(error).removeprefix("statement statement: ")
        if world is None and "unknown parameter" in said:
            said += "; numbers that vary are declared in a world: world=World(parameters=(Parameter('V'),), ...)"
        raise ClaimError(said if said.startswith(("lemma ", "claim ")) else f"lemma {id}: {said}") from None


def _written_out(text: str) -> list[str]:
    """A hypothesis as the language of claims says it: X -> Y -> Z and indep(X,Y,Z) may be several."""
    found = shorthand(text)
    return [text] if found is None else found


def _lemma(
    id: str,
    text: str,
    given: Sequence[str],
    title: str,
    equality: Sequence[str],
    world: World | None,
    domains: Sequence[dict[str, int]],
    proof: str,
    sharp: bool,
) -> Claim:
    if not isinstance(id, str) or not ID.fullmatch(id):
        raise ClaimError(f"lemma {id!r}: an id is lower-case words joined by hyphens")
    typed(f"lemma {id}: text", str, text)
    if isinstance(given, str):
        raise ClaimError(f"lemma {id}: given is a list of hypotheses; write given=[{given!r}]")
    listed(f"lemma {id}: given", str, given)
    assumed, text = parsed(implication, text, f"lemma {id}")
    text = "; ".join(parsed(_written_out, text, f"lemma {id}"))
    given = [*assumed, *given]
    given = [line for hypothesis in given for line in parsed(_written_out, hypothesis, f"lemma {id}")]
    listed(f"lemma {id}: domains", dict, domains)
    listed(f"lemma {id}: equality", str, equality)
    typed(f"lemma {id}: world", World, *([] if world is None else [world]))
    if world is None:
        names: dict[str, None] = {}
        for line in (text, *given):
            if "~" in line or re.fullmatch(r"\s*\w+'*\s+uniform\s*", line):
                raise ClaimError(f"lemma {id}: {line!r} {_NEEDS_WORLD}")
            found = re.fullmatch(r"\s*(\w+'*)\s*=\s*(?!H\b|I\b)[A-Za-z]\w*\((.*)\)\s*", line)
            if not found:
                names.update(dict.fromkeys(names_of(parsed(parse_statement, line, f"lemma {id}"))))
        world = World(variables=tuple(Variable(name) for name in names))
    hypotheses = tuple(Hypothesis(f"given-{i}", line) for i, line in enumerate(given, 1))
    statement = Statement(
        id="statement",
        text=text,
        role="not-in-source",
        world=world,
        hypotheses=hypotheses,
        equality=tuple(equality),
        domains=tuple(tuple(d.items()) for d in domains),
        proof=proof,
        sharp=sharp,
    )
    return Claim(id=id, title=title or id.replace("-", " "), statements=(statement,), source="")

"""A new lemma in one call."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exact.notation import implication, problems, shorthand
from exact.syntax import names_of, parse_statement
from theorems.language.claims import Claim, Statement
from theorems.language.hypotheses import Hypothesis
from theorems.language.model import DEFINITIONS
from theorems.language.packs import Pack
from theorems.language.validation import ID, ClaimError, listed, misspelt, parsed, typed
from theorems.language.worlds import Variable, World

__all__ = ["lemma"]

_NEEDS_WORLD = (
    "is about a declared alphabet, and needs a world: world=World(...) with Parameter and Variable (docs/new-lemma.md)"
)

_DEFINED = re.compile(r"\s*(\w+'*)\s*=\s*(?!H\b|I\b)([A-Za-z]\w*)\((.*)\)\s*")


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
    packs: Sequence[Pack] = (),
) -> Claim:
    """A new lemma in one call: ``lemma("my-lemma", "I(g;S) <= H(r)", given=["I(t;S) = 0", "I(g;S|t,r) = 0"])``.

    Without a world, every name in H(...) and I(...) is a random variable with any finite alphabet.
    sharp: False for a lemma that is true but loose on purpose, which the ledger then says in place of that check.
    The rest is as in ``Statement``, and described in docs/new-lemma.md.  ClaimError names the lemma and what is wrong.
    """
    try:
        return _lemma(id, text, given, title, equality, world, domains, proof, sharp, packs)
    except ClaimError as error:
        said = str(error).removeprefix("statement statement: ")
        if world is None and "unknown parameter" in said:
            said += "; numbers that vary are declared in a world: world=World(parameters=(Parameter('V'),), ...)"
        raise ClaimError(said if said.startswith(("lemma ", "claim ")) else f"lemma {id}: {said}") from None


def _written_out(text: str) -> list[str]:
    """A hypothesis as the language of claims says it: X -> Y -> Z and indep(X,Y,Z) may be several."""
    found = shorthand(text)
    return [text] if found is None else found


def _one(where: str, text: str, found: Sequence[str]) -> str:
    if len(found) > 1:
        raise ClaimError(f"{where}: {text!r} says {len(found)} things; make each a lemma: {'; '.join(found)}")
    return found[0]


def _plain_words(where: str, text: str, given: Sequence[str]) -> tuple[str, list[str]]:
    """A statement about any random variables and its hypotheses, as ``prove`` reads them."""
    for line in (text, *given):
        if "~" in line:
            raise ClaimError(f"{where}: {line!r} {_NEEDS_WORLD}")
    called = {line: call[2] for line in given if (call := _DEFINED.fullmatch(line))}
    for name in called.values():
        if name not in DEFINITIONS and (hint := misspelt(name, DEFINITIONS)):
            raise ClaimError(f"{where}: the model has no definition {name!r}{hint}")
    of_model = [line for line in given if called.get(line) in DEFINITIONS]
    others = [line for line in given if line not in of_model]
    found = parsed(lambda text: problems(text, others), text, where)
    wanted = [found[0].statement] if len(found) == 1 else [f"{', '.join(p.given)} => {p.statement}" for p in found]
    return _one(where, text, [line.removeprefix(" => ") for line in wanted]), [*of_model, *found[0].given]


def _names(line: str, where: str) -> tuple[str, ...]:
    return () if _DEFINED.fullmatch(line) else tuple(names_of(parsed(parse_statement, line, where)))


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
    packs: Sequence[Pack],
) -> Claim:
    if not isinstance(id, str) or not ID.fullmatch(id):
        raise ClaimError(f"lemma {id!r}: an id is lower-case words joined by hyphens")
    typed(f"lemma {id}: text", str, text)
    if isinstance(given, str):
        raise ClaimError(f"lemma {id}: given is a list of hypotheses; write given=[{given!r}]")
    listed(f"lemma {id}: given", str, given)
    listed(f"lemma {id}: domains", dict, domains)
    listed(f"lemma {id}: equality", str, equality)
    typed(f"lemma {id}: world", World, *([] if world is None else [world]))
    if world is None:
        text, given = _plain_words(f"lemma {id}", text, given)
        names = dict.fromkeys(name for line in (text, *given) for name in _names(line, f"lemma {id}"))
        world = World(variables=tuple(Variable(name) for name in names))
    else:
        assumed, text = parsed(implication, text, f"lemma {id}")
        text = _one(f"lemma {id}", text, parsed(_written_out, text, f"lemma {id}"))
        given = [line for hypothesis in (*assumed, *given) for line in parsed(_written_out, hypothesis, f"lemma {id}")]
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
        packs=tuple(packs) if isinstance(packs, list) else packs,  # type: ignore[arg-type]
    )
    return Claim(id=id, title=title or id.replace("-", " "), statements=(statement,), source="")

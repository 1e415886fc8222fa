"""``python -m theorems prove``: a statement decided, or a session in which several are.

Exit codes: 0 proved, 1 refuted, 2 bad usage or input, 3 no verdict (not-shannon, unknown), 4 contradictory
hypotheses, 70 a fault of this program.
"""

from __future__ import annotations

import argparse
import json
import sys
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bits_per_rollout.packages import shadowed
from properties.support import checkout, plain
from properties.support.progress import Bar
from properties.support.terminal import guarded, json_text

if TYPE_CHECKING:
    from exact.shannon import Proof
    from exact.shannon.certificate import Certificate

PROVED, REFUTED, BAD, OPEN, CONTRADICTORY, FAULT = 0, 1, 2, 3, 4, 70
_CODES = {"proved": PROVED, "refuted": REFUTED, "contradictory": CONTRADICTORY}
_SAID = {
    "proved": "true for all finite distributions",
    "refuted": "false for this distribution",
    "not-shannon": "no Shannon inequality proves it, and no distribution that refutes it was found",
    "unknown": "nothing was decided",
    "contradictory": "no distribution meets the hypotheses",
}
_WIDTH = 120
_LONGEST = 20_000  # characters of an answer on the terminal


@dataclass
class Settings:
    """How hard to try, and how to say what came out."""

    search: bool = True
    budget: float = 60.0
    effort: int = 2
    format: str = "text"
    conditions: bool = True


@dataclass
class Answer:
    """What came out for one text: proofs, or a contradiction among the hypotheses."""

    proofs: list[Proof] = field(default_factory=list)
    contradiction: Certificate | None = None
    given: tuple[str, ...] = ()

    @property
    def verdict(self) -> str:
        if self.contradiction is not None:
            return "contradictory"
        from exact.shannon.answer import together

        return together([proof.verdict for proof in self.proofs])

    @property
    def code(self) -> int:
        return _CODES.get(self.verdict, OPEN)

    def to_json(self) -> dict[str, Any]:
        """As ``check`` reads it: one answer, or a list of them with the verdict on all."""
        if self.contradiction is not None:
            return {
                "schema": 1,
                "verdict": "contradictory",
                "given": list(self.given),
                "certificate": self.contradiction,
            }
        if len(self.proofs) == 1:
            return self.proofs[0].to_json()
        return {"schema": 1, "verdict": self.verdict, "answers": [proof.to_json() for proof in self.proofs]}


class _Progress:
    """A bar on a terminal, and the word that no Shannon inequality proves it as soon as that is known."""

    def __init__(self) -> None:
        self.bar = Bar()
        self.last = ""

    def __call__(self, what: str, share: float) -> None:
        if not self.bar.active:
            return
        if what.startswith("no Shannon"):
            self.bar.close()
            print(f"{what}; looking for a distribution that refutes it (Ctrl-C stops)", file=sys.stderr, flush=True)
            return
        if self.last not in ("", what):
            self.bar.lines.pop(self.last, None)
        self.last = what
        self.bar(what, min(999, int(1000 * share)), 1000)

    def close(self) -> None:
        self.bar.close()


def decide(statement: str, given: Sequence[str], settings: Settings) -> Answer:
    """Try a text; ValueError for what cannot be read, SolverError where the solver fails."""
    from exact.notation import facts
    from exact.shannon import ContradictoryHypotheses, prove_all

    progress = _Progress()
    try:
        proofs = prove_all(
            statement,
            given,
            search=settings.search,
            effort=settings.effort,
            budget=settings.budget,
            progress=progress if progress.bar.active else None,
        )
    except ContradictoryHypotheses as error:
        known = tuple(dict.fromkeys((*facts(given), *(p["text"] for p in error.certificate["premises"]))))
        return Answer(contradiction=error.certificate, given=known)
    finally:
        progress.close()
    return Answer(proofs)


def rendered(answer: Answer, settings: Settings) -> str:
    """An answer in the format that is set."""
    if settings.format == "json":
        return json_text(answer.to_json())
    if answer.contradiction is not None:
        from exact.shannon.render import contradiction

        return contradiction(answer.contradiction)
    if settings.format == "latex":
        return "\n\n".join(proof.latex() for proof in answer.proofs)
    if settings.format == "markdown":
        return "\n\n".join(proof.markdown() for proof in answer.proofs)
    parts = []
    for proof in answer.proofs:
        text = str(proof)
        first, _, rest = text.partition("\n")
        said = _SAID[proof.verdict] + (", if what it cites is" if first.startswith("proved modulo ") else "")
        parts.append(f"{first}\n  ({said})" + (f"\n{rest}" if rest else ""))
        if settings.conditions and proof.verdict in ("refuted", "not-shannon"):
            parts[-1] += _conditions(proof)
    if len(answer.proofs) > 1:
        parts.append(f"together: {answer.verdict}")
    text = plain.lines("\n\n".join(parts))
    if len(text) > _LONGEST:
        lines = text[:_LONGEST].splitlines()[:-1]
        text = "\n".join([*lines, f"... ({len(text):,} characters in all; --json prints the whole certificate)"])
    return text


def _conditions(proof: Proof) -> str:
    from exact.shannon.repair import missing_conditions

    found = missing_conditions(proof.statement, proof.given)
    return f"\nit would follow from any one of: {'; '.join(found)}" if found else ""


def best(statement: str, name: str, given: Sequence[str]) -> str:
    """The least constant with which a statement is proved, in words."""
    from exact.shannon.region import best_constant

    found = best_constant(statement, name, given)
    if found is None:
        return f"no {name} makes it follow from Shannon's inequalities"
    word = {"refuted": "is false", "proved": "is proved too"}.get(found.below.verdict, "does not follow")
    said = f"{name} = {found.constant} is the least that is proved; with 1/1000 of it less, the statement {word}"
    return f"{said}\n{found.proof}"


def eliminated(system: Sequence[str], rates: Sequence[str], given: Sequence[str]) -> str:
    """What remains of a system when the rates may be chosen freely, one inequality a line."""
    from exact.shannon.region import eliminate

    return "\n".join(eliminate(system, rates, given)) or "no condition remains"


def hints(texts: Sequence[str], verdict: str) -> list[str]:
    """What may have been meant: a pair where one name is written, a name that is misspelt."""
    from exact.notation import joined_names

    found = []
    for name, parts in joined_names(texts):
        found.append(f"hint: {name} is read as one variable; for the joint one write {','.join(parts)}")
    if verdict != "proved" and not found:
        from exact.misspelt import lonely_names, misspelt_hint

        lonely = misspelt_hint(lonely_names(texts))
        found += [lonely] if lonely else []
    return found


def _texts(answer: Answer) -> list[str]:
    return list(dict.fromkeys(text for proof in answer.proofs for text in (proof.statement, *proof.given)))


def run(options: argparse.Namespace) -> int:
    """The command."""
    settings = Settings(
        search=options.search,
        budget=options.budget,
        effort=options.effort,
        format=options.format or "text",
        conditions=options.search,
    )
    if options.statement is None:
        from properties.session import Session

        return Session(settings, list(options.given)).run()
    from exact.shannon import SolverError

    try:
        if options.best:
            print(best(options.statement, options.best, options.given))
            return PROVED
        if options.eliminate:
            print(eliminated([options.statement], options.eliminate.split(","), options.given))
            return PROVED
        answer = decide(options.statement, options.given, settings)
        print(rendered(answer, settings))
        if settings.format == "text":
            for hint in hints(_texts(answer), answer.verdict):
                print(hint)
        return answer.code
    except SolverError as error:
        print(f"error: {error}", file=sys.stderr)
        return FAULT
    except (ValueError, TypeError) as error:
        print(f"error: {error}", file=sys.stderr)
        return BAD
    except ArithmeticError as error:
        print(f"error: a fault of this program, and no verdict: {error}", file=sys.stderr)
        return FAULT


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """The options of the command."""
    sub.add_argument(
        "statement", nargs="?", metavar="STATEMENT", help='as "X -> Y -> Z => I(X;Z) <= I(X;Y)"; none: a session'
    )
    sub.add_argument("--given", action="append", default=[], metavar="HYPOTHESIS", help='as "X -> Y -> Z"; repeatable')
    sub.add_argument("--budget", type=_seconds, default=60.0, metavar="SECONDS", help="when to stop (default: 60)")
    sub.add_argument("--effort", type=int, choices=range(4), default=2, help="how widely to search (default: 2)")
    sub.add_argument(
        "--search", action=argparse.BooleanOptionalAction, default=True, help="look for a distribution that refutes it"
    )
    sub.add_argument("--best", metavar="NAME", help="the least NAME with which it is proved, as c in H(X) <= c*H(Y)")
    sub.add_argument(
        "--eliminate", metavar="RATES", help='STATEMENT is a system "R <= R0 + Rp; R0 <= I(X;Y)"; these rates go away'
    )
    formats = sub.add_mutually_exclusive_group()
    for name, help in (("latex", "the answer in LaTeX"), ("markdown", "the answer in Markdown")):
        formats.add_argument(f"--{name}", dest="format", action="store_const", const=name, help=help)
    formats.add_argument("--json", dest="format", action="store_const", const="json", help="JSON, which check reads")
    codes = "0 proved, 1 refuted, 2 bad usage or input, 3 no verdict, 4 contradictory hypotheses, 70 a fault of ours"
    sub.epilog = f"{sub.epilog or ''}\nexit codes: {codes}".strip()


def _seconds(text: str) -> float:
    value = float(text)
    if not 0 <= value < float("inf"):
        raise argparse.ArgumentTypeError(f"{text} is not a number of seconds")
    return value


# ------------------------------------------------------------------------------------ check


def answers_in(path: str) -> Mapping[str, Any] | None:
    """What ``prove --json`` wrote into a file; None for any other file."""
    from exact.shannon.recheck import is_answer

    try:
        data = json.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return data if is_answer(data) else None


def check(path: str, data: Mapping[str, Any]) -> bool:
    """Check an answer again, and say so."""
    from exact.shannon import InvalidCertificate
    from exact.shannon.recheck import recheck

    try:
        for sentence in recheck(data):
            for line in textwrap.wrap(f"{path}: accepted: {sentence}", _WIDTH, subsequent_indent="  "):
                print(line)
    except InvalidCertificate as error:
        print(f"{path}: REJECTED: {error}")
        return False
    return True


def main(arguments: Sequence[str]) -> int:
    """``prove`` without the rest of the command line, which takes longer to load."""
    parser = argparse.ArgumentParser(
        prog="python -m theorems prove",
        description="Prove or refute a statement about entropies for all finite distributions.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog='example: python -m theorems prove "I(X;Z) <= I(X;Y)" --given "X -> Y -> Z"',
        allow_abbrev=False,
    )
    add_arguments(parser)

    def decide_it() -> int:
        if wrong := shadowed() or checkout.wrong_copy(Path.cwd()):
            print(f"error: {wrong}", file=sys.stderr)
            return BAD
        return run(parser.parse_args(arguments))

    return guarded(decide_it, "nothing was decided")


__all__ = ["Answer", "Settings", "add_arguments", "answers_in", "check", "decide", "hints", "main", "rendered", "run"]

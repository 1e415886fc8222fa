"""The six checks of a statement, each giving one ``Evidence``.

``run_check(claim, statement, check, profile)`` is the only entry.  A check that fails says so in its evidence, with
the smallest counterexample it found; errors of the program itself are raised.  The evidence depends on the statement,
the check and the profile, and on nothing else: seeds come from the statement's id, and no clock decides anything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from exact.syntax import Statement as Formula
from properties.checks.attacks import Count, enumerate_all
from properties.checks.constants import BEST_CONSTANT, BEST_RATE, TIGHT, Grade, grade
from properties.checks.drawing import draw
from properties.checks.equality import LinkEquality, equalities
from properties.checks.evaluate import UndefinedError, UnsupportedError, difference
from properties.checks.evidence import PROFILES, SUPERFLUOUS, Evidence
from properties.checks.lengths import run_lengths
from properties.checks.mutants import RULES
from properties.checks.necessity import needs
from properties.checks.pool import Pool
from properties.checks.sharpness import Judgement, judge
from properties.checks.shrink import paragraph
from properties.checks.witness import Witness, describe, shown, sides_at, sound
from properties.support.profiles import steady
from properties.worlds.domains import DomainTooLarge
from properties.worlds.recipes import SettingError
from theorems.language import CHECKS, Claim, ClaimError, Statement
from theorems.proof.store import StatementProof, statement_proof

__all__ = ["Counted", "run_check"]

_Prove = Callable[[], StatementProof]
#: of a statement, and of its thorough domains too, what the enumeration saw
Counted = Callable[[Statement, bool], Count]


@dataclass(frozen=True)
class _Effort:
    """examples: of Hypothesis; drawn: random instances of equality and sharpness; searched: per hypothesis; thorough:
    whether the enumeration also goes through the domains declared as thorough; counted: how it does.
    """

    examples: int
    drawn: int
    searched: int
    thorough: bool = False
    counted: Counted = enumerate_all


_EFFORTS = {
    "local": _Effort(50, 1000, 20_000),
    "ci": _Effort(200, 4000, 60_000),
    "thorough": _Effort(2000, 40_000, 10**6, True),
}


def run_check(
    claim: Claim, statement: Statement, check: str, profile: str = "ci", counted: Counted = enumerate_all
) -> Evidence:
    """One check of one statement.

    check: one of ``theorems.language.CHECKS``; profile: local, ci or thorough; counted: what enumerates, where it is
    not done here.  Returns evidence, also where the check
    fails or does not apply to the statement; raises only for programming errors.
    """
    if check not in CHECKS:
        raise ValueError(f"there is no check {check!r}; the checks are {', '.join(CHECKS)}")
    if profile not in PROFILES:
        raise ValueError(f"there is no profile {profile!r}; the profiles are {', '.join(PROFILES)}")
    if check not in statement.applicable():
        return Evidence(check, "not-applicable", summary=f"not a check of {statement.kind} statements such as this one")
    if check == "sharpness" and not statement.sharp:
        return Evidence(check, "not-applicable", summary="declared as not meant to be sharp")
    try:
        with steady():
            return _run(claim, statement, check, replace(_EFFORTS[profile], counted=counted))
    except (UndefinedError, UnsupportedError, DomainTooLarge, SettingError, ClaimError, OverflowError) as error:
        return Evidence(check, "failed", summary=str(error), failure=f"{claim.full_id(statement)}: {check}: {error}")


def _run(claim: Claim, statement: Statement, check: str, effort: _Effort) -> Evidence:
    def proof() -> StatementProof:
        return statement_proof(claim, statement)

    def run(written: Statement, its_proof: Callable[[], StatementProof]) -> Evidence:
        return _CHECKS[check](claim, written, effort, its_proof)

    at_lengths = run_lengths(statement, check, effort.thorough, proof, run)
    return _varied(claim, statement, run(statement, proof) if at_lengths is None else at_lengths)


def _varied(claim: Claim, statement: Statement, evidence: Evidence) -> Evidence:
    """The same evidence with what varies in its summary, and failed if no instance varies for some link.

    A countermodel and a number are single facts: none of their links ranges over instances.
    """
    if evidence.varied is None:
        return evidence
    if statement.kind in ("countermodel", "numeric"):
        return replace(evidence, varied=[])
    numbers = " / ".join(f"{n:,}" for n in evidence.varied)
    summary = f"{evidence.summary}; varied {numbers}"
    without = [str(link) for n, link in zip(evidence.varied, statement.formula.links(), strict=True) if not n]
    if not without or evidence.status != "passed":
        return replace(evidence, summary=summary)
    text = f"no instance varies for {'; '.join(without)}"
    failure = f"{claim.full_id(statement)}: {statement.formula}\n{text}: {summary}\n{_HOW_TO_VARY[evidence.check]}"
    return replace(evidence, status="failed", word="", summary=f"{text}: {summary}", failure=failure)


_HOW_TO_VARY = {
    "enumeration": "declare a domain in which every variable takes two values and every length is at least 2",
    "random": "the hypotheses leave too little to chance, or a variable cannot take two values",
}


# Proof --------------------------------------------------------------------------------------------


def _proof(claim: Claim, statement: Statement, effort: _Effort, prove: _Prove) -> Evidence:
    proof = prove()
    total = len(proof.links)
    done = [i + 1 for i, link in enumerate(proof.links) if link.proved]
    links = f"{total} link{'' if total == 1 else 's'}"
    counts = {"links": total, "proved": len(done)}
    if proof.proved:
        text = f"all {links} proved, for {statement.world.scope()}" if total > 1 else f"for {statement.world.scope()}"
        text += f"; rests on lemmas of packs: {', '.join(proof.packs)}" if proof.packs else ""
        return Evidence("proof", "passed", "proved", text, counts, {"packs": list(proof.packs)} if proof.packs else {})
    open_links = [i + 1 for i in range(total) if i + 1 not in done]
    text = f"{len(done)} of {links} proved" + (f": {', '.join(map(str, done))}" if done else "")
    if proof.reason:
        text += f"; {proof.reason}"
    if statement.unanswered:
        return Evidence("proof", "failed", "", text, counts, {}, f"{claim.full_id(statement)}: {proof.reason}")
    lines = [f"{claim.full_id(statement)}: {statement.formula}", f"not proved: link {', '.join(map(str, open_links))}"]
    lines += [f"  {i}: {statement.formula.links()[i - 1]}" for i in open_links]
    return Evidence("proof", "failed", "", text, counts, {}, "\n".join([*lines, proof.reason]).rstrip())


# Enumeration and random ---------------------------------------------------------------------------


def _enumeration(claim: Claim, statement: Statement, effort: _Effort, prove: _Prove) -> Evidence:
    count = effort.counted(statement, effort.thorough)
    details: dict[str, Any] = {"domains": count.domains, "links": _links(statement, count)}
    where = "; ".join(count.domains if len(count.domains) <= 6 else [f"{len(count.domains)} domains"])
    if count.met == 0 and statement.kind == "inconsistency" and count.instances and not statement.refuted:
        text = f"none of {count.instances:,} instances met the hypotheses ({where})"
        return Evidence("enumeration", "passed", "enumerated", text, count.numbers(), {"domains": count.domains})
    if count.met == 0:
        return _failed("enumeration", claim, statement, f"vacuous: {count.text()}", count.numbers(), details)
    if count.witness is None:
        if statement.refuted:
            text = f"no counterexample among {count.text()} ({where})"
            return _failed("enumeration", claim, statement, text, count.numbers(), details)
        text = f"{count.text()} ({where})"
        return Evidence("enumeration", "passed", "enumerated", text, count.numbers(), details, varied=count.varied)
    heading = f"the smallest counterexample among all {count.instances:,} instances of {where}"
    text, witness = describe(claim, statement, statement.formula, count.witness, heading)
    details |= {"counterexample": witness, "failures": count.failures}
    counts = count.numbers() | {"failures": max(count.failures)}
    summary = f"{_size(witness)}, the smallest counterexample among {count.instances:,} instances"
    summary += f"; {_breaks(statement.formula, witness)}"
    if statement.refuted:
        details["text"] = text
        return Evidence("enumeration", "passed", "refuted", summary, counts, details, varied=count.varied)
    return Evidence("enumeration", "failed", "refuted", summary, counts, details, text, count.varied)


def _random(claim: Claim, statement: Statement, effort: _Effort, prove: _Prove) -> Evidence:
    drawn = draw(statement, effort.examples, claim.full_id(statement))
    if not all(drawn.count.varied) and statement.world.variables:  # hypotheses rarely met: five times as many
        drawn = draw(statement, 5 * effort.examples, claim.full_id(statement), "more")
    count = drawn.count
    if count.witness is not None:
        heading = f"a counterexample among {count.instances:,} instances that Hypothesis drew, shrunk"
        text, witness = describe(claim, statement, statement.formula, count.witness, heading)
        if drawn.shrunk is not None:
            witness["paragraph"] = paragraph(statement, statement.formula, drawn.shrunk)
            text = f"{witness['paragraph']}\n{text}"
        summary = f"{_size(witness)}, found by Hypothesis; {_breaks(statement.formula, witness)}"
        details = {"counterexample": witness}
        return Evidence("random", "failed", "refuted", summary, drawn.numbers(), details, text, count.varied)
    if count.met == 0:
        return _failed("random", claim, statement, f"vacuous: {count.text()}", drawn.numbers())
    details = {"links": _links(statement, count), "largest": drawn.largest}
    return Evidence("random", "passed", "tested", drawn.text(), drawn.numbers(), details, varied=count.varied)


def _links(statement: Statement, count: Count) -> list[dict[str, Any]]:
    """Of each link the number of instances that vary, with the smallest of them that is an equality, and strict."""
    return [
        {
            "link": i + 1,
            "text": str(link),
            "varied": count.varied[i],
            "equality": shown(statement, i, count.equal[i]),
            "strict": shown(statement, i, count.strict[i]),
        }
        for i, link in enumerate(statement.formula.links())
    ]


def _size(witness: dict[str, Any]) -> str:
    parameters = ", ".join(f"{name} = {value}" for name, value in witness["instance"]["parameters"].items())
    if not witness["instance"]["names"]:
        return parameters
    atoms = f"{witness['atoms']} outcome{'' if witness['atoms'] == 1 else 's'} over {witness['denominator']}"
    return f"{parameters}, {atoms}" if parameters else atoms


def _breaks(formula: Formula, witness: dict[str, Any]) -> str:
    failing = [link for link in witness["links"] if not link["holds"]]
    text = "; ".join(f"{link['text'].split(': ')[-1]} reads {link['left']} against {link['right']}" for link in failing)
    if len(formula.relations) > 1:
        text = f"{len(failing)} of {len(formula.relations)} links break ({text}); {witness['ends']}".rstrip("; ")
    return text


# Equality -----------------------------------------------------------------------------------------


def _equality(claim: Claim, statement: Statement, effort: _Effort, prove: _Prove) -> Evidence:
    formula = statement.formula
    bounds = [i for i, relation in enumerate(formula.relations) if relation in ("<=", ">=")]
    if not any(statement.equality):
        if statement.role == "not-in-source":
            return Evidence("equality", "not-applicable", summary="no equality condition is declared")
        return _failed("equality", claim, statement, "no equality condition is declared", {})
    bare = [i + 1 for i in bounds if not statement.equality[i]]
    if bare:
        text = f"no equality condition is declared for link {', '.join(map(str, bare))}"
        return _failed("equality", claim, statement, text, {})
    found, enumerated, drawn = equalities(statement, effort.drawn, claim.full_id(statement))
    proof = prove()
    counts = {"enumerated": enumerated, "random": drawn}
    details: dict[str, Any] = {"links": []}
    words, problems = [], []
    for seen in found:
        proved = proof.links[seen.link].proved and proof.links[seen.link].equality is not None
        proved = proved and sorted(proof.links[seen.link].equality or ()) == sorted(seen.parts)
        words.append("iff proved" if proved else "iff: enumerated only")
        counts |= {
            f"cases_{seen.link + 1}": seen.cases,
            f"equalities_{seen.link + 1}": seen.equal,
            f"varied_equalities_{seen.link + 1}": seen.varied_equal,
            f"varied_strict_{seen.link + 1}": seen.varied_strict,
        }
        details["links"].append(
            {
                "link": seen.link + 1,
                "text": str(formula.links()[seen.link]),
                "condition": list(seen.parts),
                "word": words[-1],
                "equality": shown(statement, seen.link, seen.smallest_equal),
                "strict": shown(statement, seen.link, seen.smallest_strict),
            }
        )
        problems += _equality_problems(claim, statement, seen, details)
    if enumerated + drawn == 0:
        problems.append("vacuous: no instance met the hypotheses")
    links = "; ".join(
        f"link {seen.link + 1} {word} ({seen.equal:,} of {seen.cases:,} equal)"
        for seen, word in zip(found, words, strict=True)
    )
    if problems:
        text = f"{claim.full_id(statement)}: {formula}\n" + "\n".join(problems)
        return Evidence("equality", "failed", "", problems[0].splitlines()[0], counts, details, text)
    word = "proved" if all(word == "iff proved" for word in words) else "enumerated"
    summary = f"{links}; {enumerated:,} enumerated and {drawn:,} random instances"
    return Evidence("equality", "passed", word, summary, counts, details)


def _equality_problems(claim: Claim, statement: Statement, seen: LinkEquality, details: dict[str, Any]) -> list[str]:
    link = statement.formula.links()[seen.link]
    condition = " and ".join(seen.parts)
    if seen.witness is not None:
        left, right = sides_at(link, statement, seen.witness)
        details["links"][-1]["witness"] = seen.witness.instance.to_json()
        kind = "the link is an equality there" if not difference(right, left) else "the link is strict there"
        return [
            f"link {seen.link + 1}: '{condition}' is not equivalent to equality in {link}: {kind}"
            f" ({seen.disagree:,} of {seen.cases:,} cases disagree)",
            seen.witness.instance.text() + (f"\nat {link.every} = {seen.witness.value}" if link.every else ""),
            f"  left  = {left}\n  right = {right}\n  right - left = {difference(right, left)}",
        ]
    problems = []
    for kind, number in (("an equality", seen.varied_equal), ("strict", seen.varied_strict)):
        if not number:
            text = f"no instance that varies is {kind}, in {seen.cases:,} cases of {link}"
            problems.append(f"link {seen.link + 1}: {text}")
    return problems


# Necessity ----------------------------------------------------------------------------------------


def _necessity(claim: Claim, statement: Statement, effort: _Effort, prove: _Prove) -> Evidence:
    proof = prove()
    found = needs(statement, proof, effort.searched, claim.full_id(statement))
    formula = statement.formula
    counts = {
        "hypotheses": len(found),
        "needed": sum(bool(need.witnesses) and not need.missing for need in found),
        "searched": sum(need.searched for need in found),
    }
    details: dict[str, Any] = {"hypotheses": []}
    parts, problems, spare = [], [], []
    for need in found:
        links = []
        for i in range(len(formula.relations)):
            used = need.used is None or i in need.used
            word = SUPERFLUOUS if need.superfluous else "not used" if not used else "no violation found"
            entry: dict[str, Any] = {"link": i + 1, "word": word}
            if i in need.witnesses and used:
                heading = f"without {need.hypothesis.name} ({need.hypothesis.text})"
                text, data = describe(claim, statement.without(*need.dropped), formula, need.witnesses[i], heading)
                entry |= {"word": "needed", "witness": data | {"text": text}}
            links.append(entry)
        name = need.hypothesis.name
        details["hypotheses"].append(
            {"name": name, "text": need.hypothesis.text, "searched": need.searched, "links": links}
        )
        needed = [str(entry["link"]) for entry in links if entry["word"] == "needed"]
        if need.superfluous:
            spare.append(
                f"{name} (the core proves it without, and {need.met:,} of {need.searched:,} instances break it)"
            )
        elif need.used == ():
            problems.append(f"{name}: no proof of any link uses it; it is not needed")
        for i in need.missing:
            problems.append(
                f"{name}: link {i + 1} ({formula.links()[i]}) is never violated without it: {need.searched:,} instances"
                f" searched, {need.met:,} of which broke only this hypothesis"
            )
        if needed:
            parts.append(f"{name} for link {', '.join(needed)}")
    if problems:
        text = f"{claim.full_id(statement)}: {formula}\n" + "\n".join(problems)
        return Evidence("necessity", "failed", "", problems[0], counts, details, text)
    each = "each hypothesis is needed: " if len(found) > 1 and not spare else "needed: "
    rows = [each + "; ".join(parts)] if parts else []
    rows += [f"{SUPERFLUOUS}: {'; '.join(spare)}"] if spare else []
    summary = "; ".join(rows) + ("" if proof.proved else " (links without a proof: any violation counts)")
    return Evidence("necessity", "passed", "", summary, counts, details)


# Sharpness ----------------------------------------------------------------------------------------


def _sharpness(claim: Claim, statement: Statement, effort: _Effort, prove: _Prove) -> Evidence:
    pool = Pool(statement, effort.drawn, (claim.full_id(statement),))
    found, grades = judge(statement, pool), grade(statement, pool)
    outcomes = Counter(j.outcome for j in found)
    rivals = outcomes["refuted"] + outcomes["survivor"]
    counts = {name.replace(" ", "_"): n for name, n in sorted(outcomes.items())} | {
        "mutants": len(found),
        "rivals": rivals,
    }
    details: dict[str, Any] = {
        "rules": {
            rule: dict(sorted(Counter(j.outcome for j in found if j.mutant.rule == rule).items()))
            for rule in RULES
            if any(j.mutant.rule == rule for j in found)
        },
        "mutants": [_mutant(statement, j) for j in found],
        "links": [_graded(statement, g) for g in grades],
    }
    counts |= {f"cases_{g.link + 1}": g.seen for g in grades}
    counts |= {
        word.replace(" ", "_"): sum(word in g.shown for g in grades) for word in (TIGHT, BEST_CONSTANT, BEST_RATE)
    }
    notes = [
        f"{outcomes[name]} {text}"
        for name, text in (
            ("implied", "implied by certificate"),
            ("follows", "no stronger by certificate"),
            ("not stronger", "nowhere stronger on the pool"),
            ("incomparable", "incomparable on the pool"),
            ("never tight", "never tight on the pool"),
            ("not tried", "not tried, for the pool has no case of them"),
        )
        if outcomes[name]
    ]
    summary = f"{outcomes['refuted']} of {rivals} stronger mutants refuted" + (f"; {', '.join(notes)}" if notes else "")
    summary += "; " + "; ".join(g.text() for g in grades)
    survivors = [j for j in found if j.outcome == "survivor"]
    empty = [g for g in grades if not g.seen]
    if survivors:
        summary += f"; not sharp: {survivors[0].mutant.formula} was not refuted either"
    if survivors or empty or not rivals:
        lines = [f"{claim.full_id(statement)}: {statement.formula}"]
        lines += [
            f"survivor: {j.mutant.formula}  ({j.mutant.rule}, link {j.mutant.link + 1}; held in {j.seen:,} cases)"
            for j in survivors
        ]
        lines += [
            f"link {g.link + 1}: nothing is decided: no instance that is not degenerate met the hypotheses"
            for g in empty
        ]
        lines += [] if rivals or empty else ["no stronger mutant was found to attack"]
        return Evidence("sharpness", "failed", "", summary, counts, details, "\n".join(lines))
    return Evidence("sharpness", "passed", "", summary, counts, details)


def _graded(statement: Statement, g: Grade) -> dict[str, Any]:
    data: dict[str, Any] = {"link": g.link + 1, "shown": list(g.shown), "cases": g.seen, "constants": []}
    if g.tight is not None:
        left, right = sides_at(statement.formula.links()[g.link], statement, g.tight)
        if difference(right, left):
            raise RuntimeError(f"two evaluations of link {g.link + 1} disagree on\n{g.tight.instance.text()}")
        data["tight"] = _short(g.tight) | {"instance": g.tight.instance.to_json()}
    for c in g.constants:
        row: dict[str, Any] = {"term": c.term, "best": c.best, "exact": c.exact, "rate": c.rate}
        row |= {name: str(q) for name, q in (("held", c.held), ("refuted", c.refuted)) if q is not None}
        row |= {"witness": _short(c.witness)} if c.witness is not None else {}
        data["constants"].append(row)
    return data


def _short(witness: Witness) -> dict[str, Any]:
    size = {"atoms": witness.key[0], "denominator": witness.key[1]}
    return {"parameters": dict(witness.instance.parameters), **size}


def _mutant(statement: Statement, judgement: Judgement) -> dict[str, Any]:
    mutant = judgement.mutant
    data: dict[str, Any] = {
        "link": mutant.link + 1,
        "rule": mutant.rule,
        "text": str(mutant.formula),
        "outcome": judgement.outcome,
    }
    if judgement.certificate:
        data["certificate"] = judgement.certificate
    if judgement.witness is not None:
        sound(mutant.formula, statement, judgement.witness)  # evaluated again, through Joint
        data["witness"] = _short(judgement.witness)
    return data


def _failed(
    check: str,
    claim: Claim,
    statement: Statement,
    text: str,
    counts: dict[str, int],
    details: dict[str, Any] | None = None,
) -> Evidence:
    failure = f"{claim.full_id(statement)}: {statement.formula}\n{text}"
    return Evidence(check, "failed", "", text, counts, details or {}, failure)


_CHECKS: dict[str, Callable[[Claim, Statement, _Effort, _Prove], Evidence]] = {
    "proof": _proof,
    "enumeration": _enumeration,
    "random": _random,
    "equality": _equality,
    "necessity": _necessity,
    "sharpness": _sharpness,
}

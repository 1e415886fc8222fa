"""Every number by two paths: ``python -m tests.soak.two_paths --count 100000 --seed 1``.

Five comparisons, each with a count of its own, each exact unless it says otherwise.

joints       Joint, Tables and a plain sum over atoms give the same entropies, informations and independences
bits         Bits agrees with mpmath at 100 decimals: in value, in order, and it is 0 where its integers say so
occupancy    the law of the number of distinct tokens, and what is computed from it, against all V^K sequences
prove        what prove says of random statements holds on all small distributions, and refuted ones fail on one
certificates z3 finds no way to meet a Shannon certificate's premises and deny its conclusion (extra `test`)

The scale of each follows ``--count``, the number of joints.  Exit code 1 at the first disagreement, which is printed.
"""

from __future__ import annotations

import argparse
import itertools
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import cache

import mpmath
import numpy as np

from exact import Bits, Joint, log2
from exact import occupancy as o
from exact.shannon import prove
from exact.tables import Tables

__all__ = ["PATHS", "DisagreementError", "main"]

NAMES = ("S", "T", "r")


class DisagreementError(AssertionError):
    """Two paths to one number lead to two numbers."""


def agree(left: object, right: object, *what: object) -> None:
    if left != right:
        raise DisagreementError(f"{left!r} and {right!r}: " + ", ".join(map(repr, what)))


# joints -------------------------------------------------------------------------------------------

Weights = dict[tuple[int, ...], int]


def plain_entropy(weights: Weights, names: Sequence[int]) -> Bits:
    """The definition, one logarithm an atom."""
    total = sum(weights.values())
    sums: Counter[tuple[int, ...]] = Counter()
    for atom, weight in weights.items():
        sums[tuple(atom[i] for i in names)] += weight
    found = Bits(0)
    for n in sums.values():
        found = found + Fraction(n, total) * log2(Fraction(total, n)) if n else found
    return found


def _table(rng: random.Random, shape: tuple[int, ...]) -> np.ndarray:
    """Integer weights: sparse, dense, huge, products, functions of the first axis, all alike."""
    size = int(np.prod(shape))
    kind = rng.randrange(6)
    top = rng.choice((1, 3, 10, 1000, 10**6, 2**40))
    if kind == 0:
        cells = [1] * size
    elif kind == 1:
        cells = [rng.randrange(top + 1) if rng.random() < 0.3 else 0 for _ in range(size)]
    elif kind == 2:  # independent
        parts = [[rng.randrange(1, 8) for _ in range(n)] for n in shape]
        cells = [int(np.prod(row)) for row in itertools.product(*parts)]
    elif kind == 3:  # the last axis a function of the others
        cells = [0] * size
        for start in range(0, size, shape[-1]):
            cells[start + rng.randrange(shape[-1])] = rng.randrange(1, top + 1)
    else:
        cells = [rng.randrange(top + 1) for _ in range(size)]
    if not any(cells):
        cells[rng.randrange(size)] = 1
    return np.array(cells, np.int64).reshape(shape)


def joints(count: int, rng: random.Random) -> int:
    """Quantities of random joints of three variables by Tables, by Joint and by the definition."""
    done = 0
    while done < count:
        shape = tuple(rng.randrange(1, 5) for _ in NAMES)
        rows = [_table(rng, shape) for _ in range(min(50, count - done))]
        tables = Tables(np.stack(rows), names=NAMES)
        of = rng.sample(range(3), rng.randrange(1, 4))
        given = [i for i in range(3) if i not in of and rng.random() < 0.5]
        text = ",".join(NAMES[i] for i in of) + (" | " + ",".join(NAMES[i] for i in given) if given else "")
        a, b, c = rng.sample(range(3), 3)
        info = f"{NAMES[a]} ; {NAMES[b]}" + (f" | {NAMES[c]}" if (conditioned := rng.random() < 0.5) else "")
        third = [c] if conditioned else []
        h, i = tables.H(text), tables.I(info)
        signs, free = (h - i).sign(), tables.independent(NAMES[a], NAMES[b], [NAMES[k] for k in third])
        fixed = tables.is_function_of(NAMES[a], [NAMES[b], *[NAMES[k] for k in third]])
        for k, row in enumerate(rows):
            joint = Joint.from_table(row, names=NAMES)
            weights = {place: int(w) for place, w in np.ndenumerate(row) if w}
            plain_h = plain_entropy(weights, [*of, *given]) - plain_entropy(weights, given)
            agree(joint.H(text), plain_h, "Joint.H", text, weights)
            agree(h[k], plain_h, "Tables.H", text, weights)
            plain_i = plain_entropy(weights, [a, *third]) + plain_entropy(weights, [b, *third])
            plain_i = plain_i - plain_entropy(weights, [a, b, *third]) - plain_entropy(weights, third)
            agree(joint.I(info), plain_i, "Joint.I", info, weights)
            agree(i[k], plain_i, "Tables.I", info, weights)
            agree(int(signs[k]), (plain_h - plain_i).sign(), "the sign of H - I", text, info, weights)
            agree(bool(free[k]), plain_i == 0, "independence and I = 0", info, weights)
            agree(joint.independent(NAMES[a], NAMES[b], [NAMES[j] for j in third]), plain_i == 0, info, weights)
            rest = plain_entropy(weights, [a, b, *third]) - plain_entropy(weights, [b, *third])
            agree(bool(fixed[k]), rest == 0, "a function, and H(..|..) = 0", info, weights)
        done += len(rows)
    return done


# bits ---------------------------------------------------------------------------------------------


def bits(count: int, rng: random.Random) -> int:
    """Sums of logarithms against mpmath at 100 decimals, and sums that vanish against the integers' own product."""
    with mpmath.workdps(130):
        close = mpmath.mpf(10) ** -100
        for _ in range(count):
            terms = [
                (
                    Fraction(rng.randrange(-9, 10), rng.randrange(1, 7)),
                    rng.choice((rng.randrange(1, 50), rng.getrandbits(60) + 1)),
                )
                for _ in range(rng.randrange(1, 5))
            ]
            if rng.random() < 0.3:  # the same value written otherwise: n as a product of two
                terms += [(-q, n * n) for q, n in terms] + [(q, n) for q, n in terms]
            value = sum((q * log2(n) for q, n in terms), Bits(Fraction(rng.randrange(-3, 4)) * (rng.random() < 0.5)))
            start = value - sum((q * log2(n) for q, n in terms), Bits(0))
            exact = sum((mpmath.mpf(q.numerator) / q.denominator * mpmath.log(n, 2) for q, n in terms), mpmath.mpf(0))
            constant = start.as_fraction()
            exact += mpmath.mpf(constant.numerator) / constant.denominator
            low, high = value.enclosure(100)
            middle = (mpmath.mpf(low.numerator) / low.denominator + mpmath.mpf(high.numerator) / high.denominator) / 2
            agree(abs(middle - exact) < 3 * close, True, "Bits and mpmath", terms, constant)
            # zero exactly where the product of the integers, to common powers, is that power of two
            scale = int(np.lcm.reduce([q.denominator for q, _ in terms] + [constant.denominator]))
            top, bottom = 1, 1
            for q, n in [*terms, (constant, 2)]:
                power = int(q * scale)
                top, bottom = (top * n**power, bottom) if power > 0 else (top, bottom * n**-power)
            agree(value.sign(), (top > bottom) - (top < bottom), "the sign", terms, constant)
    return count


# occupancy ----------------------------------------------------------------------------------------


def occupancies(count: int, rng: random.Random) -> int:
    """Policies with zeros and ties, drawn K times, against the sum over all sequences."""
    for _ in range(count):
        v, k = rng.choice(((1, 4), (2, 5), (3, 4), (4, 3), (5, 3), (3, 5)))
        weights = [rng.choice((0, 1, 1, 2, 3, 7)) for _ in range(v)]
        weights[rng.randrange(v)] += 1
        policy = [Fraction(w, sum(weights)) for w in weights]
        law: Counter[int] = Counter()
        information = Bits(0)
        for tokens in itertools.product(range(v), repeat=k):
            p = np.prod([policy[t] for t in tokens], dtype=object)
            m = len(set(tokens))
            law[m] += p
            if p:  # uniform S: the reward tells which of the m tokens S is, or that it is none
                classes = [Fraction(1, v)] * m + [Fraction(v - m, v)] * (v > m)
                information = information + p * sum((q * log2(1 / q) for q in classes), Bits(0))
        found = dict(o.occupancy_of(policy, k).items())
        agree({m: q for m, q in found.items() if q}, {m: q for m, q in law.items() if q}, policy, k)
        agree(o.expected_distinct(policy, k), sum(m * q for m, q in law.items()), "E M", policy, k)
        agree(o.expected_log2(policy, k), sum((q * log2(m + 1) for m, q in law.items()), Bits(0)), policy, k)
        agree(o.expected_information(policy, k), information, "E I(V,M)", policy, k)
        agree(o.group_information(v, policy, k), information, "I(T,r;S)", policy, k)
    return count


# prove --------------------------------------------------------------------------------------------


@cache
def _small() -> tuple[Tables, ...]:
    """All distributions of three binary variables of denominators 1 to 4, and of 2 x 3 x 2 of denominator 2."""
    found = []
    for shape, denominator in (((2, 2, 2), 1), ((2, 2, 2), 2), ((2, 2, 2), 3), ((2, 2, 2), 4), ((2, 3, 2), 2)):
        cells = int(np.prod(shape))
        rows = []
        for chosen in itertools.combinations_with_replacement(range(cells), denominator):
            row = np.zeros(cells, np.int64)
            np.add.at(row, list(chosen), 1)
            rows.append(row.reshape(shape))
        found.append(Tables(np.stack(rows), names=NAMES))
    return tuple(found)


_TERMS = (
    "H(S)",
    "H(T)",
    "H(r)",
    "H(S|T)",
    "H(r|S,T)",
    "H(S,T)",
    "H(S,T,r)",
    "I(S;T)",
    "I(S;r|T)",
    "I(S;T,r)",
    "I(T;r)",
)


def _signs(tables: Tables, terms: list[tuple[int, str]], constant: Fraction) -> np.ndarray:
    total = None
    for k, term in terms:
        value = tables.H(term[2:-1]) if term[0] == "H" else tables.I(term[2:-1])
        total = k * value if total is None else total + k * value
    assert total is not None
    return np.asarray((total + Bits(constant)).sign())


def proofs(count: int, rng: random.Random) -> int:
    """Random statements: nothing proved fails on a small distribution, nothing that fails there is proved."""
    for _ in range(count):
        terms = [(rng.choice((-2, -1, 1, 1, 2)), rng.choice(_TERMS)) for _ in range(rng.randrange(1, 5))]
        constant = Fraction(rng.choice((0, 0, 0, 1, -1)), rng.choice((1, 2)))
        given = [(1, term) for term in rng.sample(_TERMS, rng.randrange(0, 3))]
        text = " + ".join(f"{k}*{t}" if k > 0 else f"({k})*{t}" for k, t in terms) + f" + ({constant}) >= 0"
        proof = prove(text, given=[f"{t} = 0" for _, t in given])
        fails = False
        for tables in _small():
            meets = np.ones(len(tables.denominators), bool)
            for premise in given:
                meets &= _signs(tables, [premise], Fraction(0)) == 0
            fails = fails or bool((meets & (_signs(tables, terms, constant) < 0)).any())
        if proof.verdict == "proved":
            agree(fails, False, "proved, and violated", text, given)
        elif fails:  # it may be refuted, or left without a verdict
            agree(proof.verdict in ("refuted", "not-shannon", "unknown"), True, text)
        if proof.verdict == "refuted":
            joint = proof.counterexample
            assert joint is not None
            names = [n for n in NAMES if n in joint.names]
            for _, term in given:
                agree(_value(joint, term, names), Bits(0), "a counterexample that meets the hypotheses", text, given)
            value = sum((k * _value(joint, t, names) for k, t in terms), Bits(constant))
            agree(value.sign(), -1, "a counterexample that violates the statement", text)
    return count


def _value(joint: Joint, term: str, names: list[str]) -> Bits:
    return joint.H(term[2:-1]) if term[0] == "H" else joint.I(term[2:-1])


# certificates -------------------------------------------------------------------------------------


def certificates(count: int, rng: random.Random) -> int:
    """z3 on the certificates of the prover: joint entropies as reals, the basics used as facts, nothing else."""
    try:
        import z3
    except ImportError:
        print("  z3 is not installed (extra `test`), so no certificate was given to it", file=sys.stderr)
        return 0
    from exact.syntax import parse_statement

    done = 0
    while done < count:
        terms = [(rng.choice((-1, 1, 1, 2)), rng.choice(_TERMS)) for _ in range(rng.randrange(1, 5))]
        text = " + ".join(f"{k}*{t}" if k > 0 else f"({k})*{t}" for k, t in terms) + " >= 0"
        given = [f"{t} = 0" for t in rng.sample(_TERMS, rng.randrange(0, 3))]
        proof = prove(text, given=given)
        if proof.verdict != "proved" or proof.certificate is None:
            continue
        entropies = {frozenset(s): z3.Real("".join(s)) for n in (1, 2, 3) for s in itertools.combinations(NAMES, n)}
        entropies[frozenset()] = z3.RealVal(0)

        def value(term: str) -> object:
            inner, given_part = (*term[2:-1].split("|"), "")[:2]
            behind = frozenset(filter(None, given_part.split(",")))
            groups = [frozenset(part.split(",")) for part in inner.split(";")]

            def h(names: frozenset[str]) -> object:
                return entropies[names | behind] - entropies[behind]  # noqa: B023 - called within this round

            return h(groups[0]) if len(groups) == 1 else h(groups[0]) + h(groups[1]) - h(groups[0] | groups[1])

        solver = z3.Solver()
        for step in proof.certificate["steps"]:
            for _, basic in step.get("basic", []):
                solver.add(value(basic) >= 0)
        for premise in given:
            solver.add(value(premise.partition(" = ")[0]) == 0)
        parse_statement(proof.certificate["statement"])
        solver.add(sum(k * value(t) for k, t in terms) < 0)
        agree(str(solver.check()), "unsat", text, given)
        done += 1
    return done


# all ----------------------------------------------------------------------------------------------

#: name -> (the comparison, how many for one joint, what is counted)
PATHS: dict[str, tuple[Callable[[int, random.Random], int], Fraction, str]] = {
    "joints": (joints, Fraction(1), "joints, each with 8 comparisons"),
    "bits": (bits, Fraction(1, 10), "sums of logarithms"),
    "occupancy": (occupancies, Fraction(1, 20), "policies"),
    "prove": (proofs, Fraction(1, 10), "statements"),
    "certificates": (certificates, Fraction(1, 20), "certificates"),
}


def run(count: int, seed: int, only: Sequence[str] = ()) -> Iterator[str]:
    """Each comparison in turn; a line for each."""
    for name in only or PATHS:
        path, share, what = PATHS[name]
        start = time.monotonic()
        done = path(max(1, int(count * share)), random.Random(f"{seed}/{name}"))
        yield f"{name:<13}{done:>8} {what}: no disagreement ({time.monotonic() - start:.0f} s)"


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak.two_paths", description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=100_000, help="random joints; the rest in proportion")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", choices=PATHS, default=[])
    options = parser.parse_args(argv)
    try:
        for line in run(options.count, options.seed, options.only):
            print(line, flush=True)
    except DisagreementError as error:
        print(f"DISAGREEMENT: {error}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

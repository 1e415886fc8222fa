"""Equality conditions: the two sides of a link are equal if and only if its condition holds.

The difference of the sides is a sum of numbers that are at least 0, each 0 if and only if its own part of the condition
holds; so the difference is 0 if and only if all hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from theorems.language import Statement
from theorems.proof.core import ONE, ZERO, R, Reject, Term, Theorem, inst, make, need, normal, num, plus, times, var
from theorems.proof.goals import equality_goal
from theorems.proof.lore import shannon, uniform, vectors
from theorems.proof.lore.base import at, auto, bit, cut, ln2_pos, one_bit, prop, solved, sum_zero, summed, use
from theorems.proof.reader import LAW, Parser
from theorems.proof.rules import assume, both, gen, instance, intro, linear, mp, of_types, spec
from theorems.proof.tactics.state import Opened
from theorems.proof.tactics.steps import Script
from theorems.proof.tactics.values import vector_logs
from theorems.proof.terms import ap, bits, entropy, eq, given, inv, joint, lam, le, ln, lt, mass, mul, neg, sub, sum_

__all__ = ["equality"]


@dataclass(frozen=True, slots=True)
class Slack:
    """A number that is at least 0, and 0 iff a condition holds.

    least: 0 <= amount.  only: the condition, from amount <= 0.  there: amount = 0, from the condition.
    """

    least: Theorem
    only: Theorem
    there: Theorem

    @property
    def amount(self) -> Term:
        return self.least.says.args[1]

    @property
    def says(self) -> Term:
        return self.only.says


def equality(shown: Script, statement: Statement, link: int) -> Script:
    """The script that proves the equality condition of a link; shown: the script of the statement."""
    script = Script(equality_goal(statement, link), dict(shown.named), dict(shown.facts))
    text = script.goal.statement
    opened = script.open(text)
    sides, condition = opened.says.args
    conditions = Conditions(script, opened)
    slacks = [conditions.slack(part) for part in statement.equality[link].split(" and ")]
    split = conditions.split(sides, slacks)
    equal, holds = assume(sides), assume(condition)
    only = []
    for slack in slacks:
        rows = [(1, other.least) for other in slacks if other is not slack]
        only.append(cut(slack.only, auto(le(slack.amount, ZERO), (1, split), (1, equal), *rows)))
    zero = [(1, cut(slack.there, prop(slack.says, holds))) for slack in slacks]
    back = auto(sides, (1, split), *zero)
    theorem = prop(opened.says, intro(sides, prop(condition, *only)), intro(condition, back))
    script.done(text, opened.close(theorem))
    return script


@dataclass
class Conditions:
    """The conditions of a statement, in the scope of what it is about."""

    script: Script
    opened: Opened

    def __post_init__(self) -> None:
        fixed = self.script.fixed(self.opened) or {}
        self.law, self.why = self.script.law(self.opened)
        self.fixed = fixed
        self.given = {self.script.variable(name) for name in fixed}

    def parser(self, text: str, positions: Sequence[Term] = ()) -> Parser:
        parser = self.script.parser(self.opened, text)
        parser.fixed = self.fixed or None
        parser.law, parser.given = self.law, set(self.given)
        parser.names |= {k.data[0]: k for k in positions}
        return parser

    def slack(self, text: str, positions: Sequence[Term] = ()) -> Slack:
        parser = self.parser(text, positions)
        k = parser.position()
        if k is not None:
            return at_every_position(self.slack(text, [*positions, k]), k)
        says, rest = self.parser(text, positions).part(), parser.rest()
        if "uniform" in rest:
            return self.uniform(says, text.split(" uniform ")[0], *parser.uniform_on())
        if rest[0] in ("H", "I") and rest[1] == "(":
            return self.entropic(says, parser)
        raise Reject(f"no tactic shows when {text!r} holds")

    def entropic(self, says: Term, parser: Parser) -> Slack:
        """H(X|Y) = 0 or I(X;Y|Z) = 0"""
        parser.tokens.place = 2
        groups = [parser.group()]
        while parser.tokens.take(";"):
            groups.append(parser.group())
        behind, _ = parser.conditions()
        x, y = joint(*groups[0]), joint(*groups[-1])
        if behind:
            theorem = use(shannon.information(), p=self.law, X=x, Y=y, Z=joint(*behind))
        else:
            theorem = use(shannon.information2(), p=self.law, X=x, Y=y)
        amount = says.args[0]
        least = linear(le(ZERO, amount), (bit(), cut(theorem, *self.why)))
        return Slack(least, both(assume(le(amount, ZERO)), least), assume(says))

    # uniform variables

    def uniform(self, says: Term, name: str, x: Term, n: Term, behind: Sequence[Term]) -> Slack:
        """X uniform on n values: log2(n) - H(X), or its mean given Y"""
        return self.uniform_given(says, name, x, n, joint(*behind)) if behind else self.uniform_here(says, name, x, n)

    def uniform_here(self, says: Term, name: str, x: Term, n: Term) -> Slack:
        number, z = ap(n, shannon.w), var("_z", R)
        weights = self.script.weights(name, x, self.law, self.opened)
        log = at(z, ln(z), same_number(weights.n, number))
        most, equal = (self.lawful(theorem) for theorem in (weights.most(), weights.uniform()))
        gap = sub(ln(number), entropy(self.law, x))
        least = linear(le(ZERO, bits(gap)), (bit(), most), (inv(LN2), log))
        small = assume(le(bits(gap), ZERO))
        full = auto(le(ln(weights.n), entropy(self.law, x)), (ln2_pos(), small), (1, log), (gap, one_bit()))
        only = _stated(says, spec(cut(equal, full), shannon.w), same_number(weights.n, number))
        there = self.lawful(use(uniform.entropy_of_uniform(), p=self.law, X=x, N=number))
        return Slack(least, only, linear(eq(bits(gap), ZERO), (neg(inv(LN2)), there)))

    def lawful(self, theorem: Theorem) -> Theorem:
        return cut(theorem, *(why for why in self.why if why.says in theorem.hypotheses))

    def uniform_given(self, says: Term, name: str, x: Term, n: Term, y: Term) -> Slack:
        need(self.law is LAW, f"{name} is uniform given more than the statement is about")
        w, b = shannon.w, var("_b", y.type.parts[1])
        here, law = lt(ZERO, mass(LAW, y, b)), given(LAW, y, b)
        why = shannon.given_law(y, b)
        own = cut(use(shannon.own_mass(), X=y), possible := assume(lt(ZERO, ap(LAW, w))))
        weights = self.script.weights(name, x, law, Opened((b,), (here,), ZERO))
        most, equal = (cut(t, *(p for p in why if p.says in t.hypotheses)) for t in (weights.most(), weights.uniform()))
        G = lam(b, sub(ln(weights.n), entropy(law, x)))
        every = gen(b, intro(here, linear(le(ZERO, ap(G, b)), (1, most))))
        mean = use(uniform.average_least(), [every], Y=y, G=G)
        # the mean of G(Y), in the words of the condition
        same = same_number(ap(lam(b, weights.n), ap(y, w)), ap(n, w))
        log, chain = at(z := var("_z", R), ln(z), same), use(shannon.average(), X=x, Y=y)
        p, logs = ap(LAW, w), log.says.args
        each = summed(w, linear(eq(mul(p, logs[0]), mul(p, logs[1])), (p, log)))
        behind = sub(entropy(LAW, joint(x, y)), entropy(LAW, y))
        total = sum_(w, mul(ap(LAW, w), ln(ap(n, w))))
        varies = w in ap(n, w).free
        gap = sub(total if varies else ln(ap(n, w)), behind)
        sure = [] if varies else [(ln(ap(n, w)), shannon.TOTAL)]
        gap_is = auto(eq(gap, mean.says.args[1]), (1, each), (1, chain), *sure)
        least = linear(le(ZERO, bits(gap)), (bit(), mean), (neg(inv(LN2)), gap_is))
        small = assume(le(bits(gap), ZERO))
        none = auto(le(mean.says.args[1], ZERO), (ln2_pos(), small), (1, gap_is), (gap, one_bit()))
        zero = use(shannon.zero_at_each(), [every, none], G=G, Y=y, b=b)
        full = linear(le(ln(weights.n), entropy(law, x)), (1, zero))
        at_b = gen(b, intro(here, cut(equal, full)))
        at_w = mp(spec(mp(spec(at_b, ap(y, w)), own), w), cut(use(uniform.given_own(), Y=y), possible))
        only = _stated(says, intro(possible.says, at_w), same)
        known = use(uniform.entropy_given(), X=x, Y=y, n=n)
        there = auto(eq(bits(gap), ZERO), (inv(LN2), known), *((mul(m, inv(LN2)), t) for m, t in sure))
        return Slack(least, only, there)

    # the sum

    def split(self, sides: Term, slacks: Sequence[Slack]) -> Theorem:
        """The difference of the sides as a sum of amounts, each with a factor above 0."""
        rows: list[tuple[Term, Theorem]] = [(ONE, row) for row in self.equations()]
        right, left = sides.args
        difference = sub(left, right)
        target = normal(difference)
        columns = [normal(slack.amount) for slack in slacks]
        rows += [(m, one_bit()) for m in (ONE, left, right)]
        rows.append((ONE, shannon.TOTAL))
        for slack in slacks:
            for of in {v.type.parts[1] for v in slack.says.free if v.type.op == "->"}:
                rows += [(inv(LN2), log) for log in vector_logs(of)]
        more = [times(normal(m), difference_of(row.says)) for m, row in rows]
        found = solved([*columns, *more], target)[: len(slacks)]
        need(all(c > 0 for c in found) or all(c < 0 for c in found), "the slack is no sum of the conditions' slacks")
        whole = make("add", ZERO, ZERO, *(mul(num(c), slack.amount) for c, slack in zip(found, slacks, strict=True)))
        return auto(eq(difference, whole), *rows)

    def equations(self) -> Iterator[Theorem]:
        """The facts that are equations between numbers, at what the statement is about"""
        for theorem in (*self.script.premises.values(), *self.script.facts.values()):
            try:
                row = self.script.here(theorem, self.opened)
            except Reject:
                continue
            if row.says.op == "eq" and row.says.args[0].type is R:
                yield row


LN2 = ln(num(2))


def difference_of(says: Term) -> dict[tuple[Term, ...], Fraction]:
    return plus(normal(says.args[1]), normal(says.args[0]), -1)


def same_number(a: Term, b: Term) -> Theorem:
    """a = b, by normal form, or as the number of vectors"""
    try:
        return linear(eq(a, b))
    except Reject:
        pass
    need(a.op == "sum" and a.args[0] is ONE and a.data.op == "->", "not the number of values that is meant")
    length, symbols = a.data.parts
    return linear(eq(a, b), (1, of_types(vectors.number_of_vectors(), {"K": length, "V": symbols})))


def _stated(says: Term, theorem: Theorem, same: Theorem) -> Theorem:
    """The condition as it is read, from 0 < p(w) -> P(X = X(w)) = 1/a, and a = b"""
    possible, equation = inst(says.args[0], shannon.w).args
    z = var("_z", R)
    holds = auto(equation, (1, mp(theorem, assume(possible))), (1, at(z, inv(z), same)))
    return gen(shannon.w, intro(possible, holds))


def at_every_position(slack: Slack, k: Term) -> Slack:
    """The sum of the slacks at all positions"""
    f, y = lam(k, slack.amount), var("_y", k.type)
    least = summed(k, slack.least)
    least = linear(le(ZERO, sum_(k, slack.amount)), (1, least))
    every = gen(y, instance(slack.least, {k: y}))
    zero = use(sum_zero(), [every, assume(le(sum_(k, slack.amount), ZERO))], f=f, x=k)
    only = gen(k, cut(slack.only, linear(le(slack.amount, ZERO), (1, zero))))
    there = summed(k, cut(slack.there, spec(assume(only.says), k)))
    return Slack(least, only, linear(eq(sum_(k, slack.amount), ZERO), (1, there)))

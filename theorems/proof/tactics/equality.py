"""Equality conditions: the two sides of a link are equal if and only if its condition holds.

The difference of the sides is a sum of numbers that are at least 0, each 0 if and only if its own part of the condition
holds; so the difference is 0 if and only if all hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from exact.forms import FormError
from exact.syntax import Entropy, Expectation, Information, parse_expression, walk
from exact.syntax import Statement as Formula
from theorems.derivation.algebra import form_of
from theorems.derivation.touching import touches, values
from theorems.language import Statement
from theorems.proof.core import (
    FALSE,
    ONE,
    TRUE,
    TRUTH,
    ZERO,
    R,
    Reject,
    Term,
    Theorem,
    inst,
    make,
    need,
    normal,
    num,
    plus,
    times,
    var,
)
from theorems.proof.goals import equality_goal
from theorems.proof.lore import divergences, means, shannon, uniform, vectors
from theorems.proof.lore.base import (
    at,
    auto,
    bit,
    cancelled,
    cases,
    cut,
    flip,
    ln2_pos,
    ln_product,
    negative,
    one_bit,
    prop,
    replaced,
    solved,
    summed,
    use,
)
from theorems.proof.reader import LAW, Parser, bind
from theorems.proof.rules import Row, assume, both, cong, gen, instance, intro, linear, mp, of_types, spec
from theorems.proof.tactics.divergences import divergences_in
from theorems.proof.tactics.forms import Forms
from theorems.proof.tactics.script import by_sum
from theorems.proof.tactics.slacks import Slack, at_every_position, of_numbers, on_average
from theorems.proof.tactics.state import ANY, Opened, call_of, logs_of
from theorems.proof.tactics.steps import Script
from theorems.proof.tactics.tables import few_entries, ln_of_entries, reads_table
from theorems.proof.tactics.traces import bounded, few_traces
from theorems.proof.tactics.values import Weights, vector_logs
from theorems.proof.tactics.verified import Sample, Share
from theorems.proof.terms import (
    add,
    all_,
    ap,
    bits,
    entropy,
    eq,
    given,
    imp,
    inv,
    joint,
    lam,
    le,
    ln,
    lt,
    mass,
    mul,
    neg,
    not_,
    size_of,
    sub,
    sum_,
)

__all__ = ["equality"]


def equality(shown: Script, statement: Statement, link: int) -> Script:
    """The script that proves the equality condition of a link; shown: the script of the statement."""
    script = Script(equality_goal(statement, link), dict(shown.named), dict(shown.facts))
    text = script.goal.statement
    opened = script.open(text)
    sides, condition = opened.says.args
    parts = statement.equality[link].split(" and ")
    conditions = Conditions(script, opened, statement, statement.formula.links()[link], parts)
    slacks = [conditions.slack(part) for part in parts]
    if (line := re.search(r"^ *(.*) by pinsker$", statement.proof, re.M)) and len(slacks) == 1:
        slacks = [conditions.against_a_square(slacks[0], line[1].strip())]
    try:
        split = conditions.split(sides, slacks)
    except Reject as error:
        conditions.shown_by_shannon(statement.formula.links()[link].sides, parts, str(error))
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
    """The conditions of a statement, in the scope of what it is about.

    parts: as texts.  more: equations that are shown on the way.
    """

    script: Script
    opened: Opened
    statement: Statement
    link: Formula
    parts: Sequence[str]
    more: list[Theorem] = field(default_factory=list)

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
        rest, here = parser.rest(), self.parser(text, positions)
        says = here.relation() if ANY in self.opened.variables else here.part()
        if found := re.fullmatch(r"(\w+\(\w+\)) uniform on 2", text):
            return self.script.half(str(self.link), found[1], says)
        if "uniform" in rest:
            return self.uniform(says, text, *parser.uniform_on())
        sample, chance = re.search(r" ~ \w+ given ", " ".join(self.script.premises)), self.chance()
        if sample and ("~" in rest or (chance and "I(" not in text and "=" in text)):
            return self.of_sample(says, chance, "~" in rest)
        if (share := self.share(text, says)) is not None:
            return share
        if rest[0] in ("H", "I") and rest[1] == "(":
            return self.entropic(says, parser)
        if rest[0] == "D" and rest[1] == "(":
            return self.divergent(says, text)
        if "~" in rest:
            return self.same_laws(says, text)
        if rest[1:] == ["constant"]:
            return self.constant(says, rest[0])
        if re.fullmatch(r"[^~]* = [^~]*", text):
            return self.numbers(says, text)
        raise Reject(f"no tactic shows when {text!r} holds")

    def share(self, text: str, says: Term) -> Slack | None:
        """A part of c*log2(1/c) - I(g;S), for what is kept of a rollout at a constant rate c"""
        found = re.fullmatch(r"I\((\w+);(\w+)\) <= (.*\*log2\(.*)", str(self.link))
        if not found or call_of(self.script.definition(found[1]))[0] != "keep":
            return None
        share = Share(self.script, self.opened, found[1], found[2], found[3])
        self.more += share.more
        return share.missing(says) if text.startswith("H(") else share.spread(says)

    def chance(self) -> str:
        """The a of which the link has E[log2(1/a)], or ''"""
        found = re.search(r"E\[log2\(1/(\w+)\)\]", str(self.link))
        return found[1] if found else ""

    def of_sample(self, says: Term, chance: str, law: bool) -> Slack:
        sample = Sample(self.script)
        self.more.append(sample.parts())
        return sample.same_law(says) if law else sample.verified(says, chance)

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

    def divergent(self, says: Term, text: str) -> Slack:
        """D(y|u||x|v) = 0"""
        (node,) = divergences_in(text)
        unit, amount = inv(LN2), says.args[0]
        for row in self.script.equations(node):
            self.more.append(linear(eq(*(mul(unit, side) for side in row.says.args)), (unit, row)))
        (sign,) = self.script.sign(node)
        least = linear(le(ZERO, amount), (bit(), sign))
        return Slack(least, both(assume(le(amount, ZERO)), least), assume(says))

    def same_laws(self, says: Term, text: str) -> Slack:
        """y ~ x, where the link is about D(y||x)"""
        names = set(text.split(" ~ "))
        node = next((n for n in divergences_in(str(self.link)) if {n.of, n.reference} == names), None)
        if node is None or node.given:
            raise Reject(f"no tactic shows when {text!r} holds")
        named, cover = self.script.named_laws(node), self.script.covered(node)
        (sign,) = self.script.sign(node)
        unit = inv(LN2)
        least = linear(le(ZERO, mul(unit, sign.says.args[1])), (bit(), sign))
        amount = least.says.args[1]
        small = auto(le(sign.says.args[1], ZERO), (ln2_pos(), assume(le(amount, ZERO))), (sign.says.args[1], one_bit()))
        a = var("a", named["X"].type.parts[1])
        same, known = use(divergences.same_laws(), [cover, small], **named), spec(assume(says), a)
        turned = known.says is not same.says
        only = gen(a, flip(same) if turned else same)
        there = use(divergences.of_same_laws(), [gen(a, flip(known) if turned else known)], **named)
        return Slack(least, only, linear(eq(amount, ZERO), (unit, there)))

    def against_a_square(self, slack: Slack, line: str) -> Slack:
        """A number less a square, 0 where the number is: the line has the square against it, or less than it"""
        (strict, least), ours = self.script.pinsker_strict(line), str(self.link)
        part = strict.says.args[1]
        fact, bound = self.script.fact(line), self.script.fact(ours)
        amount = sub(*reversed(bound.says.args))
        small = assume(le(amount, ZERO))
        rows: list[Row] = [(1, small)]
        if line != ours:
            rows.append((1, self.script.fact(f"{line.partition(' <= ')[2]} <= {ours.partition(' <= ')[2]}")))
        absurd = linear(lt(ZERO, ZERO), (1, strict), *rows)
        none = prop(le(part, ZERO), intro(lt(ZERO, part), absurd), intro(not_(lt(ZERO, part)), negative(part)))
        gone = auto(le(slack.amount, ZERO), (1, small), (1, fact), (1, none))
        there = auto(le(amount, ZERO), (1, least), (1, slack.there))
        back = both(there, linear(le(ZERO, amount), (1, bound)))
        return Slack(linear(le(ZERO, amount), (1, bound)), cut(slack.only, gone), back)

    # uniform variables

    def uniform(self, says: Term, text: str, x: Term, n: Term, behind: Sequence[Term]) -> Slack:
        """X uniform on n values: log2(n) - H(X), or its mean given Y"""
        name, _, by = text.partition(" uniform ")
        if not behind:
            return self.uniform_here(says, name, x, n)
        return self.uniform_given(says, name, x, n, joint(*behind), by.partition(" given ")[2].split(","))

    def uniform_here(self, says: Term, name: str, x: Term, n: Term) -> Slack:
        number, z, law = ap(n, shannon.w), var("_z", R), self.law
        count, y, masses = self.counted(name, x, law, self.opened)
        weights = self.weights(count, y, law, self.opened)
        same = same_number(weights.n, number)
        masses = [lawful(theorem, self.why) for theorem in masses]
        if reads_table(self.script, count, self.opened):
            known = ln_of_entries(self.script, count, *self.fixed.values())
            self.more.append(linear(eq(*map(bits, known.says.args)), (inv(LN2), known)))
        most, equal = (lawful(theorem, self.why) for theorem in (weights.most(), weights.uniform()))
        gap = sub(ln(weights.n), entropy(law, y))
        least = linear(le(ZERO, bits(gap)), (bit(), most))
        small = assume(le(bits(gap), ZERO))
        full = auto(le(ln(weights.n), entropy(law, y)), (ln2_pos(), small), (gap, one_bit()))
        possible = assume(lt(ZERO, ap(law, shannon.w)))
        known = mp(spec(cut(equal, full), shannon.w), possible)
        only = _stated(says, known, [at(z, inv(z), same), *masses])
        uniform_ = all_(shannon.w, imp(possible.says, eq(mass(law, y, ap(y, shannon.w)), inv(number))))
        there = lawful(use(uniform.entropy_of_uniform(), p=law, X=y, N=number), self.why)
        there = cut(there, _stated(uniform_, mp(spec(assume(says), shannon.w), possible), masses))
        return Slack(least, only, auto(eq(bits(gap), ZERO), (inv(LN2), there), (inv(LN2), at(z, ln(z), same))))

    def uniform_given(self, says: Term, name: str, x: Term, n: Term, y: Term, by: Sequence[str]) -> Slack:
        need(self.law is LAW, f"{name} is uniform given more than the statement is about")
        w, b = shannon.w, var("_b", y.type.parts[1])
        here, law = lt(ZERO, mass(LAW, y, b)), given(LAW, y, b)
        opened, why = Opened((b,), (here,), ZERO), shannon.given_law(y, b)
        possible = assume(lt(ZERO, ap(LAW, w)))
        own = cut(use(shannon.own_mass(), X=y), possible)
        inside = cut(use(uniform.given_own(), Y=y), possible)
        count, r, masses = self.counted(name, x, law, opened)
        at_b = [intro(here, intro(lt(ZERO, ap(law, w)), lawful(theorem, why))) for theorem in masses]
        masses = [mp(mp(spec(gen(b, theorem), ap(y, w)), own), inside) for theorem in at_b]
        guess = len(by) == 2 and f"{by[1]} = match({by[0]},{name})" in self.script.premises
        if guess:
            weights = self.script.few_after_guess(name, by[0], by[1], b)
        else:
            weights = self.weights(count, r, law, opened)
        most, equal = (lawful(theorem, why) for theorem in (weights.most(), weights.uniform()))
        G = lam(b, sub(ln(weights.n), entropy(law, r)))
        every = gen(b, intro(here, linear(le(ZERO, ap(G, b)), (1, most))))
        mean = use(uniform.average_least(), [every], Y=y, G=G)
        # the mean of G(Y), in the words of the condition
        same = same_number(ap(lam(b, weights.n), ap(y, w)), ap(n, w))
        log, chain = at(z := var("_z", R), ln(z), same), use(shannon.average(), X=r, Y=y)
        p, logs = ap(LAW, w), log.says.args
        each = summed(w, linear(eq(mul(p, logs[0]), mul(p, logs[1])), (p, log)))
        known: Theorem | None = None
        if guess:
            known = self.script.log_after_guess(ap(self.script.variable(by[1]), w), size_of(x.type.parts[1]))
        elif reads_table(self.script, count, opened):
            known = ln_of_entries(self.script, count, ap(y, w))
        if known is not None:
            q, told = bits(p), known.says.args[1]
            self.more.append(summed(w, linear(eq(mul(q, logs[1]), mul(q, told)), (q, known), (neg(q), log))))
        behind = sub(entropy(LAW, joint(r, y)), entropy(LAW, y))
        total = sum_(w, mul(ap(LAW, w), ln(ap(n, w))))
        varies = w in ap(n, w).free
        gap = sub(total if varies else ln(ap(n, w)), behind)
        sure = [] if varies else [(ln(ap(n, w)), shannon.TOTAL)]
        gap_is = auto(eq(gap, mean.says.args[1]), (1, each), (1, chain), *sure)
        least = linear(le(ZERO, bits(gap)), (bit(), mean), (neg(inv(LN2)), gap_is))
        small = assume(le(bits(gap), ZERO))
        none = auto(le(mean.says.args[1], ZERO), (ln2_pos(), small), (1, gap_is), (gap, one_bit()))
        zero = use(shannon.zero_at_each(), [every, none], G=G, Y=y, b=b)
        full = linear(le(ln(weights.n), entropy(law, r)), (1, zero))
        at_b_ = gen(b, intro(here, cut(equal, full)))
        known = mp(spec(mp(spec(at_b_, ap(y, w)), own), w), inside)
        only = _stated(says, known, [at(z, inv(z), same), *masses])
        mass_r = mass(given(LAW, y, ap(y, w)), r, ap(r, w))
        uniform_ = all_(w, imp(possible.says, eq(mass_r, inv(ap(n, w)))))
        there = use(uniform.entropy_given(), X=r, Y=y, n=n)
        there = cut(there, _stated(uniform_, mp(spec(assume(says), w), possible), masses))
        there = auto(eq(bits(gap), ZERO), (inv(LN2), there), *((mul(m, inv(LN2)), t) for m, t in sure))
        return Slack(least, only, there)

    def weights(self, name: str, x: Term, law: Term, opened: Opened) -> Weights:
        """Weights that count the possible values"""
        if law is not LAW and bounded(self.script, name):
            return few_traces(self.script, name, opened)
        if law is not LAW and reads_table(self.script, name, opened):
            return few_entries(self.script, name, opened)
        return self.script.weights(name, x, law, opened)

    def counted(self, name: str, x: Term, law: Term, opened: Opened) -> tuple[str, Term, list[Theorem]]:
        """The variable that is counted, and why it is as uniform as X: match(T,S) for restrict(S,T), T given"""
        found = re.fullmatch(r"restrict\((\w+),(\w+)\)", name)
        if not found:
            return name, x, []
        script, (answer, tokens) = self.script, found.groups()
        call = f"match({tokens},{answer})"
        match = next((text.removesuffix(f" = {call}") for text in script.premises if text.endswith(f" = {call}")), "")
        need(match != "" and tokens in (script.fixed(opened) or {}), f"no variable is {call}, given {tokens}")
        own = f"{name.partition('(')[0]}_"
        script.named[own] = name
        told = [script.tells([a], [b], [tokens], opened, law) for a, b in ((own, match), (match, own))]
        y, phis = script.variable(match), [lt(ZERO, ap(law, w)) for w in (shannon.w1, shannon.w2)]
        inside = [mp(mp(theorem, assume(phis[0])), assume(phis[1])) for theorem in told]
        same = prop(eq(*(eq(ap(v, shannon.w1), ap(v, shannon.w2)) for v in (x, y))), *inside)
        every = gen(shannon.w1, gen(shannon.w2, intro(phis[0], intro(phis[1], same))))
        return match, y, [use(uniform.same_masses(), [every], p=law, X=x, Y=y)]

    # numbers

    def numbers(self, says: Term, text: str) -> Slack:
        """An equation between numbers, or functions at each outcome: two sides touch there alone."""
        left, right = self.compared(text)
        if says.op != "all":
            return self.touching(says, left, right, self.script.forms(self.opened), False)
        equation = inst(says.args[0], shannon.w).args[1]
        if "E[" not in left:
            return on_average(self.touching(equation, left, right, self.script.forms_at(), True))
        return self.of_mean(equation, text.split(" = ")[0], left, right)

    def compared(self, text: str) -> tuple[str, str]:
        """The sides of the link, at an outcome where they are means; or log2 of how many values X is uniform on"""
        sides = [side.argument if isinstance(side, Expectation) else side for side in self.link.sides]
        if not any(isinstance(part, Entropy | Information) for side in sides for part in walk(side)):
            return str(sides[0]), str(sides[1])
        name, _, value = text.partition(" = ")
        counts = [found[1] for part in self.parts if (found := re.search(r" uniform on (.*) given ", part))]
        need(counts != [], f"{text!r} is about no side of {self.link}")
        most = re.sub(rf"\b{name}\b", value, counts[0])
        return f"log2({counts[0]})", f"log2({most})"

    def touching(self, says: Term, left: str, right: str, forms: Forms, outcome: bool, mean: str = "") -> Slack:
        """left <= right, equal where an equation of theirs holds alone; mean: a name that stands for its mean"""

        def number(text: str) -> Term:
            text = re.sub(rf"\b{mean}\b", f"E[{mean}]", text) if mean else text
            return self.at_outcome(text) if outcome else self.parser(text).sum()

        a, b = number(left), number(right)
        zero = self.script.vanishing(Opened((), (), le(a, b)), forms)
        try:
            slack = form_of(parse_expression(right)) - form_of(parse_expression(left))
        except FormError as error:
            raise Reject(str(error)) from None
        names = {n for c in slack.parts.values() for n in c.names()}
        names |= {n for poly in slack.polynomials() for n in poly.names()}
        why = "no points are found at which the sides touch"
        for touch in touches(slack, values(self.statement.world, names)):
            points = [(number(str(c)), number(str(x))) for c, x in touch.points]
            try:
                return of_numbers(forms, says, sub(b, a), zero, points)
            except Reject as error:
                why = str(error)
        raise Reject(why)

    def of_mean(self, equation: Term, name: str, left: str, right: str) -> Slack:
        """M = K at each outcome where E[M] = K, for M <= K; and E[M] = K is where two functions of it touch."""
        at_w = on_average(of_numbers(self.script.forms_at(), equation, sub(*reversed(equation.args)), None, ()))
        m, k = self.parser(f"E[{name}]").sum(), equation.args[1]
        below = auto(le(m, k), (1, at_w.least), (k, shannon.TOTAL))
        forms = Forms([*self.script.bounds(), below, self.script.mean_positive(m)])
        left, right = (side.replace(f"E[{name}]", name) for side in (left, right))
        of_m = self.touching(eq(m, k), left, right, forms, False, name)
        none = auto(le(at_w.amount, ZERO), (1, of_m.only), (k, shannon.TOTAL))
        reached = auto(eq(m, k), (1, at_w.there), (k, shannon.TOTAL))
        return Slack(of_m.least, cut(at_w.only, none), cut(of_m.there, reached))

    # constants

    def constant(self, says: Term, name: str) -> Slack:
        """M constant, where the mean of a concave function of M is that function of its mean"""
        w, z, side = shannon.w, var("_z", R), self.link.sides[0]
        need(isinstance(side, Expectation), f"{self.link} is not about the mean of a function of {name}")
        f, value = (self.at_outcome(text) for text in (name, str(side)[2:-1]))
        p, fact = ap(LAW, w), self.script.fact(str(self.link))
        left, right = fact.says.args
        amount = sub(right, left)
        least = linear(le(ZERO, amount), (1, fact))
        # constant: the value is the mean
        mean = use(means.of_constant(), [assume(says)], g=lam(w, f))
        at_mean = at(z, replaced(value, f, z), mp(spec(mean, w), possible := assume(lt(ZERO, p))))
        there, gap = at_mean.says.args[1], sub(value, at_mean.says.args[1])
        weighted = eq(mul(p, value), mul(p, there))
        each = cases(p, weighted, lambda _: linear(weighted, (p, at_mean)), lambda e: linear(weighted, (gap, e)))
        each = cut(each, shannon.nonneg(w))
        back = auto(eq(amount, ZERO), (1, summed(w, each)), *((there, row) for row in (shannon.TOTAL, one_bit())))
        small = assume(le(amount, ZERO))
        one = self.mean_by_jensen(value, small) if str(side).startswith("E[log2(") else self.mean_of_chance(name, small)
        v = shannon.w1
        h = assume(lt(ZERO, ap(LAW, v)))
        equation = inst(inst(says.args[0], v).args[0], w).args[1].args[1]
        same = auto(equation, (1, mp(spec(one, v), h)), (1, mp(spec(one, w), possible)))
        return Slack(least, gen(v, gen(w, intro(h.says, intro(possible.says, same)))), back)

    def mean_by_jensen(self, value: Term, small: Theorem) -> Theorem:
        """g = E[g] at possible outcomes, from log2(E[g]) <= E[log2(g)]"""
        log, w = next(log for log in logs_of(value) if log is not LN2), shannon.w
        g = lam(w, log.args[0])
        positive = gen(w, intro(lt(ZERO, ap(LAW, w)), self.script.forms_at().positive(log.args[0])))
        ln_m, mean = ln(sum_(w, mul(ap(LAW, w), ap(g, w)))), sum_(w, mul(ap(LAW, w), log))
        same = self.script.log_of_total(ln_m)
        rows: list[Row] = [(ln2_pos(), small), (1, same), (same.says.args[1], one_bit()), (mean, one_bit())]
        return use(means.jensen_equal(), [positive, auto(le(ln_m, mean), *rows)], g=g)

    def mean_of_chance(self, name: str, small: Theorem) -> Theorem:
        """P(r=1|T) = P(r=1) at possible outcomes, from H(r) <= H(r|T)"""
        found = re.fullmatch(r"P\((\w+)=([01])\|(\w+)\)", self.script.goal.functions.get(name, ""))
        need(found is not None, f"{name} is no chance")
        event, bit_, by = found.groups()  # type: ignore[union-attr]
        r, t, w = self.script.variable(event), self.script.variable(by), shannon.w
        value = TRUE if bit_ == "1" else FALSE
        facts = [self.script.fact(text) for text in (f"H({event}|{by}) = E[h({name})]", f"H({event}) = h(E[{name}])")]
        less = sub(add(entropy(LAW, r), entropy(LAW, t)), entropy(LAW, joint(r, t)))
        rows: list[Row] = [(ln2_pos(), small), *((LN2, fact) for fact in facts), (less, one_bit())]
        rows += [(side, one_bit()) for fact in facts for side in fact.says.args]
        apart = cut(use(shannon.independent(), X=r, Y=t), auto(le(less, ZERO), *rows))
        chance = self.at_outcome(name)
        apart = instance(apart, {var("a", TRUTH): value, var("b", t.type.parts[1]): ap(t, w)})
        whole, possible = mass(LAW, r, value), assume(lt(ZERO, ap(LAW, w)))
        own = cut(use(shannon.own_mass(), X=t), possible)
        known = auto(eq(chance, whole), (inv(own.says.args[1]), apart), (whole, cancelled(own)))
        return gen(w, intro(possible.says, known))

    def at_outcome(self, text: str) -> Term:
        return ap(bind("lam", *self.parser(text).at_outcome()), shannon.w)

    # the sum

    def split(self, sides: Term, slacks: Sequence[Slack]) -> Theorem:
        """The difference of the sides as a sum of amounts, each with a factor above 0."""
        left, right = sides.args
        difference = sub(right, left)
        amounts = [slack.amount for slack in slacks]
        rows: list[tuple[Term, Theorem]] = [(ONE, row) for row in self.equations()]
        rows += [(m, row) for m in (ONE, left, right) for row in (one_bit(), shannon.TOTAL)]
        rows += [(inv(LN2), log) for log in self.logarithms(difference, *amounts)]
        for group in re.findall(r"[HI]\([^()]*\)", self.script.goal.statement):
            if not re.search(r"[=\[]", group):
                chain = self.script.chain_rules(self.opened, group)
                rows += [(m, theorem) for m, theorem in chain if isinstance(m, Term)]
        target, columns = normal(difference), [normal(amount) for amount in amounts]
        more = [times(normal(m), plus(normal(row.says.args[1]), normal(row.says.args[0]), -1)) for m, row in rows]
        found = solved([*columns, *more], target)[: len(slacks)]
        need(all(c > 0 for c in found) or all(c < 0 for c in found), "the slack is no sum of the conditions' slacks")
        whole = make("add", ZERO, ZERO, *(mul(num(c), amount) for c, amount in zip(found, amounts, strict=True)))
        return auto(eq(difference, whole), *rows)

    def shown_by_shannon(self, sides: Sequence[object], parts: Sequence[str], why: str) -> None:
        """Show by Shannon's inequalities that the difference of the sides is the sum of what is to be 0."""
        need(not self.opened.variables and all(part.endswith(" = 0") for part in parts), why)
        for text in self.script.goal.premises:
            if defined := re.fullmatch(r"(\w+) = \w+\(((?:\w+,?)+)\)", text):
                self.script.function(f"H({defined[1]}|{defined[2]}) = 0")
        by_sum(self.script, f"{sides[1]} - ({sides[0]}) = {' + '.join(part.removesuffix(' = 0') for part in parts)}")

    def logarithms(self, *numbers: Term) -> Iterator[Theorem]:
        """Of numbers of vectors, powers, products and quotients, as sums of logarithms"""
        forms = self.script.forms(self.opened)
        for log in dict.fromkeys(log for number in numbers for log in logs_of(number)):
            arg = log.args[0]
            if log.loose or arg.op == "num":
                continue
            if arg.op == "sum" and arg.args[0] is ONE and arg.data.op == "->":
                yield from vector_logs(arg.data)
            elif arg.op == "prd" and not arg.args[0].loose:
                yield vectors.ln_power_of(forms.positive(arg.args[0]), var("k", arg.data))[1]
            elif arg.op == "mul":
                above = [part for part in arg.args if part.op != "inv"]
                below = [part.args[0] for part in arg.args if part.op == "inv"]
                _, _, theorem = ln_product(*([forms.positive(part) for part in parts] for parts in (above, below)))
                yield linear(eq(log, theorem.says.args[1]), (1, theorem))

    def equations(self) -> Iterator[Theorem]:
        """The facts that are equations between numbers, at what the statement is about"""
        for theorem in (*self.script.premises.values(), *self.script.facts.values(), *self.more):
            if theorem.says.op == "all" and theorem.says.args[0].op == "eq" and theorem.says.args[0].args[0].type is R:
                yield cong(theorem)  # at every position: in sum
                continue
            try:
                row = self.script.here(theorem, self.opened)
            except Reject:
                continue
            if row.says.op == "eq" and row.says.args[0].type is R:
                yield row


LN2 = ln(num(2))


def same_number(a: Term, b: Term) -> Theorem:
    """a = b, by normal form, or as the number of vectors"""
    try:
        return linear(eq(a, b))
    except Reject:
        pass
    need(a.op == "sum" and a.args[0] is ONE and a.data.op == "->", "not the number of values that is meant")
    length, symbols = a.data.parts
    return linear(eq(a, b), (1, of_types(vectors.number_of_vectors(), {"K": length, "V": symbols})))


def _stated(says: Term, known: Theorem, rows: Sequence[Theorem]) -> Theorem:
    """That a variable is uniform as it is read, from P(..) = 1/n at a possible w, and equations"""
    possible, equation = inst(says.args[0], shannon.w).args
    return gen(shannon.w, intro(possible, auto(equation, (1, known), *((1, row) for row in rows))))


def lawful(theorem: Theorem, why: Sequence[Theorem]) -> Theorem:
    """A theorem about a law that is known to be one"""
    return cut(theorem, *(proof for proof in why if proof.says in theorem.hypotheses))

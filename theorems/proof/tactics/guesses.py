"""Guesses one after another, all different, until a uniform answer is known: how many, in the mean."""

from __future__ import annotations

import re

from theorems.proof.core import STAR, Reject, Term, Theorem, make, need, var
from theorems.proof.lore import guesses, means, shannon
from theorems.proof.lore.base import at, auto, cases, cut, refl, summed, use
from theorems.proof.reader import LAW
from theorems.proof.rules import Row, fubini, instance, linear, spec
from theorems.proof.tactics.chances import distinct_of
from theorems.proof.tactics.state import call_of
from theorems.proof.tactics.steps import Script
from theorems.proof.terms import ap, eq, ind, inv, joint, lam, mass, mul, size_of, sub, sum_

__all__ = ["guessed"]


def guessed(script: Script, text: str) -> Theorem:
    """E[N] = (V - 1)*(V + 2)/(2*V), N = number(G), G = tries(T,S), M = V, M = distinct(T), S uniform, I(T;S) = 0"""
    found = re.fullmatch(r"E\[(\w+)\] = .*", text)
    need(found is not None, "no text of the form E[N] = ..")
    head, names = call_of(script.goal.functions.get(found[1], ""))  # type: ignore[index]
    need(head == "number", "no mean of number(G)")
    head, args = call_of(script.definition(names[0]))
    need(head == "tries", f"{names[0]} is no number of guesses")
    G, T, S = map(script.variable, (*names, *args))
    counts = [name for name, call in script.goal.functions.items() if call_of(call) == ("distinct", args[:1])]
    pattern = re.compile(rf"for every \w+: ({'|'.join(counts)}) = \w+")
    full = next((premise for premise in script.premises if counts and pattern.fullmatch(premise)), "")
    apart = script.apart(*args)
    if not full or apart is None:
        raise Reject(f"it needs that all guesses differ, and I({args[0]};{args[1]}) = 0")
    w, t, s = shannon.w, var("t", T.type.parts[1]), var("s", S.type.parts[1])
    k, z, V, p = var("_k", t.type.parts[0]), var("_z", G.type.parts[1]), size_of(s.type), ap(LAW, w)

    def number(made: Term) -> Term:
        return sum_(k, ind(ap(made, k, STAR, STAR)))

    def count(t: Term, s: Term) -> Term:
        return sum_(k, ind(ap(guesses.tried(t, s), k)))

    says = eq(mul(p, number(ap(G, w))), mul(p, count(ap(T, w), ap(S, w))))
    difference = sub(number(ap(G, w)), count(ap(T, w), ap(S, w)))

    def on(h: Theorem) -> Theorem:
        return linear(says, (p, at(z, number(z), script.unfold(names[0], w, h))))

    made = summed(w, cut(cases(p, says, on, lambda e: linear(says, (difference, e))), shannon.nonneg(w)))
    pair_ = var("_v", make("pair", t, s).type)
    f = lam(pair_, count(make("fst", pair_), make("snd", pair_)))
    pushed = use(shannon.push(), X=joint(T, S), f=f)
    product = cut(instance(use(shannon.independent(), X=T, Y=S), {var("a", t.type): t, var("b", s.type): s}), apart)
    m, uniform = mass(LAW, T, t), spec(script.fact(f"{args[1]} uniform"), s)
    weight = mass(LAW, joint(T, S), make("pair", t, s))
    each = auto(
        eq(mul(weight, count(t, s)), mul(m, inv(V), count(t, s))),
        (count(t, s), product),
        (mul(count(t, s), m), uniform),
    )
    per = summed(t, summed(s, each))
    once = use(guesses.each_once(), t=t)
    total = cut(use(guesses.number_of_guesses(), t=t), cut(once, refl(V)))
    every, value = var("_t", t.type), total.says.args[1]
    differ = use(means.possible_value(), [script.premises[full]], Y=T, b=t, phi=lam(every, eq(distinct_of(every), V)))
    inner = eq(mul(m, total.says.args[0]), mul(m, value))

    def there(h: Theorem) -> Theorem:
        return linear(inner, (m, cut(total, cut(differ, h))))

    zero = sub(total.says.args[0], value)
    least = use(shannon.mass_ge0(), X=T, a=t)
    whole = summed(t, cut(cases(m, inner, there, lambda e: linear(inner, (zero, e))), least))
    share = mul(inv(V), value)
    rows: list[Row] = [
        (1, made),
        (1, pushed),
        (1, per),
        (inv(V), whole),
        (share, fubini(sum_(t, m))),
        (share, shannon.TOTAL),
    ]
    opened = script.open(text)
    known = auto(eq(opened.says.args[0], share), *rows)
    rest = script.forms(opened).prove(eq(share, opened.says.args[1]))
    return script.done(text, linear(opened.says, (1, known), (1, rest)))

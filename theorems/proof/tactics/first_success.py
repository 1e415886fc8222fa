"""Rollouts that see the rewards before them: the group bound with exact match."""

from __future__ import annotations

import re

from theorems.proof.core import ONE, ZERO, Term, Theorem, need, num, retyped, var
from theorems.proof.lore import functions, halting, order, shannon, until
from theorems.proof.lore.base import at, auto, bit, flip, prop, refl, summed, use
from theorems.proof.reader import LAW
from theorems.proof.rules import assume, gen, intro, mp, of_types, spec, swap
from theorems.proof.tactics.state import call_of, trans
from theorems.proof.tactics.steps import Script
from theorems.proof.terms import ap, entropy, eq, inv, joint, lam, le, ln, lt, mul, sub, sum_

__all__ = ["adaptive", "places_of", "recorded", "told_until"]


def adaptive(script: Script, text: str) -> Theorem:
    """I(T,r;S) <= log2(K + 1), from r = match(T,S) and for every i: I(T[i];S|T[<i],r[<i]) = 0.

    What each reward tells beyond its past, it tells through the place of the first success; that has K + 1 values.
    """
    found = re.fullmatch(r"I\((\w+),(\w+);(\w+)\) <= log2\(\w+ \+ 1\)", text)
    need(found is not None, "no text of the form I(T,r;S) <= log2(K + 1)")
    tokens, rewards, answer = found.groups()  # type: ignore[union-attr]
    w, r = shannon.w, script.variable(rewards)
    place = lam(w, until.first_success(ap(r, w)))
    at_place = gen(w, intro(lt(ZERO, ap(LAW, w)), refl(ap(place, w))))
    exact, lost = told_until(script, tokens, rewards, answer, place, at_place)
    i = var("i", place.type.parts[1].parts[0])
    cover, places = places_of(place, r, at_place)
    few = use(shannon.size(), places, X=place, c=cover, N=places[-1].says.args[1])
    return script.done(text, auto(script.open(text).says, (1, exact), (bit(), summed(i, lost)), (bit(), few)))


def places_of(place: Term, r: Term, at_place: Theorem) -> tuple[Term, list[Theorem]]:
    """Weights of the values of F, where the first success of r is: that they are >= 0, 1 at one, and K + 1 in all"""
    types, w, z = {"K": place.type.parts[1].parts[0]}, shannon.w, var("_z", place.type.parts[1])
    cover, h = retyped(until.COVER, types), assume(lt(ZERO, ap(LAW, w)))
    first, one = mp(spec(at_place, w), h), use(until.one_place(), r=ap(r, w))
    there = swap(lam(z, le(ONE, ap(cover, z))), flip(first), one)
    nonneg, counted = (of_types(lemma(), types) for lemma in (until.weights_nonneg, until.weights_total))
    return cover, [nonneg, gen(w, intro(h.says, there)), counted]


def told_until(
    script: Script, tokens: str, rewards: str, answer: str, place: Term, at_place: Theorem
) -> tuple[Theorem, Theorem]:
    """I(T,r;S) = H(F) - sum_i I(F[i];T[<=i],r[<i]|F[<i]) in bits, and that none of these is negative, in nats, at i.

    F is where the first success is; at_place: F(w) is that of r(w), at every possible w.
    """
    pattern = rf"for every (\w+): I\({tokens}\[\1\];{answer}\|{tokens}\[<\1\],{rewards}\[<\1\]\) = 0"
    unseen = next((text for text in script.premises if re.fullmatch(pattern, text)), "")
    need(unseen != "", f"no hypothesis for every i: I({tokens}[i];{answer}|{tokens}[<i],{rewards}[<i]) = 0")
    past_text = f"{tokens}[<i],{tokens}[i],{rewards}[<i]"
    own = f"for every i: H({rewards}[i]|{answer},{past_text}) = 0"
    gain = f"I({past_text},{rewards}[i];{answer}) - I({tokens}[<i],{rewards}[<i];{answer})"
    step = f"for every i: {gain} = H({rewards}[i]|{past_text})"
    whole = f"I({tokens},{rewards};{answer}) = sum[i](H({rewards}[i]|{past_text}))"
    script.function(own)
    script.sum(step, [("1", unseen), ("-1", own)])
    script.total(whole, step)
    S, T, r = (script.variable(name) for name in (answer, tokens, rewards))
    i, places, z = var("i", T.type.parts[1].parts[0]), (shannon.w1, shannon.w2), var("_z", place.type.parts[1])
    ri, ti, fi = (order.component(x, i) for x in (r, T, place))
    r_before, t_before, f_before = (order.earlier(x, i) for x in (r, T, place))
    past = [t_before, ti, r_before]
    positive = [assume(lt(ZERO, ap(LAW, v))) for v in places]
    values = {f"{n}{k}": ap(x, v) for k, v in enumerate(places, 1) for n, x in (("r", r), ("t", T), ("s", S))}
    matched = [script.unfold(rewards, v, h) for v, h in zip(places, positive, strict=True)]
    firsts = [mp(spec(at_place, v), h) for v, h in zip(places, positive, strict=True)]
    first_i = [at(z, ap(z, i), first) for first in firsts]
    first_before = [at(z, until.values(z, i), first) for first in firsts]

    def agree(x: Term) -> Term:
        return eq(ap(x, places[0]), ap(x, places[1]))

    def function(x: Term, y: Term, known: Theorem) -> Theorem:
        known = intro(positive[0].says, intro(positive[1].says, intro(agree(y), known)))
        return functions.is_function(x, y, known)

    def parts(*of: Term) -> list[Theorem]:
        return [prop(agree(x), assume(agree(joint(*of)))) for x in of]

    def before(*of: Term) -> Theorem:
        """F[<i] is a function of r[<i] and more"""
        known = use(until.first_before(), parts(*of)[-1:], i=i, r1=values["r1"], r2=values["r2"])
        return function(f_before, joint(*of), trans(trans(first_before[0], known), flip(first_before[1])))

    same, *rest = parts(fi, *past)
    first = prop(eq(*(row.says.args[1] for row in first_i)), same, *first_i)
    reward = function(ri, joint(fi, *past), use(until.reward_known(), [*matched, first, *rest], i=i, **values))
    same, *_, same_before = parts(ri, *past)
    earlier = use(until.same_earlier(), [same_before], i=i, r1=values["r1"], r2=values["r2"])
    shown = function(fi, joint(ri, *past), prop(agree(fi), same, earlier, *first_i))
    lost = use(shannon.information(), X=fi, Y=joint(*past), Z=f_before)
    gained = [sub(entropy(LAW, joint(x, *by)), entropy(LAW, joint(*by))) for x, by in ((ri, past), (fi, [f_before]))]
    rows = [reward, shown, before(*past), before(fi, *past)]
    each = summed(i, auto(eq(gained[0], sub(gained[1], lost.says.args[1])), *((1, row) for row in rows)))
    chain, (log, total) = order.chain_rule_of([place], shannon.NOTHING), shannon.total_log()
    said, unit = script.facts[whole], inv(ln(num(2)))
    value = mul(unit, sub(entropy(LAW, place), sum_(i, lost.says.args[1])))
    exact = auto(eq(said.says.args[0], value), (1, said), (unit, each), (unit, chain), (mul(unit, total), log))
    return exact, lost


def recorded(script: Script, text: str) -> Theorem:
    """H(y) <= E[N]*h(E[A]/E[N]), y = until(r), N = rollouts(r), A = solved(r)"""
    found = re.fullmatch(r"H\((\w+)\) <= E\[(\w+)\]\*h\(E\[(\w+)\]/E\[\2\]\)", text)
    need(found is not None, "no text of the form H(y) <= E[N]*h(E[A]/E[N])")
    name, trials, successes = found.groups()  # type: ignore[union-attr]
    head, args = call_of(script.definition(name))
    counts = [call_of(script.goal.functions.get(of, "")) for of in (trials, successes)]
    need(head == "until" and counts == [("rollouts", args), ("solved", args)], f"{name} is no record of trials")
    y, r, w = script.variable(name), script.variable(args[0]), shannon.w1
    h = assume(lt(ZERO, ap(LAW, w)))
    record = lam(w, halting.record(ap(r, w)))
    same = gen(w, intro(h.says, script.unfold(name, w, h)))
    equal = use(functions.equal_variables(), [same], X=y, **{"X'": record})
    bound = use(halting.halting(), R=r)
    return script.done(text, auto(script.open(text).says, (bit(), bound), (inv(ln(num(2))), equal)))

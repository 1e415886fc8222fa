"""Rollouts that see the rewards before them: the group bound with exact match."""

from __future__ import annotations

import re

from theorems.proof import core
from theorems.proof.core import ZERO, Theorem, need, num, var
from theorems.proof.lore import functions, halting, order, shannon, until
from theorems.proof.lore.base import auto, bit, prop, summed, use
from theorems.proof.reader import LAW
from theorems.proof.rules import Row, assume, gen, intro, of_types
from theorems.proof.tactics.state import call_of
from theorems.proof.tactics.steps import Script
from theorems.proof.terms import ap, entropy, eq, inv, joint, lam, le, ln, lt, mul, sub

__all__ = ["adaptive", "recorded"]


def adaptive(script: Script, text: str) -> Theorem:
    """I(T,r;S) <= log2(K + 1), from r = match(T,S) and for every i: I(T[i];S|T[<i],r[<i]) = 0.

    What each reward tells beyond its past, it tells through the place of the first success; that has K + 1 values.
    """
    found = re.fullmatch(r"I\((\w+),(\w+);(\w+)\) <= log2\(\w+ \+ 1\)", text)
    need(found is not None, "no text of the form I(T,r;S) <= log2(K + 1)")
    tokens, rewards, answer = found.groups()  # type: ignore[union-attr]
    pattern = rf"for every (\w+): I\({tokens}\[\1\];{answer}\|{tokens}\[<\1\],{rewards}\[<\1\]\) = 0"
    unseen = next((text for text in script.premises if re.fullmatch(pattern, text)), "")
    need(unseen != "", f"no hypothesis for every i: I({tokens}[i];{answer}|{tokens}[<i],{rewards}[<i]) = 0")
    S, T, r = (script.variable(name) for name in (answer, tokens, rewards))
    past_text = f"{tokens}[<i],{tokens}[i],{rewards}[<i]"
    gain = f"I({past_text},{rewards}[i];{answer}) - I({tokens}[<i],{rewards}[<i];{answer})"
    step = f"for every i: {gain} <= H({rewards}[i]|{past_text})"
    script.sum(step, [("1", unseen)], [("1", f"H({rewards}[i]|{answer},{past_text})")])
    whole = f"I({tokens},{rewards};{answer}) <= sum[i](H({rewards}[i]|{past_text}))"
    script.total(whole, step)
    i, w = var("i", T.type.parts[1].parts[0]), shannon.w
    places = (shannon.w1, shannon.w2)
    z = lam(w, until.first_success(ap(r, w)))
    ri, ti, zi = (order.component(x, i) for x in (r, T, z))
    r_before, t_before, z_before = (order.earlier(x, i) for x in (r, T, z))
    past = [t_before, ti, r_before]
    positive = [assume(lt(ZERO, ap(LAW, v))) for v in places]
    values = {f"{n}{k}": ap(x, v) for k, v in enumerate(places, 1) for n, x in (("r", r), ("t", T), ("s", S))}
    matched = [script.unfold(rewards, v, h) for v, h in zip(places, positive, strict=True)]

    def function(x: core.Term, y: core.Term, same: Theorem, known: Theorem) -> Theorem:
        known = intro(positive[0].says, intro(positive[1].says, intro(same.says, known)))
        return functions.is_function(x, y, known)

    def agree(x: core.Term) -> core.Term:
        return eq(ap(x, places[0]), ap(x, places[1]))

    same = assume(agree(joint(zi, *past)))
    parts = [prop(agree(x), same) for x in (zi, *past)]
    reward = function(ri, joint(zi, *past), same, use(until.reward_known(), [*matched, *parts], i=i, **values))
    same = assume(agree(r_before))
    known = use(until.first_before(), [same], i=i, r1=values["r1"], r2=values["r2"])
    first = function(z_before, r_before, same, known)

    def information(x: core.Term, y: core.Term, *by: core.Term) -> Theorem:
        return use(shannon.information(), X=x, Y=y, Z=joint(*by))

    less = le(
        sub(entropy(LAW, joint(ri, *past)), entropy(LAW, joint(*past))),
        sub(entropy(LAW, joint(zi, z_before)), entropy(LAW, z_before)),
    )
    rows = [reward, first, information(zi, zi, ri, *past), information(zi, joint(*past), z_before)]
    rows += [information(z_before, z_before, zi, *past), information(z_before, joint(t_before, ti), r_before)]
    each = summed(i, auto(less, *((1, row) for row in rows)))
    some_place = gen(w, intro(lt(ZERO, ap(LAW, w)), use(until.one_place(), r=ap(r, w))))
    cover = core.retyped(until.COVER, {"K": i.type})
    nonneg, counted = (of_types(lemma(), {"K": i.type}) for lemma in (until.weights_nonneg, until.weights_total))
    few = use(shannon.size(), [nonneg, some_place, counted], X=z, c=cover, N=counted.says.args[1])
    chain, (log, total) = order.chain_rule_of([z], shannon.NOTHING), shannon.total_log()
    unit = inv(ln(num(2)))
    rows_: list[Row] = [(1, script.facts[whole]), (bit(), each), (unit, chain), (bit(), few), (mul(unit, total), log)]
    opened = script.open(text)
    return script.done(text, auto(opened.says, *rows_))


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

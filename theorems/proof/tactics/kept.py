"""Rejection sampling at a constant rate of acceptance: what the kept rollout tells of the answer."""

from __future__ import annotations

import re

from theorems.proof.core import ZERO, Reject, Term, Theorem, need, num
from theorems.proof.lore import accepted, kept, shannon
from theorems.proof.lore.base import auto, bit, one_bit, use
from theorems.proof.reader import LAW
from theorems.proof.rules import Row, assume, gen, intro, linear, mp, spec
from theorems.proof.tactics.shown import as_kept
from theorems.proof.tactics.state import Opened, call_of
from theorems.proof.tactics.steps import Script
from theorems.proof.terms import ap, entropy, eq, given, ind, inv, joint, le, ln, lt, mul, neg, sub, sum_

__all__ = ["share", "steady_rate"]


def steady_rate(script: Script, opened: Opened, reward: str, answer: str) -> tuple[Term, Theorem]:
    """The number c, and that P(r=1|S) is c, where a hypothesis says so for every value of S"""
    chances = [n for n, call in script.goal.functions.items() if call == f"P({reward}=1|{answer})"]
    rates = (re.fullmatch(rf"for every (\w+): ({'|'.join(chances)}) = (.*)", premise) for premise in script.premises)
    steady = next((rate for rate in rates if rate and chances), None)
    if steady is None:
        raise Reject(f"P({reward}=1|{answer}) is not known to be the same for every {answer}")
    c = script.expression(opened, steady[3])
    r, S = script.variable(reward), script.variable(answer)
    w, v = shannon.w, shannon.w1
    h = assume(lt(ZERO, ap(LAW, w)))
    happens = sum_(v, mul(ap(given(LAW, S, ap(S, w)), v), ind(ap(r, v))))
    return c, gen(w, intro(h.says, linear(eq(happens, c), (1, mp(spec(script.premises[steady[0]], w), h)))))


def share(script: Script, text: str) -> Theorem:
    """I(g;S) <= c*log2(1/c) for g = keep(T,r), I(T;S) = 0 and for every s: a = c, a = P(r=1|S); and
    I(g;S) = c*log2(1/c) - c*D(x||T) for x ~ T given r=1,S and H(r|S,T) = 0.
    """
    opened = script.open(text)
    found = re.fullmatch(r"I\((\w+);(\w+)\) <?= .*\*log2\(.*?\)(?: - .*\*D\((\w+)\|\|(\w+)\))?", text)
    need(found is not None, "no text of the form I(g;S) <= c*log2(1/c)")
    name, answer, sample, _ = found.groups()  # type: ignore[union-attr]
    head, args = call_of(script.definition(name))
    need(head == "keep", f"{name} is no kept rollout")
    rollout, reward = args
    need((opened.says.op == "eq") == bool(sample), "with = it needs a sample of the accepted law, and with <= none")
    c, rate = steady_rate(script, opened, reward, answer)
    T, r, S = (script.variable(n) for n in (rollout, reward, answer))
    apart, forms = script.apart(answer, rollout), script.forms(opened)
    if apart is None:
        raise Reject(f"{rollout} and {answer} are not known to be independent")
    proofs, unit = [rate, apart, forms.positive(c)], inv(ln(num(2)))
    if sample:
        verdict = script.function_of(reward, answer, rollout)
        nats = sub(entropy(LAW, joint(r, T, S)), entropy(LAW, joint(T, S)))
        proofs.append(auto(le(nats, ZERO), (ln(num(2)), verdict), (nats, one_bit())))
        proofs.append(script.fact(f"{sample} ~ {rollout} given {reward}=1,{answer}"))
        gain = use(accepted.accepted_share(), proofs, X=script.variable(sample), T=T, F=r, Y=S, c=c)
    else:
        gain = use(kept.share(), proofs, X=T, F=r, Y=S, c=c)
    same = as_kept(script, name, T, r, S, lambda h: script.unfold(name, shannon.w1, h))
    cost = mul(unit, neg(mul(c, ln(c))))
    rows: list[Row] = [(unit, same[0]), (unit, same[1]), (unit if sample else bit(), gain)]
    rest = forms.prove(eq(cost, script.expression(opened, text.split(" - ")[0].partition("= ")[2])))
    return script.done(text, opened.close(auto(opened.says, *rows, (1, rest))))

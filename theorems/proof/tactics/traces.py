"""How many values rewards have that are read off a set of tokens, where the sets are of bounded dimension."""

from __future__ import annotations

import re

from theorems.proof.core import ONE, ZERO, Reject, Term, Theorem, num, var
from theorems.proof.lore import families, shannon, vectors
from theorems.proof.lore.base import bit, cut, element, ind_ge0, is_true, nonneg_product, prop, refl, summed, use
from theorems.proof.reader import LAW, OUTCOMES
from theorems.proof.rules import assume, ext, fubini, gen, intro, linear, mp, spec
from theorems.proof.tactics.state import Opened, call_of, trans
from theorems.proof.tactics.steps import Script
from theorems.proof.tactics.values import Weights
from theorems.proof.terms import ap, conj, eq, ind, lam, le, lt, mul, sum_

__all__ = ["bounded", "few_traces", "traces"]


def traces(script: Script, text: str) -> Theorem:
    """H(r|T=t) <= log2(C(M,0) + .. + C(M,d)) for every t, r = member(T,S), M = distinct(T), vc(S) <= d"""
    found = re.match(r"for every \w+: H\((\w+)\|(\w+)=\w+\) <= log2\(", text)
    if found is None:
        raise Reject("no text of the form H(r|T=t) <= log2(..), r = member(T,S)")
    opened = script.open(text)
    size = cut(few_traces(script, found[1], opened).most(), *script.law(opened)[1])
    return script.done(text, opened.close(linear(opened.says, (bit(), size))))


def bounded(script: Script, name: str) -> str:
    """The hypothesis that bounds the dimension of the sets that a variable is read off, or ''"""
    head, args = call_of(script.definition(name))
    known = (text for text in script.premises if head == "member" and re.fullmatch(rf"vc\({args[1]}\) <= \d+", text))
    return next(known, "")


def few_traces(script: Script, name: str, opened: Opened) -> Weights:
    """Weights that count the values of r = member(T,S) that are possible at T = t"""
    premise, (_, args) = bounded(script, name), call_of(script.definition(name))
    if not premise:
        raise Reject(f"no hypothesis bounds the dimension of the sets off which {name} is read")
    e = int(premise.rpartition(" ")[2]) + 1
    (t,), (law, _) = opened.variables, script.law(opened)
    tokens, sets, rewards = (script.variable(variable) for variable in (*args, name))
    w, v, k = shannon.w, var("_v", t.type.parts[1]), var("_k", t.type.parts[0])
    whole, u = lam(v, vectors.occurs_in(v, t)), var("_u", sets.type.parts[1])
    # the traces of the possible sets on the tokens are few
    sized = assume(eq(families.count(u), num(e)))
    cut_ = spec(script.premises[premise], u)
    uncut = gen(u, intro(sized.says, mp(cut_, linear(cut_.says.args[0], (1, sized)))))
    few = use(families.few_traces(e), [uncut], p=LAW, X=sets, D=whole)
    family, f, r, place = (
        families.traced(LAW, sets, whole),
        var("_f", u.type),
        var("_r", rewards.type.parts[1]),
        ap(t, k),
    )
    # and each tells the rewards

    def hits(value: Term, f: Term) -> tuple[Term, Term]:
        return ap(family, f), eq(value, lam(k, ap(f, place)))

    def never_negative(value: Term, f: Term) -> Theorem:
        return nonneg_product(*map(ind_ge0, hits(value, f)))

    weights = lam(r, sum_(f, mul(*map(ind, hits(r, f)))))
    possible = assume(lt(ZERO, ap(law, w)))
    inside = cut(use(shannon.given_possible(), Y=tokens, b=t), possible)
    own, o, j = families.trace(ap(sets, w), whole), var("_o", OUTCOMES), var("_j", k.type)
    origin = conj(lt(ZERO, ap(LAW, o)), eq(own, families.trace(ap(sets, o), whole)))
    there = vectors.exhibit(o, origin, w, prop(ap(lam(o, origin), w), inside, refl(own)))
    occurs = vectors.exhibit(j, eq(ap(t, j), place), k, refl(place))
    equal = ext(gen(k, prop(eq(ap(sets, w, place), ap(own, place)), occurs)))
    value, at_w = trans(script.at_fixed(name, tokens, t, w, possible), equal), ap(rewards, w)
    least = use(element(), [gen(f, never_negative(at_w, f))], f=lam(f, mul(*map(ind, hits(at_w, f)))), x=own)
    hit = is_true(prop(conj(*hits(at_w, own)), there, value))
    one = gen(w, intro(possible.says, linear(le(ONE, ap(weights, at_w)), (1, least), (-1, hit))))
    nonneg = gen(r, linear(le(ZERO, ap(weights, r)), (1, summed(f, never_negative(r, f)))))
    total = sum_(r, ap(weights, r))
    counted = linear(le(total, few.says.args[1]), (1, fubini(total)), (1, few))
    return Weights((nonneg, one, counted), law, rewards, weights, few.says.args[1])

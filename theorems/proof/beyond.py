"""Statements that no rule of the old kernel could prove, or that its language could not say, proved in the core.

Each is a goal and a script of tactics; core.json holds the certificates.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from theorems.proof import core
from theorems.proof.core import ONE, ZERO, Term, Theorem, num, var
from theorems.proof.goals import Goal
from theorems.proof.lore import base, functions, means, order, shannon, vectors
from theorems.proof.lore.base import at, auto, bit, cases, cut, prop, refl, summed, use
from theorems.proof.reader import LAW, OUTCOMES
from theorems.proof.rules import assume, gen, intro, linear, mp, spec, swap
from theorems.proof.tactics.first_success import adaptive
from theorems.proof.tactics.steps import Script
from theorems.proof.terms import (
    add,
    ap,
    before,
    conj,
    entropy,
    eq,
    given,
    ind,
    inv,
    joint,
    lam,
    le,
    ln,
    lt,
    mass,
    mul,
    size_of,
    some,
    sub,
)

__all__ = ["BEYOND", "Beyond"]


@dataclass(frozen=True, slots=True)
class Beyond:
    """A goal and what proves it, on a script of it."""

    goal: Goal
    prove: Callable[[Script], None]


BEYOND: dict[str, Beyond] = {}


def _beyond(
    id: str, variables: dict[str, str], premises: list[str], statement: str, **more: object
) -> Callable[[Callable[[Script], None]], Callable[[Script], None]]:
    goal = Goal(variables, more.pop("functions", {}), (), tuple(premises), statement, **more)  # type: ignore[arg-type]

    def register(prove: Callable[[Script], None]) -> Callable[[Script], None]:
        BEYOND[id] = Beyond(goal, prove)
        return prove

    return register


GROUP = {"S": "V", "T": "K -> V", "r": "K -> 2"}
M = {"M": "distinct(T)"}


# A verifier that is satisfied by any of K guesses


@_beyond(
    "top-k/chance",
    {"S": "V", "T": "K -> V", "b": "2"},
    ["S uniform", "I(T;S) = 0", "b = solved(match(T,S))"],
    "for every t: H(b|T=t) = h(M/V)",
    functions=M,
)
def _top_k(script: Script) -> None:
    script.chance_of("for every t: H(b|T=t) = h(M/V)", "b", "T", "S", lambda t, s: vectors.occurs_in(s, t))


@_beyond(
    "top-k/average",
    {"S": "V", "T": "K -> V", "b": "2"},
    ["S uniform", "I(T;S) = 0", "b = solved(match(T,S))"],
    "H(b|T) = E[h(M/V)]",
    functions=M,
)
def _top_k_average(script: Script) -> None:
    _top_k(script)
    script.average("H(b|T) = E[h(M/V)]", "for every t: H(b|T=t) = h(M/V)")


# A vote, or any other rule that names one token from those of the group


@_beyond(
    "vote/chance",
    {"S": "V", "T": "K -> V", "c": "2"},
    ["S uniform", "I(T;S) = 0", "c = same(f[T],S)"],
    "H(c|T) = h(1/V)",
    constants={"f": "(K -> V) -> V"},
)
def _vote(script: Script) -> None:
    line = "for every t: H(c|T=t) = h(1/V)"
    f = var("f", script.reading.names["f"].type)
    script.chance_of(line, "c", "T", "S", lambda t, s: eq(ap(f, t), s))
    script.average("H(c|T) = h(1/V)", line)


# One of the tokens, picked in any way, with a definition of the author's own

PICK = "pick(t: K -> V, j: K) = t[j]"


@_beyond(
    "best-of-k/pick",
    {"T": "K -> V", "j": "K", "x": "V"},
    ["x = pick(T,j)"],
    "H(x|T) <= E[log2(M)]",
    functions=M,
    own=PICK,
)
def _pick(script: Script) -> None:
    line = "for every t: H(x|T=t) <= log2(M)"
    script.size(line)
    script.average("H(x|T) <= E[log2(M)]", line)


# Rollouts that see the rewards before them


@_beyond(
    "adaptive/group-bound",
    GROUP,
    ["r = match(T,S)", "for every i: I(T[i];S|T[<i],r[<i]) = 0"],
    "I(T,r;S) <= log2(K + 1)",
)
def _adaptive(script: Script) -> None:
    adaptive(script, script.goal.statement)


# Prompts of groups, alphabets that depend on the position


@_beyond(
    "token-capacity/every-alphabet",
    {"R": "K -> V"},
    ["every k: K. |R[k]| <= A[k]"],
    "H(R) <= sum k: K. log2(A[k])",
    constants={"A": "K -> R"},
)
def _alphabets(script: Script) -> None:
    R_, A = script.variable("R"), script.reading.names["A"]
    k, w = var("k", A.type.parts[0]), shannon.w
    few = spec(script.premises["every k: K. |R[k]| <= A[k]"], k)
    own, past = order.component(R_, k), order.earlier(R_, k)
    o, v = var("o", OUTCOMES), var("v", R_.type.parts[1].parts[1])

    def seen(value: Term) -> Term:
        return some(o, conj(lt(ZERO, ap(LAW, o)), eq(ap(own, o), value)))

    h = assume(lt(ZERO, ap(LAW, w)))
    here = conj(lt(ZERO, ap(LAW, o)), eq(ap(own, o), ap(own, w)))
    found = vectors.exhibit(o, here, w, prop(ap(lam(o, here), w), h, refl(ap(own, w))))
    one = gen(w, intro(h.says, linear(le(ONE, ind(seen(ap(own, w)))), (-1, base.is_true(found)))))
    size = use(shannon.size(), [gen(v, base.ind_ge0(seen(v))), one, few], X=own, c=lam(v, ind(seen(v))), N=ap(A, k))
    cut_ = use(shannon.information2(), X=own, Y=past)
    each = summed(
        k, auto(le(sub(entropy(LAW, joint(own, past)), entropy(LAW, past)), ln(ap(A, k))), (1, cut_), (1, size))
    )
    chain = order.chain_rule_of([R_], shannon.NOTHING)
    log, total = shannon.total_log()
    unit = inv(ln(num(2)))
    goal = script.open(script.goal.statement).says
    script.done(script.goal.statement, auto(goal, (unit, chain), (bit(), each), (mul(unit, total), log)))


# How many different tokens, for every number of symbols and of draws


@_beyond("occupancy/mean", {"T": "K -> V"}, ["T uniform"], "E[M] = V*(1 - ((V - 1)/V)^K)", functions=M)
def _occupancy(script: Script) -> None:
    script.draws(script.goal.statement)


# P prompts of K rollouts each: the group bound is derived for each prompt, not assumed of an alphabet


def _group_bound(tokens: Term, rewards: Term, answer: Term, matched: Theorem) -> Theorem:
    """H(rewards | tokens) <= ln(K + 1) in nats; matched: 0 < p(w) -> rewards(w) = match(tokens(w), answer(w))"""
    t, w = var("t", tokens.type.parts[1]), shannon.w
    k, z, y = var("k", t.type.parts[0]), var("_z", t.type), var("_y", rewards.type.parts[1])
    law = given(LAW, tokens, t)
    h = assume(lt(ZERO, ap(law, w)))
    inside = cut(use(shannon.given_possible(), Y=tokens, b=t), h)
    at_t = cut(use(shannon.given_value(), Y=tokens, b=t), h)
    value = mp(spec(matched, w), inside)
    value = swap(lam(z, eq(ap(rewards, w), lam(k, eq(ap(z, k), ap(answer, w))))), at_t, value)
    types = {"K": t.type.parts[0], "V": t.type.parts[1]}
    cover = core.subst(core.retyped(vectors.COVER, types), {var("t", t.type): t})
    one = swap(lam(y, le(ONE, ap(cover, y))), base.flip(value), use(vectors.match_values(), t=t, s=ap(answer, w)))
    nonneg, few = (use(lemma(), t=t) for lemma in (vectors.match_nonneg, vectors.match_total))
    size = use(shannon.size(), [nonneg, gen(w, intro(h.says, one)), few], p=law, X=rewards, c=cover, N=few.says.args[1])
    size = cut(size, *shannon.given_law(tokens, t))  # ln(distinct(t) + 1)
    most = use(means.distinct_le(), t=t)
    less = linear(le(few.says.args[1], add(size_of(k.type), ONE)), (1, most))
    least = linear(lt(ZERO, few.says.args[1]), (1, use(means.distinct_ge(), t=t)))
    log = use(base.ln_mono(), [least, less], u=few.says.args[1], v=add(size_of(k.type), ONE))
    bound = ln(add(size_of(k.type), ONE))
    at_each = gen(t, intro(lt(ZERO, mass(LAW, tokens, t)), linear(le(size.says.args[0], bound), (1, size), (1, log))))
    here = assume(lt(ZERO, ap(LAW, w)))
    there = mp(spec(at_each, ap(tokens, w)), cut(use(shannon.own_mass(), X=tokens), here))
    p, (a, b) = ap(LAW, w), there.says.args
    weighted = le(mul(p, a), mul(p, b))

    def on(h: Theorem) -> Theorem:
        return linear(weighted, (h, there))

    each = summed(w, cut(cases(p, weighted, on, lambda e: linear(weighted, (sub(a, b), e))), shannon.nonneg(w)))
    mean = use(shannon.average(), X=rewards, Y=tokens)
    says = le(sub(entropy(LAW, joint(rewards, tokens)), entropy(LAW, tokens)), bound)
    return auto(says, (1, each), (1, mean), (bound, shannon.TOTAL))


@_beyond(
    "training-run/prompts-of-groups",
    {"S": "V", "T": "P -> K -> V", "r": "P -> K -> 2"},
    ["every i: P. r[i] = match(T[i],S)", "for every i: I(T[i];S|T[<i],r[<i]) = 0"],
    "I(T,r;S) <= P*log2(K + 1)",
)
def _prompts(script: Script) -> None:
    S, T, r = (script.variable(name) for name in ("S", "T", "r"))
    gain = "I(T[<i],T[i],r[<i],r[i];S) - I(T[<i],r[<i];S)"
    step = f"for every i: {gain} <= H(r[i]|T[<i],T[i],r[<i])"
    rows = [("1", "for every i: I(T[i];S|T[<i],r[<i]) = 0")]
    script.sum(step, rows, [("1", "H(r[i]|S,T[<i],T[i],r[<i])")])
    whole = "I(T,r;S) <= sum[i](H(r[i]|T[<i],T[i],r[<i]))"
    script.total(whole, step)
    i, w = var("i", T.type.parts[1].parts[0]), shannon.w
    ri, ti = order.component(r, i), order.component(T, i)
    past = [order.earlier(T, i), order.earlier(r, i)]
    here = assume(lt(ZERO, ap(LAW, w)))
    premise = mp(spec(script.premises["every i: P. r[i] = match(T[i],S)"], w), here)
    bound = _group_bound(ti, ri, S, gen(w, intro(here.says, spec(premise, i))))
    less = use(shannon.information(), X=ri, Y=joint(*past), Z=ti)
    given_past = sub(entropy(LAW, joint(ri, past[0], ti, past[1])), entropy(LAW, joint(past[0], ti, past[1])))
    each = summed(i, auto(le(given_past, bound.says.args[1]), (1, less), (1, bound)))
    goal = script.open(script.goal.statement).says
    script.done(script.goal.statement, auto(goal, (1, script.facts[whole]), (bit(), each)))


# Components of a vector of answers


@_beyond("answers/component", {"S": "P -> V"}, [], "for every i: H(S[i]) <= H(S)")
def _component(script: Script) -> None:
    opened = script.open(script.goal.statement)
    (i,) = opened.variables
    S = script.variable("S")
    own = order.component(S, i)
    inside = use(shannon.information(), X=S, Y=S, Z=own)
    script.done(script.goal.statement, opened.close(auto(opened.says, (bit(), inside), (bit(), _part_of(S, own)))))


@_beyond("answers/component-is-known", {"S": "P -> V"}, [], "for every i: H(S[i]|S) = 0")
def _component_known(script: Script) -> None:
    opened = script.open(script.goal.statement)
    (i,) = opened.variables
    S = script.variable("S")
    unit = inv(ln(num(2)))
    script.done(script.goal.statement, opened.close(auto(opened.says, (unit, _part_of(S, order.component(S, i))))))


@_beyond("answers/later-components", {"R": "P -> V"}, [], "for every i: H(R[>i]) <= H(R)")
def _later(script: Script) -> None:
    opened = script.open(script.goal.statement)
    (i,) = opened.variables
    R_, o, j = script.variable("R"), var("_o", OUTCOMES), var("_j", i.type)
    v = var("_v", R_.type.parts[1].parts[1])
    later = lam(o, lam(j, lam(v, conj(before(i, j), eq(ap(R_, o, j), v)))))
    inside = use(shannon.information(), X=R_, Y=R_, Z=later)
    script.done(script.goal.statement, opened.close(auto(opened.says, (bit(), inside), (bit(), _part_of(R_, later)))))


def _part_of(whole: Term, part: Term) -> Theorem:
    """H(part, whole) = H(whole), part a function of the value of whole"""
    w1, w2, z = shannon.w1, shannon.w2, var("_z", whole.type.parts[1])
    same = assume(eq(ap(whole, w1), ap(whole, w2)))
    known = intro(same.says, at(z, base.replaced(ap(part, w1), ap(whole, w1), z), same))
    for w in (w2, w1):
        known = intro(lt(ZERO, ap(LAW, w)), known)
    return functions.is_function(part, whole, known)

"""Statements that no script of the language says, proved in the core.

Each is a goal and a script of tactics; core.json holds the certificates.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from theorems.proof import core
from theorems.proof.core import ONE, ZERO, R, Term, Theorem, make, num, var
from theorems.proof.goals import Goal
from theorems.proof.lore import base, draws, functions, means, order, shannon, uniform, vectors
from theorems.proof.lore.base import at, auto, bit, cases, cut, prop, refl, summed, use
from theorems.proof.lore.shannon import nonneg
from theorems.proof.reader import LAW, OUTCOMES
from theorems.proof.rules import Row, assume, fubini, gen, instance, intro, linear, mp, of_types, spec, swap, taut
from theorems.proof.tactics.first_success import adaptive, places_of, told_until
from theorems.proof.tactics.state import conjuncts
from theorems.proof.tactics.steps import Script
from theorems.proof.terms import (
    LOG2,
    add,
    all_,
    ap,
    before,
    bits,
    conj,
    disj,
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
    not_,
    power,
    size_of,
    some,
    sub,
    sum_,
)

__all__ = ["BEYOND", "Beyond"]


@dataclass(frozen=True, slots=True)
class Beyond:
    """A goal and what proves it, on a script of it."""

    goal: Goal
    prove: Callable[[Script], None]

    def script(self) -> Script:
        """The script that proves it.  Reject where it does not."""
        made = Script(self.goal)
        self.prove(made)
        return made


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


# Guesses one after another, none twice, until one is right or K have been made


@_beyond(
    "expected-guesses/every-limit",
    GROUP,
    ["S uniform", "I(T;S) = 0", "r = match(T,S)", "for every t: M = K"],
    "E[N] = K - K*(K - 1)/(2*V)",
    functions={**M, "N": "rollouts(r)"},
)
def _guesses(script: Script) -> None:
    S, T, w = script.variable("S"), script.variable("T"), shannon.w
    t, s, k = var("t", T.type.parts[1]), var("s", S.type.parts[1]), var("k", T.type.parts[1].parts[0])
    p, V, K, z = ap(LAW, w), size_of(s.type), size_of(k.type), var("_z", script.variable("r").type.parts[1])

    def tried(right: Term) -> Term:
        return script.reading.call("rollouts", right)

    def guesses(t: Term, s: Term) -> Term:
        return tried(script.reading.call("match", t, s))

    h = assume(lt(ZERO, p))
    made, needed = tried(ap(script.variable("r"), w)), guesses(ap(T, w), ap(S, w))
    says = eq(mul(p, made), mul(p, needed))
    here = linear(says, (p, at(z, tried(z), script.unfold("r", w, h))))
    drawn = summed(w, cut(cases(p, says, lambda _: here, lambda e: linear(says, (sub(made, needed), e))), nonneg(w)))
    v = var("_v", make("pair", t, s).type)
    pushed = use(shannon.push(), X=joint(T, S), f=lam(v, guesses(make("fst", v), make("snd", v))))
    product = instance(use(shannon.independent(), X=T, Y=S), {var("a", t.type): t, var("b", s.type): s})
    apart = sub(add(entropy(LAW, T), entropy(LAW, S)), entropy(LAW, joint(T, S)))
    known = auto(le(apart, ZERO), (ln(num(2)), script.premises["I(T;S) = 0"]), (apart, base.one_bit()))
    product = cut(product, known)
    F, m, prior = guesses(t, s), mass(LAW, T, t), spec(script.premises["S uniform"], s)
    both_ = mass(LAW, joint(T, S), make("pair", t, s))
    per_pair = summed(t, summed(s, linear(eq(mul(both_, F), mul(m, inv(V), F)), (F, product), (mul(m, F), prior))))
    # at a possible t all components differ
    every = script.premises["for every t: M = K"]
    distinct = lam(y := var("_y", t.type), eq(script.reading.call("distinct", y), K))
    differ = use(means.possible_value(), [every], Y=T, b=t, phi=distinct)
    count = use(draws.places_without(), [differ], t=t)
    twice = count.says.args[1]
    says = eq(mul(m, sum_(s, F)), mul(num(Fraction(1, 2)), m, twice))
    there = linear(says, (mul(num(Fraction(1, 2)), m), count))
    gap = sub(sum_(s, F), mul(num(Fraction(1, 2)), twice))
    known = cut(cases(m, says, lambda _: there, lambda e: linear(says, (gap, e))), shannon.mass_of(T, t))
    mean = mul(num(Fraction(1, 2)), inv(V), twice)
    rows: list[Row] = [(1, drawn), (1, pushed), (1, per_pair), (inv(V), summed(t, known)), (mean, fubini(sum_(t, m)))]
    rows += [(mean, shannon.TOTAL), (K, base.cancelled(means.elements_of(s)))]
    goal = script.open(script.goal.statement).says
    script.done(script.goal.statement, auto(goal, *rows))


# Rollouts that see the rewards before them


@_beyond(
    "adaptive/group-bound",
    GROUP,
    ["r = match(T,S)", "for every i: I(T[i];S|T[<i],r[<i]) = 0"],
    "I(T,r;S) <= log2(K + 1)",
)
def _adaptive(script: Script) -> None:
    adaptive(script, script.goal.statement)


@_beyond(
    "adaptive/equality",
    {**GROUP, "F": "K -> 2"},
    ["r = match(T,S)", "F = until(r)", "for every i: I(T[i];S|T[<i],r[<i]) = 0"],
    "I(T,r;S) = log2(K + 1) iff F uniform on K + 1 and I(F[i];T[<i],T[i],r[<i]|F[<i]) = 0",
)
def _adaptive_equality(script: Script) -> None:
    F, w, goal = script.variable("F"), shannon.w, script.reading.read(script.goal.statement)
    h = assume(lt(ZERO, ap(LAW, w)))
    at_place = gen(w, intro(h.says, script.unfold("F", w, h)))
    exact, lost = told_until(script, "T", "r", "S", F, at_place)
    cover, places = places_of(F, script.variable("r"), at_place)
    i, unit, part = var("i", F.type.parts[1].parts[0]), bits(ONE), lost.says.args[1]
    known = {"X": F, "c": cover, "N": places[-1].says.args[1]}
    whole, total, log = entropy(LAW, F), sum_(i, part), ln(known["N"])
    one = [(x, base.one_bit()) for x in (whole, total, log)]
    (equation, condition), most = goal.args, use(shannon.size(), places, **known)
    even, none = conjuncts(condition)
    # where the bound is reached
    reached = [(LOG2, assume(equation)), (LOG2, exact), *one]
    more = auto(le(log, whole), *reached, (1, summed(i, lost)))
    zero = auto(le(total, ZERO), *reached, (1, most))
    every = gen(y := var("y", i.type), instance(lost, {i: y}))
    at_i = use(base.sum_zero(), [every, zero], f=lam(i, part), x=i)
    lost_ = gen(i, linear(core.inst(none.args[0], i), (unit, at_i)))
    forth = prop(condition, use(uniform.from_size(), [*places, more], **known), lost_)
    # and where nothing is lost
    full = use(uniform.entropy_of_uniform(), [prop(even, assume(condition))], X=F, N=known["N"])
    nothing = spec(prop(none, assume(condition)), i)
    nats = summed(i, auto(eq(part, ZERO), (LOG2, nothing), (part, base.one_bit())))
    back = auto(equation, (1, exact), (unit, full), (unit, nats))
    script.done(script.goal.statement, prop(goal, intro(equation, forth), intro(condition, back)))


# Prompts of groups, alphabets that depend on the position


@_beyond(
    "token-capacity/every-alphabet",
    {"S": "#S", "tau": "#tau", "R": "K -> V", "g": "#g"},
    ["I(tau;S) = 0", "I(g;S|tau,R) = 0", "every k: K. |R[k]| <= A[k]"],
    "I(g;S) <= I(tau,R;S) = I(S;R|tau) <= H(R|tau) <= sum[t](H(R[t]|tau)) <= sum k: K. log2(A[k])",
    constants={"A": "K -> R"},
)
def _alphabets(script: Script) -> None:
    whole, per_token = "H(R|tau) <= sum[t](H(R[t]|tau))", "sum[t](H(R[t]|tau)) <= sum k: K. log2(A[k])"
    step = "for every t: H(R[<t],R[t]|tau) - H(R[<t]|tau) <= H(R[t]|tau)"
    links = ["I(g;S) <= I(tau,R;S)", "I(tau,R;S) = I(S;R|tau)", "I(S;R|tau) <= H(R|tau)"]
    script.sum(links[0], [("1", "I(g;S|tau,R) = 0")], [("1", "I(S;tau,R|g)")])
    script.sum(links[1], [("1", "I(tau;S) = 0")])
    script.sum(links[2], [], [("1", "H(R|S,tau)")])
    script.sum(step, [], [("1", "I(R[t];R[<t]|tau)")])
    script.total(whole, step)
    R_, tau, A = script.variable("R"), script.variable("tau"), script.reading.names["A"]
    k = var("k", A.type.parts[0])
    own = order.component(R_, k)
    size = _at_most(own, ap(A, k), spec(script.premises["every k: K. |R[k]| <= A[k]"], k))
    less = use(shannon.information2(), X=own, Y=tau)
    each = summed(k, auto(le(_conditional([own], [tau]), ln(ap(A, k))), (1, less), (1, size)))
    script.done(per_token, auto(script.open(per_token).says, (bit(), each)))
    script.chain(script.goal.statement, [*links, whole, per_token])


def _conditional(of: list[Term], given_: list[Term]) -> Term:
    """H(of|given) in nats"""
    return sub(entropy(LAW, joint(*of, *given_)), entropy(LAW, joint(*given_)))


def _at_most(own: Term, number: Term, few: Theorem) -> Theorem:
    """H(X) <= ln n in nats, X of at most n possible values"""
    o, v, w = var("o", OUTCOMES), var("v", own.type.parts[1]), shannon.w

    def seen(value: Term) -> Term:
        return some(o, conj(lt(ZERO, ap(LAW, o)), eq(ap(own, o), value)))

    h = assume(lt(ZERO, ap(LAW, w)))
    here = conj(lt(ZERO, ap(LAW, o)), eq(ap(own, o), ap(own, w)))
    found = vectors.exhibit(o, here, w, prop(ap(lam(o, here), w), h, refl(ap(own, w))))
    one = gen(w, intro(h.says, linear(le(ONE, ind(seen(ap(own, w)))), (-1, base.is_true(found)))))
    weights = gen(v, base.ind_ge0(seen(v)))
    return use(shannon.size(), [weights, one, few], X=own, c=lam(v, ind(seen(v))), N=number)


# An agent that sees its feedback, in an episode that the environment may end: the end is feedback of K + 1 values


@_beyond(
    "token-capacity/adaptive-stop",
    {"S": "#S", "x": "K -> V", "R": "K -> A", "e": "K -> 2", "d": "K -> 2"},
    ["d = until(e)", "for every t: I(x[t];S|x[<t],R[<t],d[<t]) = 0"],
    "I(x,R,d;S) <= K*log2(A) + log2(K + 1)",
)
def _stop(script: Script) -> None:
    past = "x[<t],x[t],R[<t],d[<t]"
    step = f"for every t: I({past},R[t],d[t];S) - I(x[<t],R[<t],d[<t];S) <= H(R[t],d[t]|{past})"
    unseen = [("1", "for every t: I(x[t];S|x[<t],R[<t],d[<t]) = 0")]
    script.sum(step, unseen, [("1", f"H(R[t],d[t]|S,{past})")])
    whole = f"I(x,R,d;S) <= sum[t](H(R[t],d[t]|{past}))"
    script.total(whole, step)
    x, R_, e, d = (script.variable(name) for name in ("x", "R", "e", "d"))
    t, w = var("t", R_.type.parts[1].parts[0]), shannon.w
    own, end, before_t = order.component(R_, t), order.component(d, t), order.earlier(d, t)
    behind = [order.earlier(x, t), order.component(x, t), order.earlier(R_, t)]
    h = assume(lt(ZERO, ap(LAW, w)))
    cover, places = places_of(d, e, gen(w, intro(h.says, script.unfold("d", w, h))))
    few = use(shannon.size(), places, X=d, c=cover, N=places[-1].says.args[1])
    size, v = size_of(own.type.parts[1]), var("_v", own.type.parts[1])
    anywhere = gen(w, intro(h.says, taut(le(ONE, ONE))))
    values = [gen(v, taut(le(ZERO, ONE))), anywhere, taut(le(size, size))]
    symbols = use(shannon.size(), values, X=own, c=lam(v, ONE), N=size)
    rows = [use(shannon.information(), X=own, Y=end, Z=joint(*behind, before_t)), symbols]
    rows += [use(shannon.information2(), X=own, Y=joint(*behind, before_t))]
    rows += [use(shannon.information(), X=end, Y=joint(*behind), Z=before_t)]
    bound = add(ln(size), _conditional([end], [before_t]))
    each = summed(t, auto(le(_conditional([own, end], [*behind, before_t]), bound), *((1, row) for row in rows)))
    chain, (log, total) = order.chain_rule_of([d], shannon.NOTHING), shannon.total_log()
    unit, goal = inv(ln(num(2))), script.goal.statement
    ended: list[Row] = [(unit, chain), (mul(unit, total), log), (bit(), few)]
    script.done(goal, auto(script.open(goal).says, (1, script.facts[whole]), (bit(), each), *ended))


# How many different tokens, for every number of symbols and of draws


@_beyond("occupancy/mean", {"T": "K -> V"}, ["T uniform"], "E[M] = V*(1 - ((V - 1)/V)^K)", functions=M)
def _occupancy(script: Script) -> None:
    script.draws(script.goal.statement)


@_beyond(
    "occupancy/law",
    {"T": "K -> V"},
    ["T uniform"],
    "P(every k: K. u[T[k]]) = ((sum v: V. [u[v]])/V)^K",
    constants={"u": "V -> 2"},
)
def _occupancy_law(script: Script) -> None:
    """Which tokens there are among K: all in a set u, for every u."""
    T, u = script.variable("T"), script.reading.names["u"]
    length, symbols = T.type.parts[1].parts
    t, k, v, types = var("t", T.type.parts[1]), var("k", length), var("v", symbols), {"K": length, "V": symbols}
    inside, x = ind(all_(k, ap(u, ap(t, k)))), var("_x", R)
    pushed = use(shannon.push(), X=T, f=lam(t, inside))
    each = linear(
        eq(mul(mass(LAW, T, t), inside), mul(inv(size_of(t.type)), inside)),
        (inside, spec(script.premises["T uniform"], t)),
    )
    count = spec(of_types(vectors.distribute(), types), lam(k, lam(v, ind(ap(u, v)))))
    inverse = at(x, inv(x), of_types(vectors.number_of_vectors(), types))
    of_u = sum_(v, ind(ap(u, v)))
    ratio = of_types(vectors.ratio_power(), {"K": length})
    ratio = instance(ratio, {var("a", R): of_u, var("b", R): size_of(symbols)})
    opened, one = script.open(script.goal.statement), inv(size_of(t.type))
    rows: list[Row] = [(1, pushed), (1, summed(t, each)), (one, count), (power(of_u, length), inverse), (1, ratio)]
    script.done(script.goal.statement, opened.close(auto(opened.says, *rows)))


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


# How often a reward is as surprising as k = log2(1/c) > 1 bits


@_beyond(
    "surprise/how-often",
    {"T": "A", "r": "2"},
    ["0 < c", "c < 1/2"],
    "for every t: P(r and log2(1/c) <= log2(1/a) or not r and log2(1/c) <= log2(1/(1 - a))|T=t) <= c",
    functions={"a": "P(r=1|T)"},
    constants={"c": "R"},
)
def _tail(script: Script) -> None:
    opened = script.open(script.goal.statement)
    (t,), (law, why) = opened.variables, script.law(opened)
    T, r, c, w = script.variable("T"), script.variable("r"), script.reading.names["c"], shannon.w
    z, q = var("_z", t.type), ap(law, w)
    positive, small = script.premises["0 < c"], script.premises["c < 1/2"]

    def chance(t: Term) -> Term:
        law, v = given(LAW, T, t), shannon.w1
        return sum_(v, mul(ap(law, v), ind(ap(r, v))))

    def bits_(x: Term) -> Term:
        return script.reading.call("log2", inv(x))

    a = chance(t)
    rare = [le(bits_(c), bits_(x)) for x in (a, sub(ONE, a))]

    def event(a: Term) -> Term:
        yes, no = (le(bits_(c), bits_(x)) for x in (a, sub(ONE, a)))
        return disj(conj(ap(r, w), yes), conj(not_(ap(r, w)), no))

    # at t the chance is that at the value of T
    at_t = cut(use(shannon.given_value(), Y=T, b=t), assume(lt(ZERO, q)))
    same = at(z, ind(event(chance(z))), at_t)
    says = eq(mul(q, ind(event(chance(ap(T, w))))), mul(q, ind(event(a))))
    gap = sub(ind(event(chance(ap(T, w)))), ind(event(a)))
    here = linear(says, (q, same))
    each = summed(w, cut(cases(q, says, lambda _: here, lambda e: linear(says, (gap, e))), spec(why[0], w)))
    total = why[1]
    both_ = [_rare(c, x, positive) for x in (a, sub(ONE, a))]
    goal = le(add(mul(a, ind(rare[0])), mul(sub(ONE, a), ind(rare[1]))), c)
    yes, no = [base.is_true(assume(phi)) for phi in rare], [base.is_false(assume(not_(phi))) for phi in rare]
    absurd = prop(goal, linear(lt(ZERO, ZERO), (1, both_[0]), (1, both_[1]), (2, small)))
    first = linear(goal, (1, both_[0]), (a, yes[0]), (sub(ONE, a), no[1]))
    second = linear(goal, (1, both_[1]), (a, no[0]), (sub(ONE, a), yes[1]))
    none = linear(goal, (1, positive), (a, no[0]), (sub(ONE, a), no[1]))
    most = base.case(rare[0], base.case(rare[1], absurd, first), base.case(rare[1], second, none))
    known = auto(opened.says, (1, each), (ind(rare[1]), total), (1, most))
    script.done(script.goal.statement, opened.close(known))


def _rare(c: Term, x: Term, positive: Theorem) -> Theorem:
    """log2(1/c) <= log2(1/x) |- x <= c, from 0 < c"""
    logs = [ln(inv(y)) for y in (c, x)]
    bits_ = assume(le(*(mul(log, inv(ln(num(2)))) for log in logs)))
    says = le(x, c)
    larger = prop(lt(c, x), assume(not_(says)))
    above = linear(lt(ZERO, x), (1, larger), (1, positive))
    nats = auto(le(*logs), (base.ln2_pos(), bits_), *((log, base.one_bit()) for log in logs))
    inverse = [use(base.ln_inv(), [h], u=y) for h, y in ((positive, c), (above, x))]
    less = use(base.ln_less(), [positive, larger], u=c, v=x)
    absurd = linear(lt(ZERO, ZERO), (1, less), (1, nats), (-1, inverse[0]), (1, inverse[1]))
    return base.case(says, assume(says), prop(says, absurd))

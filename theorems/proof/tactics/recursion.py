"""The entropy of what is told of a uniform vector, for every length: at which places it is x, or up to where."""

from __future__ import annotations

import re

from theorems.proof.core import ONE, TRUTH, R, Reject, Term, Theorem, num, var
from theorems.proof.lore import classes, vectors
from theorems.proof.lore.base import at, auto, cancelled, cut, one_bit
from theorems.proof.lore.means import elements_of
from theorems.proof.rules import Row, linear, of_types, spec
from theorems.proof.tactics.state import Opened
from theorems.proof.tactics.steps import Script
from theorems.proof.tactics.values import vector_logs
from theorems.proof.terms import LOG2, ap, bits, eq, inv, le, ln, mul, power, size_of, sub, sum_

__all__ = ["recursion"]

TWO = num(2)


def recursion(script: Script, text: str) -> Theorem:
    """H(R|x) = T*h(1/V), R = match(x,S); H(R|x) = 2 - 2^(1 - T), R = prefix(x,S), V = 2; S uniform, I(x;S) = 0"""
    found = re.fullmatch(r"H\((\w+)\|(\w+)\) = (.+)", text)
    if found is None:
        raise Reject("no text of the form H(R|x) = ..")
    line = f"for every t: H({found[1]}|{found[2]}=t) = {found[3]}"
    opened = script.open(line)
    (t,) = opened.variables
    entropy, f, s = script.seen_of_uniform(opened, found[1])
    if ap(f, s) is classes.where(t, s):
        nats, rows = _by_matches(script, opened, t, s)
    elif ap(f, s) is classes.up_to(t, s) and s.type.parts[1] is TRUTH:
        nats, rows = _by_leading_matches(t, s)
    else:
        raise Reject(f"{found[1]} is neither match nor prefix of a uniform vector")
    rows += [(ln(size_of(s.type)), cancelled(elements_of(s))), *((1, log) for log in vector_logs(s.type))]
    known = auto(eq(entropy.says.args[0], nats), (1, entropy), *rows)
    wanted = eq(bits(nats), opened.says.args[1])
    try:
        rest = auto(wanted, (1, one_bit()), (inv(power(TWO, s.type.parts[0])), one_bit()))
    except Reject:
        rest = script.forms(opened).prove(wanted)
    script.done(line, opened.close(linear(opened.says, (bits(ONE), known), (1, rest))))
    return script.average(text, line)


def _by_matches(script: Script, opened: Opened, t: Term, s: Term) -> tuple[Term, list[Row]]:
    """K ln V - K (V - 1)/V ln(V - 1), and why"""
    types = dict(zip("KV", s.type.parts, strict=True))
    K, V, size = (size_of(ty) for ty in (*s.type.parts, s.type))
    two = linear(le(TWO, V), (1, script.forms(opened).nonneg(sub(V, TWO))))
    total = spec(cut(of_types(classes.total_where(), types), two), t)
    rest = mul(K, sub(V, ONE), inv(V), ln(sub(V, ONE)))
    logs = sum_(s, ln(classes.alike(classes.where, t, s)))
    symbols = cancelled(elements_of(var("_v", s.type.parts[1])))
    rows: list[Row] = [(mul(inv(size), inv(V)), total), (mul(inv(size), logs), symbols)]
    rows += [(mul(inv(size), rest), of_types(vectors.number_of_vectors(), types)), (rest, cancelled(elements_of(s)))]
    return sub(mul(K, ln(V)), rest), rows


def _by_leading_matches(t: Term, s: Term) -> tuple[Term, list[Row]]:
    """(2 - 2/2^K) ln 2, and why"""
    types, x = dict(zip("KV", s.type.parts, strict=True)), var("_x", R)
    K, size, power_ = size_of(s.type.parts[0]), size_of(s.type), power(TWO, s.type.parts[0])
    total = spec(of_types(classes.total_up_to(), {"K": types["K"]}), t)
    number = of_types(vectors.number_of_vectors(), types)
    rest = mul(sub(K, TWO), LOG2)
    rows: list[Row] = [(inv(size), total), (mul(inv(size), rest), number), (rest, cancelled(elements_of(s)))]
    rows.append((LOG2, at(x, inv(x), number)))
    return mul(sub(TWO, mul(TWO, inv(power_))), LOG2), rows

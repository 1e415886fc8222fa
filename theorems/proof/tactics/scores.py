"""Conditional means in relations between means: a number with the mean 0 given others, and chances."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import combinations_with_replacement

from theorems.proof.core import ONE, ZERO, Term, Theorem, make, need, num, var
from theorems.proof.lore import scores, shannon
from theorems.proof.lore.base import auto, one_bit, replaced, use
from theorems.proof.tactics.chances import Chances
from theorems.proof.tactics.state import call_of
from theorems.proof.terms import ap, joint, lam, le, ln, mul

__all__ = ["Scores"]

_MEAN_ZERO = re.compile(r"E\[(\w+'*)\|([\w',]+)\] = 0")
_CHANCE = re.compile(r"P\((\w+'*)=(\d+)\|(\w+'*)\)")
_MOST = 2  # numbers in a product beside the one of mean 0: statements are about squares at most


class Scores(Chances):
    """Relations between means by conditional means."""

    def conditional(self, text: str) -> Theorem:
        """A relation between means, from E[C|u] = 0: then C times what depends on u has the mean 0, and C times what
        depends on u and on r, if I(r;x|u) = 0 and C is a function of x and u.  P(x=1|u) is the conditional mean of
        whether x is 1: under a mean, times what depends on u, it is that.
        """
        opened = self.open(text)
        rows = [(1, row) for row in (*self.centred_rows(), *self.chance_rows())]
        need(bool(rows), "nothing has the mean 0 given others, and there is no chance")
        return self.done(text, opened.close(auto(opened.says, *rows)))

    def seen_by(self, name: str) -> tuple[str, ...]:
        """The variables that a number depends on."""
        call = self.goal.functions[name]
        chance = _CHANCE.fullmatch(call.replace(" ", ""))
        return (chance[3],) if chance else tuple(call_of(call)[1])

    def products(self, names: Iterable[str]) -> Iterable[tuple[str, ...]]:
        """Products of some of these numbers, of none too"""
        found = list(names)
        for many in range(_MOST + 1):
            yield from combinations_with_replacement(found, many)

    def as_function(self, names: Sequence[str], groups: Sequence[Sequence[str]]) -> Term:
        """A product of numbers as a function of groups of variables, each group one value"""
        arguments, body = [], mul(*(ap(self.random(name), shannon.w) for name in names)) if names else ONE
        for number, group in enumerate(groups):
            randoms = [self.random(x) for x in group]
            z = rest = var(f"_z{number}", joint(*randoms).type.parts[1])
            for k, x in enumerate(randoms):
                value = rest if k == len(randoms) - 1 else make("fst", rest)
                body = replaced(body, ap(x, shannon.w), value)
                rest = rest if k == len(randoms) - 1 else make("snd", rest)
            arguments.append(z)
        need(shannon.w not in body.free, "a number depends on more than is given")
        for z in reversed(arguments):
            body = lam(z, body)
        return body

    def centred_rows(self) -> Iterable[Theorem]:
        for text in list(self.premises):
            found = _MEAN_ZERO.fullmatch(text)
            if not found:
                continue
            name, past = found[1], found[2].split(",")
            Y = joint(*map(self.random, past))
            known = [n for n in self.goal.functions if n != name and {*self.seen_by(n)} <= {*past}]
            number = self.random(name)
            for names in self.products(known):
                f = self.as_function(names, [past])
                yield use(scores.with_given(), [self.fact(text)], Y=Y, g=number, f=f)
            token = [x for x in self.seen_by(name) if x not in past]
            c = self.as_function([name], [token, past]) if token else None
            for other in self.goal.variables:
                apart = self.apart_given(other, token, past) if c is not None and other not in token else None
                if apart is None:
                    continue
                free = [n for n in self.goal.functions if n != name and {*self.seen_by(n)} <= {*past, other}]
                for names in self.products(free):
                    if c is not None and any(other in self.seen_by(n) for n in names):
                        f = self.as_function(names, [[other], past])
                        X, Z = joint(*map(self.random, token)), self.random(other)
                        yield use(scores.irrelevant(), [apart, self.fact(text)], X=X, Y=Y, Z=Z, f=f, c=c)

    def apart_given(self, one: str, token: Sequence[str], past: Sequence[str]) -> Theorem | None:
        """I(Z;X|Y) <= 0 in nats"""
        for text in (*self.premises, *self.facts):
            found = re.fullmatch(r"I\(([\w',]+);([\w',]+)\|([\w',]+)\) = 0", text)
            if not found:
                continue
            first, second, given = (set(group.split(",")) for group in found.groups())
            if given == set(past) and {one} in (first, second) and set(token) in (first, second):
                Z, X, Y = self.random(one), joint(*map(self.random, token)), joint(*map(self.random, past))
                nats = shannon.nats(Z, X, Y)
                return auto(le(nats, ZERO), (ln(num(2)), self.fact(text)), (nats, one_bit()))
        return None

    def chance_rows(self) -> Iterable[Theorem]:
        for name, call in self.goal.functions.items():
            found = _CHANCE.fullmatch(call.replace(" ", ""))
            if not found:
                continue
            (past,) = self.seen_by(name)
            Y = self.random(past)
            event = self.random(f"[{found[1]} = {found[2]}]")
            known = [n for n in self.goal.functions if {*self.seen_by(n)} <= {past}]
            for names in self.products(known):
                f = self.as_function(names, [[past]])
                yield use(scores.of_chance(), Y=Y, g=event, f=f)

"""Rejection sampling: when what is kept of a rollout says as much as its surprisal allows.

x ~ T given r=1,S and I(T;S) = 0: I(x;S) = D(x|S||T) - D(x||T), and D(x|S=s||T) = log2(1/a(s)) - E log2(1/P(r=1|x,s)),
each at least 0.  So I(x;S) is at most E[log2(1/a)], an equality if and only if x has the law of T and r is determined.
"""

from __future__ import annotations

from collections.abc import Iterator

from exact.forms import Form, Ratio, log_form
from exact.syntax import Expectation, Expression, Information
from theorems.derivation.algebra import form_of, same
from theorems.derivation.find import Finder
from theorems.derivation.laws import Token, Underived
from theorems.language.worlds import Chance

__all__ = ["kept"]


def kept(finder: Finder, left: Expression, right: Expression) -> str:
    """The condition of equality of I(x;S) <= E[log2(1/a)], or of I(g;S) <= a*log2(1/a), g = keep(T,r)."""
    if not isinstance(left, Information) or left.given or left.at or len(left.left) != 1 or len(left.right) != 1:
        raise Underived("no information of one variable about another")
    (shown,), (answer,) = left.left, left.right
    for chance, tokens, event in _chances(finder, answer):
        surprisal = -log_form(chance)
        certain = () if event in finder.closure((tokens, answer)) else (f"H({event}|{answer},{tokens}) = 0",)
        drawn = [form for form in finder.accepted if (form.name, form.of, form.given) == (shown, tokens, answer)]
        if drawn and drawn[0].event == event and same(_inside(right), surprisal):
            return " and ".join((f"{shown} ~ {tokens}", *certain))
        if _keeps(finder, shown, tokens, event) and same(_inside(right), surprisal.scale(chance)):
            return " and ".join((f"I({tokens};{event}) = 0", *certain))
    raise Underived(f"{shown} is no rollout that is kept for its reward")


def _chances(finder: Finder, answer: str) -> Iterator[tuple[Ratio, str, str]]:
    """P(r=1|S), as it is named or what it is known to be, with each rollout that knows nothing of S, and r."""
    for name, call in finder.calls.items():
        if isinstance(call, Chance) and call.arguments[0] == answer and call.value == 1:
            for variable in finder.world.variables:
                if finder.knows_nothing([variable.name], [answer]):
                    yield finder.constants.get(name, Ratio.variable(name)), variable.name, call.arguments[1]


def _inside(node: Expression) -> Form:
    return form_of(node.argument if isinstance(node, Expectation) else node)


def _keeps(finder: Finder, shown: str, tokens: str, event: str) -> bool:
    """Whether a definition shows the rollout where the reward is 1, and nothing of it where it is 0."""
    call = finder.defined.get(shown)
    if call is None or set(call.arguments) != {tokens, event}:
        return False
    one, other = Token("a"), Token("b")

    def at(token: Token, reward: int) -> object:
        return call.definition.function(*(token if n == tokens else reward for n in call.arguments))

    return at(one, 1) == one and at(other, 1) == other and at(one, 0) == at(other, 0) not in (one, other)

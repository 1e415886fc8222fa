"""Laws of vectors of any length L, by recursion in the length.

At L = 1, 2, 3, ... the law is one of ``laws.whole_kinds``.  What goes from L to L + 1 is guessed from the first
lengths, solved by SymPy, and compared with the lengths after them; a certificate decides.
"""

from __future__ import annotations

from collections.abc import Callable

from exact.forms import Form, Ratio
from theorems.derivation.algebra import UNIT, ZERO, binary, from_sympy, same, to_sympy
from theorems.derivation.laws import Law, Underived, entropy

__all__ = ["LENGTHS", "mean_at_length", "solved"]

LENGTHS = (1, 2, 3, 4)


def solved(laws: dict[int, Law], length: Ratio, power: Ratio | None, size: Ratio) -> tuple[Form, str]:
    """The entropy at every length, and how it goes on.  power: size^length; Underived if nothing fits.

    Either there are two outcomes, one of probability size^-L; or H(L + 1) = c H(L) + H(1) with c = 1 (each position
    says as much as any other) or c = 1/size (a position counts only if the one before it was right).
    """
    at = {n: entropy(classes) for n, classes in laws.items()}
    whole = UNIT
    if power is not None and all(len(classes) == 2 for classes in laws.values()):
        for n in laws:
            whole = whole / size
            if not any(c.count == UNIT and c.chance == whole for c in laws[n]):
                break
        else:
            return binary(UNIT / power), f"two outcomes, one of probability {size}^-L"
    first = at[LENGTHS[0]]
    for factor, said in ((UNIT, "H(L + 1) = H(L) + H(1)"), (UNIT / size, f"H(L + 1) = H(L)/{size} + H(1)")):
        if all(same(at[n + 1], at[n].scale(factor) + first) for n in LENGTHS[:-1]):
            multiple = _sum_of_powers(factor, length, power, size)
            return first.scale(multiple), f"{said}, H(0) = 0"
    raise Underived(f"no recursion in the length was found that fits the lengths {LENGTHS[0]} to {LENGTHS[-1]}")


def _sum_of_powers(factor: Ratio, length: Ratio, power: Ratio | None, size: Ratio) -> Ratio:
    """The solution u(L) of u(L + 1) = factor u(L) + 1, u(0) = 0, by SymPy."""
    import sympy

    u, n, q = sympy.Function("u"), sympy.Symbol("n", integer=True, nonnegative=True), sympy.Symbol("q", positive=True)
    ratio = to_sympy(factor)
    step = sympy.Integer(1) if ratio == 1 else 1 / q
    answer = sympy.rsolve(u(n + 1) - step * u(n) - 1, u(n), {u(0): 0})
    if step == 1:
        return from_sympy(answer.subs(n, to_sympy(length)))
    if power is None:
        raise Underived(f"the sum over positions has {size} to the power {length}, which the language cannot say")
    w = sympy.Symbol("w", positive=True)
    flat = sympy.simplify(sympy.powsimp(sympy.expand(answer), force=True).subs((1 / q) ** n, 1 / w).subs(q**-n, 1 / w))
    if flat.has(n):
        raise Underived("SymPy's solution of the recursion is not rational in size^L")
    return from_sympy(flat.subs({q: to_sympy(size), w: to_sympy(power)}))


def mean_at_length(means: Callable[[int], Ratio], size: Ratio, lost: Ratio, power: Ratio | None) -> Ratio:
    """The solution of E(L + 1) = E(1) + lost * E(L) at every length, where it fits the first ones."""
    at = {n: means(n) for n in LENGTHS}
    if not all(at[n + 1] == at[LENGTHS[0]] + lost * at[n] for n in LENGTHS[:-1]):
        raise Underived("the means at the first lengths follow no recursion E(L + 1) = E(1) + c E(L)")
    if power is None:
        raise Underived("the language cannot say a power with an exponent that varies")
    return at[LENGTHS[0]] * (UNIT - power) / (UNIT - lost) if lost != UNIT else ZERO

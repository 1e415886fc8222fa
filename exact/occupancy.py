"""The number M of distinct tokens among K independent draws: its exact law, and the bits that a group can carry.

Uniform policy: P(M = m) = V(V-1)...(V-m+1) * S2(K, m) / V^K, all Stirling numbers of a row from one product.
Any rational policy: K! times the coefficient of x^K in the product over tokens of 1 + z*(exp(p_v*x) - 1), in integers
over one denominator; the coefficient of z^m is the law.  Writing z^(a_v) for z gives the law of the prior mass that was
tried.  Expectations of logarithms are Bits; where these would be too large, ``enclosure`` works in certified balls.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import Any, NamedTuple

import numpy as np
from flint import acb, acb_series, arb, ctx, fmpz, fmpz_mpoly_ctx, fmpz_poly

from exact.bits import Bits, exact_ratio, log2, make, weighted_sum
from exact.joint import DistributionError

__all__ = [
    "GroupAverage",
    "Occupancy",
    "enclosure",
    "expected_distinct",
    "expected_information",
    "expected_log2",
    "group_average",
    "group_information",
    "information_given",
    "log2_expected",
    "occupancy",
    "occupancy_of",
]

_LARGEST = 1 << 31  # binary digits in all weights of a law
_REDUCED = 1 << 21  # binary digits of a Fraction that is brought to lowest terms: a few seconds
_PRODUCT = 1 << 18  # terms of an expanded product
_STEPS = 10**11  # word operations of the recursion: a few minutes at most
_BALLS = 1 << 28  # operations on balls: likewise

_BallLaw = tuple[list[tuple[int, arb]], arb]  # pairs (m, P(M = m)), and a bound of the probability of all other m

Tokens = int | Iterable[object]
"""V, which means the uniform policy on V tokens, or the probabilities of a policy."""


# ---------------------------------------------------------------------------------- input


def _count(x: object, what: str) -> int:
    if isinstance(x, float | np.floating):
        raise TypeError(f"{what} is the float {x}: write it as an int")
    if isinstance(x, bool | np.bool_):
        raise TypeError(f"{what} is {x}: write it as an int")
    p, q = exact_ratio(x, f"an int for {what}")
    if q != 1 or p < 1:
        raise ValueError(f"{what} is a whole number, 1 or more, not {Fraction(p, q)}")
    return p


def _draws(x: object) -> int:
    return _count(x, "the number K of draws")


def _size(x: object) -> int:
    return _count(x, "the number V of tokens")


def _weights(probabilities: object, what: str) -> tuple[list[int], int]:
    """Integer weights over the least common denominator, which is their sum."""
    if isinstance(probabilities, Mapping):
        raise TypeError(f"the {what} is a mapping: give its probabilities, list({what}.values()), one a token")
    if isinstance(probabilities, str) or not isinstance(probabilities, Iterable):
        raise TypeError(f"the {what} is a list of probabilities, one a token, not {probabilities!r}")
    ratios = []
    for v, x in enumerate(probabilities):
        try:
            ratios.append(exact_ratio(x, "a probability"))
        except TypeError as error:
            raise TypeError(f"the {what} at token {v}: {error}") from None
        if ratios[-1][0] < 0:
            raise DistributionError(f"the {what} at token {v} is {Fraction(*ratios[-1])}; it cannot be negative")
    if not ratios:
        raise DistributionError(f"the {what} has no tokens; its probabilities have to sum to 1")
    den = math.lcm(*{q for _, q in ratios})
    weights = [p * (den // q) for p, q in ratios]
    total = sum(weights)
    if total != den:
        raise DistributionError(
            f"the {what} sums to {Fraction(total, den)}, not 1; divide each probability by the sum to normalise it"
        )
    return weights, den


def _fraction(top: int, bottom: int, k: int) -> Fraction:
    """top/bottom, which Python brings to lowest terms in time quadratic in the digits."""
    digits = bottom.bit_length()
    if digits > _REDUCED:
        raise ValueError(
            f"for K = {k} draws a Fraction has {digits:,} binary digits, and more than {_REDUCED:,} take too long to "
            "reduce: use floats(), the integers in weights and denominator, or an enclosure(...)"
        )
    return Fraction(top, bottom)


# ---------------------------------------------------------------------------------- the law


@dataclass(frozen=True, slots=True, repr=False)
class Occupancy:
    """The exact law of M, the number of distinct tokens among ``draws`` independent draws from ``tokens`` tokens.

    P(M = m) = weights[m] / denominator, for m = 0..len(weights) - 1; weights[0] is 0.
    """

    tokens: int
    draws: int
    weights: tuple[int, ...]
    denominator: int

    def P(self, m: int) -> Fraction:
        """P(M = m); 0 for an m that cannot occur."""
        return self._ratio(self.weights[m]) if m in range(len(self.weights)) else Fraction(0)

    def items(self) -> Iterator[tuple[int, Fraction]]:
        """Pairs (m, P(M = m)) of positive probability."""
        return ((m, self._ratio(w)) for m, w in enumerate(self.weights) if w)

    def floats(self) -> np.ndarray:
        """P(M = m) for m = 0, 1, ...: the nearest float64 each."""
        return np.array([w / self.denominator for w in self.weights])

    def mean(self) -> Fraction:
        """E M."""
        return self._ratio(sum(m * w for m, w in enumerate(self.weights)))

    def _ratio(self, weight: int) -> Fraction:
        return _fraction(weight, self.denominator, self.draws)

    def expectation(self, function: Callable[[int], Any]) -> Any:
        """E f(M): a Fraction where f gives rationals, Bits where it gives Bits.  TypeError where it gives floats."""
        pairs = [(w, function(m)) for m, w in enumerate(self.weights) if w]
        if any(isinstance(y, Bits) for _, y in pairs):
            return weighted_sum(((w, Bits(y)) for w, y in pairs), self.denominator)
        self._ratio(0)
        return sum((w * Fraction(*exact_ratio(y)) for w, y in pairs), Fraction(0)) / self.denominator

    def log2(self) -> Bits:
        """E log2(M + 1), in bits: the cap on the information of a group of rollouts (post, section on groups)."""
        return make(self.denominator, {m + 1: w for m, w in enumerate(self.weights) if w})

    def information(self) -> Bits:
        """E I(V,M), in bits: the mean information of the group about S, for a uniform prior on all tokens.

        I(V,M) = log2 V - ((V - M)/V) * log2(V - M); see ``information_given``.
        """
        v = self.tokens
        terms = {v - m: (m - v) * w for m, w in enumerate(self.weights) if v - m > 1}
        if v > 1:
            terms[v] = v * self.denominator  # M is at least 1: no weight sits there yet
        return make(v * self.denominator, terms)

    def __repr__(self) -> str:
        values = [m for m, w in enumerate(self.weights) if w]
        return (
            f"<Occupancy of {self.tokens} tokens in {self.draws} draws: M in {values[0]}..{values[-1]}, "
            f"mean {sum(m * w for m, w in enumerate(self.weights)) / self.denominator:.6g}>"
        )


def occupancy(V: int, K: int) -> Occupancy:
    """The law of M for K independent draws from the uniform policy on V tokens.

    P(M = m) = C(V,m) * m! * S2(K,m) / V^K, over the denominator V^K.  With S2(K,m) = sum over j of
    (j^K / j!) * ((-1)^(m-j) / (m-j)!), a convolution, a row costs one product of polynomials.
    Raises ValueError for V or K below 1 and where the integers would exceed 256 MB; TypeError for floats.
    """
    v, k = _size(V), _draws(K)
    _affordable(v, k, min(v, k))
    return Occupancy(v, k, *_uniform(v, k))


def occupancy_of(policy: Iterable[object], K: int) -> Occupancy:
    """The law of M for K independent draws from a policy: probabilities, one a token, zeros allowed.

    Policies of V = 1,000 arbitrary tokens with K = 32 take milliseconds, K = 128 a second.
    Raises TypeError for floats; DistributionError (a ValueError) for probabilities that are negative or do not sum
    to 1; ValueError for K below 1 and where the work would be too large (then ``enclosure`` may still do).
    """
    weights, den = _weights(policy, "policy")
    return _occupancy(weights, den, _draws(K))


def _occupancy(weights: list[int], den: int, k: int) -> Occupancy:
    used = Counter(w for w in weights if w)
    if len(used) == 1:  # uniform on some of the tokens; weights are in lowest terms
        _affordable(den, k, min(den, k))
        return Occupancy(len(weights), k, *_uniform(den, k))
    law = _tried(Counter({(1, w): n for w, n in used.items()}), den, k)
    return Occupancy(len(weights), k, tuple(law.get(m, 0) for m in range(min(used.total(), k) + 1)), den**k)


def _law(tokens: Tokens, K: int) -> Occupancy:
    return occupancy(tokens, K) if _is_number(tokens) else occupancy_of(tokens, K)  # type: ignore[arg-type]


def _is_number(tokens: object) -> bool:
    return not isinstance(tokens, Iterable)


def _affordable(den: int, k: int, values: int) -> None:
    digits = values * k * den.bit_length()
    if digits > _LARGEST:
        raise ValueError(
            f"the exact law for K = {k} draws has up to {values} weights of {k * den.bit_length()} binary digits, "
            f"{digits >> 23} MB where {_LARGEST >> 23} MB are allowed: ask for an enclosure(...) of expectations over M"
        )


def _uniform(v: int, k: int) -> tuple[tuple[int, ...], int]:
    n = min(v, k)
    scale = [fmpz(1)] * (n + 1)  # n!/j!
    for j in range(n, 0, -1):
        scale[j - 1] = scale[j] * j
    powers = fmpz_poly([fmpz(j) ** k * s for j, s in enumerate(scale)])
    signs = fmpz_poly([-s if j % 2 else s for j, s in enumerate(scale)])
    row = powers * signs
    square = fmpz.fac_ui(n) ** 2
    weights = []
    falling = fmpz(1)
    for m in range(n + 1):
        weights.append(int(falling * (row[m] // square)))
        falling *= v - m
    return tuple(weights), int(fmpz(v) ** k)


# ---------------------------------------------------------------------------------- any policy, any marks


def _tried(types: Counter[tuple[int, int]], den: int, k: int) -> dict[int, int]:
    """The law, over den**k, of the sum of the marks of the tokens drawn: {sum: weight}.

    types: (mark, weight of the policy) -> number of such tokens; the weights sum to den.  Two ways to the coefficient
    of x^k/k! in the product of 1 + z^a*(exp(w*x) - 1), the cheaper one is taken.
    """
    top = sum(a * n for (a, _), n in types.items())
    terms = min(math.prod((n + 1) * (n + 2) // 2 for n in types.values()), (top + 1) * (den + 1))
    if terms <= min(max(1 << 12, 4 * k * k), _PRODUCT):
        _affordable(den, k, terms)
        return _tried_by_expansion(types, k)
    values = _values(types, k)
    marks = {a for a, _ in types}
    multiplication = min(values * len(marks) * k // 2, 40 * (top + k * max(marks)))  # term by term, or by FFT
    steps = k * k * multiplication * (1 + k * den.bit_length() // 64) // 2
    if steps > _STEPS:
        raise ValueError(
            f"the exact law for K = {k} draws from {types.total()} tokens could have {values} values over the "
            f"denominator {_short(den)}^{k}, {steps / _STEPS:.2g} times the work allowed here: make the denominators "
            "smaller, group tokens of equal probability, or, for expectations over M, ask for an enclosure(...)"
        )
    return _tried_by_recursion(types, k)


def _values(types: Counter[tuple[int, int]], k: int) -> int:
    """How many sums of marks k draws can reach, at most: by their size, by the sets of tokens, and by their kinds."""
    left, largest = k, 0
    for (a, _), n in sorted(types.items(), reverse=True):
        largest += a * min(n, left)
        left -= min(n, left)
    bounds = [largest + 1, math.prod(n + 1 for n in types.values())]
    tokens = min(k, types.total())
    if tokens <= 64:  # beyond, there are more sets than any limit
        bounds.append(sum(math.comb(types.total(), j) for j in range(tokens + 1)))
    return min(bounds)


def _short(n: int) -> str:
    return str(n) if n < 10**12 else f"of {n.bit_length()} binary digits"


def _tried_by_expansion(types: Counter[tuple[int, int]], k: int) -> dict[int, int]:
    """Expand the product with y^w in place of exp(w*x); then y^s stands for s^k."""
    ring = fmpz_mpoly_ctx.get(("z", "y"), "lex")
    product = ring.from_dict({(0, 0): 1})
    for (a, w), n in types.items():
        untried = {(0, 0): 1, (a, 0): -1} if a else {}
        product *= ring.from_dict({**untried, (a, w): 1}) ** n
    law: dict[int, fmpz] = {}
    powers: dict[int, fmpz] = {}
    for (total, s), c in product.to_dict().items():
        total, s = int(total), int(s)
        if s not in powers:
            powers[s] = fmpz(s) ** k
        law[total] = law.get(total, fmpz(0)) + c * powers[s]
    return {total: int(w) for total, w in sorted(law.items()) if w}


def _tried_by_recursion(types: Counter[tuple[int, int]], k: int) -> dict[int, int]:
    """The derivative of the product is the product times that of its logarithm.

    n! times the coefficient of x^n in log(1 + z*(exp(x) - 1)) is an integer polynomial b_n(z), b_1 = z and
    b_(n+1) = (z - z^2)*b_n'(z).  So the logarithm of the product has L_n = sum over tokens of w^n * b_n(z^a), for which
    power sums suffice, and the product q_n = sum over i = 1..n of C(n-1, i-1) * L_i * q_(n-i): the law after n draws.
    """
    ring = fmpz_mpoly_ctx.get(("z",), "lex")
    powers: dict[int, list[tuple[fmpz, fmpz]]] = {}  # mark -> pairs (w, number * w^n)
    for (a, w), n in types.items():
        powers.setdefault(a, []).append((fmpz(w), fmpz(n)))
    b = fmpz_poly([0, 1])
    step = fmpz_poly([0, 1, -1])
    logs = []
    laws = [ring.from_dict({(0,): 1})]
    for n in range(1, k + 1):
        terms: dict[tuple[int], fmpz] = {}
        coefficients = b.coeffs()
        for a, pairs in powers.items():
            pairs[:] = [(w, w * p) for w, p in pairs]
            power_sum = sum((p for _, p in pairs), fmpz(0))
            for j, coefficient in enumerate(coefficients):
                terms[(j * a,)] = terms.get((j * a,), fmpz(0)) + coefficient * power_sum
        logs.append(ring.from_dict(terms))
        b = step * b.derivative()
        total = ring.from_dict({})
        for i in range(1, n + 1):
            total += (logs[i - 1] * fmpz.bin_uiui(n - 1, i - 1)) * laws[n - i]
        laws.append(total)
    return {int(e): int(w) for (e,), w in sorted(laws[-1].to_dict().items())}


# ---------------------------------------------------------------------------------- exact expectations


def information_given(V: int, M: int) -> Bits:
    """I(V,M) = log2 V - ((V-M)/V)*log2(V-M) bits: what M distinct guesses tell of a uniform S on V tokens.

    Post, section on groups under a uniform prior.  M = 0..V; ValueError outside.
    """
    v = _size(V)
    if isinstance(M, bool | np.bool_):
        raise TypeError(f"the number M of distinct tokens is {M}: write it as an int")
    p, q = exact_ratio(M, "an int for the number M of distinct tokens")
    if q != 1 or not 0 <= p <= v:
        raise ValueError(f"the number M of distinct tokens is one of 0, 1, ..., V = {v}, not {Fraction(p, q)}")
    return log2(v) if p == v else log2(v) - Fraction(v - p, v) * log2(v - p)


def expected_distinct(tokens: Tokens, K: int) -> Fraction:
    """E M = sum over tokens of 1 - (1 - p_v)^K, for V uniform tokens or the probabilities of a policy."""
    k = _draws(K)
    types, den, _ = _types(tokens)
    _affordable(den, k, 1)
    whole = int(fmpz(den) ** k)
    return _fraction(sum(n * (whole - int(fmpz(den - w) ** k)) for w, n in types.items()), whole, k)


def expected_information(tokens: Tokens, K: int) -> Bits:
    """E I(V,M) in bits: the information of K independent rollouts about S, uniform on the V tokens of the policy.

    tokens: V for the uniform policy, or the probabilities of a policy, one a token; S stays uniform on all of them.
    Errors as in ``occupancy`` and ``occupancy_of``.
    """
    return _law(tokens, K).information()


def expected_log2(tokens: Tokens, K: int) -> Bits:
    """E log2(M + 1) in bits, the post's cap on a group of K rollouts; arguments as in ``expected_information``."""
    return _law(tokens, K).log2()


def log2_expected(tokens: Tokens, K: int) -> Bits:
    """log2(E M + 1) in bits, the post's second cap (Jensen); arguments as in ``expected_information``."""
    return log2(expected_distinct(tokens, K) + 1)


class GroupAverage(NamedTuple):
    """The chain of the post for groups of K independent rollouts, each number exact; information in bits."""

    distinct: Fraction
    """E M"""
    information: Bits
    """E I(V,M), for a uniform prior"""
    expected_log2: Bits
    """E log2(M + 1)"""
    log2_expected: Bits
    """log2(E M + 1)"""
    log2_draws: Bits
    """log2(K + 1)"""


def group_average(tokens: Tokens, K: int) -> GroupAverage:
    """All numbers of the chain E I(V,M) <= E log2(M+1) <= log2(E M + 1) <= log2(K+1), from one law (post, Fig. 6)."""
    law = _law(tokens, K)
    mean = law.mean()
    return GroupAverage(mean, law.information(), law.log2(), log2(mean + 1), log2(law.draws + 1))


def group_information(prior: Tokens, policy: Tokens, K: int) -> Bits:
    """I(T_1..T_K, r; S) = H(r|T) in bits, for K independent rollouts, exact match, and any prior and policy.

    prior, policy: V for uniform ones, or probabilities, one a token.  Given the set A of tokens tried, r tells which
    of them S is, or that it is none: H(r|A) = sum over A of phi(p_v) + phi(1 - p(A)), phi(x) = -x*log2(x).  The mean of
    the first part needs P(v in A) alone, that of the second the law of the mass p(A).  Under a uniform prior this is
    the law of M; in general it can have as many values as there are sets of up to K tokens, and the exact answer one
    logarithm for each.  It stays small where the prior has a small denominator (some 10^4, for V = 1,000 and K = 32),
    where the tokens fall into a few kinds of equal prior and policy, or where V or K is small; ValueError elsewhere.
    """
    k = _draws(K)
    a, mass = _expand(prior, "prior")
    w, den = _expand(policy, "policy")
    if len(a) != len(w):
        raise DistributionError(f"the prior has {len(a)} tokens and the policy {len(w)}: they have to be the same")
    if len(set(a)) == 1:
        return (_law(policy, k) if _is_number(policy) else _occupancy(w, den, k)).information()
    types = Counter((p, q) for p, q in zip(a, w, strict=True) if q)
    law = _tried(types, den, k)
    whole = den**k
    terms: dict[int, int] = {mass: mass * whole}
    for (p, q), n in types.items():
        if p > 1:
            terms[p] = terms.get(p, 0) - n * p * (whole - (den - q) ** k)
    for total, weight in law.items():
        left = mass - total
        if left > 1:
            terms[left] = terms.get(left, 0) - left * weight
    return make(mass * whole, terms)


def _expand(tokens: Tokens, what: str) -> tuple[list[int], int]:
    if _is_number(tokens):
        v = _size(tokens)
        return [1] * v, v
    return _weights(tokens, what)


def _types(tokens: Tokens) -> tuple[Counter[int], int, int]:
    """The positive weights of the policy, with how many tokens have them, their common denominator, and V."""
    if _is_number(tokens):
        v = _size(tokens)
        return Counter({1: v}), v, v
    weights, den = _weights(tokens, "policy")
    return Counter(w for w in weights if w), den, len(weights)


# ---------------------------------------------------------------------------------- certified enclosures


def enclosure(
    quantity: Callable[[Tokens, int], object], tokens: Tokens, K: int, digits: int = 30
) -> tuple[Fraction, Fraction]:
    """Certified bounds (low, high) of an expectation, at most 2*10**-digits apart, without building its exact value.

    ``enclosure(expected_log2, 128256, 50_000)``.  quantity: expected_distinct, expected_information, expected_log2 or
    log2_expected; tokens and K as there.  The law of M is computed in balls, of a precision that grows until the result
    is narrow enough.  For the uniform policy V and K can be of some 10^5 (seconds) and digits as many as wanted; for
    any other policy K of some hundreds.
    Raises ValueError for another quantity, and where the uniform case would take more than some minutes.
    """
    if not isinstance(digits, int) or digits < 0:
        raise ValueError(f"digits is the number of decimals wanted, 0 or more, not {digits!r}")
    if quantity not in _IN_BALLS:
        names = ", ".join(f.__name__ for f in _IN_BALLS)
        raise ValueError(f"there are enclosures of {names}, not of {getattr(quantity, '__name__', repr(quantity))}")
    k = _draws(K)
    types, den, v = _types(tokens)
    if len(types) == 1:
        law = partial(_uniform_balls, den, k)
        precision = 32 + k.bit_length()
    else:
        law = partial(_policy_balls, types, den, k)
        precision = 64 + 2 * min(types.total(), k)
    precision += math.ceil(digits * math.log2(10))
    wanted = Fraction(1, 4 * 10**digits)
    while True:
        with ctx.workprec(precision):
            ball = _IN_BALLS[quantity](types, den, v, k, law)
            if ball.is_finite():
                middle, radius = _exact(ball.mid()), _exact(ball.rad())
                if radius < wanted:
                    break
        precision *= 2
    scale = 10**digits
    low, high = math.floor((middle - radius) * scale), math.ceil((middle + radius) * scale)
    return Fraction(low, scale), Fraction(high, scale)


def _exact(x: arb) -> Fraction:
    """The value of a ball of radius 0."""
    mantissa, exponent = map(int, x.man_exp())
    return mantissa * Fraction(2) ** exponent


def _uniform_balls(v: int, k: int) -> _BallLaw:
    """P(M = m) for the m around the mean that have nearly all of the probability; what is missing from 1 is the tail.

    Draw a Poisson(K) number of times, and ask afterwards that it was K.  With x = K/V that gives P(M = m) =
    Binomial(V, 1 - e^-x)(m) / Poisson(K)(K) * P(N_m = K), N_m the sum of m numbers, Poisson(x) given to be positive.
    P(N_m = K) is the mean of g(u)^m * u^-K over the unit circle, g(u) = (e^(xu) - 1)/(e^x - 1).  The mean over n roots
    of unity exceeds it by the sum of P(N_m = K + l*n) over l != 0; each of these is at most g(R)^m * R^-(K + l*n) for
    every R > 0 (Chernoff): R > 1 is taken for positive l and R < 1 for negative ones.
    Nothing cancels: the sizes of window and circle are guesses, but the bounds that enter the result are computed.
    """
    x = arb(k) / v
    few = math.exp(-k / v)  # floats choose the sizes only
    bits = ctx.prec * math.log(2)
    spread = math.ceil(math.sqrt(2 * v * few * max(0.0, 1 - (1 + k / v) * few) * bits) + bits)
    middle = round(-v * math.expm1(-k / v))
    low, high = max(1, middle - spread), min(v, k, middle + spread)
    n = math.ceil(math.sqrt(2 * k * bits) + bits + spread * k / middle) | 1
    if (high - low) * n > _BALLS:
        raise ValueError(
            f"V = {v}, K = {k} needs {(high - low) * n} operations on balls, more than the {_BALLS} allowed"
        )
    unit = x.expm1()
    outside = [_one_sided(arb(n) / k + 1, k, n)]
    if n <= k:
        outside.append(_one_sided(1 - arb(n) / (k + 1), k, -n))
    ratios = [((x * r).expm1() / unit, rest) for r, rest in outside]
    roots = [(acb(2 * j) / n).exp_pi_i() for j in range(n // 2 + 1)]  # the others are their conjugates
    ratio = [(x * u).expm1() / unit for u in roots]
    turned = [(acb(-2 * (j * k % n)) / n).exp_pi_i() * (2 if j else 1) for j in range(len(roots))]  # u^-K
    errors = [g**low * rest for g, rest in ratios]
    # Binomial(V, 1 - e^-x)(m) / Poisson(K)(K), at m = low, from logarithms of factorials
    log = _log_factorial(v) - _log_factorial(low) - _log_factorial(v - low) + low * unit.log()
    weight = (log + _log_factorial(k) - k * arb(k).log()).exp()
    law: list[tuple[int, arb]] = []
    value: list[acb] = []
    for m in range(low, high + 1):
        if (m - low) % 32:
            value = [y * g for y, g in zip(value, ratio, strict=True)]
        else:  # afresh: complex balls are boxes, which grow a little as each product turns them
            value = [g**m * c for g, c in zip(ratio, turned, strict=True)]
        mean = sum(value, acb(0)).real / n
        law.append((m, weight * (mean - _up_to(sum(errors, arb(0))))))
        errors = [e * g for e, (g, _) in zip(errors, ratios, strict=True)]
        weight = weight * unit * (v - m) / (m + 1)
    return law, (1 - sum((p for _, p in law), arb(0))).abs_upper()


def _one_sided(r: arb, k: int, n: int) -> tuple[arb, arb]:
    """R, and the sum of R^-(K + l*n) over l = 1, 2, ..."""
    step = r ** (-n)
    return r, r ** (-k) * step / (1 - step)


def _log_factorial(n: int) -> arb:
    return arb(n + 1).lgamma()


def _policy_balls(types: Counter[int], den: int, k: int) -> _BallLaw:
    """P(M = m) for m = 0..N-1, N - 1 = min(V, K): the discrete Fourier transform of E z^M at the N-th roots of unity.

    E z^M = K! * [x^K] exp(sum over n of (sum over tokens of p^n) * c_n(z) * x^n), c_n(z) = [x^n] log(1 + z*(e^x - 1)).
    x is scaled by K, so that the coefficients neither grow nor shrink much.
    """
    size = min(types.total(), k) + 1
    power = {w: arb(n) for w, n in types.items()}
    base = {w: arb(w) * k / den for w in types}
    sums = []
    for _ in range(k + 1):
        sums.append(sum(power.values(), arb(0)))
        power = {w: p * base[w] for w, p in power.items()}
    scale = arb(1)  # K!/K^K
    for j in range(1, k):
        scale = scale * j / k
    cap, ctx.cap = ctx.cap, k + 1
    try:
        grow = acb_series([0, 1]).exp() - 1
        values = [acb(1)]  # at z = 1
        for j in range(1, size // 2 + 1):
            z = (acb(2) * j / size).exp_pi_i()
            logs = (1 + z * grow).log()
            series = acb_series([logs[n] * sums[n] for n in range(k + 1)]).exp()
            values.append(series[k] * scale)
    finally:
        ctx.cap = cap
    values += [values[size - j].conjugate() for j in range(len(values), size)]
    return [(m, p.real / size) for m, p in enumerate(acb.dft(values)) if m], arb(0)


def _ball_log2(x: arb) -> arb:
    return x.log() / arb.const_log2()


def _ball_distinct(types: Counter[int], den: int, _v: int, k: int, _law: object) -> arb:
    return sum((n * (1 - (arb(den - w) / den) ** k) for w, n in types.items()), arb(0))


def _ball_log2_expected(types: Counter[int], den: int, v: int, k: int, law: object) -> arb:
    return _ball_log2(_ball_distinct(types, den, v, k, law) + 1)


def _ball_expected_log2(_types: object, _den: int, _v: int, k: int, law: Callable[[], _BallLaw]) -> arb:
    balls, tail = law()
    return sum((p * _ball_log2(arb(m + 1)) for m, p in balls), _up_to(tail * _ball_log2(arb(k + 1))))


def _ball_information(_types: object, _den: int, v: int, _k: int, law: Callable[[], _BallLaw]) -> arb:
    balls, tail = law()
    all_bits = _ball_log2(arb(v))
    untried = (p * (v - m) * _ball_log2(arb(v - m)) for m, p in balls if m < v)
    return all_bits - sum(untried, _up_to(tail * v * all_bits)) / v


def _up_to(x: arb) -> arb:
    """The interval from 0 to x."""
    return arb(0.5, 0.5) * x


_IN_BALLS: dict[Callable[..., object], Callable[..., arb]] = {
    expected_distinct: _ball_distinct,
    expected_information: _ball_information,
    expected_log2: _ball_expected_log2,
    log2_expected: _ball_log2_expected,
}

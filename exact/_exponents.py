"""Which of many sums of c_i*log2(n_i) vanish, by the exponents of the primes that occur in them.

A sum of c_i*log2(n_i) with integer c_i vanishes iff e_p = sum of c_i*v_p(n_i) is zero for every prime p.  Only primes
that divide some n_i need be looked at: here the n_i are factored, each different one once, however large they are, and
the e_p of all the sums are added up in one table.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from exact.bits import prime_factors

__all__ = ["Terms", "not_vanishing"]

#: bases (m, R) or (m, 1); coefficients likewise, None for those equal to the bases; a factor of all of them: an integer
#: or one for each sum, (R,)
Terms = tuple[np.ndarray, np.ndarray | None, int | np.ndarray]

_TERMS = 1 << 19  # terms at a time
_EXPONENTS = 1 << 23  # entries of the table of e_p
_LISTED = 4  # different numbers are found by a list of all up to the largest where it is at most so many times longer


def not_vanishing(blocks: Sequence[Terms], count: int) -> np.ndarray:
    """Which of ``count`` sums are not zero: bool (R,).

    Everything is int64 and may wrap on the way: the caller has seen that |e_p| < 2^63, so the residue modulo 2^64
    that comes out is e_p itself.
    """
    height = sum(len(bases) for bases, _, _ in blocks)
    wide = max(1, _TERMS // (height + 1))
    parts = [_some(blocks, start, min(start + wide, count)) for start in range(0, count, wide)]
    return np.concatenate(parts) if parts else np.zeros(0, bool)


def _some(blocks: Sequence[Terms], start: int, stop: int) -> np.ndarray:
    here, width = slice(start, stop), stop - start
    all_bases, all_coefficients = [], []
    for bases, coefficients, factor in blocks:
        n = bases if bases.shape[1] == 1 else bases[:, here]
        c = n if coefficients is None else coefficients if coefficients.shape[1] == 1 else coefficients[:, here]
        c = c * (factor[here] if isinstance(factor, np.ndarray) else np.int64(factor))
        all_bases.append(np.broadcast_to(n, (len(n), width)))
        all_coefficients.append(np.broadcast_to(c, (len(n), width)))
    n, c = np.concatenate(all_bases), np.concatenate(all_coefficients)
    matters = (n > 1) & (c != 0)
    row = np.broadcast_to(np.arange(width), n.shape)[matters]
    n, c = n[matters], c[matters]
    if not len(n):
        return np.zeros(width, bool)
    which, first, length, prime, exponent, primes = _factored(n)
    if width * primes > _EXPONENTS and width > 1:
        middle = (start + stop) // 2
        return np.concatenate([_some(blocks, start, middle), _some(blocks, middle, stop)])
    # one entry for each term and prime factor of its base
    length = length[which]
    end = np.cumsum(length)
    place = np.arange(end[-1]) + np.repeat(first[which] - (end - length), length)
    total = np.zeros(width * primes, np.int64)
    np.add.at(total, np.repeat(row * primes, length) + prime[place], np.repeat(c, length) * exponent[place])
    return np.asarray(total.reshape(width, primes).any(axis=1), bool)


def _factored(n: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray, int]:
    """The factors of the different numbers among n: for each n the number of its value; for each value where its
    factors start in the list that follows, and how many they are; primes, numbered, and exponents; how many primes.
    """
    top = int(n.max())
    if top < _LISTED * len(n):
        occurs = np.bincount(n) > 0
        values = np.flatnonzero(occurs)
        which = np.cumsum(occurs)[n] - 1
    else:
        values, which = np.unique(n, return_inverse=True)
    numbers: dict[int, int] = {}
    length, prime, exponent = [], [], []
    for value in values.tolist():
        factors = prime_factors(value)
        length.append(len(factors))
        for p, k in factors:
            prime.append(numbers.setdefault(p, len(numbers)))
            exponent.append(k)
    each = np.array(length)
    return which, np.cumsum(each) - each, each, np.array(prime), np.array(exponent, np.int64), len(numbers)

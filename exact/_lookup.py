"""Sums of table[n] over small integers n: of n*log2(n), and of the exponents of primes, packed into int64.

Several integers below a radix are written as one number, so that one look-up does for all of them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from exact.bits import log2_floats

__all__ = ["CHUNK", "Digits", "Lookup", "digits", "largest_primes", "nlogn", "packed", "valuations"]

CHUNK = 1 << 14  # instances at a time: their arrays stay in the cache
_WIDE = 1 << 10  # instances from which on a row of cells is worth a call of its own
_ENTRIES = 1 << 14  # of a table for several numbers at a time
_PACKED = 1 << 22  # entries in all tables of packed exponents; beyond, and for few terms, the primes that occur do


@dataclass(frozen=True, slots=True)
class Digits:
    """Integers 0..radix-1, ``each`` of them written as one number: index (rows, B)."""

    index: np.ndarray
    radix: int
    each: int

    def take(self, rows: np.ndarray | slice) -> Digits:
        """Those of some instances."""
        return Digits(self.index[:, rows], self.radix, self.each)


def digits(n: np.ndarray, top: int) -> Digits:
    """n: (m, B), from 0 to ``top``; the last number is filled up with zeros."""
    each = 1
    while each < len(n) and (top + 1) ** (each + 1) <= _ENTRIES:
        each += 1
    if each == 1:
        return Digits(n, top + 1, 1)
    index = n[::each].astype(np.int16)
    for k in range(1, each):
        index *= np.int16(top + 1)
        more = n[k::each]
        index[: len(more)] += more
    return Digits(index, top + 1, each)


class Lookup:
    """A table, table[0] = 0, and its sums over the rows of small integers."""

    __slots__ = ("_several", "table")

    def __init__(self, table: np.ndarray) -> None:
        self.table = table
        self._several: dict[tuple[int, int], np.ndarray] = {}

    def of(self, radix: int, each: int) -> np.ndarray:
        """The table of the sums for so many digits at a time."""
        if each == 1:
            return self.table
        found = self._several.get((radix, each))
        if found is None:
            found = one = self.table[:radix]
            for _ in range(1, each):
                found = np.add.outer(found, one).reshape(-1)
            self._several[radix, each] = found
        return found

    def sums(self, n: Digits) -> np.ndarray:
        """Over all rows, (B,)."""
        table, width = self.of(n.radix, n.each), n.index.shape[1]
        total: np.ndarray = np.zeros(width, table.dtype)
        if width < _WIDE:  # few instances of many cells: rows by the block, for a call costs more than their sum
            step = max(1, CHUNK // max(1, width))
            for i in range(0, len(n.index), step):
                total += table.take(n.index[i : i + step]).sum(axis=0)
            return total
        where, room = np.empty(CHUNK, np.intp), np.empty(CHUNK, table.dtype)
        for start in range(0, width, CHUNK):
            here = total[start : start + CHUNK]
            size = len(here)
            for row in n.index[:, start : start + CHUNK]:
                where[:size] = row
                # clip: nothing is out of range, and nothing is checked
                here += np.take(table, where[:size], out=room[:size], mode="clip")
        return total


@lru_cache(maxsize=8)
def nlogn(size: int) -> Lookup:
    """n*log2(n) for n < size, each with relative error at most (8 + 1)u; see log2_floats."""
    n = np.arange(size)
    return Lookup(n * log2_floats(n))


@lru_cache(maxsize=8)
def largest_primes(size: int) -> np.ndarray:
    """The largest prime factor of each n below ``size``, 1 if there is none."""
    found = np.ones(size, np.int16)
    primes, v = valuations(size)
    for p, row in zip(primes, v, strict=True):
        found[row > 0] = p
    return found


@lru_cache(maxsize=8)
def valuations(size: int) -> tuple[list[int], np.ndarray]:
    """The primes below ``size``, and v_p(n) for each of them and each n below ``size``: shape (primes, size), int8."""
    sieve = np.ones(size, bool)
    sieve[:2] = False
    for p in range(size):
        if sieve[p]:
            sieve[p + p :: p] = False
    primes = np.flatnonzero(sieve).tolist()
    v = np.zeros((len(primes), size), np.int8)
    for row, p in zip(v, primes, strict=True):
        power = p
        while power < size:
            row[power::power] += 1
            power *= p
    return primes, v


@lru_cache(maxsize=32)
def packed(size: int, bound: int, divided: int, largest: int | None = None) -> list[tuple[np.ndarray, Lookup]] | None:
    """Tables over n < size, one pair for each group of primes, by which a sum of c_i*log2(n_i) is tested for zero.

    largest: no prime above it divides an n_i.  The sum vanishes iff e_p = sum of c_i*v_p(n_i) does for every prime p.
    Where all c_i are multiples of n_i, e_p is a multiple of p, and f_p = e_p/p makes for smaller numbers.  So it is for
    the primes p >= divided; f_p = e_p for the others.  The tables are w(n) = sum of v_p(n)*m_p over the primes of the
    group below ``divided``, for terms of any coefficient, and nw(n) = sum of n*v_p(n)*m_p (over p, if divided), for
    terms n*log2(n), both modulo 2^64.

    If |e_p| <= bound/log2(p), all f_p of a group vanish iff sum of f_p*m_p, found by the tables, is zero modulo 2^64.
    Proof: the m_p are the place values of a number system with odd radices R_p and digits |f_p| <= (R_p - 1)/2, in
    which zero is written in one way only, and whose numbers are at most (product of R_p - 1)/2 < 2^63 in size, since a
    group is closed before the product exceeds 2^64; so m_p < 2^64/3.  Wrapping modulo 2^64 on the way is harmless and
    intended.
    None where the tables would be too large.
    """
    if size > 1 << 14:  # beyond, the primes alone are too many
        return None
    primes, v = valuations(size)
    groups: list[list[tuple[int, int]]] = []
    place = 0
    for row, p in enumerate(primes):
        if largest is not None and p > largest:
            break
        most = bound / math.log2(p) / (p if p >= divided else 1)
        radix = 2 * math.floor(most * (1 + 1e-9) + 1) + 1  # rounded up: a larger radix is as good
        if radix > 1 << 64:
            return None
        if not place or place * radix > 1 << 64:
            groups.append([])
            place = 1
        groups[-1].append((row, place))
        place *= radix
    if 2 * size * len(groups) > _PACKED:
        return None
    tables = []
    n = np.arange(size)
    for group in groups:
        w, nw = np.zeros(size, np.int64), np.zeros(size, np.int64)
        for row, m in group:
            whole = v[row].astype(np.int64)
            if primes[row] >= divided:
                nw += n * whole // primes[row] * m
            else:
                w += whole * m
                nw += n * whole * m
        tables.append((w, Lookup(nw)))
    return tables

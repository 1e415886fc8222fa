"""What a function returned, as a hashable key: equal keys if and only if the outputs are the same.

Compared bitwise, a float is its bytes: 0.0 and -0.0 differ, and so do float32 and float64.  Compared by value, a
number is its exact value: 0.0 = -0.0 = 0, and 0.5 of any precision is 1/2.  Arrays, tensors and nested containers
are compared by shape and contents.  NaN, and objects that say nothing about when they are equal, are refused.
"""

from __future__ import annotations

import contextlib
import dataclasses
import math
import struct
from collections.abc import Hashable, Iterable, Mapping, Set
from fractions import Fraction
from typing import Any

import numpy as np

from exact.bits import ratio_of

__all__ = ["OutputError", "describe", "frozen", "is_exact"]


class OutputError(ValueError):
    """An output that cannot be compared; the message says what it holds."""


def frozen(value: Any, by_value: bool = False) -> Hashable:
    """The key of an output: a number, array or tensor, or nested lists, tuples, mappings, sets and dataclasses of them.

    Integers and fractions are numbers of one kind, lists and tuples sequences of one kind.  by_value: numbers by their
    value, and an array as the nested sequence of its entries.  OutputError for NaN and for what cannot be compared.
    """
    if value is None or isinstance(value, str | bytes):
        return value
    if isinstance(value, float | complex):
        return _float(value, by_value)
    if isinstance(value, np.bool_):
        value = bool(value)
    ratio = _rational(value)
    if ratio is not None:
        return ("rational", ratio)
    if isinstance(value, np.ndarray | np.generic):
        return _array(np.asanyarray(value), by_value)
    if isinstance(value, Mapping):
        return ("mapping", frozenset((frozen(k, by_value), frozen(v, by_value)) for k, v in value.items()))
    if isinstance(value, list | tuple):
        return _sequence(value, by_value)
    if isinstance(value, Set):
        return ("set", frozenset(frozen(v, by_value) for v in value))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = tuple((f.name, frozen(getattr(value, f.name), by_value)) for f in dataclasses.fields(value))
        return ("dataclass", type(value).__qualname__, fields)
    if hasattr(value, "detach") and hasattr(value, "cpu"):
        return _tensor(value, by_value)
    if hasattr(value, "__array__"):
        return _array(np.asarray(value), by_value)
    return _object(value)


def _rational(value: object) -> Fraction | None:
    try:
        ratio = ratio_of(value)
    except TypeError:  # a number, but not an exact rational
        return None
    return None if ratio is None else Fraction(*ratio)


def _float(value: float | complex, by_value: bool) -> Hashable:
    parts = (value.real, value.imag) if isinstance(value, complex) else (value,)
    if any(map(math.isnan, parts)):
        raise OutputError("NaN")
    if not by_value:
        return ("float", struct.pack(f"<{len(parts)}d", *parts))
    values = tuple(Fraction(x) if math.isfinite(x) else str(x) for x in parts)
    return ("rational", values[0]) if len(values) == 1 or not values[1] else ("complex", values)


def _sequence(values: Iterable[Any], by_value: bool) -> Hashable:
    return ("sequence", tuple(frozen(v, by_value) for v in values))


def _array(array: np.ndarray, by_value: bool) -> Hashable:
    if isinstance(array, np.ma.MaskedArray):  # what lies under the mask is not part of the value
        return ("masked", _array(np.ma.getmaskarray(array), by_value), _array(array.filled(0), by_value))
    kind, name = array.dtype.kind, array.dtype.str
    if kind == "V" and array.dtype.names is None:
        with contextlib.suppress(TypeError, ValueError):  # number types from elsewhere, such as bfloat16
            array, name, kind = array.astype(np.float64), array.dtype.name, "f"
    if kind not in "biufcOSU":
        raise OutputError(f"an array of type {array.dtype}, which cannot be compared")
    if kind in "fc" and np.isnan(array).any():
        raise OutputError("NaN")
    if by_value:
        return _entries(array)
    if kind == "O":
        return ("array", "O", array.shape, tuple(frozen(x) for x in array.flat))
    if array.dtype.char in "gG":  # extended precision has padding bytes
        return ("array", name, array.shape, tuple(_signed(part) for x in array.flat for part in (x.real, x.imag)))
    little = array.astype(array.dtype.newbyteorder("<"), order="C", copy=False)
    return ("array", name.replace(">", "<"), array.shape, little.tobytes())


def _signed(x: np.floating) -> tuple[bool, Hashable]:
    return bool(np.signbit(x)), x.as_integer_ratio() if np.isfinite(x) else "inf"


def _entries(array: np.ndarray) -> Hashable:
    """By value: an array is the nested sequence of its entries."""
    if array.ndim:
        if array.dtype.kind in "biuf" and array.dtype.char != "g":
            return frozen(array.tolist(), by_value=True)
        return ("sequence", tuple(_entries(array[i, ...]) for i in range(len(array))))
    entry = array.item()
    if isinstance(entry, np.longdouble) and np.isfinite(entry):
        return ("rational", Fraction(*entry.as_integer_ratio()))
    if isinstance(entry, np.longdouble | np.clongdouble):
        return ("number", str(entry))
    return frozen(entry, by_value=True)


def _tensor(tensor: Any, by_value: bool) -> Hashable:
    kind = str(tensor.dtype)
    plain = tensor.detach().cpu()
    if getattr(plain, "is_sparse", False):
        plain = plain.to_dense()
    try:
        array = np.asarray(plain.numpy())
    except TypeError:  # a type that NumPy lacks, such as bfloat16: float32 holds its values exactly
        array = np.asarray(plain.float().numpy())
    key = _array(array, by_value)
    return key if by_value else ("tensor", kind, key)


def _object(value: Any) -> Hashable:
    """Exact numbers and symbolic expressions: any class that defines equality and hashing."""
    kind = type(value)
    if "__eq__" not in {name for c in kind.__mro__[:-1] for name in vars(c)} or isinstance(value, type):
        raise OutputError(f"a value of type {kind.__name__}, which does not say when two of them are equal")
    try:
        hash(value)
        same = value == value
    except TypeError:
        raise OutputError(f"a value of type {kind.__name__}, which cannot be hashed") from None
    if same is False:
        raise OutputError("NaN")
    return ("object", kind.__qualname__, value)


def is_exact(key: Hashable) -> bool:
    """Whether an output's bitwise key holds no float."""
    if isinstance(key, frozenset):
        return all(map(is_exact, key))
    if not isinstance(key, tuple):
        return True
    if key and (key[0] == "float" or (key[0] == "array" and str(key[1])[1:2] in ("f", "c"))):
        return False
    return all(map(is_exact, key))


def describe(key: Hashable) -> str:
    """An output as a short text, from its bitwise key."""
    text = " ".join(_text(key).split())
    return text if len(text) <= 100 else text[:97] + "..."


def _text(key: Any) -> str:
    match key:
        case ("rational", Fraction() as x):
            return str(x)
        case ("float", bytes() as data):
            return ", ".join(map(repr, struct.unpack(f"<{len(data) // 8}d", data)))
        case ("array", str() as name, tuple() as shape, bytes() as data) if name[1:2] in "biufc":
            return np.array2string(np.frombuffer(data, name).reshape(shape), separator=", ", floatmode="unique")
        case ("array", _, _, tuple() as parts) | ("sequence", tuple() as parts):
            return f"[{', '.join(map(_text, parts))}]"
        case ("tensor", _, inner):
            return _text(inner)
        case ("object", _, value):
            return str(value)
        case _:
            return repr(key)

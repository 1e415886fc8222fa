"""Arithmetic and probability that never round.

``Bits`` is an exact number of bits (a sum of rational multiples of logarithms of integers) whose order is decided;
``Joint`` is a joint distribution with exact rational probabilities, whose entropies and informations are ``Bits``;
``exact.tables`` has batches of them.  Floats are refused wherever exactness matters.
"""

from typing import TYPE_CHECKING, Any

from exact.bits import Bits, IrrationalError, log2
from exact.syntax import ParseError

if TYPE_CHECKING:
    from exact.joint import DistributionError, Joint, UnknownVariableError, ZeroProbabilityError

__all__ = [
    "Bits",
    "DistributionError",
    "IrrationalError",
    "Joint",
    "ParseError",
    "UnknownVariableError",
    "ZeroProbabilityError",
    "log2",
]


def __getattr__(name: str) -> Any:
    """What is in ``exact.joint`` is loaded when it is first asked for."""
    if name in __all__:
        from exact import joint

        return getattr(joint, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

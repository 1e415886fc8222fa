"""Arithmetic and probability that never round.

``Bits`` is an exact number of bits (a sum of rational multiples of logarithms of integers) whose order is decided;
``Joint`` is a joint distribution with exact rational probabilities, whose entropies and informations are ``Bits``;
``exact.tables`` has batches of them.  Floats are refused wherever exactness matters.
"""

from exact.bits import Bits, IrrationalError, log2
from exact.joint import DistributionError, Joint, UnknownVariableError, ZeroProbabilityError
from exact.syntax import ParseError

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

from fractions import Fraction

import pytest

from exact.occupancy import expected_information
from properties.battery import *
from properties.checks.evaluate import Frame, evaluate
from theorems.post.figures import CLAIM, mean

CLAIMS = [CLAIM]


@pytest.mark.parametrize("K", [2, 4, 8, 16])
def test_the_means_of_figure_6_are_those_of_the_law_of_the_distinct_tokens(K):
    _, mean, _ = CLAIM.statement(f"figure-6-mean-{K}").formula.sides
    assert evaluate(mean, Frame({})) == expected_information(500, K)


@pytest.mark.parametrize(("K", "low", "high"), [(32, "0.6430", "0.6431"), (64, "1.2408", "1.2409")])
def test_the_means_that_are_too_long_to_write_out(K, low, high):
    written = mean(K, low, high).formula
    assert evaluate(written.sides[1], Frame({})) == expected_information(500, K)
    assert Fraction(low) < expected_information(500, K) < Fraction(high)

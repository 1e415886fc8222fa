import pytest

from exact.occupancy import expected_information
from properties.battery import *
from properties.checks.evaluate import Frame, evaluate
from theorems.post.figures import CLAIM

CLAIMS = [CLAIM]


@pytest.mark.parametrize("K", [2, 4, 8, 16, 32, 64])
def test_the_means_of_figure_6_are_those_of_the_law_of_the_distinct_tokens(K):
    _, mean, _ = CLAIM.statement(f"figure-6-mean-{K}").formula.sides
    assert evaluate(mean, Frame({})) == expected_information(500, K)

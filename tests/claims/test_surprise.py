from fractions import Fraction

from properties.battery import *
from theorems.post.surprise import CLAIM
from theorems.updates import reinforce
from theorems.updates.softmax import Softmax

CLAIMS = [CLAIM]


def test_a_success_adds_to_its_logit_what_its_probability_lacks():
    law = [Fraction(1, 10), Fraction(3, 10), Fraction(6, 10)]
    update = reinforce(Softmax((tuple(law),)), Fraction(0))
    for token, probability in enumerate(law):
        assert update((token,), (1,))[token] == 1 - probability

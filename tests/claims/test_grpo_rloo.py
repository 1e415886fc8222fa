from fractions import Fraction

from properties.battery import *
from properties.checks.evaluate import Frame, evaluate
from theorems.post.grpo_rloo import CLAIM
from theorems.updates import carried, dr_grpo, grpo, reinforce, rloo, world
from theorems.updates.softmax import uniform

CLAIMS = [CLAIM]


def sides(id):
    return [evaluate(side, Frame({})) for side in CLAIM.statement(id).formula.sides]


def test_the_bits_of_the_tabular_softmax_are_those_of_the_updates():
    policy = uniform(4)
    constants = [reinforce(policy, Fraction(b)) for b in (1, 0, Fraction(1, 2))]
    centred = [rloo(policy), dr_grpo(policy), grpo(policy)]
    found = {update.name: carried(world(update, policy, K=3)) for update in (*constants, *centred)}
    one, none, half = (found[update.name] for update in constants)
    for statistic in (found[update.name] for update in centred):
        assert sides("softmax-updates") == [one.update, statistic.update, none.update, half.update]
        assert sides("softmax-updates-with-tokens") == [statistic.with_rollouts, half.with_rollouts]
    assert half.update == half.raw == one.with_rollouts == none.with_rollouts

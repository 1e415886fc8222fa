"""The update rules: exact values, closed forms of what they carry, unbiasedness, and an independent enumeration."""

from __future__ import annotations

import itertools
import pickle
from fractions import Fraction as F

import pytest

from exact import Bits, Joint, log2
from theorems.updates import (
    carried,
    dr_grpo,
    exact_match,
    expected_update,
    gae,
    grpo,
    keep_positives,
    kl_gradient,
    reinforce,
    rloo,
    token_level,
    token_match,
    true_gradient,
    with_kl,
    world,
)
from theorems.updates.radicals import Number, ln, reciprocal_of_std, root
from theorems.updates.softmax import Softmax, gradient, uniform

HALF = F(1, 2)
SKEWED = (HALF, F(1, 3), F(1, 6))


def h(p):
    return Bits(0) if p in (0, 1) else -p * log2(p) - (1 - p) * log2(1 - p)


def grid(size, den):
    """All distributions on that many symbols with that denominator, zeros and point masses included."""
    return [tuple(F(n, den) for n in w) for w in itertools.product(range(den + 1), repeat=size) if sum(w) == den]


def plus(*vectors):
    return tuple(sum(parts, start=F(0)) for parts in zip(*vectors, strict=True))


def times(factor, vector):
    return tuple(factor * x for x in vector)


# numbers --------------------------------------------------------------------------------------------


def test_roots_and_logarithms_have_one_form():
    assert root(8) == 2 * root(2) == root(2) + root(2)
    assert root(F(1, 2)) == root(2) / 2
    assert hash(root(F(9, 2))) == hash(3 * root(2) * HALF)
    assert root(F(4, 9)) == F(2, 3) and isinstance(root(4), F)
    assert ln(12) == 2 * ln(2) + ln(3) and ln(1) == 0
    assert root(2) - root(2) == 0 and isinstance(1 + root(2) - root(2), F)
    assert root(2) != root(3) and root(2) != F(3, 2) and ln(2) != F(7, 10)
    assert 1 - root(2) == -(root(2) - 1)
    assert len({root(2), root(8) / 2, ln(2), ln(4) / 2, ln(2) + root(2)}) == 3
    assert str(F(1, 2) - 3 * root(2) + ln(F(3, 2))) == "1/2 - 3*sqrt(2) - ln(2) + ln(3)"
    assert float(1 + root(2) - ln(2)) == pytest.approx(1.7210663818)
    assert pickle.loads(pickle.dumps(root(2) + ln(3))) == root(2) + ln(3)


def test_reciprocal_of_a_deviation():
    assert reciprocal_of_std(F(2), F(1)) == root(2) - 1
    assert reciprocal_of_std(F(2)) == root(2) / 2
    assert reciprocal_of_std(F(1, 4), HALF) == 1
    assert reciprocal_of_std(F(0), HALF) == 2
    with pytest.raises(ZeroDivisionError):
        reciprocal_of_std(F(0))


def test_numbers_refuse_what_is_not_exact():
    with pytest.raises(TypeError, match="not exact"):
        root(0.5)
    with pytest.raises(TypeError):
        root(2) + 0.5
    with pytest.raises(TypeError):
        root(2) * root(2)
    with pytest.raises(ValueError, match="not real"):
        root(-1)
    with pytest.raises(AttributeError, match="immutable"):
        root(2).log = Bits(1)


# policies -------------------------------------------------------------------------------------------

POLICIES = [
    Softmax(SKEWED),
    Softmax((SKEWED, (F(1), F(0), F(0)))),
    Softmax.shared(SKEWED, 3),
    Softmax.one_logit(F(1, 3), 2),
    Softmax(((HALF, HALF), (F(1, 3), F(2, 3))), ((0, 0), (1, 2))),
]


@pytest.mark.parametrize("policy", POLICIES)
def test_the_score_is_the_derivative_of_the_probabilities(policy):
    """P(tau) * score(tau) is the gradient of P(tau), which is found without scores."""
    for rollout, p in policy.rollouts():
        score = plus(*(policy.score(t, x) for t, x in enumerate(policy.sequence(rollout))))
        assert times(p, score) == gradient(policy, lambda other, tau=rollout: int(other == tau))


def test_a_shared_logit_has_the_score_of_the_post():
    policy = Softmax.one_logit(HALF, 2)
    assert [policy.score(t, x) for t in (0, 1) for x in (0, 1)] == [(-HALF,), (HALF,)] * 2


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Softmax((HALF, F(1, 3))), "sum to 5/6"),
        (lambda: Softmax((F(3, 2), -HALF)), "cannot be negative"),
        (lambda: Softmax(((HALF, HALF), (F(1),))), "different lengths"),
        (lambda: Softmax((HALF, HALF), ((0,),)), "shape of the policy"),
        (lambda: Softmax((HALF, HALF), ((0, 2),)), "number them 0, 1"),
        (lambda: Softmax((F(1, 3), F(2, 3)), ((0, 0),)), "no logits tied in this way"),
        (lambda: Softmax(((F(1, 3), F(2, 3)), (HALF, HALF)), ((0, 1), (0, 1))), "no logits tied in this way"),
        (lambda: Softmax(((F(0), F(1)), (HALF, HALF)), ((0, 1), (0, 1))), "finite in one place only"),
        (lambda: uniform(0), "at least one symbol"),
        (lambda: Softmax(SKEWED).sequence(3), "tokens are 0 .. 2"),
        (lambda: Softmax(SKEWED).sequence((0, 1)), "has 2 tokens"),
    ],
)
def test_bad_policies(make, message):
    with pytest.raises(ValueError, match=message) as error:
        make()
    assert "\n" not in str(error.value)


def test_floats_are_refused():
    with pytest.raises(TypeError, match=r"the float 0\.5 is not exact"):
        reinforce((0.5, 0.5))
    with pytest.raises(TypeError, match="is not exact"):
        reinforce(uniform(2), 0.5)


# an enumeration that shares nothing with the package but log2 ----------------------------------------


def entropy(pmf, key):
    found = {}
    for outcome, p in pmf.items():
        found[key(outcome)] = found.get(key(outcome), 0) + p
    return sum((-p * log2(p) for p in found.values()), Bits(0))


def informations(pmf):
    """I(g;S), I(T,g;S), I(T,r;S) of {(s, T, r, g): p}."""

    def information(key):
        return entropy(pmf, key) + entropy(pmf, lambda o: o[0]) - entropy(pmf, lambda o: (key(o), o[0]))

    return information(lambda o: o[3]), information(lambda o: o[1:4:2]), information(lambda o: o[1:3])


def brute(prior, policy, K, key):
    pmf = {}
    for s, p in enumerate(prior):
        for t in itertools.product(range(len(policy)), repeat=K):
            q = p
            for x in t:
                q *= policy[x]
            if q:
                r = tuple(1 if x == s else 0 for x in t)
                outcome = (s, t, r, key(t, r, policy))
                pmf[outcome] = pmf.get(outcome, 0) + q
    return informations(pmf)


def summed(weights, t, policy):
    """sum of w_i * (e_(t_i) - pi), by symbols."""
    return tuple(
        sum(w for w, x in zip(weights, t, strict=True) if x == v) - sum(weights) * policy[v] for v in range(len(policy))
    )


def pairwise(t, r, policy):
    """RLOO and Dr. GRPO up to a factor: each rollout against each other one."""
    return summed([sum(a - b for b in r) for a in r], t, policy)


def signed_squares(t, r, policy):
    """GRPO up to a factor: a component c/std as (its sign, its square)."""
    k = sum(r)
    if k in (0, len(r)):
        return "zero"
    vector = summed([len(r) * a - k for a in r], t, policy)
    return tuple(((c > 0) - (c < 0), c * c / (k * (len(r) - k))) for c in vector)


def kept(t, r, policy):
    return summed([F(a, sum(r) or 1) for a in r], t, policy)


PRIORS = [(F(1, 3),) * 3, SKEWED, (HALF, HALF, F(0)), (F(0), F(1), F(0))]


@pytest.mark.parametrize("K", [1, 2, 3])
@pytest.mark.parametrize(
    ("make", "key"),
    [
        (reinforce, lambda t, r, policy: summed(r, t, policy)),
        (lambda policy: reinforce(policy, F(1, 3)), lambda t, r, policy: summed([3 * a - 1 for a in r], t, policy)),
        (lambda policy: reinforce(policy, 1), lambda t, r, policy: summed([a - 1 for a in r], t, policy)),
        (dr_grpo, pairwise),
        (rloo, pairwise),
        (grpo, signed_squares),
        (lambda policy: grpo(policy, "sample"), signed_squares),
        (keep_positives, kept),
        (lambda policy: keep_positives(policy, "group"), lambda t, r, policy: summed(r, t, policy)),
    ],
)
def test_against_an_independent_enumeration(make, key, K):
    for prior in PRIORS:
        for policy in PRIORS[:3]:
            update = make(policy)
            if K == 1 and update.name in ("RLOO", "GRPO, sample std"):
                continue
            c = carried(world(update, prior, K))
            assert (c.update, c.with_rollouts, c.raw) == brute(prior, policy, K, key)
            assert 0 <= c.destroyed <= c.hidden


@pytest.mark.parametrize("epsilon", [F(1, 100), HALF])  # 1/2: the deviation of (1, 0), where v = epsilon^2
def test_grpo_with_epsilon_against_decimals(epsilon):
    from decimal import Decimal, getcontext

    getcontext().prec = 60

    def key(t, r, policy):
        k, n = sum(r), len(r)
        if k in (0, n):
            return "zero"
        std = (Decimal(k * (n - k)) / Decimal(n * n)).sqrt()
        scale = 1 / (std + Decimal(epsilon.numerator) / Decimal(epsilon.denominator))
        vector = summed([n * a - k for a in r], t, policy)
        return tuple(round(Decimal(c.numerator) / Decimal(c.denominator) * scale, 40) for c in vector)

    for prior, policy, K in itertools.product(PRIORS[:2], PRIORS[:2], (1, 2, 3)):
        c = carried(world(grpo(policy, epsilon=epsilon), prior, K))
        assert (c.update, c.with_rollouts, c.raw) == brute(prior, policy, K, key)


# values ---------------------------------------------------------------------------------------------


def test_grpo_is_the_exact_vector():
    third = F(1, 3)
    assert grpo(uniform(3))((0, 1, 2), (1, 0, 0)) == (third * root(2), -root(2) / 6, -root(2) / 6)
    assert grpo(uniform(3), "sample")((0, 1, 2), (1, 0, 0)) == (2 * root(3) / 9, -root(3) / 9, -root(3) / 9)
    assert grpo(uniform(2), epsilon=HALF)((0, 1), (1, 0)) == (HALF * HALF, -HALF * HALF)
    assert grpo(uniform(3))((0, 0, 0), (1, 1, 1)) == (0, 0, 0) == grpo(uniform(3))((0, 1, 2), (0, 0, 0))


def test_rejection_sampling_is_the_mean_over_what_is_kept():
    scores = [Softmax(SKEWED).score(0, x) for x in range(3)]
    assert keep_positives(SKEWED)((0, 1, 2), (1, 0, 1)) == times(HALF, plus(scores[0], scores[2]))
    assert keep_positives(SKEWED, "group")((0, 1, 2), (1, 0, 1)) == times(F(1, 3), plus(scores[0], scores[2]))
    assert keep_positives(SKEWED)((0, 1), (0, 0)) == (0, 0, 0)


def test_rloo_is_dr_grpo_times_k_over_k_minus_1():
    for K, levels in ((2, (0, 1, F(1, 3))), (3, (0, 1, F(1, 3))), (4, (0, 1))):
        for t in itertools.combinations_with_replacement(range(3), K):
            for r in itertools.product(levels, repeat=K):
                assert rloo(SKEWED)(t, r) == times(F(K, K - 1), dr_grpo(SKEWED)(t, r))


def test_rloo_and_dr_grpo_carry_the_same():
    for prior, K in itertools.product(PRIORS, (2, 3)):
        assert carried(world(rloo(SKEWED), prior, K)) == carried(world(dr_grpo(SKEWED), prior, K))


# what they carry ------------------------------------------------------------------------------------


@pytest.mark.parametrize("V", [2, 3, 4, 5, 7])
def test_the_baseline_changes_the_bits(V):
    def bits(baseline):
        return carried(world(reinforce(uniform(V), baseline), uniform(V))).update

    assert bits(0) == F(1, V) * log2(V)
    assert all(bits(b) == h(F(1, V)) for b in (HALF, F(1, 3), -2, 5, F(1, V)))
    last = F(V - 1, V) * log2(V - 1) if V > 2 else Bits(0)
    assert bits(1) == log2(V) - F(1, V) * log2(V) - last


@pytest.mark.parametrize(("V", "K", "den"), [(2, 2, 4), (2, 3, 4), (3, 2, 4), (3, 3, 3), (4, 2, 4), (4, 3, 2)])
def test_rloo_destroys_what_agreeing_groups_carry(V, K, den):
    strict = 0
    for policy in grid(V, den):
        update = rloo(policy)
        for prior in (w for w in grid(V, den) if list(w) == sorted(w, reverse=True)):  # others by relabelling
            lost = sum((policy[v] ** K * h(prior[v]) for v in range(V)), Bits(0))
            destroyed = carried(world(update, prior, K)).destroyed
            assert destroyed == lost
            strict += destroyed > 0
    assert strict


def test_grpo_keeps_as_much_as_rloo_on_exact_match():
    for prior, policy, K in itertools.product(PRIORS, PRIORS[:3], (2, 3)):
        assert carried(world(grpo(policy), prior, K)) == carried(world(rloo(policy), prior, K))


def test_one_term_of_a_group_carries_more_than_a_bit():
    term = dr_grpo(uniform(3)).only(0)
    queried = carried(world(term, uniform(3), 2, law={(1, 2): 1}))
    assert queried.update == queried.with_rollouts == log2(3) > 1
    assert carried(world(term, uniform(3), 2)).with_rollouts == F(2, 3) * log2(3) > 1


def test_the_update_of_a_single_rollout_depends_on_the_policy_though_the_raw_information_does_not():
    prior = uniform(3)
    even, skewed = (carried(world(reinforce(policy), prior)) for policy in (prior, SKEWED))
    assert even.raw == skewed.raw == h(F(1, 3))
    assert even.update != skewed.update


def test_stale_and_dependent_groups():
    stale = carried(world(rloo(uniform(3)), uniform(3), 2, law=SKEWED))
    lost = sum((p**2 for p in SKEWED), F(0)) * h(F(1, 3))
    assert stale.destroyed == lost
    alike = carried(world(rloo(uniform(3)), uniform(3), 2, law={(x, x): F(1, 3) for x in range(3)}))
    assert alike.with_rollouts == 0 and alike.raw == h(F(1, 3))


# unbiasedness ---------------------------------------------------------------------------------------


def graded(x, s):
    return F(1, 1 + abs(x - s))


@pytest.mark.parametrize("reward", [exact_match, graded])
@pytest.mark.parametrize("policy", [uniform(3), SKEWED, (HALF, HALF, F(0))])
def test_which_baselines_are_unbiased(policy, reward):
    truth = {s: true_gradient(policy, s, reward) for s in range(3)}

    def mean(update, K):
        return expected_update(world(update, uniform(3), K, reward=reward))

    def another(i, rollouts, rewards):
        return rewards[i - 1]  # of another rollout, hence independent of rollout i

    for K in (2, 3):
        assert mean(rloo(policy), K) == truth
        assert mean(reinforce(policy, F(2, 7)), K) == truth
        assert mean(reinforce(policy, another), K) == truth
        assert mean(dr_grpo(policy), K) == {s: times(F(K - 1, K), g) for s, g in truth.items()}
    assert mean(reinforce(policy), 1) == truth
    assert mean(dr_grpo(policy), 1) == dict.fromkeys(truth, (0, 0, 0))
    own = mean(reinforce(policy, lambda i, rollouts, rewards: rewards[i]), 2)
    assert own == dict.fromkeys(truth, (0, 0, 0)) != truth


def test_a_baseline_of_the_own_token_is_biased_and_one_of_the_others_reward_is_not_with_dependent_rollouts():
    own_token = reinforce(SKEWED, lambda i, rollouts, rewards: rollouts[i])
    truth = {s: true_gradient(SKEWED, s) for s in range(3)}
    assert expected_update(world(own_token, uniform(3), 2)) != truth
    alike = {(x, x): p for x, p in enumerate(SKEWED)}  # the same rollout twice: the others' mean is the own reward
    assert expected_update(world(rloo(SKEWED), uniform(3), 2, law=alike)) == dict.fromkeys(range(3), (0, 0, 0))


def test_the_true_gradient_is_the_softmax_formula():
    for s, p in enumerate(SKEWED):
        assert true_gradient(SKEWED, s) == tuple(p * ((v == s) - q) for v, q in enumerate(SKEWED))


@pytest.mark.parametrize("policy", [Softmax.shared((F(1, 3), F(2, 3)), 2), Softmax.one_logit(F(1, 3), 2)])
def test_token_level_gradients_are_unbiased(policy):
    sequences = {s: F(1, 4) for s in itertools.product((0, 1), repeat=2)}
    truth = {s: true_gradient(policy, s, token_match) for s in sequences}
    for update in (token_level(policy, (HALF, 3)), token_level(policy, 2, to_go=True)):
        assert expected_update(world(update, sequences, 2, reward=token_match)) == truth
    steep = token_level(policy, to_go=True, discount=HALF)
    both = plus(policy.score(0, 1), policy.score(1, 0))
    assert steep(((1, 0),), ((1, 0),)) == policy.score(0, 1)
    assert steep(((1, 0),), ((1, 2),)) == plus(times(2, policy.score(0, 1)), times(2, policy.score(1, 0)))
    assert token_level(policy, to_go=True)(((1, 0),), ((0, 1),)) == both


# token rewards --------------------------------------------------------------------------------------


def test_tokens_that_share_a_logit_lose_half_a_bit():
    sequences = {s: F(1, 4) for s in itertools.product((0, 1), repeat=2)}
    shared = carried(world(token_level(Softmax.one_logit(HALF, 2), HALF), sequences, reward=token_match))
    assert (shared.update, shared.raw) == (F(3, 2), 2)
    pmf = {}
    for s, t in itertools.product(sequences, repeat=2):
        r = tuple(int(a == b) for a, b in zip(s, t, strict=True))
        pmf[s, t, r, sum((2 * a - 1) * (2 * b - 1) for a, b in zip(r, t, strict=True))] = F(1, 16)
    assert (shared.update, shared.with_rollouts, shared.raw) == informations(pmf)
    apart = carried(world(token_level(Softmax(((HALF, HALF),) * 2), HALF), sequences, reward=token_match))
    assert apart.update == 2


def critics(length):
    yield lambda prefix: 0
    yield lambda prefix: F(len(prefix), length + 1)
    yield lambda prefix: F(1, 2 + sum(prefix))


@pytest.mark.parametrize("discount", [1, F(9, 10)])
@pytest.mark.parametrize("decay", [0, HALF, 1])
def test_advantages_from_a_terminal_reward_carry_at_most_a_bit(discount, decay):
    for policy in (Softmax(((F(1, 3), F(2, 3)),) * 2), Softmax.shared((HALF, HALF), 2)):
        sequences = {s: F(1, 4) for s in itertools.product((0, 1), repeat=2)}
        for critic in critics(2):
            c = carried(world(gae(policy, critic, discount=discount, decay=decay), sequences))
            assert c.update <= c.with_rollouts <= c.raw == h(F(1, 4)) < 1
    update = gae(Softmax(((F(1, 3), F(2, 3)),) * 2), critic, discount=discount, decay=decay)
    joint = world(update, {(0, 0): HALF, (1, 1): HALF}, reward=lambda x, s: int(x[0] == s[0]))
    assert carried(joint).raw == carried(joint).with_rollouts == 1  # attained


def test_gae_values():
    policy = Softmax(((HALF, HALF),) * 2)
    critic = {(): F(1, 5), (0,): F(1, 3), (1,): F(2, 3)}.__getitem__
    tokens = (1, 0)
    scores = [policy.score(t, x) for t, x in enumerate(tokens)]
    monte_carlo = plus(times(1 - F(1, 5), scores[0]), times(1 - F(2, 3), scores[1]))  # return minus value
    assert gae(policy, critic)((tokens,), (1,)) == monte_carlo
    one_step = plus(times(F(2, 3) - F(1, 5), scores[0]), times(1 - F(2, 3), scores[1]))
    assert (
        gae(policy, critic, decay=0)((tokens,), (1,)) == one_step == gae(policy, critic, decay=0)((tokens,), ((0, 1),))
    )
    first, last = HALF * F(2, 3) - F(1, 5), 1 - F(2, 3)  # d_0, d_1 at discount 1/2
    mixed = plus(times(first + HALF * F(1, 3) * last, scores[0]), times(last, scores[1]))
    assert gae(policy, critic, discount=HALF, decay=F(1, 3))((tokens,), (1,)) == mixed
    no_critic = gae(policy, lambda prefix: 0)
    assert no_critic((tokens,), (1,)) == reinforce(policy)((tokens,), (1,))


# KL terms -------------------------------------------------------------------------------------------

REFERENCE = (F(1, 6), F(1, 3), HALF)


@pytest.mark.parametrize("baseline", [0, HALF, 1])
@pytest.mark.parametrize("K", [1, 2])
def test_the_exact_kl_gradient_is_a_shift(baseline, K):
    plain = reinforce(uniform(3), baseline)
    assert carried(world(with_kl(plain, REFERENCE, F(1, 7)), uniform(3), K)) == carried(world(plain, uniform(3), K))


@pytest.mark.parametrize("estimator", ["k1", "k2", "k3"])
def test_a_kl_term_estimated_on_the_rollouts_shows_them(estimator):
    third = uniform(3)
    plain, tilted = reinforce(third), with_kl(reinforce(third), REFERENCE, F(1, 7), estimator)
    before, after = carried(world(plain, third)), carried(world(tilted, third))
    assert before.update == F(1, 3) * log2(3)
    assert after.update == h(F(1, 3)) == after.raw
    # The term is a function of the rollouts, so that whoever knows these learns nothing from it.
    for prior, policy, K in itertools.product(PRIORS, (SKEWED, third), (1, 2)):
        for make in (reinforce, dr_grpo, grpo):
            plain = carried(world(make(policy), prior, K))
            tilted = carried(world(with_kl(make(policy), REFERENCE, F(1, 7), estimator), prior, K))
            assert tilted.with_rollouts == plain.with_rollouts
            assert tilted.update <= tilted.with_rollouts <= tilted.raw


def test_a_reference_that_knows_the_answer_adds_information():
    plain = reinforce(uniform(2))
    joint = world(plain, uniform(2))
    tilted = [with_kl(plain, reference, 1) for reference in ((F(1, 4), F(3, 4)), (F(3, 4), F(1, 4)))]
    joint = joint.define("g2", lambda S, T, r: tilted[S](T, r), of=("S", "T", "r"))
    assert joint.I("g ; S") == HALF and joint.I("g2 ; S") == 1
    always = joint.define("k", lambda S: kl_gradient(plain.policy, Softmax((F(1, 4 - 2 * S), 1 - F(1, 4 - 2 * S)))))
    assert always.I("k ; S") == 1


@pytest.mark.parametrize(
    ("policy", "reference"),
    [
        (Softmax(SKEWED), Softmax(REFERENCE)),
        (Softmax.shared(SKEWED, 2), Softmax((REFERENCE, SKEWED))),
        (Softmax.one_logit(F(1, 3), 2), Softmax.one_logit(HALF, 2)),
    ],
)
def test_means_of_the_kl_estimators(policy, reference):
    silent = reinforce(policy, lambda i, rollouts, rewards: rewards[i])  # zero, so that the KL term is left

    def mean(estimator):
        return expected_update(world(with_kl(silent, reference, -1, estimator), (F(1),), 1, reward=lambda x, s: 0))[0]

    assert mean("exact") == mean("k1") == mean("k2") == kl_gradient(policy, reference)
    # k3's mean is the gradient of KL(reference || policy): minus the mean score under the reference
    reverse = [F(0)] * policy.parameters
    for t, row in enumerate(reference.rows):
        for x, q in enumerate(row):
            reverse = plus(reverse, times(-q, policy.score(t, x)))
    assert mean("k3") == tuple(reverse) != mean("k1")


def test_the_kl_gradient_is_the_derivative():
    """Of sum pi*ln(pi/ref): the terms pi * d ln(pi) sum to zero, so the logarithms may be held fixed."""
    for policy, reference in ((Softmax(SKEWED), Softmax(REFERENCE)), (POLICIES[2], Softmax((REFERENCE,) * 3))):
        total = (F(0),) * policy.parameters
        for t, row in enumerate(policy.rows):
            for x, p in enumerate(row):
                slope = gradient(policy, lambda tau, t=t, x=x, q=policy: int(q.sequence(tau)[t] == x))
                total = plus(total, times(ln(p / reference.rows[t][x]), slope))
        assert kl_gradient(policy, reference) == total
        assert any(isinstance(x, Number) for x in total)


# bad input ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: rloo(uniform(2))((0,), (1,)), r"leave-one-out \(RLOO\) needs K >= 2"),
        (lambda: world(rloo(uniform(2)), uniform(2)), "needs K >= 2"),
        (lambda: grpo(uniform(2), "sample")((0,), (1,)), "sample standard deviation needs K >= 2"),
        (lambda: grpo(uniform(2), "biased"), "'population' or 'sample'"),
        (lambda: grpo(uniform(2), epsilon=-1), "cannot be negative"),
        (lambda: reinforce(uniform(2), "median"), "no baseline 'median'"),
        (lambda: keep_positives(uniform(2), "all"), "'kept' or 'group'"),
        (lambda: reinforce(uniform(2))((0, 1), (1,)), "2 rollouts with 1 rewards"),
        (lambda: reinforce(uniform(2))((0,), ((1, 0),)), "one reward a rollout"),
        (lambda: reinforce(uniform(2))((2,), (1,)), "tokens are 0 .. 1"),
        (lambda: dr_grpo(uniform(2)).only(2)((0, 1), (1, 0)), "no rollout 2"),
        (lambda: token_level(Softmax.one_logit(HALF, 2), (1, 2, 3)), "3 baselines for 2 positions"),
        (lambda: token_level(Softmax.one_logit(HALF, 2))(((0, 1),), ((1,),)), "1 token rewards for 2 tokens"),
        (lambda: with_kl(reinforce(uniform(2)), uniform(3), 1), "the reference has 1 rows of 3 symbols"),
        (lambda: with_kl(reinforce(uniform(2)), uniform(2), 1, "k4"), "no estimator 'k4'"),
        (lambda: with_kl(reinforce(uniform(2)), (0, 1), 1), "gives symbol 0 at position 0 no probability"),
        (lambda: with_kl(dr_grpo(uniform(2)).only(0), uniform(2), 1)((0, 1), (1, 0)), "add the KL term first"),
        (lambda: world(reinforce(uniform(2)), uniform(2), 0), "K = 0"),
        (lambda: world(reinforce(uniform(2)), uniform(2), 40), "has 2199023255552 atoms|more than 10"),
        (lambda: world(reinforce(uniform(2)), uniform(2), 10**9), "already more than the limit"),
        (lambda: world(reinforce(Softmax((uniform(9),) * 99)), uniform(2)), "more than 10"),
        (lambda: world(reinforce(uniform(2)), (HALF, F(1, 3))), "the prior sum to 5/6"),
        (lambda: world(reinforce(uniform(2)), uniform(2), 2, law={(0,): 1}), "no tuple of K = 2"),
        (lambda: token_match(0, (0, 1)), "sequences of one length"),
    ],
)
def test_bad_input(make, message):
    with pytest.raises(ValueError, match=message) as error:
        make()
    assert "\n" not in str(error.value)


def test_a_world_is_a_joint_of_four():
    joint = world(grpo(uniform(3)), uniform(3), 2)
    assert isinstance(joint, Joint) and joint.names == ("S", "T", "r", "g")
    assert joint.independent("S", "T") and joint.is_function_of("g", "T, r") and joint.is_function_of("r", "S, T")

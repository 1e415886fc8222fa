"""The one-bit bound: one rollout with a binary reward carries at most one bit about the answer.

Post, "Binary, sequence-level rewards give at most one bit per rollout".  S is the secret answer, tau the
rollout, r the reward, g the update, theta the policy's parameters: the post's assumption is that tau is independent of
S given theta, so every term is given theta.  Where theta does not know S it may be left out (chain); where it does, the
terms without it say something false (without-theta).  The post takes r = f(S, tau); the proof never needs it, so r may
be a noisy verdict here, and the equality condition of the third link says what determinism adds.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

ROLLOUT = World(
    variables=(
        Variable("S", meaning="the secret answer"),
        Variable("tau", meaning="the rollout"),
        Variable("r", meaning="the reward"),
        Variable("g", meaning="the update"),
    )
)

LEARNER = World(
    variables=(
        ROLLOUT.variables[0],
        Variable("theta", meaning="the parameters of the policy, which may have learnt of the answer"),
        *ROLLOUT.variables[1:],
    )
)
GIVEN_THETA = Hypothesis(
    "rollout-independence", "I(tau;S|theta) = 0", "the policy knows of the answer what theta knows"
)

ROLLOUT_INDEPENDENCE = Hypothesis("rollout-independence", "I(tau;S) = 0", "the policy does not know the answer")
UPDATE_SEES = Hypothesis("update-sees", "I(g;S|tau,r) = 0", "g is computed from tau and r, and independent randomness")
BINARY_REWARD = Hypothesis("binary-reward", "|r| = 2", "the reward has two values")


def sizes(answers: int, rollouts: int, updates: int) -> tuple[tuple[str, int], ...]:
    """Alphabets of a domain; with 2*rollouts updates of denominator 1, every update as a partition of what it sees."""
    return ("|S|", answers), ("|tau|", rollouts), ("|r|", 2), ("|g|", updates)


CLAIM = Claim(
    id="one-bit",
    title="One-bit bound",
    section="Binary, sequence-level rewards give at most one bit per rollout",
    words="Lemma (One-bit bound).",
    formula=r"I(g;S) \;\le\; I((\tau,r);S) \;=\; I(S;r\mid \tau) \;\le\; H(r\mid \tau) \;\le\; 1",
    statements=(
        Statement(
            id="chain",
            text="I(g;S) <= I(tau,r;S) = I(S;r|tau) <= H(r|tau) <= 1",
            world=ROLLOUT,
            hypotheses=(ROLLOUT_INDEPENDENCE, UPDATE_SEES, BINARY_REWARD),
            equality=("I(S;tau,r|g) = 0", "", "H(r|S,tau) = 0", "r uniform on 2 given tau"),
            domains=(
                (("|S|", 2), ("|tau|", 2), ("|r|", 2), ("|g|", 2), ("denominator", 3)),
                (*sizes(3, 2, 4), ("denominator", 1), ("denominator S", 6), ("denominator tau", 6)),
                (*sizes(3, 3, 6), ("denominator", 1), ("denominator S", 6), ("denominator tau", 4)),
                (*sizes(3, 2, 4), ("denominator", 6), ("denominator r", 2), ("denominator g", 1)),
                (*sizes(3, 2, 3), ("denominator", 4), ("denominator r", 2), ("denominator g", 2)),
            ),
            thorough=(
                (*sizes(4, 3, 6), ("denominator", 4), ("denominator r", 1), ("denominator g", 1)),
                (*sizes(3, 3, 6), ("denominator", 4), ("denominator r", 2), ("denominator g", 1)),
                (*sizes(3, 2, 4), ("denominator", 6), ("denominator r", 4), ("denominator g", 1)),
                (*sizes(2, 2, 4), ("denominator", 12), ("denominator g", 1)),
                (*sizes(2, 2, 3), ("denominator", 4)),
            ),
        ),
        Statement(
            id="given-theta",
            reading="the rollout independent of S given theta, as the post assumes it",
            text="I(g;S|theta) <= I(tau,r;S|theta) = I(S;r|tau,theta) <= H(r|tau,theta) <= 1",
            world=LEARNER,
            hypotheses=(
                GIVEN_THETA,
                Hypothesis("update-sees", "I(g;S|tau,r,theta) = 0", "g is computed from tau, r and theta"),
                BINARY_REWARD,
            ),
            equality=("I(S;tau,r|g,theta) = 0", "", "H(r|S,tau,theta) = 0", "r uniform on 2 given tau,theta"),
            domains=(
                (*sizes(2, 2, 2), ("|theta|", 2), ("denominator", 1), ("denominator S", 2), ("denominator theta", 2)),
                (*sizes(2, 2, 2), ("|theta|", 2), ("denominator", 1), ("denominator tau", 2), ("denominator r", 2)),
            ),
        ),
        Statement(
            id="without-theta",
            role="other-reading",
            reading="the same assumption, and theta left out of the terms though it may know S",
            text="I(tau,r;S) = I(S;r|tau)",
            world=World(variables=LEARNER.variables[:4]),
            hypotheses=(GIVEN_THETA, BINARY_REWARD),
            domains=((("|S|", 2), ("|theta|", 2), ("|tau|", 2), ("|r|", 2), ("denominator", 2), ("denominator r", 1)),),
            refuted=True,
        ),
    ),
)

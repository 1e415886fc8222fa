"""Ten questions that the post does not ask; each ? is filled by what SymPy derives, and proved.

    pytest test_questions.py -v

``= ?`` asks for a closed form, ``<= ? in K`` for a bound in which only K occurs, ``<= ?*H(S)`` for the least constant.
"""

from properties.battery import *

V = Parameter("V", 2)
S = Variable("S", alphabet="V", meaning="the secret answer")
T = Variable("T", alphabet="V", meaning="the final token of a rollout")
GROUP = World(
    parameters=(V, Parameter("K", 1)),
    variables=(
        S,
        Variable("T", alphabet="V", length="K", meaning="the final tokens"),
        Variable("r", alphabet="2", length="K", meaning="the rewards"),
        Variable("b", alphabet="2", meaning="whether some rollout is right"),
    ),
    functions=(("M", "distinct(T)"),),
)
REWARDS = World(GROUP.parameters, GROUP.variables[:3], GROUP.functions)
UPDATE = World((V,), (S, T, Variable("g", meaning="the token where it is right, else nothing")))
DECISION = World((V,), (S, Variable("d", alphabet="V", meaning="a guess")))
FIVE = World((V,), (Variable("T", alphabet="V", length="5"),), (("M", "distinct(T)"),))

MATCH = ["S uniform", "I(T;S) = 0", "r = match(T,S)"]
UNIFORM = ["S uniform", "T uniform", "I(T;S) = 0", "g = restrict(S,T)"]
GROUPS = [{"V": 2, "K": 2, "denominator": 2}, {"V": 3, "K": 2, "denominator": 3}]
SQUARES = [{"V": v, "denominator": v} for v in (2, 3, 4)]

CLAIMS = [
    # what does one bit say, whether some rollout of the group is right?
    lemma("whether-solved", "H(b|T) = ?", [*MATCH, "b = solved(r)"], world=GROUP, domains=GROUPS),
    lemma("solved-says", "I(T,b;S) = ?", [*MATCH, "b = solved(r)"], world=GROUP, domains=GROUPS),
    # how much can the rewards of K rollouts say, whatever the prior?
    lemma("in-rollouts", "H(r|T) <= ? in K", ["r = match(T,S)"], world=REWARDS, domains=GROUPS),
    # how random is an update that keeps the right token, and what does it say about the rollout?
    lemma("kept-update", "H(g) = ?", UNIFORM, world=UPDATE, domains=SQUARES),
    lemma("about-the-rollout", "I(g;T) = ?", UNIFORM, world=UPDATE, domains=SQUARES),
    # how many of five tokens are different?
    lemma("five-tokens", "E[M] = ?", ["T uniform"], world=FIVE, domains=[{"V": 2, "denominator": 32}]),
    # what is left of the answer once a guess is known?
    lemma("after-a-guess", "H(S|d) <= ?", world=DECISION, domains=SQUARES),
    # best constants, for all finite distributions
    lemma("two-verifiers-twice", "I(a;S) + I(b;S) <= ?*H(S)"),
    lemma("three-pairs", "I(a;b) + I(b;c) + I(a;c) <= ?*H(a,b,c)"),
    lemma("three-alike", "H(a,b,c) <= ?*H(a)", ["H(b) <= H(a)", "H(c) <= H(a)"]),
]

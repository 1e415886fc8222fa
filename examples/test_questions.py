"""Questions that the post does not ask; each ? is filled by what SymPy derives, and proved.

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
SIX = World((V,), (Variable("T", alphabet="V", length="6"),), (("M", "distinct(T)"),))
ROLLOUT = World((V,), (S, T, Variable("r", alphabet="2", meaning="the reward")))
WHOLE = World(
    parameters=(V, Parameter("L", 1)),
    variables=(
        Variable("S", alphabet="V", length="L", meaning="the secret sequence"),
        Variable("x", alphabet="V", length="L", meaning="the tokens of a rollout"),
        Variable("b", alphabet="2", meaning="whether all of them are right"),
    ),
)

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
    # what does it say about the answer, for any policy?
    lemma("shown", "I(T,g;S) = ?", ["S uniform", "I(T;S) = 0", "g = restrict(S,T)"], world=UPDATE, domains=SQUARES),
    # how many of six tokens are different?
    lemma("six-tokens", "E[M] = ?", ["T uniform"], world=SIX, domains=[{"V": 2, "denominator": 64}]),
    # at each group, is it solved?
    lemma("solved-at", "for every t: H(b|T=t) = ?", [*MATCH, "b = solved(r)"], world=GROUP, domains=GROUPS),
    # what do the rewards say once it is known whether the group is solved, and the other way round?
    lemma("solved-and-rewards", "I(b;r|T) = ?", [*MATCH, "b = solved(r)"], world=GROUP, domains=GROUPS),
    # what is left of the answer after one reward?
    lemma("after-a-reward", "H(S|T,r) = ?", MATCH, world=ROLLOUT, domains=SQUARES),
    # what does one bit say on whether a whole sequence is right?
    lemma(
        "whole-sequence",
        "H(b|x) = ?",
        ["S uniform", "I(x;S) = 0", "b = same(x,S)"],
        world=WHOLE,
        domains=[{"V": 2, "L": 1, "denominator": 2}, {"V": 2, "L": 2, "denominator": 4}],
    ),
    # what is left of the answer once a guess is known?
    lemma("after-a-guess", "H(S|d) <= ?", world=DECISION, domains=SQUARES),
    # best constants, for all finite distributions
    lemma("two-verifiers-twice", "I(a;S) + I(b;S) <= ?*H(S)"),
    lemma("three-pairs", "I(a;b) + I(b;c) + I(a;c) <= ?*H(a,b,c)"),
    lemma("three-alike", "H(a,b,c) <= ?*H(a)", ["H(b) <= H(a)", "H(c) <= H(a)"]),
]

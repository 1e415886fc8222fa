"""Lemmas about verifiers and definitions of one's own: each is proved from derived lemmas, in the core.

pytest examples/test_beyond_one_verifier.py
"""

from properties.battery import *

SIZES = (Parameter("V", 1), Parameter("K", 1))
ANSWER = Variable("S", alphabet="V", meaning="the secret answer")
TOKENS = Variable("T", alphabet="V", length="K", meaning="the final tokens")
REWARDS = Variable("r", alphabet="2", length="K", meaning="which of them are right")
DISTINCT = (("M", "distinct(T)"),)

# a verifier that is content if one of K guesses is right: its bit is worth h(M/V)
TOP_K = lemma(
    "top-k",
    "H(b|T) = E[h(M/V)]",
    given=["S uniform", "I(T;S) = 0", "r = match(T,S)", "b = solved(r)"],
    world=World(SIZES, (ANSWER, TOKENS, REWARDS, Variable("b", alphabet="2", meaning="one is right")), DISTINCT),
    domains=[{"V": 2, "K": 2, "denominator": 2}, {"V": 3, "K": 2, "denominator": 3, "denominator T": 1}],
    proof="""
        for every t: H(b|T=t) = h(M/V) by chance
        H(b|T) = E[h(M/V)] by average
    """,
)

# a vote is any function of the tokens that names one: it is worth h(1/V), however the votes are counted
MAJORITY = define(
    "majority(t: K -> V): V",
    lambda t: max(sorted(set(t)), key=t.count),
    latex=r"\operatorname{{maj}}({0})",
)
VOTE = lemma(
    "vote",
    "H(c|T) = h(1/V)",
    given=["S uniform", "I(T;S) = 0", "m = majority(T)", "c = same(m,S)"],
    world=World(
        SIZES,
        (ANSWER, TOKENS, Variable("m", alphabet="V", meaning="the vote"), Variable("c", alphabet="2")),
        definitions=(MAJORITY,),
    ),
    domains=[{"V": 2, "K": 2, "denominator": 2}, {"V": 3, "K": 2, "denominator": 3, "denominator T": 1}],
    proof="""
        for every t: H(c|T=t) = h(1/V) by chance
        H(c|T) = h(1/V) by average
    """,
)

# one of K tokens, picked by whatever judge: no more than log2 of how many differ
PICK = define("pick(t: K -> V, j: K): V = t[j]", lambda t, j: t[j], latex="{0}_{{{1}}}", coq="fun t j => tnth t j")
BEST_OF_K = lemma(
    "best-of-k",
    "H(x|T) <= E[log2(M)]",
    given=["x = pick(T,j)"],
    world=World(
        SIZES,
        (
            TOKENS,
            Variable("j", alphabet="K", meaning="the place that is picked"),
            Variable("x", alphabet="V", meaning="the token there"),
        ),
        DISTINCT,
        (PICK,),
    ),
    domains=[{"V": 2, "K": 2, "denominator": 4}],
    proof="""
        for every t: H(x|T=t) <= log2(M) by size
        H(x|T) <= E[log2(M)] by average
    """,
)

# each rollout may be chosen after the rewards of those before it: all that is told, a reward tells where it is seen
ADAPTIVE = lemma(
    "adaptive-match",
    "I(T,r;S) = sum[i](H(r[i]|T[<=i],r[<i]))",
    given=["r = match(T,S)", "for every i: I(T[i];S|T[<i],r[<i]) = 0"],
    world=World(SIZES, (ANSWER, TOKENS, REWARDS)),
    domains=[{"V": 2, "K": 2, "denominator": 2}, {"V": 3, "K": 1, "denominator": 3}],
    proof="""
        for every i: H(r[i]|S,T[<=i],r[<i]) = 0 by function
        for every i: I(T[<=i],r[<=i];S) - I(T[<i],r[<i];S) = H(r[i]|T[<=i],r[<i]) by sum
        I(T,r;S) = sum[i](H(r[i]|T[<=i],r[<i])) by total
    """,
)

# an answer of K symbols: none of them is more uncertain than the whole
ANSWERS = lemma(
    "answers",
    "sum[k](H(S[k])) <= K*H(S)",
    world=World(SIZES, (Variable("S", alphabet="V", length="K", meaning="the secret answer"),)),
    domains=[{"V": 2, "K": 2, "denominator": 4}, {"V": 2, "K": 3, "denominator": 2}],
    proof="""
        for every k: H(S[k]|S) = 0 by function
        for every k: H(S[k]) <= H(S) by sum
        sum[k](H(S[k])) <= K*H(S) by total
    """,
)

# what each symbol tells beyond all others adds up to no more than the answer, read from its end
ERASURE = lemma(
    "erasure",
    "sum[k](H(S[k]|S[<k],S[>k])) <= sum[k](H(S[k]|S[>k])) = H(S)",
    world=ANSWERS.statements[0].world,
    domains=[{"V": 2, "K": 2, "denominator": 4}, {"V": 2, "K": 3, "denominator": 2}],
    proof="""
        for every k: H(S[k]|S[<k],S[>k]) <= H(S[k]|S[>k]) by sum
        sum[k](H(S[k]|S[<k],S[>k])) <= sum[k](H(S[k]|S[>k])) by total
        sum[k](H(S[k]|S[>k])) = H(S) by total
    """,
)

CLAIMS = [TOP_K, VOTE, BEST_OF_K, ADAPTIVE, ANSWERS, ERASURE]

"""The points of the post's Figures 5, 6 and 7, exactly, between two decimals.

Fig. 5: h(1/V) for V = 5, 10, 50, 100, 500.  Fig. 6: V = 500 and K = 1, 2, 4, .., 64 rollouts of a uniform policy: the
mean information over the tokens drawn, that of K distinct tokens, which is the most it can be, and log2(K+1).
Fig. 7: T bits for T fair binary tokens; token-tightness has it for every T.
"""

from dataclasses import replace
from fractions import Fraction

from theorems.language import Claim, Hypothesis, Statement, World
from theorems.post.token_tightness import INDEPENDENCE, MATCH, TOKENS, UNIFORM


def between(id: str, reading: str, low: str, what: str, high: str) -> Statement:
    """low < what < high."""
    return Statement(
        id=id,
        kind="numeric",
        role="context",
        reading=reading,
        text=f"{Fraction(low)} < {what} < {Fraction(high)}",
        domains=((),),
    )


def information(M: int) -> str:
    """I(500, M), the information of M distinct tokens out of 500."""
    return f"(log2(500) - {500 - M}/500*log2({500 - M}))"


def five(V: int, low: str, high: str) -> Statement:
    return between(f"figure-5-v-{V}", f"h(1/V) at V = {V}, in bits", low, f"h(1/{V})", high)


def distinct(K: int, low: str, high: str) -> Statement:
    return between(f"figure-6-k-{K}", f"bits of K = {K} distinct tokens, V = 500", low, information(K), high)


def ways(K: int) -> list[int]:
    """In how many ways K rollouts fall into m classes of equal tokens, m = 1 .. K: Stirling numbers."""
    numbers = [1]
    for _ in range(K - 1):
        pairs = zip([*numbers, 0], [0, *numbers], strict=True)
        numbers = [m * same + other for m, (same, other) in enumerate(pairs, 1)]
    return numbers


def mean(K: int, low: str, high: str) -> Statement:
    """The mean of I(500, M) over K independent uniform tokens.

    M = m has probability ways * 500 * 499 * .. * (500 - m + 1) / 500^K, and leaves (500 - m)/500 * log2(500 - m) bits.
    """
    left = ""
    for m, number in reversed([*enumerate(ways(K), 1)]):
        term = f"{number}*log2({500 - m})"
        left = f"{500 - m}*({term} + {left})" if left else f"{500 - m}*{term}"
    what = f"log2(500) - 1/500^{K}*{left}"
    return between(f"figure-6-mean-{K}", f"mean bits of K = {K} independent tokens, V = 500", low, what, high)


def bound(K: int, low: str, high: str) -> Statement:
    return between(f"figure-6-bound-{K}", f"log2(K + 1) at K = {K}", low, f"log2({K} + 1)", high)


BOUND_OF_ONE = Statement(
    id="figure-6-bound-1",
    kind="numeric",
    role="context",
    reading="log2(K + 1) at K = 1",
    text="log2(1 + 1) = 1",
    domains=((),),
)


def seven(T: int) -> Statement:
    """Fig. 7 at one T, from the joint distribution: fair targets, a policy of fair coins (a constant one for T > 4)."""
    S, x, R = (replace(v, length=str(T)) for v in TOKENS.variables)
    policy = Hypothesis("uniform-policy", "x uniform", "fair coins")
    if T > 4:
        x, policy = replace(x, alphabet="1"), Hypothesis("constant-policy", "x uniform", "of one sequence: constant")
    return Statement(
        id=f"figure-7-t-{T}",
        kind="numeric",
        role="context",
        reading=f"token feedback on T = {T} fair binary tokens, in bits",
        text=f"I(x,R;S) = {T}",
        world=World(variables=(S, x, R)),
        hypotheses=(UNIFORM, policy, INDEPENDENCE, MATCH),
        domains=((("denominator", 2**T),),),
    )


CLAIM = Claim(
    id="figures",
    title="The figures, exactly",
    section="Introduction",
    words="I wrote a small scripts to empirically check theese bounds.",
    statements=(
        five(5, "0.7219", "0.7220"),
        five(10, "0.4689", "0.4690"),
        five(50, "0.1414", "0.1415"),
        five(100, "0.0807", "0.0808"),
        five(500, "0.0208", "0.0209"),
        between("figure-6-k-1", "bits of one token, V = 500", "0.0208", information(1), "0.0209"),
        mean(2, "0.0415", "0.0416"),
        mean(4, "0.0829", "0.0830"),
        mean(8, "0.1651", "0.1652"),
        mean(16, "0.3273", "0.3274"),
        mean(32, "0.6430", "0.6431"),
        mean(64, "1.2408", "1.2409"),
        distinct(2, "0.0416", "0.0417"),
        distinct(4, "0.0832", "0.0833"),
        distinct(8, "0.1663", "0.1664"),
        distinct(16, "0.3323", "0.3324"),
        distinct(32, "0.6631", "0.6632"),
        distinct(64, "1.3199", "1.3200"),
        BOUND_OF_ONE,
        bound(2, "1.5849", "1.5850"),
        bound(4, "2.3219", "2.3220"),
        bound(8, "3.1699", "3.1700"),
        bound(16, "4.0874", "4.0875"),
        bound(32, "5.0443", "5.0444"),
        bound(64, "6.0223", "6.0224"),
        *(seven(T) for T in (1, 2, 3, 4, 6, 8)),
    ),
)

"""The other half of a budget: who names S with few errors must have received nearly H(S) bits (Fano).

Not in the post.  d is any guess made from g, W = 1 where it is wrong, so that E[W] is the probability of an error,
and H(r|d) at most its binary entropy.  With the bounds of the other claims as the budget, this is a lower bound on the
number of rollouts, groups and episodes.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

S = Variable("S", alphabet="V", meaning="the secret answer")
D = Variable("d", alphabet="V", meaning="the guess")
R = Variable("r", alphabet="2", meaning="1 if the guess is right")
GUESS = World(
    parameters=(Parameter("V", 2),),
    variables=(S, Variable("g", meaning="all that was received"), D, R),
    functions=(("W", "failed(r)"),),
)
CLASSICAL = World(GUESS.parameters, (S, D, R), (*GUESS.functions, ("a", "P(r=0|d)")))
GUESS_SEES = Hypothesis("guess-sees", "I(d;S|g) = 0", "the guess is made from g, and independent randomness")
RIGHT = Hypothesis("right-guess", "r = match(d,S)", "r is 1 when the guess is the answer")
EVEN_ERRORS = "S uniform on 1 + W*(V - 2) given d,r"  # where the guess is wrong, on all V - 1 other answers
SMALL = (
    (("V", 2), ("|g|", 2), ("denominator", 2)),
    (("V", 3), ("|g|", 1), ("denominator", 3)),
    (("V", 3), ("|g|", 2), ("denominator", 2)),
)

ROUNDS = """
    H(r) = h(E[a]) by chance
    H(r|S,d) = 0 by function
    H(S|d,r) <= E[W*log2(V - 1)] by errors
    H(S) - h(E[a]) - E[W]*log2(V - 1) <= I(d;S) by sum from 3 with I(r;d)
    I(d;S) <= I(x,y;S) by sum with I(S;x,y|d)
    for every n: I(x[<=n],y[<=n];S) - I(x[<n],y[<n];S) <= H(y[n]|x[<=n],y[<n]) by sum with H(y[n]|S,x[<=n],y[<n])
    I(x,y;S) <= sum[n](H(y[n]|x[<=n],y[<n])) by total
    for every n: H(y[n]|x[<=n],y[<n]) <= log2(A) by size
    sum[n](H(y[n]|x[<=n],y[<n])) <= N*log2(A) by total
"""

CLAIM = Claim(
    id="budget-converse",
    title="Bits needed to know the answer",
    statements=(
        Statement(
            id="fano",
            role="not-in-source",
            text="H(S|g) <= H(S|d) <= H(r|d) + E[W*log2(V - 1)]",
            world=GUESS,
            hypotheses=(GUESS_SEES, RIGHT),
            equality=("I(S;g|d) = 0", EVEN_ERRORS),
            domains=SMALL,
        ),
        Statement(
            id="budget",
            role="not-in-source",
            reading="the bits that must be received",
            text="H(S) - H(r|d) - E[W*log2(V - 1)] <= I(d;S) <= I(g;S)",
            world=GUESS,
            hypotheses=(GUESS_SEES, RIGHT),
            equality=(EVEN_ERRORS, "I(S;g|d) = 0"),
            domains=SMALL,
        ),
        Statement(
            id="classical",
            role="not-in-source",
            reading="Fano's bound, with the probability E[W] = E[a] of an error",
            text="H(S) - h(E[a]) - E[W]*log2(V - 1) <= I(d;S)",
            world=CLASSICAL,
            hypotheses=(RIGHT,),
            equality=(f"I(r;d) = 0 and {EVEN_ERRORS}",),
            domains=((("V", 2), ("denominator", 6)), (("V", 3), ("denominator", 3))),
        ),
        Statement(
            id="rollouts",
            role="not-in-source",
            reading="so that many rollouts of a binary reward, N, are needed to name S with errors of probability "
            "E[W] = E[a]",
            text="H(S) - h(E[a]) - E[W]*log2(V - 1) <= I(d;S) <= I(tau,q;S) <= H(q|tau) <= H(q) <= N",
            world=World(
                (Parameter("V", 2), Parameter("N", 1)),
                (
                    S,
                    Variable("tau", meaning="the rollouts"),
                    Variable("q", alphabet="2", length="N", meaning="their rewards"),
                    D,
                    R,
                ),
                CLASSICAL.functions,
            ),
            hypotheses=(
                Hypothesis(
                    "rollout-independence", "I(tau;S) = 0", "the rollouts are jointly independent of the answer"
                ),
                Hypothesis("guess-sees", "I(d;S|tau,q) = 0", "the guess is made from rollouts and rewards"),
                RIGHT,
            ),
            equality=(
                f"I(r;d) = 0 and {EVEN_ERRORS}",
                *("I(S;q,tau|d) = 0", "H(q|S,tau) = 0", "I(q;tau) = 0", "q uniform on 2^N"),
            ),
            domains=(
                (
                    *(("V", 2), ("N", 2), ("|tau|", 2), ("denominator", 1)),
                    *(("denominator S", 2), ("denominator tau", 2), ("denominator d", 4)),
                ),
                (
                    *(("V", 3), ("N", 2), ("|tau|", 2), ("denominator", 1)),
                    *(("denominator S", 2), ("denominator tau", 2)),
                ),
            ),
            proof="""
                H(r) = h(E[a]) by chance
                H(r|S,d) = 0 by function
                H(S|d,r) <= E[W*log2(V - 1)] by errors
                H(S) - h(E[a]) - E[W]*log2(V - 1) <= I(d;S) by sum from 3 with I(r;d)
            """,
        ),
        Statement(
            id="rounds",
            role="not-in-source",
            reading="N questions, each chosen by the answers so far, with answers of A values",
            text="H(S) - h(E[a]) - E[W]*log2(V - 1) <= I(d;S) <= I(x,y;S) <= sum[n](H(y[n]|x[<=n],y[<n])) <= N*log2(A)",
            world=World(
                (Parameter("V", 2), Parameter("N", 1), Parameter("A", 1), Parameter("Q", 1)),
                (
                    Variable("x", alphabet="Q", length="N", meaning="the questions"),
                    S,
                    Variable("y", alphabet="A", length="N", meaning="their answers"),
                    D,
                    R,
                ),
                CLASSICAL.functions,
            ),
            hypotheses=(
                Hypothesis(
                    "own-questions",
                    "for every n: I(x[n];S|x[<n],y[<n]) = 0",
                    "each question knows the answer only through the past",
                ),
                Hypothesis("guess-sees", "I(d;S|x,y) = 0", "the guess is made from questions and answers"),
                RIGHT,
            ),
            equality=(
                f"I(r;d) = 0 and {EVEN_ERRORS}",
                "I(S;x,y|d) = 0",
                "H(y[n]|S,x[<=n],y[<n]) = 0",
                "y[n] uniform on A given x[<n],x[n],y[<n]",
            ),
            domains=(
                (
                    *(("V", 2), ("N", 2), ("A", 2), ("Q", 2), ("denominator", 1)),
                    *(("denominator x", 2), ("denominator S", 2)),
                ),
                (("V", 3), ("N", 2), ("A", 2), ("Q", 1), ("denominator", 1), ("denominator S", 3)),
            ),
            proof=ROUNDS,
        ),
        Statement(
            id="few-errors",
            kind="bounds",
            role="not-in-source",
            reading="one of V answers as likely: the chance of an error is at least 1 - (I(g;S) + 1)/log2 V, so "
            "at least 1 - (N*log2 A + 1)/log2 V after such rounds",
            text="log2(V) - E[W]*log2(V - 1) - 1 <= I(g;S)",
            world=World(GUESS.parameters, GUESS.variables, CLASSICAL.functions),
            hypotheses=(Hypothesis("uniform", "S uniform", "each of V answers is as likely"), GUESS_SEES, RIGHT),
            domains=(
                (("V", 2), ("|g|", 2), ("denominator", 2)),
                (("V", 3), ("|g|", 2), ("denominator", 1), ("denominator S", 3), ("denominator d", 2)),
            ),
            proof="""
                H(r|S,d) = 0 by function
                H(S|d,r) <= E[W*log2(V - 1)] by errors
                H(S) = log2(V) by uniform
                H(r) <= 1 by size
                log2(V) - E[W]*log2(V - 1) - 1 <= I(g;S) by sum from 2,4 with I(r;d), I(S;g|d)
            """,
        ),
        Statement(
            id="group",
            role="not-in-source",
            reading="and one group of exact match has to be so large",
            text="H(S) - h(E[a]) - E[W]*log2(V - 1) <= I(d;S) <= H(q|T) <= log2(K + 1)",
            world=World(
                (Parameter("V", 2), Parameter("K", 1)),
                (
                    S,
                    Variable("T", alphabet="V", length="K", meaning="the final tokens of the rollouts"),
                    Variable("q", alphabet="2", length="K", meaning="the rewards"),
                    D,
                    R,
                ),
                (*CLASSICAL.functions, ("M", "distinct(T)")),
            ),
            hypotheses=(
                Hypothesis("rollout-independence", "I(T;S) = 0", "the rollouts are jointly independent of the answer"),
                Hypothesis("exact-match", "q = match(T,S)", "each reward is 1 when its final token is the answer"),
                Hypothesis("guess-sees", "I(d;S|T,q) = 0", "the guess is made from the group"),
                RIGHT,
            ),
            equality=(
                f"I(r;d) = 0 and {EVEN_ERRORS}",
                "I(S;q,T|d) = 0 and H(q|S,T) = 0",
                "M = K and restrict(S,T) uniform on M + 1 given T",
            ),
            domains=(
                (
                    ("V", 2),
                    ("K", 2),
                    ("denominator", 1),
                    ("denominator S", 2),
                    ("denominator T", 2),
                    ("denominator d", 4),
                ),
                (("V", 3), ("K", 2), ("denominator", 1), ("denominator S", 3)),
                (("V", 3), ("K", 2), ("denominator", 1), ("denominator S", 2), ("denominator T", 2)),
            ),
            proof="""
                H(r) = h(E[a]) by chance
                H(r|S,d) = 0 by function
                H(S|d,r) <= E[W*log2(V - 1)] by errors
                H(S) - h(E[a]) - E[W]*log2(V - 1) <= I(d;S) by sum from 3 with I(r;d)
                I(d;S) <= H(q|T) by sum with H(q|S,T), I(S;q,T|d)
                let C = restrict(S,T)
                H(q|T,C) = 0 by function
                H(C|T,q) = 0 by function
                for every t: H(q|C,T=t) = 0 by at
                for every t: H(C|q,T=t) = 0 by at
                for every t: H(C|T=t) <= log2(M + 1) by size
                for every t: H(q|T=t) <= log2(M + 1) by sum from 11
                for every t: M <= K by count
                for every t: log2(M + 1) <= log2(K + 1) by log
                for every t: H(q|T=t) <= log2(K + 1) by sum from 12,14
                H(q|T) <= log2(K + 1) by average
            """,
        ),
        Statement(
            id="one-in-1024",
            kind="numeric",
            role="not-in-source",
            reading="one of 1024 equally likely answers, one error in ten: more than 8 bits, so at least 9 rollouts",
            text="8 < log2(1024) - h(1/10) - 1/10*log2(1024 - 1) < 9",
            domains=((),),
        ),
    ),
)

"""A training run of N binary rewards carries at most N bits; informations of single episodes may not be added up.

Post, takeaway "if the total signal is B bits" and the budget of the introduction.  Every policy depends on all that
came before; theta is the result of the run, theta0 its start.  A group of K rollouts of single-answer exact match has
at most K + 1 patterns of rewards once its tokens are known (group-bound/pointwise), so P prompts give P log2(K + 1).
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

RUN = World(
    parameters=(Parameter("N", 1), Parameter("V", 1)),
    variables=(
        Variable("S", meaning="the secret answer"),
        Variable("theta0", meaning="the start of the run"),
        Variable("tau", alphabet="V", length="N", meaning="the rollouts"),
        Variable("r", alphabet="2", length="N", meaning="the rewards"),
        Variable("theta", meaning="the result of the run"),
    ),
)

GROUPS = World(
    parameters=(Parameter("P", 1), Parameter("K", 1), Parameter("N", 1, "K + 1"), Parameter("V", 1)),
    variables=(
        Variable("S", meaning="the secret answers"),
        Variable("tau", alphabet="V", length="P", meaning="the groups of rollouts"),
        Variable("r", alphabet="N", length="P", meaning="the patterns of their rewards, numbered given the tokens"),
    ),
)

CLAIM = Claim(
    id="training-run",
    title="The budget of a training run",
    section="Putting it together: what does this mean in practice?",
    formula=r"\text{if the total signal is } B \text{ bits}",
    statements=(
        Statement(
            id="chain",
            text="I(theta;S|theta0) <= I(tau,r;S|theta0) <= sum[n](H(r[n]|tau[<=n],r[<n],theta0)) <= N",
            world=RUN,
            hypotheses=(
                Hypothesis(
                    "rollout-independence",
                    "for every n: I(tau[n];S|tau[<n],r[<n],theta0) = 0",
                    "each policy knows the answer only through the past",
                ),
                Hypothesis("run-sees", "I(theta;S|tau,r,theta0) = 0", "theta is computed from the run"),
            ),
            equality=(
                "I(S;r,tau|theta,theta0) = 0",
                "H(r[n]|S,tau[<=n],r[<n],theta0) = 0",
                "r[n] uniform on 2 given tau[<n],tau[n],r[<n],theta0",
            ),
            domains=(
                (("N", 1), ("V", 2), ("|S|", 2), ("|theta0|", 1), ("|theta|", 2), ("denominator", 2)),
                (("N", 2), ("V", 1), ("|S|", 2), ("|theta0|", 1), ("|theta|", 2), ("denominator", 2)),
            ),
            proof="""
                I(theta;S|theta0) <= I(tau,r;S|theta0) by sum
                for every n: I(tau[<=n],r[<=n];S|theta0) - I(tau[<n],r[<n];S|theta0) <= H(r[n]|tau[<=n],r[<n],theta0)
                    by sum with H(r[n]|S,tau[<=n],r[<n],theta0)
                I(tau,r;S|theta0) <= sum[n](H(r[n]|tau[<=n],r[<n],theta0)) by total
                for every n: H(r[n]|tau[<=n],r[<n],theta0) <= 1 by size
                sum[n](H(r[n]|tau[<=n],r[<n],theta0)) <= N by total
            """,
        ),
        Statement(
            id="groups",
            reading="P prompts of K rollouts each; r[p] says which of its N <= K + 1 patterns of rewards group p has",
            text="I(tau,r;S) <= sum[p](H(r[p]|tau[<=p],r[<p])) <= P*log2(N) <= P*log2(K + 1)",
            world=GROUPS,
            hypotheses=(
                Hypothesis(
                    "rollout-independence",
                    "for every p: I(tau[p];S|tau[<p],r[<p]) = 0",
                    "each policy knows the answers only through the past",
                ),
            ),
            equality=("H(r[p]|S,tau[<=p],r[<p]) = 0", "r[p] uniform on N given tau[<p],tau[p],r[<p]", "N = K + 1"),
            domains=(
                (("P", 2), ("K", 1), ("V", 1), ("|S|", 2), ("denominator", 2)),
                (("P", 2), ("K", 2), ("N", 3), ("V", 1), ("|S|", 3), ("denominator", 1), ("denominator S", 3)),
            ),
            proof="""
                for every p: I(tau[<=p],r[<=p];S) - I(tau[<p],r[<p];S) <= H(r[p]|tau[<=p],r[<p])
                    by sum with H(r[p]|S,tau[<=p],r[<p])
                I(tau,r;S) <= sum[p](H(r[p]|tau[<=p],r[<p])) by total
                for every p: H(r[p]|tau[<=p],r[<p]) <= log2(N) by size
                sum[p](H(r[p]|tau[<=p],r[<p])) <= P*log2(N) by total
                P*log2(N) <= P*log2(K + 1) by tangent at N/(K + 1) iff N = K + 1
            """,
        ),
        Statement(
            id="added-up",
            role="not-in-post",
            reading="the informations of the single episodes, each on its own, add up to a bound",
            text="I(r;S) <= sum[n](I(r[n];S))",
            world=World(
                parameters=(Parameter("N", 1),),
                variables=(
                    Variable("S", meaning="the secret answer"),
                    Variable("r", alphabet="2", length="N", meaning="the rewards"),
                ),
            ),
            domains=((("N", 1), ("|S|", 2), ("denominator", 2)), (("N", 2), ("|S|", 2), ("denominator", 2))),
            refuted=True,
        ),
        Statement(
            id="group-against-rollouts",
            role="not-in-post",
            reading="a group of K rollouts of exact match carries less than K bits",
            text="log2(K + 1) <= K",
            world=World(parameters=(Parameter("K", 1),)),
            equality=("K = 1",),
            domains=tuple((("K", k),) for k in range(1, 100)),
            proof="log2(K + 1) <= K by tangent at (K + 1)/2 iff K = 1",
        ),
    ),
)

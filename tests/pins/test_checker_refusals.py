"""Near misses: for each condition of a rule, a certificate that fails it alone, and the checker's sentence for it.

Many have both sides of a claim cluttered by what cancels (H(X|T=t) - H(X|T=t)), so that the claim is about a value or a
position though its form is not.  The kernel refuses each of them too; what is accepted, both accept.
"""

from __future__ import annotations

import json
from math import factorial

import pytest

from tests.pins.test_kernel_refusals import LET, Certificate, certificate, refusal, sealed, steps, traces
from theorems.proof import checker
from theorems.proof.kernel import RULES, KernelError, check_certificate

AT_T, AT_S, AT_POSITION = "H(X|T=t) - H(X|T=t)", "H(X|S=s) - H(X|S=s)", "H(R[t]) - H(R[t])"
PLAIN = {"variables": "X Y T R:5:K S", "parameters": "V K"}
DISTINCT = {"variables": "T:V:K X", "functions": "M=distinct(T)", "parameters": "V K"}


def name_of(body: Certificate) -> str:
    """What is claimed by which rule, and from what."""
    last = body["steps"][-1]
    return f"{last['rule']}: {last['claim']} from {', '.join(p['text'] for p in body['premises']) or 'nothing'}"[:120]


REFUSED: list[tuple[str, Certificate]] = [
    # both
    (
        "not the halves",
        certificate("H(Y) = 1", "both", f"for every t: H(Y) + {AT_T} <= 1; H(Y) >= 1", use=["p0", "p1"], **PLAIN),
    ),
    (
        "not the halves",
        certificate("H(Y) = 1", "both", f"H(Y) <= 1; for every t: H(Y) + {AT_T} >= 1", use=["p0", "p1"], **PLAIN),
    ),
    (
        "not the halves",
        certificate(
            "H(Y) = 1", "both", f"for every t: H(Y) + {AT_POSITION} <= 1; H(Y) >= 1", use=["p0", "p1"], **PLAIN
        ),
    ),
    (
        "not the halves",
        certificate(
            f"for every t: H(Y) + {AT_POSITION} = 1", "both", "H(Y) <= 1; H(Y) >= 1", use=["p0", "p1"], **PLAIN
        ),
    ),
    ("not the halves", certificate("H(X) = 1", "both", "H(Y) <= 1; H(X) >= 1", use=["p0", "p1"], **PLAIN)),
    ("not the halves", certificate("H(X) = 1", "both", "H(X) <= 1; H(Y) >= 1", use=["p0", "p1"], **PLAIN)),
    ("not the halves", certificate("H(X) <= 1", "both", "H(X) <= 1; H(X) >= 1", use=["p0", "p1"], **PLAIN)),
    ("not the halves", certificate("H(X) = 1", "both", "H(X) <= 1; H(X) > 1", use=["p0", "p1"], **PLAIN)),
    ("has the wrong length", certificate("H(X) = 1", "both", "H(X) = 1", use=["p0"], **PLAIN)),
    # scale
    (
        "takes a fact times a number",
        certificate("2*H(Y) <= 2", "scale", f"for every t: H(Y) + {AT_POSITION} <= 1", use="p0", factor="2", **PLAIN),
    ),
    (
        "takes a fact times a number",
        certificate("2*H(Y) <= 2", "scale", f"for every t: H(Y) + {AT_T} <= 1", use="p0", factor="2", **PLAIN),
    ),
    ("takes a fact times a number", certificate("e*H(Y) <= e", "scale", "H(Y) <= 1", use="p0", factor="e", **PLAIN)),
    ("takes a fact times a number", certificate("2*H(Y) <= 2", "scale", "H(Y) < 1", use="p0", factor="2", **PLAIN)),
    (
        "times the factor is not the claim",
        certificate("2*H(Y) <= 3", "scale", "H(Y) <= 1", use="p0", factor="2", **PLAIN),
    ),
    (
        "the sign of the factor",
        certificate("(V - 1)*H(Y) < V - 1", "scale", "H(Y) < 1", use="p0", factor="V - 1", **PLAIN),
    ),
    (
        "the divisor of the factor",
        certificate("H(Y)/(V - 1) <= 1/(V - 1)", "scale", "H(Y) <= 1", use="p0", factor="1/(V - 1)", **PLAIN),
    ),
    # total
    ("takes a fact for every position", certificate("K*H(X) <= K", "total", "H(X) <= 1", use="p0", **PLAIN)),
    (
        "takes a fact for every position",
        certificate("sum[t](H(R[t])) < K", "total", "for every t: H(R[t]) < 1", use="p0", **PLAIN),
    ),
    (
        "takes a fact for every position",
        certificate("sum[t](H(R[t])) <= K", "total", "for every t: H(R[t]) = 1", use="p0", **PLAIN),
    ),
    (
        "takes a fact for every position",
        certificate(
            f"for every s: sum[t](H(R[t])) + {AT_S} <= K", "total", "for every t: H(R[t]) <= 1", use="p0", **PLAIN
        ),
    ),
    (
        "takes a fact for every position",
        certificate(
            f"for every t: sum[s](H(R[s])) + {AT_POSITION} <= K",
            "total",
            "for every t: H(R[t]) <= 1",
            use="p0",
            **PLAIN,
        ),
    ),
    # average
    ("takes a fact for every value", certificate("H(X) <= 1", "average", "H(X) <= 1", use="p0", **PLAIN)),
    (
        "takes a fact for every value",
        certificate("H(X|T) <= 1", "average", "for every t: H(X|T=t) = 1", use="p0", **PLAIN),
    ),
    (
        "takes a fact for every value",
        certificate(
            f"for every t: H(Y) + {AT_T} <= 1", "average", f"for every t: H(Y) + {AT_T} <= 1", use="p0", **PLAIN
        ),
    ),
    # sum
    (
        "is about every value",
        certificate("H(Y) <= 1", "sum", f"for every t: H(Y) + {AT_T} <= 1", use=[["1", "p0"]], **PLAIN),
    ),
    (
        "is about every value",
        certificate("H(Y) <= 1", "sum", f"for every t: H(Y) + {AT_POSITION} <= 1", use=[["1", "p0"]], **PLAIN),
    ),
    ("negative multiplier", certificate("-H(Y) <= -1", "sum", "H(Y) <= 1", use=[["-1", "p0"]], **PLAIN)),
    ("does not give the claim", certificate("H(Y) = 1", "sum", "H(Y) <= 1", use=[["1", "p0"]], **PLAIN)),
    ("is not used as an inequality", certificate("H(Y) = 0", "sum", "", basic=[["-1", "H(Y)"]], **PLAIN)),
    ("nothing strict is used", certificate("H(Y) < 1", "sum", "H(Y) <= 1", use=[["1", "p0"]], **PLAIN)),
    ("nothing strict is used", certificate("H(Y) < 1", "sum", "H(Y) = 1", use=[["1", "p0"]], **PLAIN)),
    # log
    ("shows log2", certificate("h(1/2) <= log2(V + 1)", "log", "1/2 <= V + 1", use="p0", **PLAIN)),
    ("shows log2", certificate("log2(V) <= h(1/2)", "log", "V <= 1/2", use="p0", **PLAIN)),
    (
        "the source is not",
        certificate("log2(V) <= log2(K)", "log", "for every t: V + M - M <= K", use="p0", **DISTINCT),
    ),
    ("the source is not", certificate("log2(V) = log2(K)", "log", "V = K", use="p0", **PLAIN)),
    ("the source is not", certificate("log2(V) <= log2(K)", "log", "V < K", use="p0", **PLAIN)),
    ("the source is not", certificate("log2(V) <= log2(K)", "log", "V + H(X) <= K", use="p0", **PLAIN)),
    ("the source is not", certificate("log2(V) <= log2(K)", "log", "V <= K + 1", use="p0", **PLAIN)),
    # jensen
    ("shows E", certificate("E[h(A)] <= log2(1 + E[A])", "jensen", "", variables="T:V:K X", functions="A=agree(T)")),
    ("shows E", certificate("log2(V) <= log2(V)", "jensen", "", **DISTINCT)),
    ("one random function", certificate("E[log2(V)] <= log2(V)", "jensen", "", **DISTINCT)),
    ("one random function", certificate("E[log2(M)] = log2(E[M])", "jensen", "", **DISTINCT)),
    (
        "one random function",
        certificate(
            "E[log2(M*N)] <= log2(E[M*N])", "jensen", "", variables="T:V:K X", functions="M=distinct(T) N=agree(T)"
        ),
    ),
    # equals
    (
        "is about numbers",
        certificate(
            "for every t: M + H(X|T=t) = K + H(X|T=t) + H(Y|T=t)",
            "equals",
            "for every t: M = K",
            use="p0",
            variables="T:V:K X Y",
            functions="M=distinct(T)",
        ),
    ),
    ("takes an equation", certificate("for every t: M <= K", "equals", "for every t: M = K", use="p0", **DISTINCT)),
    ("takes an equation", certificate("for every t: M = K", "equals", "for every t: M <= K", use="p0", **DISTINCT)),
    ("takes an equation", certificate("E[M] = K", "equals", "for every t: M = K", use="p0", **DISTINCT)),
    (
        "the two sides still differ",
        certificate("for every t: M = K + 1", "equals", "for every t: M = K", use="p0", **DISTINCT),
    ),
    (
        "of the form M = K",
        certificate("for every t: M + 1 = K + 1", "equals", "for every t: M + 1 = K + 1", use="p0", **DISTINCT),
    ),
    ("of the form M = K", certificate("E[V] = K", "equals", "E[V] = K", use="p0", **DISTINCT)),
    # count
    ("M is random", certificate("M <= K", "count", "", **DISTINCT)),
    ("'count' shows", certificate("E[M] < K", "count", "", **DISTINCT)),
    ("'count' shows", certificate("E[M + 1] <= K + 1", "count", "", **DISTINCT)),
    (
        "the bound is another one",
        certificate("E[M] <= X", "count", "", variables="T:V:K", functions="M=distinct(T)", parameters="V K X"),
    ),
    ("the bound is another one", certificate("E[A] <= V", "count", "", variables="T:V:K", functions="A=agree(T)")),
    # size
    ("the bound is another one", certificate("H(X) >= 0", "size", "|X| = 2", **PLAIN)),
    ("'size' shows", certificate("H(X) < 1", "size", "|X| = 2", **PLAIN)),
    ("'size' shows", certificate("I(X;Y) <= 1", "size", "|X| = 2", **PLAIN)),
    ("the bound is another one", certificate("H(X) <= 2", "size", "|X| = 2", **PLAIN)),
    ("the bound is another one", certificate("H(R) <= log2(5)", "size", "", **PLAIN)),
    ("nothing bounds", certificate("H(X) <= 1", "size", "|Y| = 2", **PLAIN)),
    # draws
    ("about E", certificate("E[M] = E[M]", "draws", "T uniform", variables="T:V:3", functions="M=distinct(T)")),
    (
        "or of rollouts, of a group",
        certificate("E[M] = 1", "draws", "T uniform", variables="T:V", functions="M=distinct(T)"),
    ),
    (
        "or of rollouts, of a group",
        certificate("E[A] = 1", "draws", "T uniform", variables="T:V:K", functions="A=agree(T)"),
    ),
    (
        "the hypothesis 'T uniform'",
        certificate("E[M] = V*(1 - (1 - 1/V)^3)", "draws", "", variables="T:V:3", functions="M=distinct(T)"),
    ),
    (
        "the bound is another one",
        certificate("K - K*(K - 1)/(2*V) < E[M]", "draws", "T uniform", variables="T:V:K", functions="M=distinct(T)"),
    ),
    # chance
    (
        "not declared as a bit",
        certificate("for every s: H(r|S=s) = h(a)", "chance", "", variables="S r:3", functions="a=P(r=1|S)"),
    ),
    (
        "not declared as a bit",
        certificate("for every s: H(r|S=s) = h(a)", "chance", "", variables="S r:2:K", functions="a=P(r=1|S)"),
    ),
    (
        "not h of a named",
        certificate("for every s: H(r|S=s) = h(a)", "chance", "", variables="S r:2", functions="a=P(r=2|S)"),
    ),
    (
        "not h of a named",
        certificate("for every s: H(r|S=s) = h(a)", "chance", "", variables="S r:2 q:2", functions="a=P(q=1|S)"),
    ),
    ("not h of a named", certificate("H(r) = h(E[a])", "chance", "", variables="S r:2 q:2", functions="a=P(q=1|S)")),
    # law and its relatives
    (
        "'law' shows",
        certificate(
            "for every t: H(r|T=t) <= h(1/V)", "law", "S uniform; I(T;S) = 0; r = match(T,S)", variables="S:V T:V r:2"
        ),
    ),
    (
        "needs guesses from the alphabet",
        certificate(
            "for every t: H(r|T=t) = h(1/V)", "law", "S uniform; I(T;S) = 0; r = match(T,S)", variables="S:V T:K r:2"
        ),
    ),
    (
        "needs one answer",
        certificate(
            "for every t: H(r|T=t) = h(1/V)",
            "law",
            "S uniform; I(T;S) = 0; r = match(T,S)",
            variables="S:V:K T:V:K r:2:K",
        ),
    ),
    (
        "known for binary sequences",
        certificate(
            "for every t: H(r|T=t) = h(1/8)", "law", "S uniform; I(T;S) = 0; r = same(T,S)", variables="S:2:3 T:2:3 r:2"
        ),
    ),
    # world
    ("without parameters", certificate("H(S) = 1", "world", "S uniform", variables="S:2")),
    ("it is not so", certificate("H(S) < 1", "world", "S uniform", variables="S:2", parameters="")),
    ("it is not so", certificate("H(S) <= 1/2", "world", "S uniform", variables="S:2", parameters="")),
    ("the law of T is left open", certificate("H(S) = 1", "world", "S uniform", variables="S:2 T:2", parameters="")),
    (
        "the hypothesis 'I(S;T) = 0'",
        certificate("H(S) = 1", "world", "S uniform; T uniform", variables="S:2 T:2", parameters=""),
    ),
    (
        "only the value of 'for every' can be fixed",
        certificate("for every t: H(X|T=t,T=t) <= 1", "sum", "|X| = 2", use=[["1", "p0"]], **PLAIN),
    ),
    (
        "takes equations to values",
        certificate("for every t: H(X|T=t) = 0", "at", "for every s: H(X|T,S=s) = 0", use="p0", **PLAIN),
    ),
    (
        "only forms in parameters have derivatives",
        certificate("log2(V) < log2(V + 1)", "derivative", "", name="V", of="log2(V) + H(S)"),
    ),
    ("of a group", certificate("E[M] = 1", "draws", "", variables="T::3", functions="M=distinct(T)")),
    (
        "one guess from its alphabet",
        certificate(
            "H(S|d,r) <= E[W]*log2(V - 1)", "errors", "r = match(d,S)", variables="S d r:2", functions="W=failed(r)"
        ),
    ),
    (
        "'agreement' needs one answer and a group",
        certificate(
            "for every t: H(r|a,T=t) = A*h(1/V)",
            "agreement",
            "S uniform; I(T;S) = 0; r = match(T,S); a = centred(r)",
            variables="S:V T:V r:2 a",
            functions="A=agree(T)",
        ),
    ),
    (
        "the bound is another one",  # 2^N bounds what follows from the tokens, not from the set
        certificate(
            "for every s: H(r|S=s) <= N",
            "size",
            "r = member(T,S)",
            functions="N=distinct(S)",
            variables="S:V:K T:V:K r:2:K",
        ),
    ),
    (
        "a mean has no mean",
        certificate(
            "sum[t](H(R[t])) + H(X|S) <= 1",
            "average",
            "for every s: sum[t](H(R[t])) + H(X|S=s) <= 1",
            use="p0",
            **PLAIN,
        ),
    ),
    (
        "'agreement' needs one answer and a group",
        certificate(
            "for every t: H(r|a,T=t) = A*h(1/V)",
            "agreement",
            "r = match(T,S); a = centred(r)",
            variables="S T::K r:2:K a",
            functions="A=agree(T)",
        ),
    ),
    (
        "'errors' shows",
        certificate(
            "I(S;d,r) <= E[W]*log2(V - 1)", "errors", "r = match(d,S)", variables="S:V d:V r:2", functions="W=failed(r)"
        ),
    ),
    (
        "'recursion' shows",
        certificate(
            "I(R;x) = (2 - 2^(1 - T))*log2(2)",
            "recursion",
            "S uniform; I(x;S) = 0; R = prefix(x,S)",
            variables="S:2:T x:2:T R",
            parameters="T",
        ),
    ),
    *(
        ("strictness is not certified", certificate("0 < 0", rule, "", points=[point], **more))
        for point in (["1", "1"], ["0", "V + 1"])
        for rule, more in (("tangent", {}), ("derivative", {"name": "V", "of": "0"}))
    ),
    ("does not give the claim", certificate("for every t: H(X|T=t) = H(X)", "at", "I(X;Y) = 0", use="p0", **PLAIN)),
    *(
        (
            "nothing bounds the number of values of C",
            steps(
                certificate("1 <= 2", "sum", "", functions="M=distinct(T)"),
                {**LET, "claim": f"C = {call}"},
                {"claim": "for every t: H(C|T=t) <= log2(M + 1)", "rule": "size"},
            ),
        )
        for call in ("avoid(S,T)", "match(S,T)", "keep(S,T)", "restrict(T,S)")
    ),
    (
        "needs guesses from the alphabet",
        certificate(
            "for every u: H(r|U=u) = h(1/V)",
            "law",
            "S uniform; I(T;S) = 0; r = match(T,S)",
            variables="S:V T:V r:2 U:V",
        ),
    ),
    (
        "the last step does not claim the statement",
        steps(certificate("1 <= 2", "sum", "", variables="S:V T:V:K"), LET),
    ),
    (
        "the other side is another one",  # of the chance that not all rewards are 1
        certificate(
            "for every t: H(r|d,T=t) = h(b)",
            "agreement",
            "S uniform; I(T;S) = 0; r = match(T,S); d = centred(r); q = unanimous(r)",
            variables="S:V T:V:K r:2:K d q:2",
            functions="A=agree(T) b=P(q=0|T)",
            shift={"slack": {"u": "1 - b"}, "values": {"b": "1 - u"}},
        ),
    ),
    # hypotheses
    ("there is no E(...)", certificate("1 <= 2", "sum", "V = E(K)")),
    ("that never happens", certificate("1 <= 2", "sum", "x ~ T given r=1,Q", variables="x:V T:V r:2")),
    ("that never happens", certificate("1 <= 2", "sum", "x ~ T given r=2,S", variables="x:V T:V r:2 S")),
    ("that never happens", certificate("1 <= 2", "sum", "x ~ T given r=1,S", variables="x:V T:V r:2:K S")),
    ("no common alphabet", certificate("1 <= 2", "sum", "x ~ T given r=1,S", variables="x:V T:K r:2 S")),
    ("no common alphabet", certificate("1 <= 2", "sum", "x ~ T given r=1,S", variables="x T r:2 S")),
    ("no common alphabet", certificate("1 <= 2", "sum", "x ~ T given r=1,S", variables="x:V T:V:K r:2 S")),
    ("no common alphabet", certificate("1 <= 2", "sum", "D(x||T) <= 1", variables="x:V T:K r:2 S")),
    ("no common alphabet", certificate("1 <= 2", "sum", "D(x||T) <= 1", variables="x T")),
    ("a set of tokens is no vector", certificate("1 <= 2", "sum", "vc(T) <= 1")),
    ("the variable has no alphabet", certificate("1 <= 2", "sum", "X uniform", **PLAIN)),
    ("not in its normal spelling", certificate("1 <= 2", "sum", "S  uniform")),
    ("a probability is no variable", certificate("1 <= 2", "sum", "r = P(r=1|S)", variables="S:V r:2")),
    ("unknown variable Q", certificate("1 <= 2", "sum", "H(Q) <= 1")),
    ("is not a part of a vector", certificate("1 <= 2", "sum", "for every t: H(S[t]) <= 1")),
    ("unknown parameter", certificate("1 <= 2", "sum", "Q <= 1")),
    *(
        ("a size is said as", certificate("1 <= 2", "sum", text))
        for text in (
            "|S| = 2 = 2",
            "|S| >= 2",
            "|S| < 2",
            "|S,T| = 2",
            "|S| = V",
            "|S| = 1/2",
            "|S| = 0",
            "|S| = 2 + 1",
        )
    ),
    ("a size is that of a whole variable", certificate("1 <= 2", "sum", "for every t: |T[t]| = 2")),
    # at
    ("does not give the claim", certificate("for every t: H(X|T=t) = H(X|Y)", "at", "I(T;X) = 0", use="p0", **PLAIN)),
    ("does not give the claim", certificate("for every t: H(X|Y,T=t) = H(X)", "at", "I(T;X) = 0", use="p0", **PLAIN)),
    ("does not give the claim", certificate("for every t: H(X|T=t) = H(Y)", "at", "I(T;X,Y) = 0", use="p0", **PLAIN)),
    ("does not give the claim", certificate("for every t: H(X,Y|T=t) = H(X,Y)", "at", "I(T;X) = 0", use="p0", **PLAIN)),
    ("does not give the claim", certificate("for every t: H(X|T=t) = H(X|T=t)", "at", "I(T;X) = 0", use="p0", **PLAIN)),
    ("does not give the claim", certificate("for every t: I(X;Y|T=t) = H(X)", "at", "I(T;X) = 0", use="p0", **PLAIN)),
    ("the source gives", certificate("for every t: H(Y|T=t) = 0", "at", "H(X|T) = 0", use="p0", **PLAIN)),
    (
        "takes equations to values",
        certificate("for every t: H(X|T=t) = 0", "at", "for every t: H(X|T=t) = 0", use="p0", **PLAIN),
    ),
    ("takes equations to values", certificate("for every t: H(X|T=t) <= 0", "at", "H(X|T) = 0", use="p0", **PLAIN)),
    ("takes equations to values", certificate("H(X|T) = 0", "at", "H(X|T) = 0", use="p0", **PLAIN)),
    ("takes H", certificate("for every t: H(X|T=t) = 1", "at", "H(X|T) = 1", use="p0", **PLAIN)),
    # accept: the sample of another reward
    (
        "'accept' uses",
        certificate(
            "for every s: D(y|S=s||T) = log2(1/a)",
            "accept",
            "y ~ T given q=1,S; x ~ T given r=1,S; I(T;S) = 0; H(r|S,T) = 0",
            use=["p2", "p3"],
            variables="S:V T:V r:2 q:2 x:V y:V",
            functions="a=P(r=1|S)",
        ),
    ),
    (
        "'accept' uses",
        certificate(
            "for every s: D(x|S=s||T) = log2(1/b)",
            "accept",
            "y ~ T given q=1,S; x ~ T given r=1,S; I(T;S) = 0; H(r|S,T) = 0",
            use=["p2", "p3"],
            variables="S:V T:V r:2 q:2 x:V y:V",
            functions="b=P(q=1|S) a=P(r=1|S)",
        ),
    ),
    # tangent and derivative
    ("shows inequalities", certificate("V = V", "tangent", "")),
    ("shows inequalities", certificate("H(X) >= 0", "tangent", "", **PLAIN)),
    ("strictness is not certified", certificate("log2(V) < (V - 1)*log2(e)", "tangent", "", points=[["1", "V"]])),
    (
        "of the form V = M + 1",
        certificate("log2(V) <= (V - 1)*log2(e)", "tangent", "", points=[["1", "V"]], iff="V <= 1"),
    ),
    (
        "of the form V = M + 1",
        certificate("log2(V) <= (V - 1)*log2(e)", "tangent", "", points=[["1", "V"]], iff="2*V = 2"),
    ),
    (
        "no tangent touches only",
        certificate("(V - 1)*log2(V) <= (V - 1)^2*log2(e)", "tangent", "", points=[["V - 1", "V"]], iff="V = 1"),
    ),
    ("'derivative' shows", certificate("log2(V) = log2(V + 1)", "derivative", "", name="V", of="log2(V)")),
    ("'derivative' shows", certificate("log2(V) < log2(V + 1)", "derivative", "", name="W", of="log2(V)")),
    ("not about f at x and", certificate("log2(V) < log2(V + 2)", "derivative", "", name="V", of="log2(V)")),
    ("strictness is not certified", certificate("K < K + V - V", "derivative", "", name="V", of="K")),
    ("certified to be >= 0", certificate("log2(V + 1) < log2(V)", "derivative", "", name="V", of="log2(V)")),
]


@pytest.mark.parametrize(
    ("sentence", "body"),
    REFUSED,
    ids=[name_of(body) for _, body in REFUSED],
)
def test_near_misses_are_refused_for_their_reason(sentence: str, body: Certificate) -> None:
    refusal(body)
    (result,) = checker.check_text(json.dumps({"schema": 1, "certificates": [sealed(body)]}))
    assert sentence in result.message


#: 1 + M + M*(M - 1)/2 + .., as far as there are sets of eight
BINOMIALS = " + ".join(
    "*".join(["M", *(f"(M - {i})" for i in range(1, k))]) + f"/{factorial(k)}" if k > 1 else ("1", "M")[k]
    for k in range(9)
)

ACCEPTED: list[Certificate] = [
    certificate("(V - 1)^0 = 1", "sum", ""),
    certificate("V^(-2) = 1/V^2", "sum", ""),
    certificate("for every t: H(r|T=t) <= K", "size", "r = member(T,S)"),
    certificate("for every t: H(S) = log2(V) + M - M", "uniform", "S uniform", functions="M=distinct(T)"),
    certificate("V*(1 - (1 - 1/V)^3) = E[M]", "draws", "T uniform", variables="T:V:3", functions="M=distinct(T)"),
    certificate("2^(V + 3) = 8*2^V", "sum", ""),
    certificate("2^(-V - 1) = 1/(2*2^V)", "sum", ""),
    certificate("2^(3 - 2*V) = 8/(2^V*2^V)", "sum", ""),
    certificate("sum[s](H(R[s])) <= K", "sum", "sum[t](H(R[t])) <= K", use=[["1", "p0"]], **PLAIN),
    *(
        certificate(text, "sum", text, use=[["1", "p0"]], **PLAIN)
        for text in ("V = H(X)", "V = I(X;Y)", "V = h(1/2)", "V = log2(K)")
    ),
    certificate("2*H(X) <= 2", "scale", "|X| = 2", use="p0", factor="2", equality=["X uniform on 2"], **PLAIN),
    traces(f"for every t: H(r|T=t) <= log2({BINOMIALS})", "r = member(T,S); vc(S) <= 8"),
    certificate(
        "for every t: D(x|S=t||T) <= 1",
        "sum",
        "x ~ T given r=1,S; for every s: D(x|S=s||T) <= 1",
        use=[["1", "p1"]],
        variables="x:V T:V r:2 S",
        functions="a=P(r=1|S)",
    ),
    steps(
        certificate("H(S) >= 0", "sum", "", basic=[["1", "H(S)"], ["0", "H(C)"]], equality=["H(S) = 0"]),
        LET,
        first=True,
    ),
    certificate("H(X) <= e", "sum", "H(X) <= e", use=[["1", "p0"]], **PLAIN),
    certificate(f"for every t: H(Y) + {AT_T} = 1", "both", "H(Y) <= 1; H(Y) >= 1", use=["p0", "p1"], **PLAIN),
    certificate("H(Y) = 1", "both", "H(Y) = 1; 1 = H(Y)", use=["p0", "p1"], **PLAIN),
    certificate(f"for every t: H(Y) + {AT_T} <= 1", "sum", "H(Y) <= 1", use=[["1", "p0"]], **PLAIN),
    certificate(f"for every t: H(Y) + {AT_POSITION} <= 1", "sum", "H(Y) <= 1", use=[["1", "p0"]], **PLAIN),
    certificate("H(Y) = 1", "sum", "H(Y) = 1", use=[["1", "p0"]], equality=[], **PLAIN),
    certificate("1 = H(Y)", "sum", "H(Y) = 1", use=[["-1", "p0"]], **PLAIN),
    certificate("H(Y) < 2", "sum", "H(Y) <= 1", use=[["1", "p0"]], **PLAIN),
    certificate("H(Y) < 1", "sum", "H(Y) < 1", use=[["1", "p0"]], **PLAIN),
    certificate("sum[t](H(R[t])) = K", "total", "for every t: H(R[t]) = 1", use="p0", **PLAIN),
    certificate("log2(V) < log2(K)", "log", "V < K", use="p0", **PLAIN),
    certificate("for every t: log2(M) <= log2(V)", "log", "for every t: M <= V", use="p0", **DISTINCT),
    certificate("for every t: log2(M/M*V) <= log2(K)", "log", "V <= K", use="p0", **DISTINCT),
    certificate("E[M] + 1 = K + 1", "equals", "E[M] = K", use="p0", **DISTINCT),
    certificate("V + 1 = K + 1", "equals", "V = K", use="p0", **PLAIN),
    certificate("H(R) <= K*log2(5)", "size", "", **PLAIN),
    certificate("H(X) <= 1", "size", "|X| = 2", equality=["X uniform on 2"], **PLAIN),
    certificate(
        "for every s: H(r|S=s) = h(a)",
        "chance",
        "",
        variables="S r:2",
        functions="a=P(r=0|S)",
        shift={"slack": {"u": "1 - a"}, "values": {"a": "1 - u"}},
    ),
    certificate(
        "H(r) = h(E[a])",
        "chance",
        "",
        variables="S r:2 q:2",
        functions="b=P(q=1|S) a=P(r=1|S)",
        shift={"slack": {"u": "1 - E[a]"}, "values": {"E[a]": "1 - u"}},
    ),
    certificate("H(S) = 1", "world", "S uniform", variables="S:2", parameters="", equality=[]),
    certificate("H(S) <= 2", "world", "S uniform", variables="S:2", parameters="", equality=["never"]),
    certificate("log2(V) <= (V - 1)*log2(e) + 1", "tangent", "", points=[["1", "V"]], iff="V = 1", equality=["never"]),
    certificate(
        "V*log2(V) + log2(V) - 2*V*log2(e) < (V + 1)*log2(V + 1) + log2(V + 1) - 2*(V + 1)*log2(e)",
        "derivative",
        "",
        name="V",
        of="V*log2(V) + log2(V) - 2*V*log2(e)",
        points=[["1", "1/V"]],
    ),
    certificate("log2(V) < log2(V + 1)", "derivative", "", name="V", of="log2(V)"),
    certificate("log2(V) <= log2(V + 1)", "derivative", "", name="V", of="log2(V)", equality=["never"]),
    certificate("for every t: H(X|T=t) = H(X)", "at", "I(X,Y;T) = 0", use="p0", equality=[], **PLAIN),
    certificate("for every t: H(X|Y,T=t) = 0", "at", "H(X|T,Y) = 0", use="p0", **PLAIN),
]


@pytest.mark.parametrize("body", ACCEPTED, ids=[name_of(body) for body in ACCEPTED])
def test_right_uses_are_accepted_by_both(body: Certificate) -> None:
    whole = sealed(body)
    assert check_certificate(whole).statement == body["statement"]
    (result,) = checker.check_text(json.dumps({"schema": 1, "certificates": [whole]}))
    assert result.accepted


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_step_has_no_fields_of_other_rules(rule: str) -> None:
    """Kernel and checker know the same rules, and the same fields of each."""
    assert set(RULES) == set(checker.FIELDS)
    for field in (
        "use",
        "basic",
        "factor",
        "points",
        "iff",
        "of",
        "name",
        "equality",
        "bases",
        "shift",
        "XX",
        "Use",
        "",
    ):
        whole = sealed(certificate("2 <= 1", rule, "", **{field: None}))
        with pytest.raises(KernelError) as caught:
            check_certificate(whole)
        (result,) = checker.check_text(json.dumps({"schema": 1, "certificates": [whole]}))
        assert ("unknown field" in str(caught.value)) == result.message.endswith("the step has an unknown field"), field

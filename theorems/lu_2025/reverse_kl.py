"""A low reverse KL bounds what the student does that the teacher would not, and is 0 only where they are the same.

Lu: the reverse KL is unhackable in the sense that a low one means behaviour that is likely for the teacher.  Of any
test of an output, the verdicts on the two policies are no further apart than the policies; the teacher may be wrong.
Summed over the tokens it is the divergence of the sequences, and each token's part is given what the student wrote.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World, define

WANTED = define("wanted(t: V): 2", lambda t: int(t > 0), latex=r"\operatorname{{wanted}}({0})")
HEAD = define("head(t: K -> V): V", lambda t: t[0], latex=r"{0}_1")
PAIR = (
    Variable("t", alphabet="V", meaning="an output of the teacher"),
    Variable("s", alphabet="V", meaning="an output of the student"),
)
FINITE = Hypothesis("support", "s << t", "the student writes nothing that the teacher cannot write")

CLAIM = Claim(
    id="reverse-kl",
    title="A low reverse KL is likely behaviour for the teacher",
    source="lu-2025",
    section="Loss function: reverse KL",
    words="low KL always corresponds to a high probability of desirable behavior from the teacher model’s point of "
    "view",
    statements=(
        Statement(
            id="any-test",
            reading="whatever is wanted: the student does it about as often as the teacher does",
            text="D(u||c) <= D(s||t)",
            world=World(
                (Parameter("V", 2),),
                (
                    *PAIR,
                    Variable("c", alphabet="2", meaning="whether the teacher's output is wanted"),
                    Variable("u", alphabet="2", meaning="whether the student's is"),
                ),
                definitions=(WANTED,),
            ),
            hypotheses=(
                FINITE,
                Hypothesis("teacher", "c = wanted(t)", "what is wanted can be told from the output"),
                Hypothesis("student", "u = wanted(s)", "and is the same of both"),
            ),
            equality=("D(s|u||t|c) = 0",),
            domains=((("V", 3), ("denominator", 3)),),
            proof="D(u||c) <= D(s||t) by divergences",
        ),
        Statement(
            id="test-apart",
            role="not-in-source",
            reading="how far apart: the square of the difference of the chances is at most (ln 2)/2 of the divergence",
            text="2*log2(e)*(E[a] - E[b])^2 <= D(s||t)",
            world=World((Parameter("V", 2),), PAIR, (("a", "wanted(s)"), ("b", "wanted(t)")), (WANTED,)),
            hypotheses=(FINITE,),
            equality=("s ~ t",),
            domains=((("V", 3), ("denominator", 3)),),
            proof="2*log2(e)*(E[a] - E[b])^2 <= D(s||t) by pinsker",
        ),
        Statement(
            id="zero",
            reading="0 where student and teacher are the same, and nowhere else",
            text="0 <= D(s||t)",
            world=World((Parameter("V", 2),), PAIR),
            hypotheses=(FINITE,),
            equality=("s ~ t",),
            domains=((("V", 3), ("denominator", 3)),),
            proof="0 <= D(s||t) by divergences",
        ),
        Statement(
            id="per-token",
            kind="identity",
            role="not-in-source",
            reading="of sequences: that of the first token, and that of the rest given the student's first token",
            text="D(s||t) = D(u||c) + D(s|u||t|c)",
            world=World(
                (Parameter("V", 2), Parameter("K", 1)),
                (
                    Variable("t", alphabet="V", length="K", meaning="a sequence of the teacher"),
                    Variable("s", alphabet="V", length="K", meaning="a sequence of the student"),
                    Variable("c", alphabet="V", meaning="the first token of the teacher"),
                    Variable("u", alphabet="V", meaning="the first token of the student"),
                ),
                definitions=(HEAD,),
            ),
            hypotheses=(
                FINITE,
                Hypothesis("teacher", "c = head(t)", "tokens are written one after another"),
                Hypothesis("student", "u = head(s)", "by both"),
            ),
            domains=((("V", 2), ("K", 2), ("denominator", 2)),),
            proof="D(s||t) = D(u||c) + D(s|u||t|c) by divergences",
        ),
    ),
)

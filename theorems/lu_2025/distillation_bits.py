"""N tokens of a teacher say up to N*log2 V bits of the teacher, and of the task no more than the teacher knows.

Lu: distillation teaches O(N) bits per episode, N its tokens.  Two readings stand side by side: bits about the teacher,
and bits about the task.  Where RL on N binary rewards made the teacher, the second is at most N (training-run/chain).
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

CLAIM = Claim(
    id="distillation-bits",
    title="Distillation teaches O(N) bits per episode of N tokens",
    source="lu-2025",
    section="On-policy distillation",
    words="Distillation teaches O(N) bits per episode, where N is the number of tokens.",
    statements=(
        Statement(
            id="about-the-teacher",
            reading="a ceiling linear in N, of what the episode says about the teacher",
            text="I(y;W) <= H(y) <= N*log2(V)",
            world=World(
                parameters=(Parameter("N", 1), Parameter("V", 1)),
                variables=(
                    Variable("W", meaning="the teacher"),
                    Variable("y", alphabet="V", length="N", meaning="the tokens of the teacher"),
                ),
            ),
            equality=("H(y|W) = 0", "y uniform on V^N"),
            domains=((("N", 2), ("V", 2), ("|W|", 4), ("denominator", 2), ("denominator W", 4)),),
        ),
        Statement(
            id="about-the-task",
            role="not-in-source",
            reading="of what the episode says about the task: however many tokens, never more than the teacher knows",
            text="I(z;S) <= I(y;S) <= I(W;S)",
            world=World(
                variables=(
                    Variable("S", meaning="the task"),
                    Variable("W", meaning="the teacher"),
                    Variable("y", meaning="the tokens of the teacher"),
                    Variable("z", meaning="the student"),
                )
            ),
            hypotheses=(
                Hypothesis("teacher", "I(y;S|W) = 0", "the teacher's tokens know the task through the teacher alone"),
                Hypothesis("student", "I(z;S|y) = 0", "the student knows it through these tokens"),
            ),
            equality=("I(S;y|z) = 0", "I(S;W|y) = 0"),
            domains=((("|S|", 2), ("|W|", 2), ("|y|", 2), ("|z|", 2), ("denominator", 1), ("denominator S", 2)),),
        ),
    ),
)

"""The back-of-the-envelope numbers of the introduction, recomputed from their inputs.

Post, introduction: MATH has about 10,000 problems; 32 samples each; rank-1 LoRA on Llama-3.1-8B has about 3M
parameters.  "Orders of magnitude" is rhetoric, so there is no verdict: here are the numbers.  Sources: Llama-3.1-8B's
published configuration (hidden size 4096, 32 layers, key/value width 1024, MLP width 14336), adapters on all linear
layers and not on the output head; the steps of DeepSeek-R1-Zero as in a footnote of "LoRA Without Regret".
"""

from theorems.language import Claim, Statement

CLAIM = Claim(
    id="math-budget",
    title="The budget of the introduction",
    section="Introduction",
    words="bits if each completion yields ~1 bit. Meanwhile, even rank-1 LoRA on Llama-3.1-8B has",
    formula=r"\lesssim 320{,}000",
    statements=(
        Statement(
            id="rollouts",
            kind="numeric",
            role="context",
            reading="one bit for each of 32 completions of 10,000 problems",
            text="10000*32 = 320000",
            domains=((),),
        ),
        Statement(
            id="groups",
            kind="numeric",
            role="context",
            reading="by the group bound, log2(33) bits for each of 10,000 problems",
            text="50443 < 10000*log2(33) < 50444",
            domains=((),),
        ),
        Statement(
            id="adapter",
            kind="numeric",
            role="context",
            reading="rank-1 adapters: inputs + outputs of q, k and v, o, gate and up and down, in 32 layers",
            text="32*((4096 + 4096) + 2*(4096 + 1024) + (4096 + 4096) + 3*(4096 + 14336)) = 2621440",
            domains=((),),
        ),
        Statement(
            id="parameters-per-bit",
            kind="numeric",
            role="context",
            reading="parameters of the adapter for each bit of 320,000",
            text="2621440/320000 = 8 + 24/125",
            domains=((),),
        ),
        Statement(
            id="parameters-per-group-bit",
            kind="numeric",
            role="context",
            reading="parameters of the adapter against the group budget: between 51 and 52 for each bit",
            text="51*10000*log2(33) < 2621440 < 52*10000*log2(33)",
            domains=((),),
        ),
        Statement(
            id="stated-ratio",
            kind="numeric",
            role="context",
            reading="the two numbers of the post, 3M parameters for 320,000 bits: less than one order of magnitude",
            text="9 < 3000000/320000 < 10",
            domains=((),),
        ),
        Statement(
            id="r1-zero",
            kind="numeric",
            role="not-in-source",
            reading="DeepSeek-R1-Zero: 10,400 steps of 32 prompts of 16 rollouts, one bit for each binary reward",
            text="10400*32*16 = 5324800",
            domains=((),),
        ),
        Statement(
            id="r1-zero-groups",
            kind="numeric",
            role="not-in-source",
            reading="the same as groups of 16 of exact match, log2(17) bits each",
            text="1360307 < 10400*32*log2(17) < 1360308",
            domains=((),),
        ),
        Statement(
            id="adapter-bits",
            kind="numeric",
            role="context",
            reading="at 16 bits a parameter, bits of the adapter for each bit of 320,000",
            text="16*2621440/320000 = 131 + 9/125",
            domains=((),),
        ),
    ),
)

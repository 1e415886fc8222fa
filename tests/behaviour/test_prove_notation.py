"""What people write first: each is read, and means the same in ``prove``, in lemmas and in claims."""

from __future__ import annotations

import pytest

from exact import ParseError
from exact.notation import facts, joined_names, problems, shorthand
from exact.shannon import ContradictoryHypotheses, prove, prove_all
from exact.syntax import parse_expression, parse_statement
from theorems.language import ClaimError, lemma

SAME = [  # a spelling, and the normal one
    ("2H(X) <= 1", "2*H(X) <= 1"),
    ("2 H(X) <= 1", "2*H(X) <= 1"),
    ("1/2 I(X;Y) <= 1", "1/2*I(X;Y) <= 1"),
    ("3(H(X) + H(Y)) >= 0", "3*(H(X) + H(Y)) >= 0"),
    ("0.5H(X) <= 1", "1/2*H(X) <= 1"),
    ("I(X;Y;Z) >= 0", "I(X;Y) - I(X;Y|Z) >= 0"),
    ("I(X;Y;Z|W) >= 0", "I(X;Y|W) - I(X;Y|Z,W) >= 0"),
    ("I(X:Y) >= 0", "I(X;Y) >= 0"),
    ("H(X) ≤ H(X,Y)", "H(X) <= H(X,Y)"),
    ("H(X) ≥ H(X∣Y)", "H(X) >= H(X|Y)"),
    (r"H(X) \le H(X,Y)", "H(X) <= H(X,Y)"),
    (r"H(X) \geq H(X \mid Y)", "H(X) >= H(X|Y)"),
    (r"$2H(X_{1}) \leq \frac{3}{2} I(X^{n};Y^n)$", "2*H(X_1) <= 3/2*I(X^n;Y^n)"),
    (r"H\left(\hat{W}\,\middle|\,Y^n\right) \ge 0", "H(W_hat|Y^n) >= 0"),
    (r"I(\tau;S) \leq \log_2(3)", "I(tau;S) <= log2(3)"),
    ("𝐻(𝑋) ≥ 0", "H(X) >= 0"),
    ("H(X\u0302) <= H(X\u0303)", "H(X_hat) <= H(X_tilde)"),
    ("H(X₁) ≤ ½ H(X₂)", "H(X_1) <= 1/2*H(X_2)"),
]


@pytest.mark.parametrize(("text", "normal"), SAME)
def test_other_spellings_are_the_same_statement(text, normal):
    read = parse_statement(text)
    assert str(read) == normal
    assert str(parse_statement(str(read))) == normal
    assert parse_statement(read.latex()) == read  # what is printed in LaTeX is read again


FACTS = [
    ("X -> Y -> Z", ["I(X;Z|Y) = 0"]),
    ("X→Y→Z", ["I(X;Z|Y) = 0"]),
    ("X - Y - Z", ["I(X;Z|Y) = 0"]),
    ("X <-> Y <-> Z", ["I(X;Z|Y) = 0"]),
    (r"X \to Y \to Z", ["I(X;Z|Y) = 0"]),
    ("W -> X -> Y -> Z", ["I(W;Y,Z|X) = 0", "I(W,X;Z|Y) = 0"]),
    ("(X,Y) -> Z -> W", ["I(X,Y;W|Z) = 0"]),
    ("indep(X,Y)", ["I(X;Y) = 0"]),
    ("indep(X,Y|Z)", ["I(X;Y|Z) = 0"]),
    ("indep(X,Y,Z)", ["H(X,Y,Z) = H(X) + H(Y) + H(Z)"]),
    ("indep((X,Y);Z|W)", ["I(X,Y;Z|W) = 0"]),
    ("M1 : X; M2 : Y; (X,Y) : M1,M2", ["H(M1|X) = 0", "H(M2|Y) = 0", "H(X,Y|M1,M2) = 0"]),
    ("X ⊥ Y", ["I(X;Y) = 0"]),
    ("X ⟂ Y", ["I(X;Y) = 0"]),
    ("X-Y-Z", ["I(X;Z|Y) = 0"]),
    ("X/Y/Z", ["I(X;Z|Y) = 0"]),
    ("|H(X) - H(Y)| <= 1", ["H(X) - H(Y) <= 1", "-(H(X) - H(Y)) <= 1"]),
    ("X ⊥ Y | Z, W", ["I(X;Y|Z,W) = 0"]),
    (r"X \perp\!\!\!\perp Y \mid Z", ["I(X;Y|Z) = 0"]),
    ("X _||_ Y", ["I(X;Y) = 0"]),
    ("Y = f(X)", ["H(Y|X) = 0"]),
    ("(Y,Z) = enc(X,K)", ["H(Y,Z|X,K) = 0"]),
    ("Y : X", ["H(Y|X) = 0"]),
    ("Y : X, Z", ["H(Y|X,Z) = 0"]),
    ("X uniform, |X| = 8", ["|X| = 8", "H(X) = log2(8)"]),
    ("H(X) <= min(R1, R2)", ["H(X) <= R1", "H(X) <= R2"]),
    ("X -> Y -> Z; H(X) <= 2 and H(Y) = 1", ["I(X;Z|Y) = 0", "H(X) <= 2", "H(Y) = 1"]),
]


@pytest.mark.parametrize(("text", "expected"), FACTS)
def test_hypotheses_as_they_are_written(text, expected):
    assert facts([text]) == expected


PROVED = [
    ("X -> Y -> Z => I(X;Z) <= I(X;Y)", []),
    ("I(X;Z) <= min(I(X;Y), I(Y;Z))", ["X -> Y -> Z"]),
    ("max(H(X), H(Y)) <= H(X,Y)", []),
    ("min(H(X), H(Y)) <= H(X,Y)", []),
    ("min(H(X|Y), H(Y|X)) <= 1/2 H(X,Y)", []),
    ("H(X,Y) - max(H(X), H(Y)) >= 0", []),
    ("indep(X,Y) <=> H(X,Y) = H(X) + H(Y)", []),
    ("X - Y - Z => Z - Y - X", []),
    ("Y = f(X) => H(Y) <= H(X)", []),
    ("X -> Y -> Z -> W => X -> Y -> W", []),
    ("X ⊥ Y, Z : X => Z ⊥ Y", []),
    ("R1 >= H(X|Y), R2 >= H(Y), R1 <= R => R + R2 >= H(X,Y)", []),
    ("H(X) = 3", ["X uniform", "|X| = 8"]),
    ("|H(X) - H(Y)| <= H(X|Y) + H(Y|X)", []),
    ("1 + 2|H(X|Z) - H(Y|Z)| <= 1 + 2 H(X|Y,Z) + 2H(Y|X,Z)", []),
    (r"\left|H(X)-H(Y)\right| \le H(X \mid Y) + H(Y \mid X)", []),
    ("if X -> Y -> Z then I(X;Z) <= I(X;Y)", []),
    ("X -> Y -> Z implies I(X;Z) <= I(X;Y)", []),
    ("H(X|Y) = 0 iff H(X,Y) = H(Y)", []),
    (r"I(X;Y) \le \min\{H(X), H(Y)\}", []),
    ("I(X;Y) <= min{H(X),H(Y)}", []),
    ("min(H(X), min(H(Y), H(Z))) <= H(Z)", []),
    ("max(max(H(X), H(Y)), H(Z)) <= H(X,Y,Z)", []),
]


@pytest.mark.parametrize(("text", "given"), PROVED)
def test_statements_as_they_are_written(text, given):
    proofs = prove_all(text, given)
    assert [proof.verdict for proof in proofs] == ["proved"] * len(proofs)


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("max(H(X), H(Y)) <= H(X)", {"proved", "refuted"}),
        ("min(H(X), H(Y)) <= I(X;Y)", {"refuted"}),
        ("I(X;Y) = 0 <=> I(X;Y|Z) = 0", {"refuted"}),
        ("H(X) <= H(Y) => Y = f(X)", {"refuted"}),
    ],
)
def test_each_part_has_its_verdict(text, verdicts):
    assert {proof.verdict for proof in prove_all(text)} == verdicts


REFUSED = [
    ("X -> Y", "three parts or more.*Y = f\\(X\\)"),
    ("I(X,Y) <= 1", "semicolon: write I\\(X;Y\\)"),
    ("H(X) <= log(3)", "write log2"),
    ("H[X] <= 1", "round brackets"),
    ("H(X)", "write a relation"),
    ("X uniform", "size of its alphabet: write \\|X\\| = 8"),
    ("H(X) != 1", "written < or >"),
    ("A <=> B <=> C", "one equivalence at a time"),
    ("A => B => C", "in front of one"),
    ("indep(X)", "two or more"),
    ("X ⊥ Y | Z | W", "should be variables"),
    ("H(X) <= 2^min(R1,R2)", "terms of a sum"),
    ("H(X) <= log|X|", r"\|X\| = 8, and write log2\(8\)"),
    ("H(X|Y) <= 1 + P log M", "log2.* with brackets"),
    ("H(X;Y) <= 1", "has commas"),
    ("I(X;Y Z) <= 1", "separated by commas"),
    ("H(X+Y) <= H(X) + H(Y)", r"a name of its own.*Z = f\(X,Y\)"),
    ("H(f(X)) <= H(X)", "a name of its own"),
    ("Z = X xor Y", "a name of its own"),
    ("H(X|Y=0) <= H(X)", "mean over the values of Y"),
    ("H(X_1, ..., X_n) <= n", "fixed number of variables"),
    (r"\sum_{i=1}^{3} H(X_i) \ge 1", "fixed number of variables"),
    ("nR <= nI(X;Y)", "divide by n"),
    ("X ~ Bern(1/2)", "of a law only its entropy"),
    ("D(X||Y) >= 0", "relative entropies are not decided"),
    ("p(x,y) = p(x)p(y)", "not of probabilities"),
    ("H(X) > 0 or H(Y) > 0", "min or max"),
    ("[a,b,c] >= 0", r"write H\(a,b\)"),
    ("(a,b|c) >= 0", r"I\(a;b\|c\)"),
    ("TC(X,Y) >= 0", r"write it with H\(X,Y\|Z\)"),
]


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_a_refusal_says_what_to_write(text, message):
    with pytest.raises(ParseError, match=message) as caught:
        problems(text)
    assert "\n" not in str(caught.value)


def test_or_is_no_hypothesis():
    with pytest.raises(ParseError, match="says 'or'"):
        facts(["min(H(X), H(Y)) <= 1"])


def test_several_statements_are_not_one():
    with pytest.raises(ParseError, match="reads as 2 statements"):
        prove("max(H(X), H(Y)) <= H(X,Y)")


def test_a_number_is_no_random_variable():
    with pytest.raises(ValueError, match=r"X stands for a random variable and for a number: write H\(X\)"):
        prove("I(X;Y) <= X")
    proof = prove("R1 + R2 <= 5", ["R1 <= 2", "R2 <= 3"])
    assert proof.certificate["scope"] == "all real numbers R1, R2 >= 0"
    refuted = prove("R1 + R2 <= H(X)", ["R1 <= H(X)", "R2 <= H(X)"])
    assert set(refuted.to_json()["counterexample"]["numbers"]) == {"R1", "R2"}


def test_a_pair_written_as_one_name_is_noticed():
    assert joined_names(["H(XY) <= H(X) + H(Y)"]) == [("XY", ("X", "Y"))]
    assert joined_names(["H(X1X2) <= H(X1) + H(X2)"]) == [("X1X2", ("X1", "X2"))]
    assert joined_names(["H(XY) <= H(Z)"]) == [("XY", ("X", "Y"))]
    assert joined_names(["H(XY) <= H(Alpha)", "I(tau;S) <= 1"]) == []


def test_interaction_information_is_symmetric():
    names = ["X", "Y", "Z"]
    for a, b, c in ((0, 1, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)):
        text = f"I({names[a]};{names[b]};{names[c]}) = I(X;Y;Z)"
        assert prove(text).verdict == "proved"
    assert prove("I(X;Y;Z) >= 0").verdict == "refuted"
    assert prove("I(X;Y;Z) <= 0").verdict == "refuted"
    assert parse_expression("I(X;Y)") == parse_expression("I(X:Y)")


def test_lemmas_are_written_in_the_same_way():
    same = lemma("chain", "X -> Y -> Z => I(X;Z) <= I(X;Y)").statements[0]
    assert same.text == "I(X;Z) <= I(X;Y)"
    assert [h.text for h in same.hypotheses] == ["I(X;Z|Y) = 0"]
    (doubled,) = lemma("doubled", "2H(X,Y) ≤ 2 H(X) + 2H(Y)").statements
    assert doubled.formula == parse_statement("2*H(X,Y) <= 2*H(X) + 2*H(Y)")
    longer = lemma("longer", "I(W;Z) <= I(X;Y)", given=["W -> X -> Y -> Z"]).statements[0]
    assert [h.text for h in longer.hypotheses] == ["I(W;Y,Z|X) = 0", "I(W,X;Z|Y) = 0"]
    with pytest.raises(ClaimError, match="three parts or more"):
        lemma("bad", "H(X) >= 0", given=["X -> Y"])
    assert shorthand("r = match(T,S)") is None


@pytest.mark.parametrize(
    "text",
    [
        "2^-1*max(H(Y),H(X)) <= 1/2*H(X)",
        "1e-1*max(H(Y),H(X)) <= 1/10*H(X)",
        "1.e-1*max(H(Y),H(X)) <= 1/10*H(X)",
        "-1*-1*max(H(Y),H(X)) <= H(X)",
        "--max(H(Y),H(X)) <= H(X)",
        "H(Z) - -max(H(Y),H(X)) <= H(Z) + H(X)",
        "2 - (1 - 1*max(H(Y),H(X)) + 0) <= 1 + H(X)",
    ],
)
def test_a_max_whose_sign_is_not_that_before_it_is_refused(text):
    with pytest.raises(ParseError, match="terms of a sum"):  # each is false, and with the other sign proved
        prove_all(text)


@pytest.mark.parametrize("number", ["", "2*", "1/2 ", "0.5*"])
@pytest.mark.parametrize("sign", ["", "-"])
@pytest.mark.parametrize("terms", ["", "H(Z) ", "2^2", "(1 - H(Z)) "])
def test_a_max_is_as_its_sign_says(terms, sign, number):
    before = terms + (sign or "+" if terms else sign) + number
    each, one = ("max", "min") if not sign else ("min", "max")
    assert len(problems(f"{before}{each}(H(X),H(Y)) <= 9")) == 2
    assert len(problems(f"{before}{one}(H(X),H(Y)) <= 9")) == 1


def test_an_or_of_which_one_part_always_holds():
    assert prove("min(H(X),H(Y)) <= H(X)").verdict == "proved"
    with pytest.raises(ContradictoryHypotheses):
        prove("min(H(X),H(Y)) <= H(Z)", ["H(X) > 1", "H(X) < 1"])
    with pytest.raises(ContradictoryHypotheses):
        prove("min(H(X),H(Y)) <= H(X)", ["H(X) > 1", "H(X) < 1"])


def test_the_number_e_is_no_name_of_a_real_number():
    with pytest.raises(ValueError, match="Euler's number"):  # e <= 3 is true, and was refuted with e = 4
        prove("e <= 3")


@pytest.mark.parametrize("text", ["H(X) <= infinity", "H(X) ≤ ∞", "H(X) < inf", "H(X) <= oo", "pi <= 4", "nan >= 0"])
def test_what_is_no_name_of_a_real_number(text):
    with pytest.raises(ValueError, match="write another name"):  # each was refuted, with some number in its place
        prove(text)


def test_names_with_a_power_stand_in_distributions():
    proof = prove("H(X^n,Y') <= H(Y')")
    assert proof.verdict == "refuted"
    assert proof.counterexample.names == ("X^n", "Y'")


def test_a_function_that_is_a_sum_is_told_how_to_be_written():
    with pytest.raises(ValueError, match=r"Z = f\(X,Y\) where it is a function"):
        prove("H(Z) <= 2", ["Z = X + Y"])


def test_an_implication_from_what_is_impossible_says_so():
    with pytest.raises(ContradictoryHypotheses):
        prove_all("H(X) < 0 => H(Y) < 0")
    with pytest.raises(ContradictoryHypotheses):
        prove_all("min(H(X),H(Y)) <= H(Z)", ["H(X) > 1", "H(X) < 1"])
    assert [proof.verdict for proof in prove_all("min(H(X),H(Y)) <= H(X)")] == ["proved"]


def test_one_name_is_of_one_function():
    with pytest.raises(ParseError, match="two names"):  # true where both are f, and was refuted
        prove("Y = f(X), Z = f(X) => H(Y|Z) = 0")
    assert prove("Y = f(X), Z = g(X) => H(Y,Z) <= H(X)").verdict == "proved"
    assert prove("Y = f(X) => Y = f(X)").verdict == "proved"

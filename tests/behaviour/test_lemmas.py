"""What the author of a lemma is told: mistakes in a declaration, misspelt names, what a proof still needs."""

import pytest

from properties.checks.checks import run_check
from theorems.language import ClaimError, Parameter, Variable, World, lemma, lonely_names, misspelt_hint
from theorems.proof.store import statement_proof


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"id": "Bad Id", "text": "H(r) <= 1"}, "lemma 'Bad Id': an id is lower-case words"),
        ({"id": "a", "text": "H(r) <="}, r"lemma a: expected .* at the end of"),
        ({"id": "a", "text": "H(r) <= 1", "given": ["H(r| = 0"]}, r"lemma a: expected"),
        ({"id": "a", "text": "H(r) <= 1", "given": "|r| = 2"}, r"lemma a: given is a list of hypotheses"),
        ({"id": "a", "text": "H(r) <= 1", "equality": ["x"]}, r"lemma a: equality: 'x' states nothing"),
        ({"id": "a", "text": "H(r) <= 1", "domains": [{"|q|": 2}]}, r"lemma a: domains: '\|q\|' is not one of"),
        (
            {"id": "a", "text": "H(r) <= 1", "world": World(variables=(Variable("q"),))},
            "lemma a: text: unknown variable",
        ),
    ],
)
def test_a_mistake_in_a_declaration_names_the_lemma_and_the_field(arguments, message):
    with pytest.raises(ClaimError, match=message) as caught:
        lemma(**arguments)
    assert "statement statement" not in str(caught.value)


def test_a_declaration_that_makes_no_sense_is_one_sentence_under_pytest(pytester, monkeypatch):
    from pathlib import Path

    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    pytester.makeini("[pytest]")  # whatever directory this is run in has its own settings
    pytester.makepyfile(
        test_bad='from properties.battery import *\nCLAIMS = [lemma("bad", "H(r) <= 1", equality=["x", "y"])]\n'
    )
    output = pytester.runpytest_subprocess("-p", "no:cacheprovider").stdout.str()
    assert "test_bad.py: lemma bad: equality: 2 conditions for 1 links" in output
    assert "Traceback" not in output
    assert "language.py" not in output
    assert "scope lemmas[test_bad.py (unread)]" in output


def test_names_that_occur_once():
    assert lonely_names(["I(g;S) <= I(r;S)", "I(g;S|R) = 0"]) == ("r", "R")
    assert lonely_names(["I(g;S) <= I(r;S)", "I(g;S|r) = 0"]) == ()
    assert lonely_names(["H(a) <= H(b)"]) == ()  # all of them: nothing stands out
    assert lonely_names(["H(r) <= 1", "|r| = 2", "S uniform", "H(q) <= H(r)"]) == ("q",)
    assert misspelt_hint(()) == ""
    assert misspelt_hint(("R",)).startswith("hint: R occurs only once")
    assert misspelt_hint(("r", "R")).startswith("hint: r and R each occur only once")


def test_hints_are_for_lemmas_of_names_alone():
    (plain,) = lemma("a", "I(g;S) <= I(r;S)", given=["I(g;S|R) = 0"]).statements
    assert plain.single_names() == ("r", "R")
    world = World(variables=(Variable("g", meaning="the update"), Variable("S"), Variable("r"), Variable("R")))
    (declared,) = lemma("a", "I(g;S) <= I(r;S)", given=["I(g;S|R) = 0"], world=world).statements
    assert declared.single_names() == ()


VECTORS = World((Parameter("T", 1), Parameter("A", 1)), (Variable("x"), Variable("R", alphabet="A", length="T")))
SMALL = World(variables=(Variable("S", alphabet="4"), Variable("q", alphabet="2")))


@pytest.mark.parametrize(
    ("text", "options", "message"),
    [
        (
            "H(R|x) <= sum[t](H(R[t]|x))",
            {"world": VECTORS, "domains": [{"T": 2, "A": 2, "|x|": 1}]},
            "need a proof script",
        ),
        ("I(q;S) <= 1", {"world": SMALL}, "as 'H(q) <= log2(2) by size'"),
        (
            "sum[t](H(R[t]|x)) <= T*log2(A)",
            {
                "world": VECTORS,
                "domains": [{"T": 2, "A": 2, "|x|": 1}],
                "proof": "for every t: H(R[<t]|x) <= H(R[<t],R[t]|x) by sum from 7",
            },
            "there is no earlier line 7",
        ),
        (
            "I(q;S) <= log2(T)",
            {
                "world": World((Parameter("T", 1),), (Variable("S", alphabet="T"), Variable("q"))),
                "domains": [{"T": 2, "|q|": 2}],
                "proof": "H(S|q) <= log2(T) by size\nI(q;S) <= log2(T) by sum from 1",
            },
            "no combination of equations and of what is named gives",
        ),
    ],
)
def test_a_proof_that_is_missing_says_what_it_takes(text, options, message):
    claim = lemma("a-lemma", text, **options)
    proof = statement_proof(claim, claim.statements[0])
    assert not proof.proved
    assert message in proof.reason


def test_a_lemma_may_say_that_it_is_not_meant_to_be_sharp():
    loose = lemma("loose", "I(q;S) <= 2", given=["|q| = 2"])
    assert run_check(loose, loose.statements[0], "sharpness", "local").status == "failed"
    said = lemma("loose", "I(q;S) <= 2", given=["|q| = 2"], sharp=False)
    evidence = run_check(said, said.statements[0], "sharpness", "local")
    assert (evidence.status, evidence.summary) == ("not-applicable", "declared as not meant to be sharp")
    assert "sharpness" in said.statements[0].applicable()  # a row of its own, so that it shows

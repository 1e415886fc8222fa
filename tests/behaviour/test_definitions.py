"""Definitions of an author's own: shape, values, LaTeX and Coq in one declaration, and what is refused."""

import importlib.util
import itertools
import re
from pathlib import Path

import pytest

from exact.syntax import parse_statement
from theorems.language import ClaimError, Parameter, Variable, World, define, lemma
from theorems.language.coq import CoqError, parts
from theorems.proof.store import statement_proof

EXAMPLE = Path(__file__).parents[2] / "examples" / "test_beyond_one_verifier.py"
SIZES = (Parameter("V", 1), Parameter("K", 1))
S, T = Variable("S", alphabet="V"), Variable("T", alphabet="V", length="K")
J, X = Variable("j", alphabet="K"), Variable("x", alphabet="V")
PICK = define("pick(t: K -> V, j: K): V = t[j]", lambda t, j: t[j])
COUNT = itertools.count()
VOTE = define("vote(t: K -> V): V", lambda t: max(sorted(set(t)), key=t.count))


def examples():
    spec = importlib.util.spec_from_file_location("example", EXAMPLE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return {claim.id: claim for claim in module.CLAIMS}


@pytest.mark.parametrize("id", ["top-k", "vote", "best-of-k"])
def test_the_lemmas_of_the_example_are_proved(id):
    claim = examples()[id]
    proof = statement_proof(claim, claim.statements[0])
    assert proof.proved, proof.reason


def test_a_definition_by_its_shape_alone_may_be_any_function():
    claim = examples()["vote"]
    world = claim.statements[0].world
    assert "majority: any function of K -> V to V" in world.scope()
    core = statement_proof(claim, claim.statements[0]).certificate["theorems"][-1]
    assert core["world"]["constants"] == {"majority": "(K -> V) -> V"}
    (links, *_) = parts(claim, claim.statements[0])
    assert "forall majority : vector K (symbol V) -> symbol V," in links.text
    assert r"m = \operatorname{maj}(T)" in [form.latex() for form in claim.statements[0].forms()]


def test_what_a_line_says_is_what_the_proof_may_use():
    claim = examples()["best-of-k"]
    assert "pick(t: K -> V, j: K) = t[j]" in claim.statements[0].world.scope()
    (links, *_) = parts(claim, claim.statements[0])
    assert "x w = (fun t j => tnth t j) (T w) (j w)" in links.text
    any_ = define("pick(t: K -> V, j: K): V", lambda t, j: t[j])
    proof = "for every t: H(x|T=t) <= log2(M) by size\nH(x|T) <= E[log2(M)] by average"
    world = World(SIZES, (T, J, X), (("M", "distinct(T)"),), (any_,))
    weaker = lemma("pick", "H(x|T) <= E[log2(M)]", given=["x = pick(T,j)"], world=world, proof=proof)
    assert not statement_proof(weaker, weaker.statements[0]).proved  # false of other functions of that shape
    without = World(SIZES, (T, J, X), (), (PICK,))
    claim = lemma("pick", "H(x|T,j) = 0", given=["x = pick(T,j)"], world=without)
    with pytest.raises(CoqError, match="pick has no text in Coq; give define"):
        parts(claim, claim.statements[0])


def test_a_definition_may_be_a_number_and_needs_no_script():
    share = define("ones(t: K -> 2): R = sum k: K. [t[k]]", sum)
    bits = Variable("b", alphabet="2", length="K")
    world = World((Parameter("K"),), (bits,), (("N", "ones(b)"),), (share,))
    claim = lemma("mean", "E[N] <= 1 + E[N]", world=world)
    assert statement_proof(claim, claim.statements[0]).proved
    function = lemma("same-pick", "H(x|T,j) = 0", given=["x = pick(T,j)"], world=World(SIZES, (T, J, X), (), (PICK,)))
    assert not statement_proof(function, function.statements[0]).proved  # no sum of what is given
    scripted = lemma(
        *("same-pick", "H(x|T,j) = 0"),
        given=["x = pick(T,j)"],
        world=World(SIZES, (T, J, X), (), (PICK,)),
        proof="H(x|T,j) = 0 by function",
    )
    assert statement_proof(scripted, scripted.statements[0]).proved


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("first(t: K -> V, j: K): V = t[j]", "the name is taken"),
        ("pick(t: K -> V, j: K): V = t[j]", "at .* the function gives 0, the line says 1"),
        ("pick(t: K -> V, j: K): V = j", "has no value of the shape V"),
        ("pick(t: K -> V, j: K): V = t[", "ends too early"),
        ("pick(t: K -> V, j: K): V = u", "unknown name 'u'"),
    ],
)
def test_a_line_and_a_function_that_differ_prove_nothing(line, said):
    try:
        own = define(line, lambda t, j: t[0])
    except ClaimError as error:
        found = str(error)
    else:
        world = World(SIZES, (T, J, X), (), (own,))
        claim = lemma("pick", "H(x|T,j) = 0", given=["x = pick(T,j)"], world=world, proof="H(x|T,j) = 0 by function")
        proof = statement_proof(claim, claim.statements[0])
        assert not proof.proved
        found = proof.reason
    assert re.search(said, found), found


@pytest.mark.parametrize(
    ("line", "values", "said"),
    [
        ("f t = 3", lambda t: t, "is not of the form"),
        ("f(t): V", lambda t: t, "'t' is not of the form 'argument: shape'"),
        ("f(t: K -> V -> W): V", lambda t: t, "is no shape"),
        ("f(t: 3): 2", lambda t: t, "'3' is no shape"),
        ("f(t: V): W", lambda t: t, "W in the shape of the value is in no argument's"),
        ("f(t: V, t: V): V", lambda t, u: t, "two arguments have one name"),
        ("f(t: V): V", lambda t, u: t, "does not take 1 arguments"),
        ("f(t: V): V", 3, "3 is no function"),
        ("f(t: V): V", lambda t: t + 1, r"\(0,\) gives 1, which is not of the shape V"),
        ("f(t: V): V", lambda t: 0.5, "gives 0.5"),
        ("f(t: V): R", lambda t: 0.5, "gives 0.5"),
        ("f(t: K -> V): K -> V", lambda t: t[:1], "not of the shape K -> V"),
        ("f(t: V): 2", lambda t: next(COUNT) % 2, "now 0 and now something else"),
        ("match(t: V): V", lambda t: t, "the name is taken"),
        (3, lambda t: t, "3 is not a text"),
    ],
)
def test_a_declaration_that_does_not_fit_is_one_sentence(line, values, said):
    with pytest.raises(ClaimError, match=said) as error:
        define(line, values)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("given", "variables", "said"),
    [
        ("x = pick(T,S)", (S, X), "argument 2 of pick has the shape K, not V"),
        ("x = pick(S,T)", (S, X), "argument 1 of pick has the shape K -> V, not V"),
        ("x = pick(T,j)", (J, Variable("x", alphabet="K")), "has the shape V, but x is declared with K symbols"),
        ("x = pick(T,j)", (J, Variable("x", alphabet="V", length="K")), "x is declared with K components of V symbols"),
        ("x = pick(T)", (J, X), "pick takes 2 variables, not 1"),
        ("x = pikc(T,j)", (J, X), "no definition 'pikc'; did you mean 'pick'"),
    ],
)
def test_arguments_of_another_shape_are_refused(given, variables, said):
    with pytest.raises(ClaimError, match=said):
        lemma("pick", "H(x) <= 1", given=[given], world=World(SIZES, (T, *variables), (), (PICK,)))


def test_functions_that_do_not_say_what_they_take_will_do():
    assert define("least(t: K -> V): V", min).function((2, 1)) == 1


def test_what_is_no_definition_is_refused():
    with pytest.raises(ClaimError, match=r"3 is not made with define\(\.\.\.\)"):
        World(SIZES, (T,), (), (3,))
    with pytest.raises(ClaimError, match="the name 'pick' is given twice"):
        World(SIZES, (T,), (), (PICK, PICK))
    with pytest.raises(ClaimError, match="is not a tuple"):
        World(SIZES, (T,), (), PICK)


def test_one_word_for_two_shapes_is_refused():
    world = World(SIZES, (T, Variable("U", alphabet="K", length="V"), X, J), (), (VOTE,))
    claim = lemma(
        "two", "H(x|T) = 0", given=["x = vote(T)", "j = vote(U)"], world=world, proof="H(x|T) = 0 by function"
    )
    assert "vote is used at two shapes" in statement_proof(claim, claim.statements[0]).reason
    with pytest.raises(CoqError, match="used at two shapes"):
        parts(claim, claim.statements[0])
    assert parse_statement(claim.statements[0].text).relations == ("=",)

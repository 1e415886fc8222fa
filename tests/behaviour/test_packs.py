"""Packs: lemmas of one file in the proofs of another; what rests on which is said, and a bad pack is refused."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from properties.checks.checks import run_check
from theorems.__main__ import main
from theorems.language import ClaimError, Parameter, Variable, World, define, lemma
from theorems.proof import core
from theorems.proof.packs import load_pack, pack_of
from theorems.proof.proved import with_theorems
from theorems.proof.store import statement_proof

SIZES = (Parameter("V", 1), Parameter("K", 1))
S, T = Variable("S", alphabet="V"), Variable("T", alphabet="V", length="K")
M, C, G = Variable("m", alphabet="V"), Variable("c", alphabet="2"), Variable("g")
VOTE = define("vote(t: K -> V): V", min)
LEMMA = lemma(
    "vote",
    "H(c|T) = h(1/V)",
    given=["S uniform", "I(T;S) = 0", "m = vote(T)", "c = same(m,S)"],
    world=World(SIZES, (S, T, M, C), (), (VOTE,)),
    proof="for every t: H(c|T=t) = h(1/V) by chance\nH(c|T) = h(1/V) by average",
)

# the same in other letters, and what it is good for
WORLD = World(
    (Parameter("W", 1), Parameter("N", 1)),
    (
        Variable("A", alphabet="W"),
        Variable("U", alphabet="W", length="N"),
        Variable("x", alphabet="W"),
        Variable("y", alphabet="2"),
        G,
    ),
    (),
    (define("latest(t: K -> V): V", lambda t: t[-1]),),
)
GIVEN = ["A uniform", "I(U;A) = 0", "x = latest(U)", "y = same(x,A)", "I(g;A|U,y) = 0"]


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    path = tmp_path_factory.mktemp("pack") / "votes.json"
    proof = statement_proof(LEMMA, LEMMA.statements[0])
    path.write_text(json.dumps(pack_of(proof.certificate["theorems"])), encoding="utf-8")
    return path


def rests(pack, line="H(y|U) = h(1/W) by lemma of votes/vote", given=GIVEN, **more):
    text = "I(g;A) <= h(1/W)"
    return lemma("rests", text, given=given, world=WORLD, packs=[pack], proof=f"{line}\n{text} by sum", **more)


def reason(claim):
    proof = statement_proof(claim, claim.statements[0])
    assert not proof.proved
    return proof.reason


def test_a_lemma_of_a_pack_proves_a_line_of_another_lemma(file):
    pack = load_pack(file)
    claim = rests(pack)
    proof = statement_proof(claim, claim.statements[0])
    assert proof.proved, proof.reason
    said = run_check(claim, claim.statements[0], "proof")
    assert said.summary.endswith(f"rests on lemmas of packs: votes/vote (sha256 {pack.sha256[:12]})")
    assert {"type": "pack:votes/vote", "text": "H(c|T) = h(1/V)"} in proof.certificate["premises"]
    theorems = proof.certificate["theorems"]
    assert core.check({"schema": 1, "theorems": theorems})["rests/statement"].says  # with no pack at hand
    names = [row["id"] for row in theorems]
    assert "pack:votes/vote" in names and names[-1] == "rests/statement"


def test_the_core_copied_elsewhere_checks_a_pack(file, tmp_path):
    alone = tmp_path / "core.py"
    alone.write_text(Path(core.__file__).read_text(encoding="utf-8"), encoding="utf-8")
    command = [sys.executable, "-I", str(alone), str(file)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0 and "proved  vote\n" in done.stdout


@pytest.mark.parametrize("dropped", GIVEN[:4])
def test_what_the_lemma_assumes_must_be_given(file, dropped):
    given = [text for text in GIVEN if text != dropped]
    assert "assumes what is neither given nor shown before" in reason(rests(load_pack(file), given=given))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("H(y|U) = h(2/W) by lemma of votes/vote", "the lemma says something else"),
        ("H(g|U) = h(1/W) by lemma of votes/vote", "the lemma says something else"),
        ("H(y|U) = h(1/W) by lemma of votes/other", "the pack votes has no lemma 'other'"),
        ("H(y|U) = h(1/W) by lemma of other/vote", "no pack 'other' is declared"),
        ("H(y|U) = h(1/W) by lemma", "no pack '' is declared"),
        ("H(y|U) = h(1/W) by luck", "there is no tactic 'luck'"),
    ],
)
def test_a_line_that_the_lemma_does_not_say_is_refused(file, line, said):
    assert said in reason(rests(load_pack(file), line))


def test_a_tactic_comes_with_a_pack_and_is_not_trusted(file):
    def poll(script, claim):
        at_t = f"for every t: {claim.replace('|U', '|U=t')}"
        script.chance(at_t)
        script.average(claim, at_t)

    line = "H(y|U) = h(1/W) by poll"
    claim = rests(load_pack(file, poll=poll), line)
    assert statement_proof(claim, claim.statements[0]).proved
    assert statement_proof(claim, claim.statements[0]).packs == ()  # of its lemmas none is used
    lazy = rests(load_pack(file, poll=lambda script, claim: None), line, title="lazy")
    assert "the tactic poll did not show it" in reason(lazy)
    liar = load_pack(file, poll=lambda script, claim: script.done(claim, next(iter(script.premises.values()))))
    assert "is not what was proved" in reason(rests(liar, line, title="liar"))


def test_a_bad_pack_is_refused(file, tmp_path):
    data = json.loads(file.read_text(encoding="utf-8"))
    for change, said in (
        (lambda row: row["steps"].pop(), "certificate|left over|not|no row"),
        (lambda row: row["steps"].__setitem__(-1, ["trust", 0]), "no rule 'trust'"),
        (lambda row: row.__setitem__("id", data["theorems"][0]["id"]), "the id is given twice"),
    ):
        bad = json.loads(json.dumps(data))
        change(bad["theorems"][-1])
        path = tmp_path / "bad.json"
        path.write_text(json.dumps(bad), encoding="utf-8")
        if said == "certificate|left over|not|no row":
            pack = load_pack(path)  # a proof that ends earlier proves something else
            assert "the lemma says something else" in reason(rests(pack, "H(y|U) = h(1/W) by lemma of bad/vote"))
        else:
            with pytest.raises(ClaimError, match=f"pack bad is refused: .*{said}"):
                load_pack(path)
    (tmp_path / "junk.json").write_text("junk", encoding="utf-8")
    with pytest.raises(ClaimError, match="pack junk is refused"):
        load_pack(tmp_path / "junk.json")
    with pytest.raises(ClaimError, match="cannot be read"):
        load_pack(tmp_path / "none.json")
    with pytest.raises(ClaimError, match="the name of the file"):
        load_pack(tmp_path / "No Name.json")
    with pytest.raises(ClaimError, match="'sum' is a tactic already"):
        load_pack(file, sum=lambda script, claim: None)
    with pytest.raises(ClaimError, match="'poll' is no function"):
        load_pack(file, poll=3)
    with pytest.raises(ClaimError, match=r"'votes.json' is not made with load_pack\(\.\.\.\)"):
        rests("votes.json")


def test_two_packs_of_one_name_do_not_mix(file, tmp_path):
    load_pack(file)
    data = json.loads(file.read_text(encoding="utf-8"))
    (tmp_path / "votes.json").write_text(json.dumps(data, indent=1), encoding="utf-8")
    with pytest.raises(ClaimError, match="another pack named votes has the lemma"):
        load_pack(tmp_path / "votes.json")


def test_the_command_makes_a_pack_of_the_certificates_of_a_run(tmp_path, capsys):
    proof = statement_proof(LEMMA, LEMMA.statements[0])
    run = tmp_path / "certificates.json"
    run.write_text(json.dumps({"schema": 1, "theorems": with_theorems([proof.certificate])[1]}), encoding="utf-8")
    out = tmp_path / "polls.json"
    assert main(["pack", str(run), str(out)]) == 0
    assert "'... by lemma of polls/vote'" in capsys.readouterr().out
    assert list(load_pack(out).statements) == ["vote"]
    run.write_text(json.dumps({"schema": 1, "theorems": []}), encoding="utf-8")
    assert main(["pack", str(run), str(out)]) == 2
    assert "no lemma in it is proved in the core" in capsys.readouterr().err

"""The committed certificates of the core: checked by core.py alone, and each a proof of what is registered."""

import copy
import json
import subprocess
import sys
from pathlib import Path

import pytest

from properties.battery import lemma
from theorems import load_claims
from theorems.__main__ import main
from theorems.language import Parameter, Real, Variable, World
from theorems.proof import core, proved, store
from theorems.proof.beyond import BEYOND
from theorems.proof.core import Reject
from theorems.proof.elaborate import StepError
from theorems.proof.goals import goal, meaning
from theorems.proof.reader import Definitions, Reading, stated, whole
from theorems.proof.tactics.state import conjuncts, open_

ROOT = Path(__file__).parents[2]
DATA = json.loads(proved.CORE.read_text(encoding="utf-8"))
CLAIMS = [row["id"] for row in DATA["theorems"] if "statement" in row]


def test_one_file_copied_elsewhere_checks_all(tmp_path):
    """With the standard library alone, and no package in sight."""
    alone = tmp_path / "core.py"
    alone.write_text(Path(core.__file__).read_text(encoding="utf-8"), encoding="utf-8")
    command = [sys.executable, "-I", str(alone), str(proved.CORE)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert f"{len(DATA['theorems'])} certificates accepted" in done.stdout
    assert "proved  base/ln-of-inverse\n  (0 < u) |- (ln(inv(u)) = (-1*ln(u)))\n" in done.stdout
    bad = copy.deepcopy({**DATA, "theorems": DATA["theorems"][:5]})
    bad["theorems"][3]["steps"][-1][0] = "fubini"
    (tmp_path / "bad.json").write_text(json.dumps(bad), encoding="utf-8")
    done = subprocess.run([*command[:-1], "bad.json"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 1 and f"REJECTED: {DATA['theorems'][3]['id']}" in done.stdout


def test_every_certificate_is_of_the_registered_statement():
    registered = {f"{claim.id}/{s.id}": s for claim in load_claims().values() for s in claim.statements}
    own = [id for id in CLAIMS if id in registered]
    said = {"=": "eq", "<=": "le", "<": "lt", ">=": "le", ">": "lt"}
    strict = 0
    for id in own:
        assert proved.certified(id) == goal(registered[id]), id
        links = conjuncts(open_(proved.theorem(id).says, []).says)
        assert [link.op for link in links] == [said[sign] for sign in registered[id].formula.relations], id
        strict += sum(link.op == "lt" for link in links)
    assert len(own) >= 223 and strict >= 98
    others = {id for id in CLAIMS if "/equality-" not in id}  # test_core_equality.py is about these
    assert others - set(own) == set(BEYOND)


def test_every_statement_that_reads_proved_has_a_certificate_of_the_core():
    recorded = json.loads((ROOT / "theorems" / "verdicts.json").read_text(encoding="utf-8"))["verdicts"]
    statements = {f"{claim.id}/{s.id}": s for claim in load_claims().values() for s in claim.statements}
    asked = {id for id, s in statements.items() if "proof" in s.applicable()}
    assert asked == set(CLAIMS) & set(statements)
    assert {id for id in asked if recorded[id] != "proved"} == set()


def test_nothing_is_proved_by_steps_alone(monkeypatch):
    """Neither a claim without a certificate of the core nor a lemma that the core does not follow."""
    claim = load_claims()["one-bit"]
    monkeypatch.setattr(store, "rows", lambda: {k: v for k, v in proved.rows().items() if k != "one-bit/chain"})
    store._statement_proof.cache_clear()
    try:
        assert "one-bit/chain" in store.committed_proofs()
        assert not store.statement_proof(claim, claim.statements[0]).proved
    finally:
        store._statement_proof.cache_clear()
    monkeypatch.undo()

    def none(*_):
        raise Reject("no tactic")

    monkeypatch.setattr(store, "replayed", none)
    monkeypatch.setattr(store, "run", none)
    lemma_ = lemma("not-followed", "H(X) <= H(X,Y)", proof="H(X) <= H(X,Y) by sum with H(Y|X)")
    found = store.statement_proof(lemma_, lemma_.statements[0])
    assert not found.proved and found.certificate is None
    assert found.reason.startswith("each line of the script is accepted, and the core does not follow: no tactic")


@pytest.mark.parametrize("id", BEYOND)
def test_what_no_script_says_is_proved(id):
    assert proved.certified(id) == BEYOND[id].goal


@pytest.mark.parametrize("id", BEYOND)
def test_its_premises_are_all_used(id):
    """A proof from fewer premises would make the statement stronger than what is written."""
    found = BEYOND[id].goal
    hypotheses = proved.theorem(id).hypotheses
    for premise in found.premises:
        assert found.reading().read(premise) in hypotheses, premise


@pytest.mark.parametrize("id", ["one-bit/chain", "group-bound/averaged", "training-run/chain"])
def test_another_statement_or_fewer_premises_are_no_proof_of_it(id, monkeypatch):
    row = proved.rows()[id]
    with pytest.raises(Reject, match="is not what is proved"):
        _with(row | {"statement": row["statement"].replace("<=", "<", 1)}, id, monkeypatch)
    links = row["statement"].split(" <= ")
    with pytest.raises(Reject, match="is not what is proved"):
        _with(row | {"statement": " <= ".join([*links[:-1], f"{links[-1]} - 1"])}, id, monkeypatch)
    hypotheses = [premise for premise in row["premises"] if premise["type"] == "hypothesis"]
    for dropped in hypotheses:
        kept = [premise for premise in row["premises"] if premise is not dropped]
        with pytest.raises(Reject, match="more than its premises"):
            _with(row | {"premises": kept}, id, monkeypatch)


def test_a_parameter_is_a_whole_number_only_where_it_is_bounded_from_below(monkeypatch):
    """A/N*log2(N/A) < log2(e)/e holds of whole numbers, for e is no quotient of any; A/N = 1/e would make it an =."""
    id = "filtered-positives/largest-share"
    row = proved.rows()[id]
    assert sum("2" in str(phi) and phi.op == "all" for phi in proved.theorem(id).hypotheses) == 2
    for dropped in row["premises"][:2]:
        kept = [premise for premise in row["premises"] if premise is not dropped]
        with pytest.raises(Reject, match="more than its premises"):
            _with(row | {"premises": kept}, id, monkeypatch)
    found = Reading(Definitions(), numbers=("N", "M", "x"))
    known = found.background(("1 <= N", "-1 <= M", "N <= x")) - found.background()
    assert known == {whole(found.names["N"])}


def test_check_says_what_is_proved_and_goes_on_after_a_file_that_it_cannot_read(tmp_path, capsys):
    rows = [row for row in DATA["theorems"] if row["id"] == "base/indicator-at-least-0"]
    (statement,) = [row for row in DATA["theorems"] if row["id"] == "math-budget/rollouts"]
    good, lying = tmp_path / "good.json", tmp_path / "lying.json"
    good.write_text(json.dumps({"schema": 1, "theorems": [*rows, statement]}))
    other = {**statement, "statement": "10000*32 = 320001"}
    lying.write_text(json.dumps({"schema": 1, "theorems": [other]}))
    assert main(["check", str(tmp_path / "missing.json"), str(good)]) == 2
    said = capsys.readouterr().out
    assert "accepted  base/indicator-at-least-0\n  |- (0 <= ind(phi))\n" in said
    assert "accepted  math-budget/rollouts\n  in the core: 10000*32 = 320000\n" in said
    assert main(["check", str(lying), str(good)]) == 1
    assert "REJECTED  math-budget/rollouts\n  '10000*32 = 320001' is not what is proved" in capsys.readouterr().out


def test_names_in_a_certificate_forge_no_line(tmp_path, capsys):
    """A variable may be called anything; what is printed is quoted where it is no word."""
    steps = [["taut", 1]]
    forged = "x) = 0)\nproved  false\n  |- (0"
    data = {"id": "a", "types": [["R"]], "terms": [["var", forged, 0], ["eq", 0, 0]], "steps": steps}
    file = tmp_path / "a.json"
    file.write_text(json.dumps({"schema": 1, "theorems": [data]}))
    assert core.main([str(file)]) == 0
    assert capsys.readouterr().out == f"proved  a\n  |- ({forged!r} = {forged!r})\n{file}: 1 certificates accepted\n"


def test_a_formula_that_is_huge_when_written_out_is_not():
    tree = core.var("x", core.kind("A"))
    for _ in range(200):
        tree = core.make("pair", tree, tree)
    assert str(core.taut(core.make("eq", tree, tree))) == f"|- <{tree.size * 2 + 1} nodes>"


def _with(row, id, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(proved, "rows", lambda: {**{r["id"]: r for r in DATA["theorems"]}, id: row})
        proved.certified(id)


def test_a_definition_that_means_something_else_makes_another_statement():
    """The proof stays one of the formula; the text is no longer what the formula says."""
    row = proved.written(proved.rows()["group-bound/pointwise"])
    line = "distinct(t: K -> V) = sum v: V. [some k: K. t[k] = v]"
    assert line in meaning()
    other = Definitions(meaning().replace(line, "distinct(t: K -> V) = sum v: V. [every k: K. t[k] = v]"))
    reading = Reading(other, row.variables, row.functions, row.numbers)
    with pytest.raises(Reject, match="is not what is proved"):
        stated(proved.theorem("group-bound/pointwise"), reading, row.premises, row.statement)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Expecting value"),
        ('{"schema":1,"theorems":[\n{"id":"one-bit/chain","wor', "Unterminated string"),
        ("[]", "it is no schema 1"),
        ('{"schema":2,"theorems":[]}', "it is no schema 1"),
        ('{"schema":1,"theorems":[3]}', "a certificate has no id"),
        ('{"schema":1,"theorems":[{"id":"a"},{"id":"a"}]}', "it has two certificates for a"),
        ('{"schema":1,"theorems":[{"id":"a","statement":"1 = 1"}]}', "a has no world, premises, lines"),
    ],
)
def test_a_file_that_is_none_of_certificates_is_one_sentence(monkeypatch, tmp_path, text, said):
    monkeypatch.setattr(proved, "CORE", tmp_path / "core.json")
    proved.CORE.write_text(text, encoding="utf-8")
    with pytest.raises(StepError, match=said) as error:
        proved.rows.__wrapped__()
    assert "core.json cannot be read" in str(error.value) and "\n" not in str(error.value)


@pytest.mark.parametrize(
    "row",
    [{"id": "a"}, {"id": "a", "steps": [["proved", "a"]]}, {"id": "a", "steps": [3]}, {"id": "a", "steps": [["taut"]]}],
)
def test_a_certificate_that_is_none_is_rejected(monkeypatch, row):
    monkeypatch.setattr(proved, "rows", lambda: {"a": row})
    monkeypatch.setattr(proved, "theorem", proved.theorem.__wrapped__)
    with pytest.raises(Reject):
        proved.theorem("a")
    with pytest.raises(Reject):
        proved.written(row)


SIZES, S, T = (Parameter("V"), Parameter("K")), Variable("S", alphabet="V"), Variable("T", alphabet="V", length="K")
WORD, OTHER, GROUP = Variable("S", "V", "K"), Variable("U", "V", "K"), Variable("r", "2", "K")


@pytest.mark.parametrize(
    ("variables", "given", "said"),
    [
        ((GROUP,), ["x = until(r)", "b = unanimous(x)"], r"unanimous\(x\) looks inside x"),
        ((WORD, T, OTHER), ["x = prefix(T,S)", "y = prefix(U,S)", "b = match(x,y)"], r"match\(x,y\) looks inside x"),
        ((S, T), ["x = restrict(S,T)", "b = solved(x)"], r"solved\(x\) looks inside x"),
        ((WORD, T), ["x = restrict(S,T)", "b = same(S,T)"], r"restrict\(S,T\): the answer must be a scalar"),
        ((T,), ["x = member(T,y)", "b = solved(y)"], r"solved\(y\): y is a set of tokens"),
    ],
)
def test_what_the_core_keeps_as_another_value_is_not_looked_into(variables, given, said):
    """In the core until(r) is the place of the first success, so that unanimous(until(r)) = 0 for K = 2; it is r[0]."""
    world = World(SIZES, (*variables, Variable("x"), Variable("y"), Variable("b")))
    statement = lemma("inside", "H(b) >= 0", given=given, world=world).statements[0]
    with pytest.raises(Reject, match=said):
        goal(statement)


def test_a_real_parameter_is_not_taken_for_a_whole_one():
    """x^2 >= x holds of whole numbers from 0 on."""
    for of, assumed in (({"parameters": (Parameter("x", 0),)}, True), ({"reals": (Real("x", "0 <= x"),)}, False)):
        found = goal(lemma("square", "x^2 >= x", world=World(**of)).statements[0])
        assert found.premises == ("0 <= x",)
        assert (whole(core.var("x", core.R)) in found.reading().background(found.premises)) is assumed

"""Coq as the judge: its statements are those of the claims, and what it accepted counts for the sources of now."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from properties.judge.build import AXIOMS, read_audit
from properties.judge.results import accepted_now, asked, judgement, open_parts, summary
from properties.judge.sources import (
    FORBIDDEN,
    SOURCES,
    Sources,
    module_of,
    out_of_date,
    witness_parts,
    write_statements,
)
from properties.support.checkout import build_folder
from tests.soak.coq_check import strange
from tests.soak.coq_controls import RULES, controls, refused
from theorems import load_claims
from theorems.language.coq import COQ_DEFINITIONS, CoqError, coq_name, parts
from theorems.language.coq_definitions import comparisons
from theorems.language.model import DEFINITIONS

PROOFS = sorted((SOURCES / "proofs").glob("*.v"))


def test_the_committed_statements_are_what_the_claims_say() -> None:
    assert out_of_date() == []


def test_a_changed_missing_or_foreign_statement_file_is_noticed(tmp_path: Path) -> None:
    assert write_statements(tmp_path)
    assert out_of_date(tmp_path) == []
    changed = tmp_path / "statements" / "one_bit.v"
    changed.write_bytes(changed.read_bytes().replace(b"<= 1", b"<= 2"))
    (tmp_path / "statements" / "group_bound.v").unlink()
    (tmp_path / "statements" / "strange.v").write_text("", encoding="utf-8")
    assert out_of_date(tmp_path) == [f"statements/{n}.v" for n in ("group_bound", "one_bit", "strange")]


def test_every_row_is_asked_about_with_each_link_and_equality_condition() -> None:
    for claim in load_claims().values():
        for statement in claim.statements:
            found = parts(claim, statement)
            formula = statement.formula
            assert found[0].name == coq_name(claim.full_id(statement))
            assert found[0].links == len(formula.relations)
            assert found[0].strict == sum(relation in "<>" for relation in formula.relations)
            kinds = [part.kind for part in found]
            if statement.refuted:
                assert kinds == ["links", "refuted"]
                assert found[1].text == f"~ {found[0].name}"
            else:
                assert kinds.count("equality") == sum(bool(condition) for condition in statement.equality)


@pytest.mark.parametrize("path", sorted(SOURCES.rglob("*.v")), ids=lambda path: path.stem)
def test_no_word_lets_a_theorem_through(path: Path) -> None:
    assert FORBIDDEN.findall(path.read_text(encoding="utf-8")) == []


@cache
def parts_of_all() -> set[str]:
    return set(asked())


@pytest.mark.parametrize("path", PROOFS, ids=lambda path: path.stem)
def test_each_theorem_names_the_statement_that_it_proves(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    named = re.findall(r"^Theorem (\w+) : (\w+)\.(\w+)\.$", text, re.MULTILINE)
    met = re.findall(r"^Theorem (\w+__met) :$", text, re.MULTILINE)
    assert len(named) + len(met) == text.count("Theorem ") == len({*met, *(name for name, _, _ in named)})
    assert all(module == path.stem and name == said for name, module, said in named)
    assert {name for name, _, _ in named} <= parts_of_all()


def test_that_hypotheses_can_be_met_is_said_as_the_statement_says_them() -> None:
    texts = {path: path.read_text("utf-8") for path in (*PROOFS, *(SOURCES / "witnesses").glob("*.v"))}
    said = {name: text for claim in load_claims().values() for name, text in witness_parts(claim).items()}
    found = [name for text in texts.values() for name in re.findall(r"^Theorem (\w+__met) :$", text, re.MULTILINE)]
    assert len(found) == len(set(found))
    assert set(found) <= set(said)
    assert all(any(said[name] in text for text in texts.values()) for name in found)
    chain = said["symbol_bandit__chain__met"]
    assert "exists V : nat," in chain
    assert "(2 <= V)%N /\\\n  uniform Pr S /\\" in chain
    assert "(exists v w, 0 < Pr v /\\ 0 < Pr w /\\ g v <> g w)" in chain


def test_what_is_recorded_as_open_is_what_has_no_theorem() -> None:
    files = (*PROOFS, *(path for kind in ("refutations", "witnesses") for path in (SOURCES / kind).glob("*.v")))
    proved = {n for path in files for n in re.findall(r"^Theorem (\w+) :", path.read_text("utf-8"), re.MULTILINE)}
    assert sorted(open_parts()) == sorted(set(asked()) - proved - set(comparisons()))


def test_every_definition_is_compared_with_the_one_in_python() -> None:
    names = {name for shapes in COQ_DEFINITIONS.values() for name, _ in shapes.values()}
    assert {f"definition__{name}" for name in names} == set(comparisons())
    assert set(COQ_DEFINITIONS) == set(DEFINITIONS) - {"number"}  # a number is itself
    assert all(
        count > 1 and text.count(" ==" if "all id" in text else " = ") == count
        for count, text in comparisons().values()
    )
    assert "match1 (sym 1 0) (sym 2 2) == (sym 1 0)" in comparisons()["definition__match1"][1]


def test_an_audit_is_read_with_its_axioms() -> None:
    said = (
        "x : y\n     : y\npart a\nx : y\n     : y\npart b\n"
        "Axioms:\nClassical_Prop.classic : forall P : Prop, P \\/ ~ P\nstrange\n  : False\nend\n"
    )
    assert read_audit(said) == dict.fromkeys("ab", ("Classical_Prop.classic", "strange"))
    assert read_audit("part a\nClosed under the global context\nend\n") == {"a": ()}
    assert "strange" not in AXIOMS


@pytest.mark.parametrize(
    "said",
    [
        "part a\nnothing\nend\n",
        "part a\nAxioms:\ny : z\nClosed under the global context\nend\n",
        "part a\nClosed under the global context\n",
        "Closed under the global context\nend\n",
    ],
)
def test_an_audit_that_is_not_understood_is_an_error(said: str) -> None:
    with pytest.raises(ValueError, match="not understood"):
        read_audit(said)


def test_what_was_accepted_counts_only_for_the_sources_of_now(tmp_path: Path) -> None:
    sources = Sources.read()
    digest = sources.digests["audit/one_bit"]
    row = {"digest": digest, "axioms": ["Classical_Prop.classic"]}
    (tmp_path / "accepted.json").write_text(json.dumps({"accepted": {"one_bit__chain": row}}), encoding="utf-8")
    found = accepted_now(tmp_path, sources)
    assert found == {"one_bit__chain": ("Classical_Prop.classic",)}
    claim = load_claims()["one-bit"]
    judged = judgement(claim, claim.statement("chain"), found)
    assert judged.text() == "Coq: links 4 of 4, equality 0 of 3"
    assert not judged.whole
    assert summary(found).startswith("Coq: 0 of ")
    for name in ("Meaning", "library/Entropy", "statements/one_bit", "proofs/one_bit"):
        other = Sources({**sources.texts, name: sources.texts[name] + "\n"})
        assert accepted_now(tmp_path, other) is None, name
    assert accepted_now(tmp_path / "nowhere", sources) is None
    assert judgement(claim, claim.statement("chain"), None).text() == "Coq: not run"


def test_a_definition_without_coq_text_is_an_error_that_names_it() -> None:
    claim = load_claims()["one-bit"]
    chain = claim.statement("chain")
    names = tuple(replace(v, name="Om") if v.name == "S" else v for v in chain.world.variables)
    text = chain.text.replace("S", "Om")
    hypotheses = tuple(replace(h, text=h.text.replace("S", "Om")) for h in chain.hypotheses)
    world = replace(chain.world, variables=names)
    other = replace(chain, world=world, text=text, hypotheses=hypotheses, equality=(), domains=(), thorough=())
    with pytest.raises(CoqError, match="the name Om is taken"):
        parts(claim, other)


@pytest.mark.parametrize("claim", load_claims().values(), ids=lambda claim: claim.id)
def test_coq_accepts_each_theorem(claim) -> None:  # type: ignore[no-untyped-def]
    found = accepted_now()
    if found is None:
        pytest.skip("Coq: not run (`make coq`)")
    path = SOURCES / "proofs" / f"{module_of(claim)}.v"
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    named = re.findall(r"^Theorem (\w+) :", text, re.MULTILINE)
    assert [name for name in named if name not in found] == []
    assert all(set(found[name]) <= AXIOMS for name in named)


def test_coq_refuses_wrong_statements() -> None:
    if accepted_now() is None:
        pytest.skip("Coq: not run (`make coq`)")
    asked_of = [control for control in controls(6, 1) if control.text]
    assert len(asked_of) >= 3
    assert [(control.of, refused(control, build_folder(SOURCES) / "coq")) for control in asked_of[:2]] == [
        (control.of, "") for control in asked_of[:2]
    ]


def test_a_control_is_the_statement_with_one_thing_wrong() -> None:
    for control in controls(4, 1):
        assert control.rule in RULES
        assert "Theorem it_fails : ~ (" in control.text or not control.text


def test_what_coqchk_says_of_the_axioms_is_read() -> None:
    said = (
        "* Theory: Set is predicative\n  \n* Axioms:\n    Coq.Logic.Classical_Prop.classic\n    X.y\n  \n* Constants\n"
    )
    assert strange(said) == ["X.y"]
    assert strange(said.replace("    X.y\n", "")) == []
    with pytest.raises(ValueError, match="no summary"):
        strange("Fatal error")

"""Inputs that once crashed, hung or filled the memory: each ends in one sentence, as do its neighbours."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from exact.occupancy import expected_distinct, occupancy
from properties import commands
from properties.checks.checks import run_check
from theorems import load_claims
from theorems.language import ClaimError, Parameter, Variable, World, lemma
from theorems.proof.derive import DeriveError, derive

Captured = pytest.CaptureFixture[str]


def one_sentence(error: BaseException) -> str:
    said = str(error)
    assert said and "\n" not in said and len(said) < 2000
    return said


# proof scripts ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "by both",
        "by accept",
        "by scale",
        "by kept",
        "by at from",
        "by sum from 99",
        "by sum from " + "9" * 5000,
        "by",
        "by by",
        "by magic",
        "by sum with H(",
        "by tangent at",
        "by tangent at ))",
        "by derivative",
        "by sum of nothing",
        "by average of group-bound/nothing",
        "by derivative with f in x at 1",
        "by scale with H(r)",
        "by log iff x",
        "by sum,",
    ],
)
@pytest.mark.parametrize("claim", ["H(r|T) <= 1", "H(r|T <= 1", "for every H(r) <= 1", "x", ""])
def test_a_malformed_line_of_a_script(line: str, claim: str) -> None:
    bound = load_claims()["group-bound"]
    statement = replace(bound.statement("averaged"), proof=f"{claim} {line}")
    with pytest.raises(DeriveError) as caught:
        derive(bound, statement, {})
    one_sentence(caught.value)


# declarations -------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", ["\u00b2", "9" * 5000, "0", "-1", "1.5", "V", " 2", "2 ", "\u0663", "1e3", "x" * 500])
@pytest.mark.parametrize("field", ["alphabet", "length"])
def test_an_odd_size(field: str, size: str) -> None:
    with pytest.raises(ClaimError) as caught:
        lemma("odd", "H(S) <= 1", world=World((), (Variable("S", **{field: size}),)))
    assert field in one_sentence(caught.value)


@pytest.mark.parametrize(
    "high", ["))", "Q", "1/2", "V", "E[M]", "H(S)", "2^2^2", "V^-1", "K^K", "9" * 5000, "M", "|S|", "K/2"]
)
def test_an_odd_bound(high: str) -> None:
    with pytest.raises(ClaimError) as caught:
        lemma("odd", "H(S) <= log2(V)", world=World((Parameter("K"), Parameter("V", 1, high)), (Variable("S", "V"),)))
    assert "parameter V: high" in one_sentence(caught.value)


@pytest.mark.parametrize(
    "given",
    [
        {"world": 5},
        {"equality": "M constant"},
        {"equality": ["a = b = c"]},
        {"equality": [5]},
        {"domains": [5]},
        {"domains": [{"V": "2"}]},
        {"domains": [{5: 2}]},
        {"domains": [{"|S|": 0}]},
        {"given": "S' uniform"},
        {"given": [5]},
        {"given": ["S' uniform"]},
        {"proof": 5},
    ],
)
def test_an_odd_field_of_a_lemma(given: dict[str, object]) -> None:
    with pytest.raises(ClaimError) as caught:
        lemma("odd", "H(S) <= 1", **given)
    one_sentence(caught.value)


def test_a_primed_variable_may_be_uniform() -> None:
    world = World((), (Variable("S'", "2"),))
    (statement,) = lemma(
        "primed", "H(S') = 1", given=["S' uniform"], world=world, proof="H(S') = 1 by uniform"
    ).statements
    assert statement.hypotheses[0].text == "S' uniform"
    claim = lemma("primed", "H(S') = 1", given=["S' uniform"], world=world, domains=[{"denominator": 2}])
    assert run_check(claim, claim.statements[0], "enumeration").status == "passed"


# domains ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("length", "domain"),
    [
        ("", {"|a|": 10**9, "denominator": 1}),
        ("", {"|a|": 10**30, "denominator": 1}),
        ("", {"|a|": 2, "denominator": 10**9}),
        ("", {"|a|": 27, "denominator": 10**9}),
        ("", {"|a|": 300, "denominator": 10**9}),
        ("", {"|a|": 2, "denominator": 10**30}),
        ("K", {"K": 10**30, "|a|": 2, "denominator": 1}),
        ("K", {"K": 40, "|a|": 2, "denominator": 1}),
    ],
)
def test_a_huge_domain_is_counted_before_it_is_built(length: str, domain: dict[str, int]) -> None:
    world = World((Parameter("K"),) if length else (), (Variable("a", "", length), Variable("b", "3")))
    claim = lemma("huge", "I(a;b) <= H(a)", world=world, domains=[domain])
    evidence = run_check(claim, claim.statements[0], "enumeration")
    assert evidence.status == "failed"
    assert (
        evidence.summary and "\n" not in evidence.summary and "at most" in evidence.summary
    ) or "limit" in evidence.summary


def test_too_many_positions_are_not_written_out() -> None:
    world = World((Parameter("K"),), (Variable("a", "2", "K"),))
    claim = lemma("long", "H(a) <= sum[t](H(a[t]))", world=world, domains=[{"K": 10**30, "denominator": 1}])
    evidence = run_check(claim, claim.statements[0], "enumeration")
    assert evidence.status == "failed" and "at most 64 positions are written out" in evidence.summary


def test_a_power_of_a_parameter_by_itself_is_decided_at_300() -> None:
    world = World((Parameter("K", 1),))
    claim = lemma("power", "log2(K^K) = K*log2(K)", world=world, domains=[{"K": 2}, {"K": 300}])
    assert run_check(claim, claim.statements[0], "enumeration").status == "passed"


# numbers ------------------------------------------------------------------------------------------


def test_a_law_of_ten_million_draws() -> None:
    law = occupancy(3, 10**7)
    assert repr(law) == "<Occupancy of 3 tokens in 10000000 draws: M in 1..3, mean 3>"
    assert law.floats().tolist() == [0, 0, 0, 1]
    assert float(law.log2()) == 2 and law.log2() < 2
    for ask in (law.mean, lambda: law.P(2), lambda: list(law.items()), lambda: expected_distinct(3, 10**7)):
        with pytest.raises(ValueError, match=r"binary digits, and more than .* enclosure\(") as caught:
            ask()
        one_sentence(caught.value)


# the command line ---------------------------------------------------------------------------------


class Full(io.TextIOBase):
    """A file on a full disk."""

    def write(self, text: str) -> int:
        raise OSError(28, "No space left on device")


def test_a_full_disk(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setattr(sys, "stdout", Full())
    assert commands.main(["list"]) == 2
    assert capsys.readouterr().err == "error: the output: No space left on device\n"


def test_a_terminal_of_ascii(monkeypatch: pytest.MonkeyPatch) -> None:
    for words in (["prove", "I(\u03b1;\u03b2) <= H(\u03b1)"], ["prove", "--json", "I(\u03b1;\u03b2) <= H(\u03b1)"]):
        raw = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
        assert commands.main(words) == 0
        assert b"\\u03b1" in raw.getvalue()


LONG = "x" * 300


@pytest.mark.parametrize(
    "words",
    [
        ["report", "--out", LONG],
        ["cite", "one-bit", "--out", LONG],
        ["new", "a", "--folder", LONG],
        ["new", LONG],
        ["figures", "--out", LONG],
        ["check", LONG],
        ["check", "/"],
        ["check", "/dev/null"],
    ],
)
def test_paths_that_cannot_be(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.chdir(tmp_path)
    assert commands.main(words) == 2
    error = capsys.readouterr().err
    assert error.startswith("error: ") and error.count("\n") == 1


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "", "null", "5", '{"schema": 1}'])
@pytest.mark.parametrize("words", [["report", "--no-figures"], ["cite", "one-bit"], ["check"]])
def test_files_that_are_no_reports(words: list[str], text: str, tmp_path: Path, capsys: Captured) -> None:
    for name in ("ledger.json", "certificates.json"):
        (tmp_path / name).write_text(text)
    place = [str(tmp_path / "certificates.json")] if words == ["check"] else ["--out", str(tmp_path)]
    assert commands.main([*words, *place]) == 2
    error = capsys.readouterr().err
    assert error.startswith("error: ") and error.count("\n") == 1


def test_a_long_proof_is_cut_on_the_terminal(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setattr("properties.prove._LONGEST", 100)
    assert commands.main(["prove", "H(a,b,c) <= H(a) + H(b) + H(c)"]) == 0
    shown = capsys.readouterr().out
    assert len(shown) < 300 and "--json prints the whole certificate" in shown

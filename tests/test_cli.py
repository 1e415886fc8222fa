"""``python -m theorems``: what it prints, and its exit codes."""

import json

import pytest

from properties import ledger, runner
from properties.evidence import Evidence
from properties.ledger import Row
from theorems import proofs
from theorems.__main__ import main


def stand_in(claim, statement, check, profile, *_, **__):
    word = {"proof": "proved", "enumeration": "refuted" if statement.refuted else "enumerated"}.get(check, "tested")
    return Row(claim.id, statement.id, check, Evidence(check, "passed", word, "4 of 4"), 0.1)


@pytest.fixture
def quick(monkeypatch, tmp_path):
    """Instant checks, and recorded verdicts of our own."""
    monkeypatch.setattr(runner, "run_row", stand_in)
    monkeypatch.setattr(ledger, "verdicts_file", lambda: tmp_path / "verdicts.json")
    monkeypatch.setattr(proofs, "write_certificates", lambda: 0)  # the committed ones stay
    return tmp_path


def test_list_as_json(capsys):
    assert main(["list", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    claim = next(c for c in data["claims"] if c["id"] == "group-bound")
    assert {"id", "title", "section", "aliases", "statements"} <= set(claim)
    pointwise = next(s for s in claim["statements"] if s["id"] == "group-bound/pointwise")
    assert set(pointwise) == {"id", "kind", "text", "latex", "verdict"}


def test_show_one_statement(capsys):
    assert main(["show", "one-bit/chain"]) == 0
    output = capsys.readouterr().out
    assert "I(g;S) <= I(tau,r;S) = I(S;r|tau) <= H(r|tau) <= 1" in output
    assert "rollout-independence" in output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["show", "one-bt"], "did you mean 'one-bit'?"),
        (["show", "one-bit/chian"], "it has chain"),
        (["prove", "I(a;b) <="], "at the end of"),
        (["verify", "-j", "0"], "at least one process"),
        (["report", "--out", "/nonexistent"], "run `python -m theorems verify` first"),
    ],
)
def test_bad_input_is_one_sentence(capsys, arguments, message):
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert message in error
    assert error.count("\n") == 1


def test_no_command_is_bad_usage(capsys):
    with pytest.raises(SystemExit) as stopped:
        main([])
    assert stopped.value.code == 2


@pytest.mark.parametrize("command", ["list", "show", "verify", "prove", "check", "errata", "report"])
def test_every_help_has_an_example(capsys, command):
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])
    assert stopped.value.code == 0
    assert f"example: python -m theorems {command}" in capsys.readouterr().out


def test_prove(capsys):
    assert main(["prove", "I(g;S) <= H(r)", "--given", "I(t;S) = 0", "--given", "I(g;S|t,r) = 0"]) == 0
    assert capsys.readouterr().out.startswith("proved: I(g;S) <= H(r)")
    assert main(["prove", "I(g;S) <= 1/2*H(g)", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["verdict"] == "refuted"


def test_verify_records_only_when_told_to(quick, capsys):
    out = str(quick / "build")
    assert main(["verify", "-j", "1", "--out", out]) == 1  # nothing is recorded yet
    assert "no verdict is recorded, found holds" in capsys.readouterr().out
    assert main(["verify", "-j", "1", "--out", out, "--update"]) == 0
    assert "Cite: " in capsys.readouterr().out
    assert json.loads((quick / "verdicts.json").read_text())["verdicts"]["group-bound"] == "holds-as-amended"
    assert main(["verify", "-j", "1", "--out", out]) == 0
    report = json.loads((quick / "build" / "ledger.json").read_text())
    assert (report["status"], report["citable"], report["differences"]) == ("COMPLETE", True, [])
    (quick / "build" / "ledger.md").unlink()
    assert main(["report", "--out", out]) == 0
    assert (quick / "build" / "ledger.md").exists()


def test_a_check_that_breaks_makes_verify_partial_and_update_refuses(quick, monkeypatch, capsys):
    def breaks(claim, statement, check, profile, *_, **__):
        if check == "random" and claim.id == "one-bit":
            raise ZeroDivisionError("by zero")
        return stand_in(claim, statement, check, profile)

    monkeypatch.setattr(runner, "run_row", breaks)
    assert main(["verify", "-j", "1", "--out", str(quick / "build")]) == 1
    output = capsys.readouterr().out
    assert "one-bit/chain-random broke: ZeroDivisionError: by zero" in output
    assert "PARTIAL" in output
    assert main(["verify", "-j", "1", "--out", str(quick / "build"), "--update"]) == 1
    assert "no verdict was recorded" in capsys.readouterr().err
    assert not (quick / "verdicts.json").exists()


def test_an_interruption_leaves_no_report(quick, monkeypatch, capsys):
    assert main(["verify", "-j", "1", "--out", str(quick / "build"), "--update"]) == 0

    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(runner, "run_row", interrupted)
    assert main(["verify", "-j", "1", "--out", str(quick / "build")]) == 130
    assert "interrupted" in capsys.readouterr().err
    assert not (quick / "build" / "ledger.json").exists()

"""``python -m theorems``: what it prints, and its exit codes."""

import json
import shutil

import pytest

import theorems
from properties.checks import again
from properties.checks.evidence import Evidence
from properties.commands import commands_of, main, parser
from properties.ledger import ledger, runner
from properties.ledger.ledger import Row
from properties.report import tex
from theorems import load_claims
from theorems.proof import store


def stand_in(claim, statement, check, profile, *_, **__):
    word = {"proof": "proved", "enumeration": "refuted" if statement.refuted else "enumerated"}.get(check, "tested")
    certificate = None
    if check == "proof":
        certificate = store.statement_proof(claim, statement).certificate
    return Row(claim.id, statement.id, check, Evidence(check, "passed", word, "4 of 4"), 0.1, certificate)


def instant(patch, folder):
    """A suite of four claims, instant checks, which bring the committed certificates, and verdicts of our own."""
    few = {id: load_claims()[id] for id in ("one-bit", "group-bound", "symbol-bandit", "positive-only-sft")}
    patch.setattr(theorems, "load_claims", lambda: few)
    patch.setattr(runner, "run_row", stand_in)
    patch.setattr(ledger, "verdicts_file", lambda: folder / "verdicts.json")
    patch.setattr(store, "write_certificates", lambda anew: 0)  # the committed ones stay
    patch.setattr(again, "wrong", lambda *_: "")  # instant refutations bring no counterexample


@pytest.fixture
def quick(monkeypatch, tmp_path):
    instant(monkeypatch, tmp_path)
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


def test_an_old_id_of_a_statement_still_resolves(capsys):
    renamed = {
        "group-bound/as-stated": "group-bound/average-against-each-value",
        "graded-reward/group-as-stated": "graded-reward/unscaled",
        "quantized-reward/as-stated": "quantized-reward/unquantised-update",
        "positive-only-sft/as-stated": "positive-only-sft/without-symmetry",
        "pass-rate-control/survival-2": "pass-rate-control/survival",
        "pass-rate-control/survival-4": "pass-rate-control/survival",
    }
    for old, new in renamed.items():
        assert main(["show", old]) == 0
        output = capsys.readouterr().out
        assert f"\n{new}  (" in output and old not in output
    entries = [ledger.describe(claim) for claim in load_claims().values()]
    listed = {alias: s["id"] for claim in entries for s in claim["statements"] for alias in s["aliases"]}
    assert listed == renamed
    macros = tex.document(ledger.build(entries, ledger.Findings({}), scope="suite", profile="ci", recorded={}))
    for old in renamed:
        assert rf"\@namedef{{bits@verdict@{old}}}" in macros


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["show", "one-bt"], "did you mean 'one-bit'?"),
        (["show", "one-bit/chian"], "did you mean 'one-bit/chain'? it has chain"),
        (["show", "Group_Bound"], "did you mean 'group-bound'?"),
        (["cite", "bound"], "did you mean 'group-bound'?"),
        (["cite", "one-bit", "--out", "/nonexistent"], "run `python -m theorems verify` first"),
        (["vrify"], "did you mean 'verify'?"),
        (["new", "My_Lemma"], "'my-lemma' would be one"),
        (["new", "one-bit"], "is a claim of the suite"),
        (["new", "fine", "--folder", "/nonexistent"], "cannot be written"),
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


@pytest.mark.parametrize("command", commands_of(parser()))
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


def test_prove_says_what_may_be_misspelt_and_what_strictness_means(capsys):
    assert main(["prove", "I(g;S) <= I(r;S)", "--given", "I(g;S|R) = 0"]) == 1
    assert "hint: r and R each occur only once" in capsys.readouterr().out
    assert main(["prove", "I(g;S) <= I(r;S)", "--given", "I(g;S|r) = 0"]) == 0
    assert "hint" not in capsys.readouterr().out
    assert main(["prove", "H(X) < H(X)"]) == 1
    assert "equal, and the link is strict" in capsys.readouterr().out


def test_verify_records_only_when_told_to(quick, capsys):
    out = str(quick / "build")
    assert main(["verify", "-j", "1", "--no-figures", "--out", out]) == 1  # nothing is recorded yet
    assert "no verdict is recorded, found holds" in capsys.readouterr().out
    assert main(["verify", "-j", "1", "--no-figures", "--out", out, "--update"]) == 0
    assert "Cite: " in capsys.readouterr().out
    assert json.loads((quick / "verdicts.json").read_text())["verdicts"]["group-bound"] == "holds-as-amended"
    assert main(["verify", "-j", "1", "--no-figures", "--out", out]) == 0
    report = json.loads((quick / "build" / "ledger.json").read_text())
    assert (report["status"], report["citable"], report["differences"]) == ("COMPLETE", True, [])
    (quick / "build" / "ledger.md").unlink()
    assert main(["report", "--no-figures", "--out", out]) == 0
    assert (quick / "build" / "ledger.md").exists()


def test_a_check_that_breaks_makes_verify_partial_and_update_refuses(quick, monkeypatch, capsys):
    def breaks(claim, statement, check, profile, *_, **__):
        if check == "random" and claim.id == "one-bit":
            raise ZeroDivisionError("by zero")
        return stand_in(claim, statement, check, profile)

    monkeypatch.setattr(runner, "run_row", breaks)
    assert main(["verify", "-j", "1", "--no-figures", "--out", str(quick / "build")]) == 1
    output = capsys.readouterr().out
    assert "one-bit/chain-random broke: ZeroDivisionError: by zero" in output
    assert "PARTIAL" in output
    assert main(["verify", "-j", "1", "--no-figures", "--out", str(quick / "build"), "--update"]) == 1
    assert "no verdict was recorded" in capsys.readouterr().err
    assert not (quick / "verdicts.json").exists()


def test_an_interruption_leaves_no_report(quick, monkeypatch, capsys):
    assert main(["verify", "-j", "1", "--no-figures", "--out", str(quick / "build"), "--update"]) == 0

    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(runner, "run_row", interrupted)
    assert main(["verify", "-j", "1", "--no-figures", "--out", str(quick / "build")]) == 130
    assert "interrupted" in capsys.readouterr().err
    assert not (quick / "build" / "ledger.json").exists()


def test_new_writes_a_lemma_and_never_overwrites(tmp_path, capsys):
    assert main(["new", "my-lemma", "--folder", str(tmp_path)]) == 0
    path = tmp_path / "test_my_lemma.py"
    assert f"pytest {path}" in capsys.readouterr().out
    path.write_text("mine")
    assert main(["new", "my-lemma", "--folder", str(tmp_path)]) == 2
    assert "not overwritten" in capsys.readouterr().err
    assert path.read_text() == "mine"
    assert main(["new", "other-lemma", "--folder", str(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["file"] == str(tmp_path / "test_other_lemma.py")


@pytest.fixture(scope="module")
def complete(tmp_path_factory):
    """The folder of a complete run of instant checks, with its report and the verdicts that it recorded."""
    folder = tmp_path_factory.mktemp("complete")
    with pytest.MonkeyPatch.context() as patch:
        instant(patch, folder)
        assert main(["verify", "-j", "1", "--no-figures", "--out", str(folder / "build"), "--update"]) == 0
    return folder


@pytest.fixture
def cited(complete, monkeypatch, tmp_path):
    """A copy of its report, to be spoiled."""
    instant(monkeypatch, tmp_path)
    shutil.copytree(complete, tmp_path, dirs_exist_ok=True)
    return tmp_path / "build"


def cite(folder, capsys, id="group-bound"):
    capsys.readouterr()
    code = main(["cite", id, "--out", str(folder)])
    return code, capsys.readouterr()


def test_cite_has_the_digest_of_the_run(cited, capsys):
    digest = json.loads((cited / "ledger.json").read_text())["claims_digest"]
    code, printed = cite(cited, capsys)
    assert code == 0
    assert printed.out.startswith("Claim group-bound (Group bound) has the verdict holds-as-amended (bits-per-rollout ")
    assert "@software{bits-per-rollout-group-bound," in printed.out
    assert f"claims digest {digest}}}," in printed.out
    code, printed = cite(cited, capsys, "group-bound/pointwise")
    assert "“for every t: H(r|T=t) <= log2(M + 1)”, is proved for all integers V >= 1, K >= 1;" in " ".join(
        printed.out.split()
    )
    assert main(["cite", "one-bit", "--out", str(cited), "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["schema"], data["verdict"], data["claims_digest"]) == (1, "holds", digest)


def changed(ledger, path, value):
    """The ledger with the value at the path replaced."""
    at = ledger
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    return ledger


@pytest.mark.parametrize(
    ("path", "value", "why"),
    [
        (("status",), "PARTIAL", "the last run was partial"),
        (("citable",), False, "citable is not what the evidence gives"),
        (("scope",), "lemmas[mine]", "not of the suite"),
        (("claims_digest",), "sha256:" + "0" * 64, "claims_digest is sha256:000"),
        (("claims_digest",), None, "claims_digest is null"),
        (("run_digest",), None, "run_digest is null"),
        (("profile",), "local", "partial_because does not say that the profile is 'local'"),
        (("partial_because",), ["a seed was given"], "by its own reasons it is PARTIAL"),
        (("totals", "passed"), 1000000, "totals is not what the evidence gives"),
        (("claims", 0, "statements", 0, "text"), "I(g;S) <= 2", "claims_digest is"),
        (("claims", 0, "verdict"), "fails", "one-bit is called fails, and its evidence gives holds"),
        (("code", "theorems/proof/elaborate.py"), "0" * 64, "run_digest is"),
    ],
)
def test_nothing_is_cited_from_a_report_that_is_not_whole(cited, capsys, path, value, why):
    ledger = json.loads((cited / "ledger.json").read_text())
    (cited / "ledger.json").write_text(json.dumps(changed(ledger, path, value)))
    code, printed = cite(cited, capsys)
    assert (code, printed.out) == (1, "")
    assert why in printed.err
    assert "run `make verify`" in printed.err


def test_nothing_is_cited_from_certificates_that_are_gone_or_changed(cited, capsys):
    """The sha256 that a certificate states is not believed, nor is that of the committed one."""
    file = cited / "certificates.json"
    proofs = json.loads(file.read_text())
    proofs["certificates"][0]["steps"][0]["claim"] = "I(g;S) <= 0"
    file.write_text(json.dumps(proofs))
    code, printed = cite(cited, capsys)
    assert code == 1 and "is not the one whose sha256 it states" in printed.err
    file.unlink()
    code, printed = cite(cited, capsys)
    assert code == 1 and "certificates.json is not there" in printed.err


def test_a_committed_certificate_that_was_changed_is_noticed_whatever_digest_it_states(cited, capsys, monkeypatch):
    committed = json.loads(store.CERTIFICATES.read_text())
    committed["certificates"][0]["steps"][0]["claim"] = "I(g;S) <= 0"
    changed = cited / "committed.json"
    changed.write_text(json.dumps(committed))
    monkeypatch.setattr(store, "CERTIFICATES", changed)
    store._committed.cache_clear()
    try:
        code, printed = cite(cited, capsys)
    finally:
        monkeypatch.undo()
        store._committed.cache_clear()
    assert code == 1 and "has another certificate" in printed.err


def test_nothing_is_cited_once_claims_certificates_or_verdicts_are_others(cited, capsys, monkeypatch):
    from dataclasses import replace

    claims = theorems.load_claims()
    first = claims["one-bit"]
    changed = replace(first.statements[0], text="I(g;S) <= I(tau,r;S)", equality=())
    other = replace(first, statements=(changed, *first.statements[1:]))
    with monkeypatch.context() as patch:
        patch.setattr(theorems, "load_claims", lambda: {**claims, "one-bit": other})
        code, printed = cite(cited, capsys)
    assert code == 1 and "no longer fits the checkout: one-bit/chain has another" in printed.err
    store_digests = store.committed_digests()
    with monkeypatch.context() as patch:
        patch.setattr(store, "committed_digests", lambda: {**store_digests, "one-bit/chain": "0"})
        code, printed = cite(cited, capsys)
    assert code == 1 and "no longer fits the checkout: one-bit/chain has another certificate" in printed.err
    verdicts = json.loads((cited.parent / "verdicts.json").read_text())
    verdicts["verdicts"]["one-bit"] = "fails"
    (cited.parent / "verdicts.json").write_text(json.dumps(verdicts))
    code, printed = cite(cited, capsys)
    assert code == 1 and "one-bit reads holds here, and fails is recorded" in printed.err


def test_figures_are_listed(monkeypatch, tmp_path, capsys):
    pytest.importorskip("matplotlib", reason="the figures need matplotlib, of the extra 'report'")
    from properties.figures import plans

    monkeypatch.setattr(plans, "FIGURES", plans.FIGURES[:1])
    assert main(["figures", "--out", str(tmp_path), "--json"]) == 0
    (figure,) = json.loads(capsys.readouterr().out)["figures"]
    assert figure["name"] == "figure-5-symbol-bandit"
    assert (tmp_path / "figure-5-symbol-bandit.png").read_bytes().startswith(b"\x89PNG")
    assert main(["figures", "--out", str(tmp_path)]) == 0
    assert "claims: figures, symbol-bandit" in capsys.readouterr().out


def test_figures_without_matplotlib_say_how_to_get_it(monkeypatch, tmp_path, capsys):
    import importlib.util

    monkeypatch.setattr(importlib.util, "find_spec", lambda name, *_: None if name == "matplotlib" else object())
    from properties import figures

    with pytest.raises(figures.NoMatplotlib, match=r"pip install 'bits-per-rollout\[report\]'"):
        figures.write_figures(tmp_path)


class Terminal:
    """A stream that says that it is a terminal."""

    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text
        return len(text)

    def flush(self):
        pass

    def isatty(self):
        return True


def test_progress_is_shown_on_a_terminal_alone(quick, monkeypatch, capsys):
    import sys

    assert main(["verify", "-j", "1", "--no-figures", "--out", str(quick / "build"), "--update"]) == 0
    assert capsys.readouterr().err == ""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert main(["verify", "-j", "1", "--no-figures", "--out", str(quick / "build")]) == 0
    assert " checks, about " in terminal.text
    assert terminal.text.endswith("\r")  # the line is cleared


def test_the_estimate_weighs_parts_by_what_they_took_before(monkeypatch):
    from properties.support import progress

    clock = iter((100.0, 110.0, 120.0))
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    countdown = progress.Countdown(["long", "short", "new"], {"long": 30.0, "short": 10.0})
    assert countdown.done("short") == "about 50 s left"  # 10 of 60 took 10 s; "new" counts as the mean, 20
    assert countdown.done("long") == "about 10 s left"  # 40 of 60 took 20 s
    assert countdown.done("new") == ""


def test_the_citation_file_has_the_version_and_the_title_of_the_project():
    import tomllib
    from pathlib import Path

    from properties.ledger.cite import TITLE

    root = Path(__file__).parents[2]
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = (root / "CITATION.cff").read_text(encoding="utf-8").splitlines()
    assert f"version: {project['version']}" in lines
    assert f'title: "{project["name"]}: {TITLE}"' in lines

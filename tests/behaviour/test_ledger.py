"""Verdicts are computed from evidence, and digests say what they rest on."""

import pytest

from properties.checks.evidence import Evidence
from properties.ledger import files, ledger, overview, render
from properties.ledger.ledger import Findings, Row
from properties.report import markdown
from theorems.language import CHECKS, Claim, Statement, lemma

PASSED = {
    "proof": ("proved", "s0 .. s3"),
    "enumeration": ("enumerated", "12 of 16 instances met the hypotheses; 3 equalities"),
    "random": ("tested", "40 instances; 2 equalities"),
}


def findings(claim, **changes):
    """Every check passed, except for what is changed: check=Evidence, or check=None for a row that is missing."""
    found = Findings()
    for statement in claim.statements:
        for check in statement.applicable():
            word, summary = PASSED.get(check, ("", "fine"))
            if statement.refuted:
                word = "refuted"
            evidence = changes.get(check, Evidence(check, "passed", word, summary))
            if evidence is not None:
                certificate = {"sha256": "c0ffee"} if check == "proof" else None
                found.add(Row(claim.id, statement.id, check, evidence, 0.5, certificate))
    return found


def made(claim, found, profile="ci", recorded=None, scope="suite"):
    return ledger.build([ledger.describe(claim)], found, scope=scope, profile=profile, recorded=recorded)


def only(result):
    return result["claims"][0]["statements"][0]


LEMMA = lemma("my-lemma", "I(g;S) <= H(r)", given=["I(t;S) = 0", "I(g;S|t,r) = 0"])


def claim_of(*parts):
    return Claim(
        "a-claim",
        "A claim",
        tuple(Statement(f"s{i}", "0 <= 1", "bounds", role=role, refuted=bad) for i, (role, bad) in enumerate(parts)),
    )


def test_the_checks_are_those_of_the_language():
    assert ledger.CHECKS == CHECKS


def test_a_complete_run_is_citable():
    result = made(LEMMA, findings(LEMMA))
    assert (result["status"], result["citable"]) == ("COMPLETE", True)
    assert only(result)["verdict"] == "proved"
    assert result["totals"]["passed"] == result["totals"]["checks"] == 6
    assert result["claims_digest"].startswith("sha256:")


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({"proof": Evidence("proof", "passed", "proved modulo Sauer-Shelah")}, "open"),
        ({"proof": Evidence("proof", "failed", "", "no proof was found")}, "open"),
        ({"random": Evidence("random", "failed", "refuted"), "proof": Evidence("proof", "failed")}, "refuted"),
        ({"random": Evidence("random", "failed", "refuted")}, "contradiction"),
        ({"sharpness": Evidence("sharpness", "failed", "", "a mutant survived")}, "failed"),
        ({"sharpness": Evidence("sharpness", "passed", "refuted", "9 mutants refuted")}, "proved"),
        ({"equality": None}, "not-run"),
        ({"proof": Evidence("proof", "passed", "enumerated")}, "open"),
    ],
)
def test_a_verdict_comes_from_the_evidence(changes, verdict):
    assert only(made(LEMMA, findings(LEMMA, **changes)))["verdict"] == verdict


@pytest.mark.parametrize(
    ("parts", "verdict"),
    [
        ([("source", False), ("not-in-source", False)], "holds"),
        ([("source", True), ("repair", False)], "holds-as-amended"),
        ([("source", True), ("source", False), ("repair", False)], "holds-as-amended"),
        ([("source", True)], "fails"),
        ([("source", False), ("other-reading", True)], "holds"),
        ([("source", True), ("other-reading", True), ("repair", False)], "holds-as-amended"),
        ([("other-reading", True)], "not-in-post"),
        ([("not-in-source", False)], "not-in-post"),
    ],
)
def test_the_verdict_on_the_posts_wording(parts, verdict):
    claim = claim_of(*parts)
    assert made(claim, findings(claim))["claims"][0]["verdict"] == verdict


def test_an_open_statement_is_no_failure_and_its_claim_does_not_hold():
    statement = Statement("s", "0 <= 1", "bounds", unproved=True)
    claim = Claim("a-claim", "A claim", (statement,))
    recorded = {"a-claim": "open", "a-claim/s": "open"}
    result = made(claim, findings(claim), recorded=recorded)
    assert only(result)["verdict"] == result["claims"][0]["verdict"] == "open"
    assert (result["status"], result["citable"], result["differences"]) == ("COMPLETE", True, [])
    assert only(result)["evidence"]["proof"]["status"] == "not-applicable"
    assert only(result)["expected"] == "open"


def test_a_claim_does_not_hold_while_a_check_fails_nor_as_amended_while_a_repair_is_open():
    claim = claim_of(("source", False))
    failed = Evidence("necessity", "failed", "", "survives")
    result = made(claim, findings(claim, random=failed))
    assert result["claims"][0]["verdict"] == "failed"
    claim = claim_of(("source", True), ("repair", False))
    result = made(claim, findings(claim, proof=Evidence("proof", "failed", "", "no proof")))
    assert result["claims"][0]["verdict"] == "fails"  # refuted, and no repair is proved
    assert not result["citable"]


def test_a_missing_row_makes_it_partial_and_nothing_is_citable():
    found = findings(LEMMA, random=None)
    found.causes["my-lemma", "statement", "random"] = "skipped"
    result = made(LEMMA, found)
    assert (result["status"], result["citable"], result["claims_digest"]) == ("PARTIAL", False, None)
    assert only(result)["evidence"]["random"]["status"] == "not-run"
    assert result["partial_because"] == ["1 of 6 checks did not run: my-lemma/statement-random"]
    assert "  NOT RUN: random, skipped" in render.text({**result, "scope": "lemmas[my-lemma]"})
    assert any("NOT RUN: skipped" in line for line in render.text(result, verbose=True))


def test_another_profile_and_a_second_run_of_a_row_make_it_partial():
    assert made(LEMMA, findings(LEMMA), profile="local")["status"] == "PARTIAL"
    found = findings(LEMMA)
    found.add(found.rows["my-lemma", "statement", "proof"])
    assert made(LEMMA, found)["partial_because"] == ["my-lemma/statement-proof ran more than once"]


def test_a_verdict_other_than_the_recorded_one_is_named():
    recorded = {"my-lemma": "not-in-source", "my-lemma/statement": "refuted", "old": "holds"}
    result = made(LEMMA, findings(LEMMA), recorded=recorded)
    assert result["differences"] == [
        "my-lemma/statement: recorded refuted, found proved",
        "old: recorded holds, but there is no such id",
    ]
    assert not result["citable"]
    assert "recorded refuted, found proved" in "\n".join(render.text(result))


def test_the_digests_say_what_they_rest_on():
    base = made(LEMMA, findings(LEMMA))
    later = findings(LEMMA)
    later.rows = dict(reversed(later.rows.items()))  # rows arrive in any order
    assert made(LEMMA, later)["run_digest"] == base["run_digest"]
    other_count = made(LEMMA, findings(LEMMA, random=Evidence("random", "passed", "tested", "41 instances")))
    assert other_count["claims_digest"] == base["claims_digest"]
    assert other_count["run_digest"] != base["run_digest"]
    witness = Evidence("necessity", "passed", "", "fine", details={"given-1": {"witness": "S = t"}})
    assert made(LEMMA, findings(LEMMA, necessity=witness))["claims_digest"] != base["claims_digest"]


def test_it_fits_into_120_columns_and_reads_as_markdown(tmp_path):
    long = Evidence("random", "passed", "tested", "many instances, " * 20)
    result = made(LEMMA, findings(LEMMA, random=long), scope="lemmas[my-lemma]")
    for verbose in (False, True):
        assert max(map(len, render.text(result, verbose=verbose))) <= 120
    text = markdown.document(result)
    assert "| random | tested |" in text
    assert r"I(g;S\|t,r)" not in text  # in code, where a bar needs no escape
    paths = files.write(result, {"schema": 1, "certificates": []}, tmp_path)
    assert [path.name for path in paths][:4] == ["ledger.json", "certificates.json", "ledger.md", "ledger.tex"]


def test_a_lemma_run_leaves_the_suites_report_alone(tmp_path):
    suite = made(LEMMA, findings(LEMMA))
    files.write(suite, ledger.certificates([], Findings()), tmp_path)
    with pytest.raises(ledger.LedgerError, match="holds the suite's report"):
        files.prepare(tmp_path, "lemmas")
    files.prepare(tmp_path, "suite")
    assert not list(tmp_path.iterdir())


def test_the_page_says_how_many_enumerated_instances_were_looked_at():
    counts = {"instances": 1200, "met": 1200, "representatives": 100}
    found = made(LEMMA, findings(LEMMA, enumeration=Evidence("enumeration", "passed", "enumerated", "", counts)))
    line = "enumerated: 100 of 1,200 instances were looked at; the others differ by the names of values"
    assert line in overview.table(found)
    assert not any(row.startswith("enumerated:") for row in overview.table(made(LEMMA, findings(LEMMA))))

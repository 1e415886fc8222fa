"""The report: pages, table and macros drawn from a ledger, and the schemas of what programs read."""

import copy
import html as htmllib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from ledgers import partial, whole

from properties.ledger import files, fit, ledger
from properties.report import graph, html, markdown, pictures, proof, schema, tex, view
from theorems import load_claims
from theorems.__main__ import main
from theorems.proof import elaborate

ROOT = Path(__file__).parents[2]


def page(made, figures=()):
    return html.page(*made, figures)


def ids_in(text):
    return re.findall(r'\bid="([^"]+)"', text)


# The page ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("made", [whole, partial])
def test_every_claim_and_statement_is_an_anchor_and_every_link_leads_somewhere(made):
    text = page(made())
    found = ids_in(text)
    assert len(found) == len(set(found))
    for claim in made()[0]["claims"]:
        assert claim["id"] in found
        assert all(s["id"] in found for s in claim["statements"])
    assert set(re.findall(r'href="#([^"]+)"', text)) <= set(found)


def test_a_renamed_claim_is_still_found_under_its_old_id():
    made = copy.deepcopy(whole())
    made[0]["claims"][0]["aliases"] = ["old-name"]
    assert "old-name" in ids_in(page(made))


def test_the_page_asks_for_nothing_from_anywhere():
    text = page(whole())
    assert "default-src 'none'" in text
    assert not re.findall(r'(?:src|action)="(?!data:)', text)
    assert not re.findall(r'href="(?!#|data:,)', text)
    assert not re.findall(r"@import|url\((?!#)|fetch\(|XMLHttpRequest|https?:", text)


def test_a_whole_run_says_how_to_cite_it_and_a_partial_one_says_first_that_it_is_partial():
    cited, unfinished = page(whole()), page(partial())
    assert f"claims digest {whole()[0]['claims_digest'][7:23]}" in cited
    assert "Not citable" not in cited
    assert "PARTIAL" not in cited
    assert "<title>PARTIAL: Ledger" in unfinished
    assert unfinished.index('id="partial"') < unfinished.index('id="overview"')
    assert "Not citable:</strong> the run is partial" in unfinished
    assert "claims digest" not in unfinished
    assert "NOT RUN" in unfinished


def test_each_statement_shows_its_witness_exactly_and_to_six_digits():
    made = partial()
    text = re.sub(r"<[^>]+>", "", page(made))
    counterexample = view.witness(
        made[0]["claims"][0]["statements"][0]["evidence"]["enumeration"]["details"]["counterexample"]
    )
    (link,) = counterexample["links"]
    assert link["difference"]["about"] == "−0.251629"
    assert "≈ −0.251629" in text
    assert sum(1 for _ in counterexample["rows"]) == 6
    assert counterexample["at"] == "t = (0, 0)"


def test_a_number_is_shown_in_decimals_only_where_it_is_no_integer():
    assert view.number("2")["about"] == ""
    assert view.number("-1/3 + log2(3)")["about"] == "1.25163"
    assert view.number("1/3")["about"] == "0.333333"
    assert view.number("sqrt(2)")["about"] == ""


def test_text_from_a_lemma_cannot_become_markup():
    made = copy.deepcopy(whole())
    evil = '"><script>alert(1)</script>'
    claim = made[0]["claims"][0]
    claim["title"] = claim["section"] = evil
    statement = claim["statements"][0]
    statement["reading"] = statement["text"] = evil
    statement["evidence"]["proof"]["summary"] = evil
    text = page(made)
    assert "<script>alert" not in text
    assert htmllib.escape(evil, quote=False).replace('"', "&#34;") in text


def test_a_proof_is_shown_only_from_the_certificate_the_ledger_names():
    made = whole()
    good = view.page(*made, [])
    shown = {s["id"] for c in good["claims"] for s in c["statements"] if s["proof"]}
    assert shown == {s["id"] for c in made[0]["claims"] for s in c["statements"] if s["verdict"] == "proved"}
    forged = copy.deepcopy(made[1])
    forged["certificates"][0]["steps"][0]["claim"] = "I(g;S) <= 0"
    id = forged["certificates"][0]["id"]
    after = view.page(made[0], forged, [])
    assert {s["id"] for c in after["claims"] for s in c["statements"] if s["proof"]} == shown - {id}
    assert "its steps are not at hand" in html.page(made[0], forged)
    assert any(id in sentence for sentence in fit.misfits(made[0], forged))


def test_steps_have_their_rule_in_words_and_premises_their_type():
    certificate = next(c for c in partial()[1]["certificates"] if c["id"] == "group-bound/averaged")
    shown = proof.view(certificate)
    assert [p["label"] for p in shown["premises"]] == ["p0", "p1", "p2", "p3", "p4"]
    assert [p["type"] for p in shown["premises"]] == [*["hypothesis"] * 3, "definition", "proved"]
    assert shown["premises"][4]["source"] == "group-bound/pointwise"
    assert shown["steps"][-1]["words"] == "joining the links"
    assert [r["label"] for r in shown["steps"][-1]["from"]] == ["s3", "s4", "s0", "s5", "s6"]


def test_the_rules_of_steps_are_all_named():
    assert set(proof.RULES) == {*elaborate.RULES, "core"}


# What rests on what -----------------------------------------------------------------------------


def test_the_graph_is_that_of_the_premises():
    certificates = {c["id"]: c for c in partial()[1]["certificates"]}
    found = {(e.upper, e.lower) for e in graph.edges(certificates)}
    assert ("group-bound/averaged", "group-bound/pointwise") in found
    assert found == {
        (c["id"], p["type"].removeprefix("proved:"))
        for c in certificates.values()
        for p in c["premises"]
        if p["type"].startswith("proved:")
    }
    text = page(partial())
    for upper, lower in found:
        assert f'<a href="#{upper}">{upper}</a> rests on <a href="#{lower}">{lower}</a>' in text


def test_depths_and_circles():
    chain = [graph.Edge("a", "b"), graph.Edge("b", "c"), graph.Edge("a", "c")]
    assert graph.depths(chain) == {"a": 0, "b": 1, "c": 2}
    with pytest.raises(ValueError, match="circle"):
        graph.depths([*chain, graph.Edge("c", "a")])


def test_no_two_boxes_of_the_graph_overlap():
    edges = [graph.Edge(f"claim-{i}/x", f"claim-{j}/y") for i in range(4) for j in range(i, 6)]
    svg = graph.draw(edges, [f"alone-{i}" for i in range(9)], {})
    boxes = [
        tuple(map(float, b)) for b in re.findall(r'x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="(\d+)"', svg)
    ]
    assert len(boxes) == 4 + 6 + 9
    width, height = map(float, re.findall(r'viewBox="0 0 (\d+) (\d+)"', svg)[0])
    for i, (x, y, w, h) in enumerate(boxes):
        assert x + w <= width
        assert y + h <= height
        for x2, y2, w2, h2 in boxes[:i]:
            assert x >= x2 + w2 or x2 >= x + w or y >= y2 + h2 or y2 >= y + h


# Figures ----------------------------------------------------------------------------------------


def test_figures_in_one_page_do_not_share_ids():
    drawing = (
        '<?xml version="1.0"?><!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg"><metadata>x</metadata>'
        '<defs><clipPath id="p"/></defs><g id="axes" clip-path="url(#p)"><use xlink:href="#p"/>'
        '<a href="#group-bound"/></g></svg>'
    )
    shown = pictures.inline(drawing, "figure-5", 'bits & "V"')
    assert ids_in(shown) == ["figure-5-p", "figure-5-axes"]
    assert 'url(#figure-5-p)"' in shown
    assert 'xlink:href="#figure-5-p"' in shown
    assert 'href="#group-bound"' in shown
    assert shown.startswith('<svg role="img" aria-label="bits &amp; &quot;V&quot;"')
    assert "metadata" not in shown
    with pytest.raises(ValueError, match="not an SVG"):
        pictures.inline("<html/>", "x", "x")


def test_a_figure_stands_in_the_page_and_is_named_at_its_claims():
    drawn = {"name": "figure-9", "title": "Bits", "caption": "Of V.", "claims": ["surprise"], "svg": "<svg></svg>"}
    text = page(whole(), figures=[drawn])
    assert '<figure id="figure-9">' in text
    assert 'Figure: <a href="#figure-9">Bits</a>' in text


# Files, and runs without the extra --------------------------------------------------------------


def test_all_files_are_written_and_all_are_discarded(tmp_path):
    paths = files.write(*whole(), tmp_path)
    assert [p.name for p in paths] == ["ledger.json", "certificates.json", "ledger.md", "ledger.tex", "ledger.html"]
    assert set(files.FILES) == {p.name for p in paths}
    (tmp_path / "notes.txt").write_text("mine")
    files.discard(tmp_path)
    assert [p.name for p in tmp_path.rglob("*") if p.is_file()] == ["notes.txt"]


def test_without_jinja2_the_rest_is_written_and_one_sentence_says_how_to_get_the_page(tmp_path, monkeypatch):
    from properties.ledger import render

    monkeypatch.setattr(html, "available", lambda: False)
    paths = files.write(*whole(), tmp_path)
    assert not (tmp_path / "ledger.html").exists()
    assert (tmp_path / "ledger.tex").exists()
    assert "pip install '.[report]'" in "\n".join(render.text(whole()[0], paths))
    assert "pip install" not in "\n".join(render.text(whole()[0], [*paths, tmp_path / "ledger.html"]))


def test_importing_the_plugin_and_the_ledger_does_not_import_what_draws():
    code = (
        "import sys, properties.plugin, properties.ledger.ledger, properties.ledger.render\n"
        "heavy = ('jinja2', 'matplotlib', 'sympy', 'flint', 'numpy')\n"
        "print([m for m in sys.modules if m.split('.')[0] in heavy])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


def test_the_same_bytes_under_any_hash_seed_and_in_any_folder(tmp_path):
    code = (
        "import json, sys; from pathlib import Path; from properties.ledger import files; folder = Path(sys.argv[1]);"
        "read = lambda name: json.loads((folder / name).read_text());"
        "files.draw(read('ledger.json'), read('certificates.json'), folder)"
    )
    texts = []
    for seed, folder in (("1", tmp_path / "a"), ("2", tmp_path / "b")):
        files.write(*partial(), folder)
        files.discard(tmp_path / "nowhere")
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        subprocess.run([sys.executable, "-c", code, str(folder)], check=True, cwd=tmp_path, env=environment)
        texts.append([(folder / name).read_bytes() for name in ("ledger.html", "ledger.md", "ledger.tex")])
    assert texts[0] == texts[1]
    assert texts[0][0].decode() == page(partial())


# Drawing again ----------------------------------------------------------------------------------


@pytest.fixture
def suite(monkeypatch):
    """As if the few claims of the small ledger were all there are."""
    from properties.judge import results
    from theorems.proof import store

    claims = {c["id"]: load_claims()[c["id"]] for c in whole()[0]["claims"]}
    monkeypatch.setattr("theorems.load_claims", lambda: claims)
    for module in (store, results):
        monkeypatch.setattr(module, "load_claims", lambda: claims, raising=False)
    return claims


def test_report_draws_the_page_again_from_the_json(tmp_path, capsys, suite):
    made = whole()
    written = {p.name: p.read_bytes() for p in files.write(*made, tmp_path)}
    for name in ("ledger.html", "ledger.md", "ledger.tex"):
        (tmp_path / name).unlink()
    assert main(["report", "--out", str(tmp_path)]) == 0
    assert "Cite:" in capsys.readouterr().out
    assert (tmp_path / "ledger.md").read_bytes() == written["ledger.md"]
    assert (tmp_path / "ledger.tex").read_bytes() == written["ledger.tex"]
    assert (tmp_path / "ledger.html").exists()


def test_report_draws_nothing_where_it_no_longer_fits_the_checkout(tmp_path, capsys):
    files.write(*whole(), tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert main(["report", "--no-figures", "--out", str(tmp_path)]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "error: the report no longer fits the checkout: one-bit is in the checkout, and not in this" in printed.err
    assert "nothing is drawn" in printed.err
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def edited(change):
    made = copy.deepcopy(whole()[0])
    change(made)
    return made


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda d: d["claims"][0].update(verdict="fails"), "surprise is called fails, and its evidence gives holds"),
        (lambda d: d["claims"][0]["statements"][0].update(verdict="open"), "surprise/success is called open"),
        (lambda d: d["claims"][0]["statements"][0].update(text="1 <= 2"), "claims_digest is sha256:"),
        (lambda d: d["claims"][0].update(title="Better"), "run_digest is sha256:"),
        (
            lambda d: d["claims"][0]["statements"][0]["evidence"]["enumeration"]["counts"].update(met=10**9),
            "run_digest is sha256:",
        ),
        (
            lambda d: d["claims"][0]["statements"][0]["evidence"]["random"].update(status="not-run"),
            "partial_because does not say that 1 of ",
        ),
        (lambda d: d.update(profile="local"), "partial_because does not say that the profile is 'local'"),
        (
            lambda d: d.update(partial_because=["a seed"]),
            "its status is COMPLETE, and by its own reasons it is PARTIAL",
        ),
        (lambda d: d["totals"].update(passed=10**6), "totals is not what the evidence gives"),
        (lambda d: d["totals"].update(source_wording=99), "totals is not what the evidence gives"),
        (lambda d: d["mutants"].popitem(), "mutants is not what the evidence gives"),
        (lambda d: d.update(citable=False), "citable is not what the evidence gives"),
        (lambda d: d.update(claims_digest=None), "claims_digest is null, and that of what it says of the claims is"),
        (lambda d: d.update(run_digest=None), "run_digest is null"),
        (lambda d: d.update(versions={"python": "4"}), "run_digest is sha256:"),
        (lambda d: d.update(differences=["x: recorded a, found b"]), "citable is not what the evidence gives"),
    ],
)
def test_a_changed_ledger_is_noticed(suite, change, sentence):
    assert fit.misfits(*whole()) == []
    assert any(f"ledger.json was changed: {sentence}" in said for said in fit.misfits(edited(change), whole()[1]))


def leaves(data, path=()):
    """The places of all values in plain data that hold no others."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        yield from leaves(value, (*path, key)) if isinstance(value, dict | list) and value else [(*path, key)]


def test_no_value_of_a_ledger_can_be_changed_unnoticed(suite):
    made = json.loads(json.dumps(whole()[0]))
    assert fit.altered(made) == []
    places = [path for path in leaves(made) if path[0] != "timings"]
    for path in places[:: max(1, len(places) // 150)]:
        inner = made
        for key in path[:-1]:
            inner = inner[key]
        kept = inner[path[-1]]
        other = 3 if kept != 3 else 4
        inner[path[-1]] = {"more": other} if kept == {} else [other] if kept == [] else other
        if path[-1] not in ("status", "word"):  # which are read by the rules of verdicts, and refused by the schema
            assert fit.altered(made), path
        inner[path[-1]] = kept
    assert fit.altered(made) == []


def test_a_certificate_is_what_it_says_and_the_core_accepts_it(suite):
    ledger_, proofs = copy.deepcopy(whole())
    id = proofs["certificates"][0]["id"]
    said = fit.misfits(ledger_, None)
    assert said == ["certificates.json is not there, so no proof can be checked"]
    missing = {**proofs, "certificates": proofs["certificates"][1:]}
    assert fit.misfits(ledger_, missing)[0] == f"certificates.json does not hold the certificate of {id}"
    forged = copy.deepcopy(proofs)
    forged["certificates"][0]["steps"][0]["claim"] = "I(g;S) <= 0"
    assert fit.misfits(ledger_, forged)[0] == f"the certificate of {id} is not the one whose sha256 it states"
    forged["certificates"][0]["sha256"] = elaborate.digest(forged["certificates"][0])
    assert fit.misfits(ledger_, forged)[0] == f"certificates.json holds another certificate of {id}"
    # and with every digest of the report made to fit
    statement = next(s for c in ledger_["claims"] for s in c["statements"] if s["id"] == id)
    statement["certificate"] = forged["certificates"][0]["sha256"]
    assert any(f"{id} has another certificate" in s for s in fit.misfits(ledger.conclude(ledger_), forged))


def test_a_report_whose_theorems_the_core_rejects_fits_nothing(suite):
    ledger_, proofs = copy.deepcopy(whole())
    id = proofs["certificates"][0]["id"]
    row = next(row for row in proofs["theorems"] if row["id"] == id)
    other = {**proofs, "theorems": [r for r in proofs["theorems"] if r is not row]}
    assert fit.misfits(ledger_, other)[0] == f"certificates.json does not hold the certificate of {id} in the core"
    row["steps"].pop()
    assert fit.misfits(ledger_, proofs)[0] == f"certificates.json does not hold the certificate of {id} in the core"
    row["steps"] = [["taut", 0]]
    assert fit.misfits(ledger_, proofs)[0].startswith("the core rejects the certificates in certificates.json")


def test_a_certificate_of_another_statement_proves_nothing(suite):
    ledger_, proofs = copy.deepcopy(whole())
    statement = next(s for c in ledger_["claims"] for s in c["statements"] if s["verdict"] == "proved")
    statement["text"] = "0 <= 2"
    said = fit.misfits(ledger.conclude(ledger_), proofs)
    assert any(f"the certificate of {statement['id']} shows " in sentence for sentence in said)


def test_code_that_has_changed_is_named(suite, monkeypatch):
    here = whole()[0]["code"]
    assert {"theorems/proof/elaborate.py", "theorems/language/model.py", "properties/checks/checks.py"} <= set(here)
    changed = {**here, "theorems/proof/elaborate.py": "0" * 64, "theorems/new.py": "1" * 64}
    del changed["exact/bits.py"]
    monkeypatch.setattr(fit.checkout, "code", lambda: changed)
    assert fit.misfits(*whole()) == [
        f"the report no longer fits the checkout: {what}"
        for what in ("theorems/proof/elaborate.py has changed", "exact/bits.py is gone", "theorems/new.py is new")
    ]


def test_a_changed_checkout_is_noticed(suite, monkeypatch):
    from dataclasses import replace

    claim = suite["surprise"]
    other = replace(
        claim,
        statements=(
            replace(claim.statements[0], text="1 <= 2", world=claim.statements[0].world),
            *claim.statements[1:],
        ),
    )
    suite["surprise"] = other
    changed = claim.full_id(other.statements[0])
    assert fit.misfits(*whole()) == [f"the report no longer fits the checkout: {changed} has another text"]
    suite["surprise"] = claim
    recorded = {**ledger.recorded_verdicts(), "surprise": "fails"}
    monkeypatch.setattr(ledger, "recorded_verdicts", lambda: recorded)
    assert fit.misfits(*whole()) == [
        "the report no longer fits the checkout: surprise reads holds here, and fails is recorded in the checkout"
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "cannot be read as ledger"),
        ('{"schema": 2}', "not of the schema"),
        ("[]", "ledger is [], not object"),
    ],
)
def test_a_file_of_another_schema_is_refused_in_one_sentence(tmp_path, capsys, text, sentence):
    (tmp_path / "ledger.json").write_text(text)
    assert main(["report", "--out", str(tmp_path)]) == 2
    error = capsys.readouterr().err
    assert sentence in error
    assert error.count("\n") == 1


# Schemas ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", schema.NAMES)
def test_the_schemas_are_schemas(name):
    jsonschema.Draft202012Validator.check_schema(schema.schema(name))


@pytest.mark.parametrize("made", [whole, partial])
def test_ledgers_and_certificates_fit_their_schemas(made):
    for data, name in zip(made(), ("ledger", "certificates"), strict=True):
        jsonschema.validate(json.loads(json.dumps(data)), schema.schema(name), jsonschema.Draft202012Validator)
        schema.check(json.loads(json.dumps(data)), name)


@pytest.mark.parametrize("command", ["list", "errata"])
def test_what_programs_read_from_the_command_line_fits_its_schema(capsys, monkeypatch, command):
    if command == "errata":  # the small ones suffice
        claims = {id: load_claims()[id] for id in ("gradient-dimension", "variance-reduction")}
        monkeypatch.setattr("theorems.load_claims", lambda: claims)
    assert main([command, "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert len(data["claims" if command == "list" else "errata"]) >= 1
    jsonschema.validate(data, schema.schema(command), jsonschema.Draft202012Validator)
    schema.check(data, command)


def spoiled(data):
    """The data with one thing wrong, in many ways: (where, copy)."""

    def places(node, path):
        yield path
        pairs = node.items() if isinstance(node, dict) else enumerate(node[:2]) if isinstance(node, list) else ()
        for key, child in pairs:
            yield from places(child, (*path, key))

    def put(path, change):
        wrong = copy.deepcopy(data)
        inner = wrong
        for key in path[:-1]:
            inner = inner[key]
        change(inner, path[-1])
        return wrong

    for path in list(places(data, ()))[1:400:3]:
        yield (*path, "removed"), put(path, lambda inner, key: inner.pop(key))
        yield (*path, "object"), put(path, lambda inner, key: inner.__setitem__(key, {"no": "such thing"}))
        yield (*path, "flag"), put(path, lambda inner, key: inner.__setitem__(key, True))
        yield (*path, "negative"), put(path, lambda inner, key: inner.__setitem__(key, -1))


def test_our_own_check_agrees_with_jsonschema():
    data = json.loads(json.dumps(whole()[0]))
    data["claims"] = data["claims"][1:2]
    validator = jsonschema.Draft202012Validator(schema.schema("ledger"))
    rejected = 0
    for where, wrong in spoiled(data):
        accepted = validator.is_valid(wrong)
        try:
            schema.check(wrong, "ledger")
        except schema.SchemaError:
            assert not accepted, where
            rejected += 1
        else:
            assert accepted, where
    assert rejected > 200


# LaTeX and Markdown -----------------------------------------------------------------------------


def test_each_claim_has_a_macro():
    text = tex.document(whole()[0])
    assert tex.macro_name("group-bound-2") == "BitsGroupBoundTwo"
    assert r"\newcommand\BitsPositiveOnlySft{\bitsclaim{positive-only-sft}}" in text
    assert r"\@namedef{bits@verdict@positive-only-sft}{holds}" in text
    assert f"claims digest {whole()[0]['claims_digest'][7:23]}" in text
    assert r"\textbf{not citable: the run is partial}" in tex.document(partial()[0])


def test_no_two_claims_share_a_macro():
    names = [tex.macro_name(id) for id in load_claims()]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[A-Za-z]+", name) for name in names)


LATEX = pytest.mark.skipif(
    shutil.which("pdflatex") is None, reason="pdflatex is not installed, so ledger.tex is not compiled"
)


def compiled(folder, name, source=None):
    if source is not None:
        (folder / f"{name}.tex").write_text(source)
    command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", f"{name}.tex"]
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=120, check=False)
    return done.returncode, done.stdout.decode(errors="replace")


PAPER = r"""\documentclass{article}
\usepackage{amsmath,amssymb,array,longtable}
\input{ledger}
\begin{document}
By \bitsclaim{positive-only-sft}, also \BitsPositiveOnlySft; it \bitsverdict{positive-only-sft/as-stated}. %s
\bitsledger
\end{document}
"""


@LATEX
def test_the_table_compiles_on_its_own_and_in_a_paper(tmp_path):
    made = copy.deepcopy(whole()[0])
    made["claims"][0]["title"] = r"50 % of A_t & {#1} $x$ ~ ^ \ “quoted” – 𝔼"
    (tmp_path / "ledger.tex").write_text(tex.document(made))
    code, log = compiled(tmp_path, "ledger")
    assert code == 0, log[-2000:]
    assert (tmp_path / "ledger.pdf").exists()
    code, log = compiled(tmp_path, "paper", PAPER % "")
    assert code == 0, log[-2000:]
    assert "Overfull" not in log


@LATEX
def test_an_unknown_claim_stops_latex_by_name(tmp_path):
    (tmp_path / "ledger.tex").write_text(tex.document(whole()[0]))
    code, log = compiled(tmp_path, "paper", PAPER % r"\bitsclaim{group-bond}")
    assert code != 0
    assert "The ledger has no claim `group-bond'" in log


def test_every_registered_statement_compiles_to_balanced_latex():
    for claim in load_claims().values():
        for statement in claim.statements:
            source = tex.formula(statement.text)
            assert source.count("$") % 2 == 0
            assert source.count("{") == source.count("}")
            assert r"\left" not in source.replace(r"\leftarrow", "")


def test_markdown_leads_with_verdicts_and_folds_the_rest():
    text = markdown.document(whole()[0])
    overview, _, rest = text.partition("\n---\n")
    claim = next(c for c in whole()[0]["claims"] if c["verdict"] == "holds-as-amended")
    id = claim["id"]
    row = next(line for line in overview.splitlines() if f"[{id}](#{id})" in line)
    refuted = sum(s["verdict"] == "refuted" for s in claim["statements"])
    assert f"| {claim['title']} | **holds-as-amended** | {len(claim['statements']) - refuted} | {refuted} | " in row
    assert f'<a id="{claim["statements"][0]["id"]}"></a>' in rest
    assert rest.count("<details>") == rest.count("</details>") == whole()[0]["totals"]["statements"]
    assert "**PARTIAL" in markdown.document(partial()[0]).splitlines()[2]

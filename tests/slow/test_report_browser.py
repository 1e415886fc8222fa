"""The page in a real browser: it loads without a complaint, its formulas have a size, its filter filters."""

import json
import re
import shutil
import subprocess

import pytest
from browser import browser, find
from ledgers import partial, whole

from properties.ledger import files

pytestmark = pytest.mark.skipif(
    find() is None, reason="no chromium is installed, so the page is not opened in a browser"
)

SHOWN = "[...document.querySelectorAll('article.claim')].filter(a => a.offsetParent !== null).map(a => a.id)"
STATEMENTS = "[...document.querySelectorAll('.statement')].filter(a => a.offsetParent !== null).map(a => a.id)"

# the contrast of each text with what lies behind it, by the formula of the WCAG; the worst of the page and where
CONTRAST = """(() => {
  const rgb = text => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map(v => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const behind = node => {
    for (; node; node = node.parentElement) {
      const [r, g, b, a = 1] = rgb(getComputedStyle(node).backgroundColor);
      if (a === 1) return [r, g, b];
    }
    return [255, 255, 255];
  };
  let worst = [99, ''];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const element = node.parentElement;
    if (!node.textContent.trim() || element.closest('script, svg, .skip') || !element.getClientRects().length) continue;
    const [a, b] = [light(rgb(getComputedStyle(element).color)), light(behind(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < worst[0]) worst = [ratio, element.outerHTML.slice(0, 120)];
  }
  return worst;
})()"""


@pytest.fixture(scope="module")
def page():
    with browser() as opened:
        opened.size(1200, 900)
        yield opened


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    where = tmp_path_factory.mktemp("report")
    for name, made in (("whole", whole()), ("partial", partial())):
        files.write(*made, where / name)
    return where


@pytest.fixture(scope="module")
def file(folder):
    return folder / "partial" / "ledger.html"


@pytest.mark.parametrize("name", ["whole", "partial"])
def test_it_loads_without_errors_and_asks_for_nothing(page, folder, name):
    file = folder / name / "ledger.html"
    page.open(file)
    assert page.errors == []
    assert page.requests == [file.as_uri()]


def test_every_id_is_an_anchor_that_the_browser_goes_to(page, file):
    made = partial()[0]
    ids = [c["id"] for c in made["claims"]] + [s["id"] for c in made["claims"] for s in c["statements"]]
    page.open(file)
    assert page.run(f"{json.dumps(ids)}.filter(id => !document.getElementById(id))") == []
    page.open(file, "#group-noise/information")
    top = page.run("document.getElementById('group-noise/information').getBoundingClientRect().top")
    assert -5 <= top <= 60


def test_every_formula_has_a_size_once_it_is_shown(page, file):
    page.open(file)
    page.run("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    boxes = page.run(
        "[...document.querySelectorAll('math')].map(m => m.getBoundingClientRect()).map(b => [b.width, b.height])"
    )
    assert len(boxes) > 100
    assert min(width for width, _ in boxes) > 3
    assert min(height for _, height in boxes) > 5
    # a fraction is drawn as one, above and below its bar, and not as two numbers in a row
    assert page.run(
        "[...document.querySelectorAll('mfrac')].every(f => f.children[0].getBoundingClientRect().bottom"
        " <= f.children[1].getBoundingClientRect().top + 1)"
    )


@pytest.mark.parametrize(
    ("query", "claims"),
    [
        ("", ["graded-reward", "group-bound", "group-noise"]),
        ("?q=noise", ["group-noise"]),
        ("?q=match(T,S)%20member", []),
        ("?evidence=refuted", ["graded-reward", "group-bound", "group-noise"]),
        ("?evidence=refuted&q=verifier", ["group-bound"]),
        ("?verdict=holds", ["graded-reward", "group-bound", "group-noise"]),  # no claim holds, so that is not offered
        ("?q=nonsense", []),
        ("?q=nonsense#group-noise", ["group-noise"]),
        ("?q=nonsense#group-noise/entropy", ["group-noise"]),
    ],
)
def test_the_filter_in_the_address_shows_what_fits(page, file, query, claims):
    page.open(file, query)
    assert sorted(page.run(SHOWN)) == claims
    assert page.run("getComputedStyle(document.getElementById('nothing')).display !== 'none'") == (claims == [])


def test_the_filter_by_verdict_and_evidence_hides_what_does_not_fit(page, folder):
    file = folder / "whole" / "ledger.html"
    made = whole()[0]
    for verdict in sorted({c["verdict"] for c in made["claims"]}):
        page.open(file, f"?verdict={verdict}")
        assert page.run(SHOWN) == [c["id"] for c in made["claims"] if c["verdict"] == verdict]
    page.open(file, "?evidence=refuted")
    refuted = [s["id"] for c in made["claims"] for s in c["statements"] if s["verdict"] == "refuted"]
    assert len(refuted) > 1
    assert page.run(STATEMENTS) == refuted
    claims = len({id.split("/")[0] for id in refuted})
    shown = f"{claims} of {len(made['claims'])} claims, {len(refuted)} statements"
    assert page.run("document.getElementById('shown').value") == shown


def test_what_is_chosen_goes_into_the_address_and_show_all_takes_it_out(page, file):
    page.open(file)
    page.run("document.querySelector('input[value=refuted]').click()")
    page.run(
        "const q = document.getElementById('q'); q.value = 'noise';q.dispatchEvent(new Event('input', {bubbles: true}))"
    )
    assert page.run("location.search") == "?evidence=refuted&q=noise"
    assert page.run(STATEMENTS) == ["group-noise/entropy", "group-noise/given-the-reward"]
    page.run("document.querySelector('button[type=reset]').click()")
    page.run("new Promise(done => setTimeout(done, 50))")
    assert page.run("location.search") == ""
    assert len(page.run(SHOWN)) == 3


def test_a_link_within_the_page_shows_a_claim_that_the_filter_hides(page, file):
    page.open(file, "?q=noise")
    page.run("location.hash = '#group-bound/pointwise'")
    page.run("new Promise(done => setTimeout(done, 100))")
    assert "group-bound/pointwise" in page.run(STATEMENTS)


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_nothing_is_wider_than_the_page(page, folder, width):
    page.size(width, 800)
    try:
        for name in ("whole", "partial"):
            page.open(folder / name / "ledger.html")
            page.run("document.querySelectorAll('details').forEach(d => { d.open = true; })")
            assert page.run("document.documentElement.scrollWidth") <= width
    finally:
        page.size(1200, 900)


@pytest.mark.parametrize("dark", [False, True])
def test_text_stands_out_from_its_ground(page, folder, dark):
    page.dark(dark)
    try:
        for name in ("whole", "partial"):
            page.open(folder / name / "ledger.html", "#group-bound")
            page.run("document.querySelectorAll('details').forEach(d => { d.open = true; })")
            ratio, where = page.run(CONTRAST)
            assert ratio >= 4.5, where
        ground = page.run("getComputedStyle(document.body).backgroundColor")
        assert (sum(map(int, re.findall(r"\d+", ground))) < 200) == dark
    finally:
        page.dark(False)


def test_without_scripts_everything_is_there_and_no_control_that_does_nothing(page, file):
    page.scripts(False)
    try:
        page.open(file, "?q=nonsense")
        assert sorted(page.run(SHOWN)) == ["graded-reward", "group-bound", "group-noise"]
        assert page.run("document.querySelectorAll('form, button').length") > 3
        assert page.run("[...document.querySelectorAll('form, button')].every(b => b.offsetParent === null)")
    finally:
        page.scripts(True)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed, so the print is not read")
@pytest.mark.parametrize("scripts", [True, False])
def test_on_paper_the_proofs_are_open(page, folder, tmp_path, scripts):
    page.scripts(scripts)
    try:
        page.open(folder / "whole" / "ledger.html")
        page.pdf(tmp_path / "ledger.pdf")
    finally:
        page.scripts(True)
    text = subprocess.run(["pdftotext", tmp_path / "ledger.pdf", "-"], capture_output=True, check=True).stdout.decode()
    assert "joining the links" in text
    assert "meets every other hypothesis" in text
    assert "show all" not in text

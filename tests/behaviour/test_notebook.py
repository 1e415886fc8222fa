"""What a notebook shows: mathematics between dollars, tables, nothing that could be mistaken for HTML."""

import re
from fractions import Fraction
from html import unescape
from html.parser import HTMLParser

import pytest

from exact import Bits, Joint, log2
from exact.notebook import Math, html, table
from exact.shannon import prove
from theorems import find, load_claims
from theorems.proof.store import statement_proof


class Outline(HTMLParser):
    """Checks that tags nest, and collects the text of each cell."""

    def __init__(self, text):
        super().__init__()
        self.open, self.cells, self.text = [], [], ""
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag, attrs):
        assert tag in {"table", "thead", "tbody", "tr", "th", "td", "div", "strong"}, tag
        self.open.append(tag)
        if tag in ("td", "th"):
            self.cells.append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data
        if self.open and self.open[-1] in ("td", "th"):
            self.cells[-1] += data


def formulas(shown):
    """What stands between dollars; there is an even number of them."""
    text = Outline(shown).text
    assert text.count("$") % 2 == 0
    return re.findall(r"\$([^$]*)\$", text)


def test_bits():
    assert Bits(Fraction(3, 4))._repr_latex_() == r"$\tfrac{3}{4}$"
    assert (Fraction(1, 2) * log2(3))._repr_latex_() == r"$\tfrac{1}{2} \log_2 3 \approx 0.792481$"


def test_long_bits_are_not_written_out():
    long = sum((log2(p) for p in range(10**6, 10**6 + 200)), start=Bits(0))
    shown = long._repr_latex_()
    assert len(shown) < 200
    assert r"\approx 3986.3" in shown


def test_a_joint_is_a_table():
    joint = Joint({("<b>", 0): Fraction(1, 3), ("$x$", 1): Fraction(2, 3)}, names=("S", "r"))
    outline = Outline(joint._repr_html_())
    assert outline.cells[:3] == ["S", "r", "P"]
    assert sorted(outline.cells[3:]) == sorted(["<b>", "0", "1/3", "$x$", "1", "2/3"])
    assert "&#36;x&#36;" in joint._repr_html_()  # no mathematics, so no dollars that a notebook would typeset
    assert "2 outcomes" in outline.text


def test_a_large_joint_says_how_much_is_not_shown():
    outline = Outline(Joint.uniform(range(200), ("S",))._repr_html_())
    assert outline.text.endswith("200 outcomes, of which 50 are shown")
    assert len(outline.cells) == 2 * 51


@pytest.mark.parametrize("id", sorted(load_claims()))
def test_every_claim_is_shown_with_each_statement(id):
    claim = find(id)
    shown = claim._repr_html_()
    found = formulas(shown)
    for statement in claim.statements:
        assert statement.latex() in found
        assert claim.full_id(statement) in shown
        for form in statement.forms():
            assert form.latex() in found
    if claim.section:
        assert f"{claim.source}, {claim.section}:" in unescape(shown)
        assert claim.formula in found if claim.formula else claim.words in unescape(shown)


def test_a_refuted_reading_is_not_shown_as_if_it_held():
    claim = find("group-bound")
    assert "this reading is refuted" in claim.statement("average-against-each-value")._repr_html_()
    assert "refuted" not in claim.statement("pointwise")._repr_html_()


def test_a_proof_is_a_table_of_its_lines():
    claim = find("one-bit")
    proof = statement_proof(claim, claim.statements[0])
    outline = Outline(proof._repr_html_())
    assert outline.cells[:3] == ["line", "claim", "rule"]
    assert "sum from p1" in outline.cells
    assert outline.text.startswith("proved:")
    assert proof.certificate["sha256"] in outline.text


def test_what_is_not_proved_says_so():
    claim = find("group-bound")
    shown = Outline(statement_proof(claim, claim.statement("average-against-each-value"))._repr_html_()).text
    assert shown.startswith("not proved:")


def test_what_the_prover_found_is_shown():
    proved = Outline(prove("I(g;S) <= H(r)", given=["I(t;S) = 0", "I(g;S|t,r) = 0"])._repr_html_())
    assert proved.text.startswith("proved:")
    assert proved.text.count("given") == 4  # two hypotheses, each used once
    assert proved.cells[:4] == ["", "", "", "why"]
    refuted = Outline(prove("I(g;S) <= 1/2*H(g)")._repr_html_())
    assert refuted.cells[:4] == ["link", "left", "right", "false by"]
    assert {"g", "S", "P"} <= set(refuted.cells)
    zhang_yeung = "2*I(C;D) <= I(A;B) + I(A;C,D) + 3*I(C;D|A) + I(C;D|B)"
    shown = Outline(prove(zhang_yeung, search=False)._repr_html_())
    assert shown.text.startswith("not-shannon:")
    assert "H(C,D,A,B)" in shown.cells


def test_text_and_mathematics_are_told_apart():
    assert html("a < b & $5") == "a &lt; b &amp; &#36;5"
    assert html(Math("a < b")) == "$a &lt; b$"
    assert Outline(table(("x",), [["1"]], "a note")).text == "x1a note"


def test_quotes_stay_and_notes_are_left_out_where_there_is_none() -> None:
    assert html("\"a\" < 'b' $") == "\"a\" &lt; 'b' &#36;"
    plain = "<table><thead><tr><th>h</th></tr></thead><tbody><tr><td>c</td></tr></tbody></table>"
    assert table(["h"], [["c"]]) == plain
    assert table(["h"], [["c"]], "n") == plain + "<div>n</div>"

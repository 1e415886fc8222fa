"""Text that an author or a file brings is only text: in the terminal, in Markdown, TeX, HTML and JSON."""

import copy
import re
import unicodedata

import pytest

from properties.checks.evidence import Evidence
from properties.ledger import files, ledger, render
from properties.ledger.ledger import Findings, Row
from properties.report import html, markdown, tex
from properties.support import plain
from theorems.language import Claim, Hypothesis, Statement, Variable, World

FORGED = "COMPLETE  (scope suite, profile ci)"
EVILS = (
    f"fine\n{FORGED}\nCite: all of it",
    f"fine\r{FORGED}",
    f"fine\u2028{FORGED}\x85{FORGED}\x0b{FORGED}\x0c{FORGED}",
    "\x1b[2J\x1b[1;1HCOMPLETE \x9b31m \x07 \x00 \x7f",
    "<script>alert(1)</script> <img src=x onerror=alert(1)> </pre></summary></details> &lt;b&gt;",
    r"$$\input{/etc/passwd}$$ \input{/etc/passwd} \(x\) \end{document} %",
    "**holds** `code` [click](http://example.org) ![x](http://example.org) | a | b |",
    "``` \n# Ledger\n```",
    "\u202eDEVORP\u202c \u2066x\u2069 \ufeff \udc80",
)
FORMULAS = (
    r"\input{/etc/passwd}", r"\text{\input{/etc/passwd}}", r"\text{\write18 x}", r"x$$ \input y $$", "x\n\n# COMPLETE",
    r"\text{a%b}", "<script>alert(1)</script>", r"\href{javascript:alert(1)}{x}",
)  # fmt: skip


def evil_claim(text, formula="x"):
    world = World((), (Variable("a", meaning=text), Variable("b")))
    given = (Hypothesis("given-1", "I(a;b) = 0", text),)
    statement = Statement("s", "I(a;b) <= H(a)", world=world, hypotheses=given, reading=text)
    return Claim("evil", text, (statement,), section=text, words=text, formula=formula)


def evil_ledger(text, formula="x"):
    claim = evil_claim(text, formula)
    statement = claim.statements[0]
    found = Findings()
    for check in statement.applicable()[:-1]:
        status = "failed" if check == "random" else "passed"
        evidence = Evidence(check, status, "refuted" if check == "enumeration" else "", text, {}, {"text": text}, text)
        found.add(Row("evil", "s", check, evidence))
    found.causes["evil", "s", statement.applicable()[-1]] = text
    found.note(text)
    scope = f"lemmas[evil,{text} (unread)]"
    return ledger.build([ledger.describe(claim)], found, scope=scope, profile="ci", recorded={"evil": text})


def drawn(made):
    """Every text that a run puts before anybody, by format."""
    return {
        "terminal": "\n".join(render.text(made)),
        "terminal -v": "\n".join(render.text(made, verbose=True)),
        "suite": "\n".join(render.text({**made, "scope": "suite"})),
        "suite -v": "\n".join(render.text({**made, "scope": "suite"}, verbose=True)),
        "failures": "\n".join(render.failures(made)),
        "md": markdown.document(made),
        "tex": tex.document(made),
        "html": html.page(made, None),
    }


def controls(text):
    return {c for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")} - {"\u2061"}


@pytest.mark.parametrize("text", EVILS)
def test_no_text_is_more_than_text(text, tmp_path):
    built = evil_ledger(text)
    raw = copy.deepcopy(built)  # as if ledger.json had been written by somebody else
    raw["claims"][0]["title"] = raw["claims"][0]["section"] = raw["partial_because"][0] = raw["scope"] = text
    raw["claims"][0]["statements"][0]["reading"] = raw["claims"][0]["statements"][0]["text"] = text
    raw["claims"][0]["statements"][0]["evidence"]["proof"]["summary"] = text
    for made in (built, raw):
        for name, shown in drawn(made).items():
            assert not controls(shown), name
            if name != "html":  # the run is PARTIAL, and no line says otherwise
                assert not re.search(r"^[ >*-]{0,3}COMPLETE", shown, re.MULTILINE), name
        shown = drawn(made)
        assert not re.search(
            "<(script|img|/pre|/summary|/details)[ >]", re.sub(r"</?(summary|details)>", "", outside_code(shown["md"]))
        )
        assert not re.search("<script>alert|<img src=x|</pre></summary>", shown["html"])
        for dangerous in (r"\input{/etc", r"\end{document} %", "$$"):
            assert dangerous not in re.sub("^%.*", "", shown["tex"], flags=re.MULTILINE)
        assert "$$" not in outside_code(shown["md"]).replace("$$x$$", "")
        assert r" \input{" not in outside_code(shown["md"]).replace(r"\\", "")
        assert not re.search(r"(?<!\\)\]\(http", outside_code(shown["md"]))
    files.write(built, ledger.certificates([], Findings()), tmp_path)
    for path in tmp_path.iterdir():
        assert not controls(path.read_text(encoding="utf-8")), path.name


def outside_code(text):
    """Markdown without its blocks of code and what stands between backticks."""
    text = re.sub(r"^(`{3,})\n.*?^\1$", "", text, flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"(?<![\\`])(`+)(?!`).+?(?<!`)\1(?!`)", "", text)


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_is_mathematics_only_where_each_command_is_known(formula):
    made = evil_ledger("fine", formula)
    text = outside_code(markdown.document(made))
    assert "\\input" not in text and "<script" not in text and "%" not in text
    page = html.page(made, None)
    assert "<script>alert" not in page and 'javascript:alert(1)"' not in page
    assert "$$I(X;Y) \\le \\text{a word}$$" in markdown.document(evil_ledger("fine", r"I(X;Y) \le \text{a word}"))


def test_what_is_made_plain_stays_so_and_plain_text_is_left_alone():
    for text in (*EVILS, "Größe α ≤ β — “x”, 𝔼", ""):
        assert plain.lines(plain.lines(text)) == plain.lines(text)
        assert plain.one_line(plain.one_line(text)) == plain.one_line(text)
        assert "\n" not in plain.one_line(text)
        plain.lines(text).encode()
    assert plain.lines("Größe α ≤ β — “x”, 𝔼\n2") == "Größe α ≤ β — “x”, 𝔼\n2"
    assert plain.one_line("a\x1b[1mb\nc") == r"a\x1b[1mb c"
    assert plain.clean({"title": "a\nb", "details": {"text": "a\nb"}}) == {"title": "a b", "details": {"text": "a\nb"}}


def test_the_command_line_prints_no_control_characters(capsys):
    from properties.support import saying

    saying.say("a\x1b[2Jb")
    saying.wrapped("a\x1b[2Jb " * 40)
    assert not controls(capsys.readouterr().out)

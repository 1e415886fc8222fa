"""The stand-alone checker: one file, standard library only, one sentence for whatever is wrong."""

from __future__ import annotations

import ast
import itertools
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from exact.bits import log2
from exact.forms import Poly, Ratio
from exact.syntax import ParseError, parse_statement
from theorems.language.model import DEFINITIONS
from theorems.proof import checker
from theorems.proof.kernel import _positive_roots

SOURCE = Path(checker.__file__)
CERTIFICATES = SOURCE.with_name("certificates.json")
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def check(*texts: str) -> tuple[int, str, str]:
        names = []
        for place, text in enumerate(texts):
            path = tmp_path / f"{place}.json"
            path.write_text(text, encoding="utf-8")
            names.append(str(path))
        code = checker.main(names)
        return code, *capsys.readouterr()

    return check


def test_it_imports_the_standard_library_only() -> None:
    tree = ast.parse(SOURCE.read_text(encoding="utf-8"))
    imported = {n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    imported |= {name.name for n in ast.walk(tree) if isinstance(n, ast.Import) for name in n.names}
    assert {str(name).partition(".")[0] for name in imported} <= set(sys.stdlib_module_names)
    assert not any(isinstance(node, ast.Assert) for node in ast.walk(tree))


def test_one_file_copied_elsewhere_is_enough(tmp_path: Path) -> None:
    shutil.copy(SOURCE, tmp_path / "check_it.py")
    shutil.copy(CERTIFICATES, tmp_path)
    command = [sys.executable, "-I", "-S", "-O", "check_it.py", "certificates.json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    listed = json.loads(CERTIFICATES.read_text(encoding="utf-8"))["certificates"]
    assert done.stdout.endswith(f"{len(listed)} certificates accepted, 0 rejected\n")
    for certificate in listed:
        assert f"accepted  {certificate['id']}\n" in done.stdout
        assert certificate["statement"][:3000] in done.stdout  # what is very long is printed in part
        assert certificate["scope"] in done.stdout


def test_it_prints_what_a_statement_rests_on(run: Run) -> None:
    data = json.loads(CERTIFICATES.read_text(encoding="utf-8"))
    data["certificates"] = [c for c in data["certificates"] if c["id"].startswith(("one-bit/", "group-bound/"))]
    code, out, _ = run(json.dumps(data))
    assert code == 0
    assert "given r = match(T,S)\n" in out
    assert "T (K components of V symbols)" in out
    assert "M = distinct(T)" in out
    assert "an equality iff r uniform on 2 given tau" in out


def test_a_rejected_certificate_is_one_sentence_and_exit_code_1(run: Run) -> None:
    data = json.loads(CERTIFICATES.read_text(encoding="utf-8"))
    data["certificates"] = data["certificates"][:5]
    data["certificates"][0]["sha256"] = "0" * 64
    code, out, err = run(json.dumps(data))
    assert (code, err) == (1, "")
    assert "REJECTED  one-bit/chain\n  the sha256 is not that of the contents\n" in out
    assert out.endswith(f"{len(data['certificates']) - 1} certificates accepted, 1 rejected\n")


def test_an_id_is_used_once(run: Run) -> None:
    data = json.loads(CERTIFICATES.read_text(encoding="utf-8"))
    data["certificates"] = [data["certificates"][0]] * 2
    code, out, _ = run(json.dumps(data))
    assert code == 1
    assert "a certificate with this id came before" in out


def test_what_came_twice_is_not_built_upon(run: Run) -> None:
    """Which of the two is meant cannot be told, so that what names the id as proved before is rejected."""
    data = json.loads(CERTIFICATES.read_text(encoding="utf-8"))
    by_id = {c["id"]: c for c in data["certificates"]}
    later, before = next(
        (c, p["type"].removeprefix("proved:"))
        for c in data["certificates"]
        for p in c["premises"]
        if p["type"].startswith("proved:")
    )
    data["certificates"] = [by_id[before], by_id[before], later]
    code, out, _ = run(json.dumps(data))
    assert code == 1
    assert out.endswith("1 certificates accepted, 2 rejected\n")


def test_a_single_certificate_is_a_file_too(run: Run) -> None:
    certificate = json.loads(CERTIFICATES.read_text(encoding="utf-8"))["certificates"][0]
    assert run(json.dumps(certificate))[0] == 0


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "it is not JSON"),
        ("{", "it is not JSON"),
        ("[]", "it has no"),
        ("null", "it has no"),
        ('{"schema": 2, "certificates": []}', "it has no"),
        ('{"schema": true, "certificates": []}', "it has no"),
        ('{"schema": 1, "certificates": {}}', "it has no"),
        ('{"schema": 1, "schema": 1, "certificates": []}', "the same key twice"),
        ('{"schema": 1, "certificates": [{"id": "a", "id": "b"}]}', "the same key twice"),
        ('{"schema": NaN, "certificates": []}', "NaN is not JSON"),
        ('{"schema": 1, "certificates": [-Infinity]}', "-Infinity is not JSON"),
        ('{"schema": 1, "certificates": [' + "9" * 5000 + "]}", "more than 1000 digits"),
        ("[" * 200_000, "nested too deeply"),
        ('{"a":' * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_file_of_certificates_is_exit_code_2(run: Run, text: str, sentence: str) -> None:
    code, out, err = run(text)
    assert (code, out) == (2, "")
    assert sentence in err
    assert err.count("\n") == 1


def test_usage_and_files_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    binary = tmp_path / "x.json"
    binary.write_bytes(b"\xff\xfe\x00")
    for argv in ([], ["--help"], [str(tmp_path / "absent.json")], [str(tmp_path)], [str(binary)]):
        assert checker.main(argv) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert err.count("\n") == 1


@pytest.mark.parametrize(
    "certificate",
    [None, 1, "x", [], {}, {"id": 1}, {"id": "\x1b[2J\naccepted  all"}, {"id": "a", "statement": "(" * 90_000}],
)
def test_what_is_no_certificate_is_rejected_in_one_line(run: Run, certificate: Any) -> None:
    code, out, err = run(json.dumps({"schema": 1, "certificates": [certificate]}))
    assert (code, err) == (1, "")
    assert len(out.splitlines()) == 3
    assert "\x1b" not in out


def test_an_empty_file_of_certificates_accepts_nothing(run: Run) -> None:
    nothing = "error: no certificate in what was given, so nothing was checked\n"
    assert run('{"schema": 1, "certificates": []}') == (2, "", nothing)


# ------------------------------------------------------------------ its parts against those of the project


def test_definitions_are_those_of_the_model() -> None:
    assert set(checker.DEFINITIONS) == set(DEFINITIONS)
    scalars: list[Any] = [0, 1, 2, 3]
    vectors: list[Any] = list(itertools.product(range(3), repeat=2))
    for name, definition in DEFINITIONS.items():
        arity, function = checker.DEFINITIONS[name]
        assert arity == definition.arity
        for arguments in itertools.product(scalars + vectors, repeat=arity):
            try:
                expected = definition.function(*arguments)
            except (TypeError, ValueError, IndexError):
                with pytest.raises((TypeError, ValueError, IndexError)):
                    function(*arguments)
            else:
                assert function(*arguments) == expected, (name, arguments)


@pytest.mark.parametrize(
    "text",
    [
        "I(g;S) <= I(T,r;S) = H(r|T) <= E[log2(M + 1)]",
        "for every t: H(r|C,T=t) >= log2(V) - (V - M)/V*log2(V - M)",
        "sum[t](H(R[t]|x[<=t],R[<t])) <= T*log2(A)",
        "2 - 2^(1 - T) < 2", "a - (b - c) = -(-a)", "-x*y = (-2)^2", "1/2/3 = 1/(2/3)", "1e-3 = .5", "x*1/2 = x/(1/2)",
        "|r,S| <= 3", "2^-T = 1", "3*-2 = 1", "a == b", "H(X,X|Y,Y) = I(X;X|Y)", "x*-1^2 = -(-1)^2", "h(e) > E[E[X]]",
        "", "1", "1 <=", "H() = 0", "H(X = 0", "I(X) = 0", "x[t] = 1", "sum(t) = 1", "1/0 = 1", "1 < 2 < 3 >= 4",
        "H(X|) = 0",
        "R[<t] = 1", "H(R[<<t]) = 0", "H(X|R[<=t]=t) = 0", "f(1) = 2", "a ^ b ^ c = 1", "1e99999 = 1", "x ! y",
        "x = y z",
        "(" * 101 + "1" + ")" * 101 + " = 1", "for every t : 1 = 1", "for every 1: 1 = 1", "H(X;Y) = 0", "E(X) = 1",
        "log2 = 1",
        "D(x||Q) = 0", "for every t: D(x|S,T=t||Q) <= D(x|S||Q) - 1", "D(x| S ||Q)/e < e^2", "2*D(x||Q) = |x|", "D = 1",
        "D(x|S|Q) = 0", "D(x|||Q) = 0", "D(x,y||Q) = 0", "D(x||Q,S) = 0", "D(x||Q|S) = 0", "D(x[t]||Q) = 0", "D(x) = 0",
        "D(x|S, ||Q) = 0", "D(||Q) = 0", "D(x||) = 0", "H(x||Q) = 0", "I(x;y||Q) = 0", "H(x|y||Q) = 0", "D(t) = 1",
        "D(x|R[t],R[<t]||Q) = 0", "D(x|T=t,S||Q) = 0", "||x|| = 1", "P(r=1|T) = 1",
        "1e0000000000099999999 = 1", "1e4000 = 1", "1e-4001 = 1", "1e-4000/1e4000 = 1",
        "." + "7" * 5000 + " = 1",
        "9" * 4300 + " = 1", "9" * 4200 + " = 1",
    ],
)  # fmt: skip
def test_both_parsers_read_and_write_alike(text: str) -> None:
    try:
        expected = str(parse_statement(text))
    except ParseError:
        with pytest.raises(checker.Reject):
            checker.parse_statement(text)
    else:
        statement = checker.parse_statement(text)
        assert str(statement) == expected
        assert [str(link) for link in statement.links()] == [str(link) for link in parse_statement(text).links()]


def test_quotients_of_polynomials_agree() -> None:
    x, y = Poly.variable("x"), Poly.variable("y")
    one = Poly.constant(1)
    pieces = [x, y, one, x + one, x - y, x * y + one, Poly.constant(Fraction(-2, 3)), x * x - one]

    def ours(a: Poly) -> checker.Poly:
        return {tuple(name for name, power in m for _ in range(power)): c for m, c in a.terms.items()}

    for a, b, c in itertools.product(pieces, repeat=3):
        expected, found = (
            Ratio(a * b, b * c) + Ratio(a, c),
            checker.Frac(ours(a * b), ours(b * c)) + checker.Frac(ours(a), ours(c)),
        )
        assert not found - checker.Frac(ours(expected.top), ours(expected.bottom))


def test_signs_of_sums_of_logarithms() -> None:
    for a, b, c in itertools.product(range(-4, 5), repeat=3):
        form = {s: checker.rational(Fraction(k, 7)) for s, k in ((("1",), a), (("log", 3), b), (("log", 5), c)) if k}
        assert checker.sign_of(form) == (a + b * log2(3) + c * log2(5)).sign()
    close = {("1",): checker.rational(-(10**7)), ("log", 3): checker.rational(Fraction(10**14, 15849625))}
    assert checker.sign_of(close) == (10**14 / Fraction(15849625) * log2(3) - 10**7).sign()
    low, high = checker.log_bounds(3, 100)
    assert low < high < low + Fraction(1, 2**90)
    assert log2(3) > low
    assert log2(3) < high


def test_positive_roots_are_counted() -> None:
    for roots in itertools.product((-2, -1, 1, 2, 3), repeat=3):
        p = [Fraction(1)]
        for root in roots:
            p = [(p[i - 1] if i else 0) - root * (p[i] if i < len(p) else 0) for i in range(len(p) + 1)]
        p = [Fraction(c) for c in p]
        assert checker.positive_roots(p) == _positive_roots(p) == len({r for r in roots if r > 0})
    assert checker.positive_roots([Fraction(1)]) == 0
    assert checker.positive_roots([Fraction(1), Fraction(0), Fraction(1)]) == 0

"""The mutator of the soak run: which changes it makes, and what it leaves alone."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

from tests.soak import code_mutants
from tests.soak.mutations import mutants_of


def changes(source):
    return [(m.rule, m.before, m.after) for m in mutants_of("m", source)]


def afters(source):
    return {after for _, _, after in changes(source)}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = a < b", {"x = None", "x = a <= b", "x = a >= b"}),
        ("x = a in b", {"x = None", "x = a not in b"}),
        ("f(a + b)", {"pass", "f(a - b)"}),
        ("x += 2", {"x -= 2", "x = 2", "pass", "x += 3", "x += 1"}),
        ("f(a and b)", {"pass", "f(a or b)", "f(a)", "f(b)"}),
        ("if not a:\n    f()", {"if a:", "pass"}),
        ("if a and b:\n    f()", {"if a or b:", "if a:", "if b:", "if not (a and b):", "pass"}),
        ("f('x')", {"pass", "f('')"}),
        ("f('')", {"pass", "f('XX')"}),
        ("f(True)", {"pass", "f(False)"}),
        ("f(0)", {"pass", "f(1)", "f(-1)"}),
        ("f(-a)", {"pass", "f(a)"}),
        ("f(a, b, c=d)", {"pass", "f(b, a, c=d)", "f(a, b)"}),
        ("def f():\n    return a", {"return None"}),
        ("def f():\n    return None", set()),
        ("for a in b:\n    break", {"for a in ():", "continue", "pass"}),
        ("while True:\n    continue", {"while False:", "break", "pass"}),
        ("raise E('no')", {"pass"}),
        ("f([a for a in b if c])", {"pass", "f([a for a in b])"}),
        ("g = lambda: a", {"g = None", "g = lambda: None"}),
        ("a[0] = b", {"pass", "a[1] = b", "a[-1] = b"}),
        ("match a:\n    case 1:\n        f(2)", {"case 2:", "case 0:", "pass", "f(3)", "f(1)"}),
    ],
)
def test_the_rules(source, expected):
    assert afters(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        '"""Text."""',
        "import a",
        "__all__ = ['a']",
        "if TYPE_CHECKING:\n    import a\n    x = 1 + 1",
        "x: int",
        "Pair = tuple[int, int]",
        "Both = Left | Right",
        "def f(a: int | str) -> int | None: ...",
        "@cache(maxsize=1 + 1)\ndef f(): ...",
        "raise_ = None",
        "def f():\n    raise ValueError(f'{1 + 1} is {2}')  # pragma: no cover",
    ],
)
def test_what_is_left_alone(source):
    assert afters(source) == set()


def test_wordings_and_types_are_left_alone():
    assert afters("f('two words')") == {"pass"}
    assert afters("f(isinstance(a, int | str))") == {"pass"}
    assert afters("f(min(a, b))") == {"pass"}
    assert afters("f(zip(a, b, strict=True))") == {"pass", "f(zip(b, a, strict=True))"}
    assert afters("f(f'{a} and {b + 1}')") == {"pass"}
    assert afters("f(f'{a}')") == {"pass", "f('')"}


SOURCE = """
class A:
    limit = 1

    @property
    def f(self, x=2):
        def g(y):
            return y + 1
        return g(x)
"""


def test_places():
    found = {(m.function, m.line, m.outermost) for m in mutants_of("m", SOURCE)}
    assert ("A", 3, None) in found
    assert ("A.f.g", 8, ("A.f", 5)) in found
    assert ("A.f", 9, ("A.f", 5)) in found
    # a default is made when the definition is executed
    assert {m.outermost for m in mutants_of("m", SOURCE) if "x=3" in m.after} == {None}


def test_each_mutant_is_one_other_program():
    source = Path(code_mutants.source_of("exact.shannon._sets")).read_text()
    whole = ast.unparse(ast.parse(source))
    mutants = mutants_of("exact.shannon._sets", source)
    programs = {ast.unparse(m.tree()) for m in mutants[::7]}
    assert len(programs) == len(mutants[::7])
    assert whole not in programs
    for m in mutants[::7]:
        compile(m.tree(), "x", "exec")
        assert m.before != m.after
    assert ast.unparse(ast.parse(source)) == whole
    first = mutants[0]
    assert first.diff().splitlines()[-2:] == [f"-{first.before}", f"+{first.after}"]


def test_survivors_are_explained_by_place_and_text():
    result = {"function": "f", "before": "x = 1", "after": "x = 2"}
    for entry, expected in (
        ({"before": "x = 1"}, "why"),
        ({"before": "x = 1", "after": ["x = 2", "x = 3"]}, "why"),
        ({"before": "x = 1", "after": ["x = 3"]}, None),
        ({"before": "x = 1", "function": "g"}, None),
        ({"before": "x = 1", "function": "f"}, "why"),
        ({"before": "y = 1"}, None),
    ):
        assert code_mutants.reason_for(result, [{**entry, "reason": "why"}]) == expected


def test_the_list_of_explanations_is_well_formed():
    data = json.loads(code_mutants.EQUIVALENT.read_text())
    assert data["schema"] == 1
    assert set(data["modules"]) <= set(code_mutants.modules())
    for entries in data["modules"].values():
        for entry in entries:
            assert set(entry) - {"function", "after"} == {"before", "reason"}
            assert entry["before"]
            assert len(entry["reason"]) > 10


def test_the_fate_of_a_mutant_is_the_last_word_of_its_process():
    found = code_mutants.fate(mutants_of("m", "f(1)")[0], "killed tests/test_x.py::test_y", "done", 0.5)
    assert (found["status"], found["by"], found["rule"]) == ("killed", "tests/test_x.py::test_y", "deletion")
    assert code_mutants.fate(mutants_of("m", "f(1)")[0], "survived", "done", 0.5)["status"] == "survived"
    assert code_mutants.fate(mutants_of("m", "f(1)")[0], "t::u", "timeout", 0.5)["status"] == "timeout"
    assert code_mutants.fate(mutants_of("m", "f(1)")[0], "t::u", "crash", 0.5)["status"] == "killed"
    assert code_mutants.in_child(lambda say: say("a word"), 10) == ("a word", "done")
    assert code_mutants.in_child(lambda say: 1 / 0, 10) == ("", "crash")

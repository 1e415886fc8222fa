"""What a logged run was told: bounds, what contradicts them, logs of several shapes, and a callback."""

from __future__ import annotations

import importlib.util
import json
import sys
import types

import pytest

from exact import log2
from properties.audit import audit
from properties.audit.budget import Budget, LoggedGroup, UsageError, read, trl_callback
from theorems.__main__ import main


def log(tmp_path, rows, name="run.jsonl"):
    path = tmp_path / name
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


GROUPS = [
    {"prompt": "2+2", "answers": ["4", "5", "4", "3"], "rewards": [1, 0, 1, 0]},
    {"prompt": "3+3", "answers": ["7", "7"], "rewards": [0, 0]},
]


def test_the_bounds_of_two_groups(tmp_path, capsys):
    path = log(tmp_path, GROUPS)
    assert main(["budget", str(path), "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["at_most"]["exact"] == str(log2(5) + log2(3)) and data["on_average"]["exact"] == "3"  # M = 3 and 1
    assert (data["groups"], data["rollouts"], data["prompts"], data["agreed"]) == (2, 6, 2, 1)
    assert main(["budget", str(path)]) == 0
    text = capsys.readouterr().out
    assert text.startswith("The run was told at most 3.907 bits") and "assumed:" in text
    assert "group-bound/averaged, training-run/groups" in text


def test_the_bound_is_above_what_a_group_tells():
    """Against the exact figure of an audit: everything uniform, V = 4, K = 3."""
    budget = Budget()
    budget.add(LoggedGroup("p", ("0", "1", "2"), (1.0, 0.0, 0.0)))
    found = audit(lambda tokens, rewards: (tokens, rewards), 4, 3, inputs="tuples")
    assert found.raw <= budget.at_most == found.caps["log2(K+1)"]


def test_any_verifier(tmp_path, capsys):
    graded = [{"prompt": "p", "answers": ["a", "b", "b"], "rewards": [0.5, 1, 1]}]
    path = log(tmp_path, graded)
    assert main(["budget", str(path), "--verifier", "any", "--values", "4", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["at_most"]["exact"], data["on_average"]["exact"]) == ("6", "4")


def test_rows_of_rollouts(tmp_path):
    """As TRL logs them: a row a rollout, the reward under the name of its function, with the step and the advantage."""
    rows = [
        {"step": s, "prompt": [{"role": "user", "content": p}], "completion": f"so {a}", "match": r, "advantage": 0.1}
        for s, p, a, r in [
            (1, "p", "7", 1.0),
            (1, "p", "8", 0.0),
            (1, "q", "7", None),
            (1, "q", "9", 0.0),
            (2, "q", "9", 0.0),
        ]
    ]
    groups = list(read(log(tmp_path, rows), answer=r"so (\d)"))
    assert [(g.prompt, g.answers, g.rewards) for g in groups] == [
        ("p", ("7", "8"), (1.0, 0.0)),
        ("q", ("7", "9"), (None, 0.0)),
        ("q", ("9",), (0.0,)),
    ]
    folder = tmp_path / "completions"
    folder.mkdir()
    log(folder, rows[:2], "completions_00001.jsonl")
    log(folder, rows[4:], "completions_00002.jsonl")
    assert [len(g.answers) for g in read(folder)] == [2, 1]


@pytest.mark.parametrize(
    ("rows", "options", "message"),
    [
        ([], [], "there are no groups in"),
        (
            [{"prompt": "p", "answers": ["a"], "rewards": []}],
            [],
            "run.jsonl:1: 1 answers need a list of as many rewards",
        ),
        ([{"prompt": "p", "answers": ["a", "b"], "rewards": [1, 1]}], [], "'a' and 'b' were both right for one prompt"),
        (
            [{"prompt": "p", "answers": [x], "rewards": [1]} for x in "ab"],
            [],
            "run.jsonl:2: 'b' and 'a' were both right",
        ),
        ([{"prompt": "p", "answers": ["a", "a"], "rewards": [1, 0]}], [], "the answer 'a' got the rewards 1 and 0"),
        (
            [{"prompt": "p", "answers": ["a", "b", "c"], "rewards": [1, 0, 2]}],
            [],
            "exact match has two; --verifier any",
        ),
        (
            [{"prompt": "p", "answers": ["a", "b", "c"], "rewards": [1, 0, 2]}],
            ["--verifier", "any", "--values", "2"],
            "0, 1, 2, more than 2",
        ),
        ([{"prompt": "p", "answers": ["a"], "rewards": ["x"]}], [], "the reward 'x' is no number"),
        ([{"prompt": "p", "completion": "a", "reward": 1}], [], "a row has no step"),
        (
            [{"prompt": "p", "completion": "a", "x": 1, "y": 2, "step": 1}],
            [],
            "which of x, y is the reward? give --reward",
        ),
        ([{"prompt": "p", "completion": "a", "x": 1, "step": 1}], ["--reward", "z"], "there is no column 'z'"),
        (
            [{"prompt": "p", "completion": "a", "x": 1, "step": 1}],
            ["--K", "2"],
            "1 rollouts of a prompt stand together",
        ),
        ([{"text": 1}], [], "this one has text"),
        ([{"prompt": "p", "answers": ["a"], "rewards": [1]}], ["--answer", "("], "is no regular expression"),
        (
            [{"prompt": "p", "answers": ["a"], "rewards": [1]}],
            ["--verifier", "any", "--values", "1"],
            "rewards have 1 values",
        ),
    ],
)
def test_what_contradicts_or_cannot_be_read(tmp_path, capsys, rows, options, message):
    assert main(["budget", str(log(tmp_path, rows)), *options]) == 2
    error = capsys.readouterr().err
    assert message in error and error.startswith("error: ") and error.count("\n") == 1


def test_files_that_are_not_there(tmp_path, capsys, monkeypatch):
    assert main(["budget", str(tmp_path / "none.jsonl")]) == 2
    (tmp_path / "broken.jsonl").write_text("{\n")
    assert main(["budget", str(tmp_path / "broken.jsonl")]) == 2
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (tmp_path / "c.parquet").write_bytes(b"")
    assert main(["budget", str(tmp_path / "c.parquet")]) == 2
    errors = capsys.readouterr().err.splitlines()
    assert [
        "there is no file" in errors[0],
        "broken.jsonl:1 is no JSON" in errors[1],
        "needs pyarrow" in errors[2],
    ] == [True] * 3


if importlib.util.find_spec("matplotlib"):  # the extra "report"

    def test_the_plot(tmp_path, capsys):
        path = tmp_path / "bits.svg"
        assert main(["budget", str(log(tmp_path, GROUPS)), "--plot", str(path)]) == 0
        assert "<svg" in path.read_text()
        assert main(["budget", str(log(tmp_path, GROUPS)), "--plot", str(tmp_path / "bits.nonsense")]) == 2
        assert "cannot be written" in capsys.readouterr().err


class TrainerCallback:
    """What the audit uses of transformers' class of this name."""


def test_a_callback_counts_while_it_trains(monkeypatch):
    monkeypatch.setitem(sys.modules, "transformers", types.SimpleNamespace(TrainerCallback=TrainerCallback))
    budget = trl_callback(answer=r"boxed\{(.*?)\}")

    def reward(prompts, completions, **_):
        return [float("boxed{4}" in c) for c in completions]

    watched = budget.watch(reward)
    assert watched.__name__ == "reward" and isinstance(budget, TrainerCallback)
    batch = {"prompts": ["2+2"] * 3 + ["1+1"] * 2, "completions": ["boxed{4}", "boxed{5}", "", "boxed{1}", "boxed{1}"]}
    assert watched(**batch) == [1, 0, 0, 0, 0]
    logs: dict = {}
    budget.on_log(None, None, None, logs=logs)
    assert logs == {"bits/at_most": float(log2(4) + log2(3)), "bits/on_average": float(log2(4) + log2(2))}


def test_a_callback_without_transformers(monkeypatch):
    monkeypatch.setitem(sys.modules, "transformers", None)
    with pytest.raises(UsageError, match="needs transformers, which is not installed here"):
        trl_callback()

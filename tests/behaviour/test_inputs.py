"""A few of the broken inputs of ``tests.soak.inputs``: each ends in a value or in one sentence."""

from __future__ import annotations

import pytest

from tests.soak import inputs


@pytest.mark.parametrize(
    ("kind", "count"), [("script", 60), ("statement", 300), ("lemma", 300), ("check", 25), ("report", 40)]
)
def test_broken_inputs_end_in_one_sentence(kind: str, count: int) -> None:
    outcomes = [inputs.run(kind, 0, number) for number in range(count)]
    assert set(outcomes) == {"value", "sentence"} or kind == "report"


def test_what_is_no_sentence_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> None:
        raise KeyError("use")

    def hangs() -> None:
        while True:
            pass

    def shouts() -> None:
        raise ValueError("two\nlines")

    for trial, said in ((fails, "KeyError"), (hangs, "more than 0.2 s"), (shouts, "the error is no sentence")):
        monkeypatch.setitem(inputs.KINDS, "odd", lambda _, trial=trial: ("shown", trial, (ValueError,)))
        with pytest.raises(inputs.Broken, match=said):
            inputs.run("odd", 0, 0, seconds=0.2)

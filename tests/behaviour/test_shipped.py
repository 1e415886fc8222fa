"""Functions taken from the files of an installed package, without importing it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from properties.audit import UsageError, trainer
from properties.audit.shipped import Package, options_of

FILES = {
    "__init__.py": "raise RuntimeError('importing the package is what must not happen')\n",
    "sub/__init__.py": "from .arithmetic import *\n",
    "sub/arithmetic.py": """
import math
import no_such_package_anywhere as far
from .. import deep
from ..deep import SCALE as S

def half(x: far.Tensor) -> far.Tensor:
    return S * x / 2

def recursive(n):
    return 1 if n == 0 else n * recursive(n - 1)

def needs_far(x):
    return far.cuda(x)

@far.registered("half")
def named(x):
    return half(x) + deep.offset()
""",
    "deep.py": "SCALE = 3\n\ndef offset():\n    return 10 * SCALE\n",
    "trainer.py": """
import no_such_package_anywhere
from .sub import half

class Trainer(no_such_package_anywhere.Trainer):
    def step(self, rewards):
        log = no_such_package_anywhere.log(rewards)
        if log:
            mean = sum(rewards) / len(rewards)
            advantages = [half(r - mean) for r in rewards]
            advantages = [a * self.factor for a in advantages]
            gathered = no_such_package_anywhere.gather(advantages)
        return gathered

    @staticmethod
    def twice(x):
        return 2 * x

class Config:
    beta: float = 0.5
    kind: str = field(default="group", metadata={})
    later: list = field(default_factory=list)
""",
}


@pytest.fixture
def shop(tmp_path, monkeypatch):
    for name, text in FILES.items():
        file = tmp_path / "shop_of_updates" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    monkeypatch.syspath_prepend(str(tmp_path))
    return Package("shop_of_updates")


def test_functions_and_what_they_use(shop):
    source = shop.source("shop_of_updates.sub.arithmetic")
    assert source.function("half")(4) == 6
    assert source.function("named")(4) == 36
    assert source.function("recursive")(5) == 120
    assert source.decorated("far.registered") == {"half": "named"}
    assert "shop_of_updates" not in sys.modules


def test_a_missing_package_is_named_when_it_is_used(shop):
    with pytest.raises(UsageError, match="this code uses no_such_package_anywhere, which is not installed here"):
        shop.source("shop_of_updates.sub.arithmetic").function("needs_far")(1)


def test_methods_sections_and_defaults(shop):
    source = shop.source("shop_of_updates.trainer")
    section = {"first": "mean", "until": "gathered", "takes": ("self", "rewards"), "gives": ["advantages", "mean"]}
    this = type("This", (), {"factor": 2})
    assert source.section("Trainer.step", **section)(this, [1, 3]) == ([-3, 3], 2)
    assert source.function("Trainer.twice")(4) == 8
    assert source.defaults("Config") == {"beta": 0.5, "kind": "group"}


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda s: s.source("shop_of_updates.none"), "shop_of_updates of unknown version has no shop_of_updates.none"),
        (lambda s: s.source("shop_of_updates.deep").value("x"), "has no x in shop_of_updates.deep"),
        (lambda s: s.source("shop_of_updates.trainer").function("Trainer.none"), "has no Trainer.none in"),
        (
            lambda s: s.source("shop_of_updates.trainer").section(
                "Trainer.step", first="gathered", until="mean", takes=(), gives=[]
            ),
            "Trainer.step has no statements from 'gathered' to 'mean'",
        ),
        (lambda s: Package("no_such_package_anywhere"), "no_such_package_anywhere is not installed here"),
        (
            lambda s: options_of({"bta": 1}, {"beta": 0}, "trl:grpo"),
            "trl:grpo has no option 'bta'; did you mean 'beta'",
        ),
    ],
)
def test_what_is_not_there_is_said(shop, ask, message):
    with pytest.raises(UsageError, match=message):
        ask(shop)


def test_without_pytorch_a_trainer_is_refused_in_one_sentence():
    code = (
        "import sys; sys.modules['torch'] = None\n"
        "from properties.audit.command import main; sys.exit(main(sys.argv[1:]))"
    )
    found = subprocess.run([sys.executable, "-c", code, "trl:grpo", "--V", "2"], capture_output=True, text=True)
    assert found.returncode == 2 and found.stderr.count("\n") == 1 and "tensors need PyTorch" in found.stderr


def test_a_trainer_that_does_not_exist():
    with pytest.raises(UsageError, match="there is no trainer 'jax'"):
        trainer("jax:grpo")

"""At most how many bits about the answers a logged run has been told: ``python -m theorems budget runs.jsonl``.

A log is groups of (prompt, answers, rewards).  What a learner is told in a group of K rollouts, given all that came
before, is at most log2(K + 1) bits under exact match (one right answer a prompt, reward 1 for it and 0 for all others),
and at most log2(M + 1) bits on average, M being the number of different answers that were tried: group-bound/averaged.
Under any verifier with q values it is K*log2(q), and M*log2(q) on average: group-bound/distinct-inputs.  The groups of
a run add up: training-run/groups.
"""

from __future__ import annotations

import argparse
import functools
import inspect
import json
import math
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from exact import Bits, log2
from properties.audit.exactly import UsageError

__all__ = ["Budget", "LoggedGroup", "add_arguments", "read", "run", "trl_callback"]

VERIFIERS = ("exact", "any")
ANSWERS = ("answers", "completions", "responses", "rollouts")
#: columns of a row that are never a reward
OTHER = ("step", "epoch", "advantage", "advantages", "prompt", "completion", "response", "answer", "group", "index")


@dataclass(frozen=True, slots=True)
class LoggedGroup:
    """One group: its prompt, the answer of each rollout, its reward (None: not scored), and where it stands."""

    prompt: str
    answers: tuple[str, ...]
    rewards: tuple[float | None, ...]
    where: str = ""


@dataclass
class Budget:
    """Certified upper bounds on what the groups so far have told, in bits.

    verifier: "exact" (exact match: one right answer a prompt) or "any" (any function of the answer).
    values: how many values a reward can have; found in the log if None, which is then an assumption.
    at_most: the sum of log2(K + 1), or of K*log2(values): a bound whatever was drawn.
    on_average: the sum of log2(M + 1), or of M*log2(values), of what was drawn: its mean over runs is a bound.
    """

    verifier: str = "exact"
    values: int | None = None
    sizes: dict[int, int] = field(default_factory=dict)  # K -> groups of that size
    tried: dict[int, int] = field(default_factory=dict)  # M -> groups with that many different answers
    agreed: int = 0  # groups whose rewards were all the same
    seen: set[float] = field(default_factory=set)
    unscored: int = 0
    prompts: dict[str, str | None] = field(default_factory=dict)  # prompt -> its right answer, once seen

    def __post_init__(self) -> None:
        if self.verifier not in VERIFIERS:
            raise UsageError(f"the verifier is {self.verifier!r}; it must be one of {', '.join(VERIFIERS)}")
        if self.values is not None and (not isinstance(self.values, int) or self.values < 2):
            raise UsageError(f"rewards have {self.values!r} values; it has to be an integer, at least 2")

    def add(self, group: LoggedGroup) -> None:
        """Counts a group; UsageError where it contradicts the verifier."""
        scored = [(a, r) for a, r in zip(group.answers, group.rewards, strict=True) if r is not None]
        self.unscored += len(group.answers) - len(scored)
        self.seen.update(r for _, r in scored)
        if len(self.seen) > (self.values or (2 if self.verifier == "exact" else math.inf)):
            shown = ", ".join(f"{r:g}" for r in sorted(self.seen)[:6])
            if self.verifier == "exact":
                raise UsageError(f"{group.where}: rewards take the values {shown}: exact match has two; --verifier any")
            raise UsageError(f"{group.where}: rewards take the values {shown}, more than {self.values}")
        by_answer: dict[str, float] = {}
        for answer, reward in scored:
            if by_answer.setdefault(answer, reward) != reward:
                raise UsageError(
                    f"{group.where}: the answer {_short(answer)} got the rewards {by_answer[answer]:g} and {reward:g}; "
                    "the reward is no function of the answer (take the answer out of the text with --answer, or "
                    "leave --answer out)"
                )
        top = max(self.seen) if len(self.seen) == 2 else 1.0
        right = [a for a, r in by_answer.items() if r == top]
        known = self.prompts.get(group.prompt)
        right += [known] if known is not None and right and known not in right else []
        if self.verifier == "exact" and len(right) > 1:
            raise UsageError(
                f"{group.where}: {_short(right[0])} and {_short(right[1])} were both right for one prompt: no exact "
                "match of one answer; take the answer out of the text with --answer, or --verifier any"
            )
        K, M = len(scored), len(by_answer)
        self.sizes[K] = self.sizes.get(K, 0) + 1
        self.tried[M] = self.tried.get(M, 0) + 1
        self.agreed += len({r for _, r in scored}) <= 1
        self.prompts[group.prompt] = right[0] if right else known

    def _sum(self, counts: Mapping[int, int]) -> Bits:
        if self.verifier == "exact":
            return sum((n * log2(k + 1) for k, n in counts.items()), Bits(0))
        return sum(k * n for k, n in counts.items()) * log2(self.q)

    @property
    def q(self) -> int:
        """How many values a reward can have."""
        return 2 if self.verifier == "exact" else self.values or max(2, len(self.seen))

    @property
    def at_most(self) -> Bits:
        return self._sum(self.sizes)

    @property
    def on_average(self) -> Bits:
        return self._sum(self.tried)

    @property
    def groups(self) -> int:
        return sum(self.sizes.values())

    @property
    def rollouts(self) -> int:
        return sum(k * n for k, n in self.sizes.items())

    def assumptions(self) -> list[str]:
        """What the bounds rest on, beyond the arithmetic."""
        if self.verifier == "exact":
            verifier = "exact match: each prompt has one right answer, and a reward says whether an answer is it"
        else:
            found = "" if self.values is not None else " (as many as the log shows)"
            verifier = f"a reward is a function of the answer, with at most {self.q} values{found}"
        text = [
            verifier,
            "each group was drawn by a policy that knows the right answers only through earlier rewards",
            "the learner is told of the right answers by these rewards alone (no demonstrations, no hints in prompts)",
        ]
        if self.unscored:
            text.append(f"whether a rollout is scored does not depend on the right answer ({self.unscored} were not)")
        return text

    def lines(self) -> list[str]:
        """The report, for people."""
        exact = self.verifier == "exact"
        rule = ("log2(K + 1)", "log2(M + 1)") if exact else (f"K*log2({self.q})", f"M*log2({self.q})")
        claims = (
            ("group-bound/averaged", "training-run/groups")
            if exact
            else (
                "group-bound/distinct-inputs",
                "training-run/groups",
            )
        )
        each = float(self.at_most) / self.rollouts if self.rollouts else 0.0
        return [
            f"The run was told at most {float(self.at_most):.3f} bits about the right answers, in {self.groups} groups "
            f"({self.rollouts} rollouts, {each:.4f} bits each).",
            "",
            f"groups           {self.groups}, of {len(self.prompts)} prompts; K = {_counts(self.sizes)}",
            f"different answers M = {_counts(self.tried)}; in {self.agreed} groups all rewards agree",
            f"at most          {float(self.at_most):.6f} bits: the sum of {rule[0]}, whatever was drawn",
            f"on average       {float(self.on_average):.6f} bits: the sum of {rule[1]} of what was drawn; its mean "
            "over runs is a bound",
            f"claims           {', '.join(claims)}",
            "",
            "assumed:",
            *(f"  {line}" for line in self.assumptions()),
        ]

    def to_json(self) -> dict[str, Any]:
        return {
            "schema": 1,
            "verifier": self.verifier,
            "values": self.q,
            "groups": self.groups,
            "rollouts": self.rollouts,
            "prompts": len(self.prompts),
            "agreed": self.agreed,
            "unscored": self.unscored,
            "sizes": {str(k): n for k, n in sorted(self.sizes.items())},
            "tried": {str(k): n for k, n in sorted(self.tried.items())},
            "at_most": {"exact": str(self.at_most), "float": float(self.at_most)},
            "on_average": {"exact": str(self.on_average), "float": float(self.on_average)},
            "assumptions": self.assumptions(),
        }


def _counts(counts: Mapping[int, int]) -> str:
    return ", ".join(f"{k} ({n} times)" for k, n in sorted(counts.items())[:8]) + (" ..." if len(counts) > 8 else "")


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return repr(flat if len(flat) <= 60 else flat[:57] + "...")


# Logs -------------------------------------------------------------------------------------------------


def read(
    path: Path, *, reward: str | None = None, answer: str | None = None, K: int | None = None
) -> Iterator[LoggedGroup]:
    """The groups of a log: JSON Lines, a Parquet file, or a folder of these (TRL's ``completions``), in order of name.

    A line, or row, is a group: {"prompt", "answers": [...], "rewards": [...]}; or one rollout: {"prompt", "completion",
    "reward", "step"}, where rollouts of the same prompt and step that stand together are a group, or every K of them.
    reward: the column of the reward, where several could be it.  answer: a regular expression whose first group (or
    whole match) in the text is the answer; without it the text is.  UsageError in one sentence for what is unreadable.
    """
    pattern = _pattern(answer)
    waiting: list[tuple[Any, str, str, float | None, str]] = []
    for where, row in _rows(path):
        key = next((k for k in ANSWERS if isinstance(row.get(k), list)), None)
        if key is not None:
            yield _group(where, row, key, pattern)
            continue
        one = _one(where, row, reward, pattern)
        if waiting and (waiting[0][:2] != one[:2] or len(waiting) == K):
            yield _joined(waiting, K)
            waiting = []
        if one[0] is None and K is None:
            raise UsageError(f"{where}: a row has no step, so that it is open where a group ends; give --K")
        waiting.append(one)
    if waiting:
        yield _joined(waiting, K)


def _pattern(answer: str | None) -> re.Pattern[str] | None:
    try:
        return None if answer is None else re.compile(answer, re.DOTALL)
    except re.error as error:
        raise UsageError(f"--answer {answer!r} is no regular expression: {error}") from None


def _rows(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    if path.is_dir():
        files = sorted(f for f in path.iterdir() if f.suffix in (".jsonl", ".parquet"))
        if not files:
            raise UsageError(f"there are no .jsonl or .parquet files in {path}")
        for file in files:
            yield from _rows(file)
        return
    if not path.is_file():
        raise UsageError(f"there is no file {path}")
    if path.suffix == ".parquet":
        yield from _parquet(path)
        return
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    row = json.loads(line)
                except (ValueError, RecursionError):
                    raise UsageError(f"{path.name}:{number} is no JSON") from None
                if not isinstance(row, dict):
                    raise UsageError(f"{path.name}:{number} is no JSON object")
                yield f"{path.name}:{number}", row


def _parquet(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    try:
        from pyarrow import parquet
    except ImportError:
        raise UsageError(f"{path.name} is Parquet, which needs pyarrow; `pip install pyarrow`") from None
    for number, row in enumerate(parquet.read_table(path).to_pylist(), 1):
        yield f"{path.name}:{number}", row


def _text(value: Any) -> str:
    """A prompt or a completion; of a conversation what was said."""
    if isinstance(value, list) and all(isinstance(m, dict) and "content" in m for m in value):
        return "\n".join(_text(m["content"]) for m in value)
    return value if isinstance(value, str) else json.dumps(value, sort_keys=True)


def _answer(value: Any, pattern: re.Pattern[str] | None, where: str) -> str:
    text = _text(value)
    if pattern is None:
        return text
    found = pattern.search(text)
    if found is None:
        return ""  # no answer at all, which is an answer too
    return (found.group(1) if pattern.groups else found.group(0)) or ""


def _reward(value: Any, where: str) -> float | None:
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    if isinstance(value, bool | int | float) and math.isfinite(value):
        return float(value)
    raise UsageError(f"{where}: the reward {value!r} is no number")


def _group(where: str, row: Mapping[str, Any], key: str, pattern: re.Pattern[str] | None) -> LoggedGroup:
    rewards = row.get("rewards")
    if not isinstance(rewards, list) or len(rewards) != len(row[key]):
        raise UsageError(f"{where}: {len(row[key])} {key} need a list of as many rewards")
    return LoggedGroup(
        _text(row.get("prompt", "")),
        tuple(_answer(a, pattern, where) for a in row[key]),
        tuple(_reward(r, where) for r in rewards),
        where,
    )


def _one(
    where: str, row: Mapping[str, Any], reward: str | None, pattern: re.Pattern[str] | None
) -> tuple[Any, str, str, float | None, str]:
    said = next((k for k in ("answer", "completion", "response") if k in row), None)
    if said is None or "prompt" not in row:
        raise UsageError(
            f"{where}: a row is a prompt with answers and rewards, or with a completion and a reward; this one has "
            f"{', '.join(map(str, row)) or 'nothing'}"
        )
    column = reward
    if column is None:
        numbers = [k for k, v in row.items() if k not in OTHER and (v is None or isinstance(v, bool | int | float))]
        if "reward" in numbers:
            numbers = ["reward"]
        if len(numbers) != 1:
            raise UsageError(f"{where}: which of {', '.join(numbers) or 'no columns'} is the reward? give --reward")
        column = numbers[0]
    if column not in row:
        raise UsageError(f"{where}: there is no column {column!r}")
    return row.get("step"), _text(row["prompt"]), _answer(row[said], pattern, where), _reward(row[column], where), where


def _joined(rows: Sequence[tuple[Any, str, str, float | None, str]], K: int | None) -> LoggedGroup:
    if K is not None and len(rows) != K:
        raise UsageError(f"{rows[0][4]}: {len(rows)} rollouts of a prompt stand together, not {K}")
    return LoggedGroup(rows[0][1], tuple(r[2] for r in rows), tuple(r[3] for r in rows), rows[0][4])


# Live -------------------------------------------------------------------------------------------------


def trl_callback(verifier: str = "exact", answer: str | None = None, values: int | None = None) -> Any:
    """A callback for TRL that counts while it trains: ``at_most`` and ``on_average`` go to every log, as
    ``bits/at_most`` and ``bits/on_average``.

        budget = trl_callback(answer=r"boxed{(.*?)}")
        GRPOTrainer(..., reward_funcs=budget.watch(reward), callbacks=[budget])

    Every process counts the rollouts that it scores, evaluations included; ``budget.budget`` is the Budget.
    """
    try:
        from transformers import TrainerCallback
    except ImportError:
        raise UsageError("a callback for TRL needs transformers, which is not installed here") from None
    pattern = _pattern(answer)

    class BitsBudget(TrainerCallback):  # type: ignore[misc,valid-type]
        def __init__(self) -> None:
            self.budget = Budget(verifier, values)

        def watch(self, reward: Callable[..., Sequence[float | None]]) -> Callable[..., Sequence[float | None]]:
            """The same reward function, whose groups are counted; UsageError for an asynchronous one."""
            if inspect.iscoroutinefunction(reward):
                raise UsageError(
                    f"{reward.__name__} is asynchronous, which is not counted; wrap it in a plain function"
                )

            @functools.wraps(reward)
            def watched(*args: Any, **given: Any) -> Sequence[float | None]:
                rewards = reward(*args, **given)
                prompts = given["prompts"] if "prompts" in given else args[0]
                completions = given["completions"] if "completions" in given else args[1]
                for group in _together(prompts, completions, rewards, pattern):
                    self.budget.add(group)
                return rewards

            return watched

        def on_log(self, args: Any, state: Any, control: Any, logs: dict[str, Any] | None = None, **_: Any) -> None:
            if logs is not None:
                logs["bits/at_most"] = float(self.budget.at_most)
                logs["bits/on_average"] = float(self.budget.on_average)

    return BitsBudget()


def _together(
    prompts: Iterable[Any], completions: Iterable[Any], rewards: Iterable[Any], pattern: re.Pattern[str] | None
) -> Iterator[LoggedGroup]:
    """Neighbouring rollouts of one prompt are a group."""
    waiting: list[tuple[Any, str, str, float | None, str]] = []
    for prompt, completion, reward in zip(prompts, completions, rewards, strict=True):
        where = "a scored batch"
        value = reward.item() if hasattr(reward, "item") else reward
        one = (None, _text(prompt), _answer(completion, pattern, where), _reward(value, where), where)
        if waiting and waiting[0][1] != one[1]:
            yield _joined(waiting, None)
            waiting = []
        waiting.append(one)
    if waiting:
        yield _joined(waiting, None)


# The command ------------------------------------------------------------------------------------------


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the ``budget`` command."""
    add = parser.add_argument
    add("log", metavar="LOG", help="JSON Lines, Parquet, or a folder of them (TRL's completions)")
    add("--verifier", choices=VERIFIERS, default="exact", help="exact match of one answer (default), or any function")
    add("--answer", metavar="REGEX", help="what in a completion is the answer: the first group, or the whole match")
    add("--reward", metavar="COLUMN", help="the column of the reward, where rows are rollouts")
    add("--K", type=int, metavar="K", help="rollouts a group, where rows are rollouts")
    add("--values", type=int, metavar="Q", help="how many values a reward can have (with --verifier any)")
    add("--plot", metavar="FILE", help="draw both bounds over the groups (.svg, .png or .pdf)")


def run(arguments: argparse.Namespace) -> int:
    """The ``budget`` command: 0 with a report; 2 where the log cannot be read, or contradicts the verifier."""
    curve: list[tuple[float, float]] = []
    at_most = on_average = 0.0
    try:
        budget = Budget(arguments.verifier, arguments.values)
        for group in read(Path(arguments.log), reward=arguments.reward, answer=arguments.answer, K=arguments.K):
            before = dict(budget.sizes), dict(budget.tried)
            budget.add(group)
            if arguments.plot:
                at_most += _step(budget, before[0], budget.sizes)
                on_average += _step(budget, before[1], budget.tried)
                curve.append((at_most, on_average))
        if not budget.groups:
            raise UsageError(f"there are no groups in {arguments.log}")
        if arguments.plot:
            _plot(curve, Path(arguments.plot))
    except UsageError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    if getattr(arguments, "json", False):
        print(json.dumps(budget.to_json(), indent=1, ensure_ascii=False))
    else:
        print("\n".join(budget.lines()))
    return 0


def _step(budget: Budget, before: Mapping[int, int], after: Mapping[int, int]) -> float:
    """What the last group added, for a curve."""
    k = next(k for k, n in after.items() if n != before.get(k, 0))
    return math.log2(k + 1) if budget.verifier == "exact" else k * math.log2(budget.q)


def _plot(curve: Sequence[tuple[float, float]], file: Path) -> None:
    try:
        import matplotlib

        matplotlib.use("Agg")
        from matplotlib import pyplot
    except ImportError:
        raise UsageError("a plot needs matplotlib: pip install 'bits-per-rollout[report]'") from None
    figure, axes = pyplot.subplots(figsize=(6.4, 4.0))
    axes.plot(range(1, len(curve) + 1), [a for a, _ in curve], color="#0072B2", label="at most")
    axes.plot(range(1, len(curve) + 1), [b for _, b in curve], color="#D55E00", ls="--", label="on average, at most")
    axes.set_xlabel("groups")
    axes.set_ylabel("bits about the right answers")
    axes.set_xlim(left=0)
    axes.set_ylim(bottom=0)
    axes.legend(frameon=False, loc="upper left")
    figure.tight_layout()
    try:
        figure.savefig(file)
    except (OSError, ValueError) as error:
        raise UsageError(f"the plot cannot be written to {file}: {error}") from None
    finally:
        pyplot.close(figure)

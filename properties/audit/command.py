"""The ``audit`` command, and functions and worlds by name."""

from __future__ import annotations

import argparse
import contextlib
import difflib
import importlib
import importlib.util
import json
import sys
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from properties.audit.calling import KINDS, RETURNS
from properties.audit.exactly import UsageError
from properties.audit.measure import LIMIT, Audit, AuditError, audit
from properties.audit.show import compared
from properties.audit.trainers import Trainer, is_trainer, trainer
from properties.audit.world import World
from properties.support.progress import Bar

__all__ = ["add_arguments", "load", "main", "run"]


def load(spec: str, **options: Any) -> Callable[..., Any]:
    """The function named ``module:function``, ``path/to/file.py:function`` or ``trl:grpo``; UsageError if none."""
    if is_trainer(spec):
        return trainer(spec, **options)
    found = load_object(spec)
    if not callable(found):
        raise UsageError(f"{spec} is {_short(found)}, not a function")
    return found  # type: ignore[no-any-return]


def load_object(spec: str) -> Any:
    """Whatever is named ``module:name`` or ``path/to/file.py:name``."""
    where, colon, name = spec.rpartition(":")
    if not colon or not where or not name:
        raise UsageError(f"{spec!r} names no function: write module:function or path/to/file.py:function")
    try:
        module = _load_file(Path(where)) if where.endswith(".py") else _load_module(where)
    except UsageError:
        raise
    except (Exception, SystemExit) as error:  # the user's module may raise anything
        raise UsageError(f"importing {where} raised {type(error).__name__}{_because(error)}") from error
    found: Any = module
    for part in name.split("."):
        if not hasattr(found, part):
            close = difflib.get_close_matches(part, [n for n in dir(found) if not n.startswith("_")], 1)
            raise UsageError(f"{where} has no {name!r}" + (f"; did you mean {close[0]!r}?" if close else ""))
        found = getattr(found, part)
    return found


def _because(error: BaseException) -> str:
    text = " ".join(str(error).split())
    return f" ({text if len(text) <= 200 else text[:197] + '...'})" if text else ""


def _short(value: object) -> str:
    text = " ".join(repr(value).split())
    return text if len(text) <= 100 else text[:97] + "..."


def _load_file(path: Path) -> Any:
    if not path.is_file():
        raise UsageError(f"there is no file {path}")
    folder = str(path.resolve().parent)
    if folder not in sys.path:  # so that the file can import its neighbours, as when it is run
        sys.path.append(folder)
    spec = importlib.util.spec_from_file_location(f"_audited_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise UsageError(f"{path} cannot be imported")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses and pickling look a class's module up
    spec.loader.exec_module(module)
    return module


def _load_module(name: str) -> Any:
    if "" not in sys.path and str(Path.cwd()) not in sys.path:
        sys.path.insert(0, str(Path.cwd()))
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name and (name == error.name or name.startswith(error.name + ".")):
            raise UsageError(f"there is no module {error.name!r}; for a file write path/to/file.py:function") from None
        raise


def _numbers(text: str | None, what: str) -> Any:
    """Probabilities as 1/2,1/4,1/4; rows after one another are separated by semicolons."""
    if text is None:
        return None
    try:
        rows = [[Fraction(part.strip()) for part in row.split(",")] for row in text.split(";")]
    except (ValueError, ZeroDivisionError):
        raise UsageError(f"the {what} {text!r} is no list of rationals such as 1/2,1/4,0.25") from None
    return rows[0] if len(rows) == 1 else rows


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the ``audit`` command, for any parser; ``--json`` is left to the program it becomes part of."""
    add = parser.add_argument
    add("function", metavar="FUNCTION", help="module:function, path/to/file.py:function, or a trainer's, as trl:grpo")
    add("--compare", metavar="FUNCTION,...", help="other functions in the same world, a line each")
    add("--world", metavar="WORLD", help="path/to/file.py:world, a World or a function that returns one")
    add("--V", type=int, metavar="V", help="the number of tokens (and of answers)")
    add("--K", type=int, default=1, metavar="K", help="rollouts a prompt (default 1)")
    add("--P", type=int, default=1, metavar="P", help="prompts (default 1)")
    add("--length", type=int, default=1, metavar="L", help="most tokens of a rollout (default 1)")
    add("--end", type=int, metavar="TOKEN", help="the token that ends a rollout")
    add("--prior", metavar="P,...", help="probabilities of the answers, as 1/2,1/4,1/4 (default uniform)")
    add("--policy", metavar="P,...", help="the current policy's probabilities (default uniform); rows by semicolons")
    add("--behaviour", metavar="P,...", help="the policy that sampled, if it is another (a stale one)")
    add("--reference", metavar="P,...", help="the reference policy of KL terms")
    add("--reward", metavar="FUNCTION", help="a function (rollout, answer) -> reward, instead of exact match")
    add("--flip", metavar="P", default="0", help="the probability that the verifier turns a reward over")
    add("--seeds", type=int, default=1, metavar="N", help="the update takes a seed 0 .. N-1")
    add("--inputs", choices=KINDS, help="what the function gets (default arrays)")
    add("--returns", choices=RETURNS, help="what it returns (default: found out)")
    add("--axes", type=int, choices=(1, 2), help="2: tokens are (B, L) even where L = 1")
    add("--loss", metavar="NAME", help="of a trainer's update: its loss, as dr_grpo")
    add("--scale-rewards", metavar="HOW", help="of trl:grpo: group, batch or none")
    add("--set", action="append", default=[], metavar="OPTION=VALUE", help="any other option of a trainer's update")
    add("--objective", default="reward", metavar="GOAL", help="what it is the gradient of: reward, or kl:BETA")
    add("--limit", type=int, default=LIMIT, metavar="N", help=f"how many inputs may be enumerated (default {LIMIT})")


def _world_of(arguments: argparse.Namespace) -> World:
    if arguments.world:
        if arguments.V is not None:
            raise UsageError("give --world or --V, not both")
        found = load_object(arguments.world)
        found = found() if callable(found) and not isinstance(found, World) else found
        if not isinstance(found, World):
            raise UsageError(
                f"{arguments.world} is {_short(found)}; it has to be a World, or a function that returns one"
            )
        return found
    if arguments.V is None:
        raise UsageError("give --V, the number of tokens, or --world")
    try:
        flip = Fraction(arguments.flip)
    except (ValueError, ZeroDivisionError):
        raise UsageError(f"--flip {arguments.flip!r} is no probability such as 1/10") from None
    return World(
        arguments.V,
        arguments.K,
        P=arguments.P,
        length=arguments.length,
        end=arguments.end,
        prior=_numbers(arguments.prior, "prior"),
        policy=_numbers(arguments.policy, "policy"),
        behaviour=_numbers(arguments.behaviour, "behaviour policy"),
        reference=_numbers(arguments.reference, "reference policy"),
        reward=load(arguments.reward) if arguments.reward else None,
        flip=flip,
        seeds=arguments.seeds,
    )


def _options(arguments: argparse.Namespace) -> dict[str, str]:
    """The options of trainers' updates."""
    found = {k: getattr(arguments, k) for k in ("loss", "scale_rewards") if getattr(arguments, k) is not None}
    for text in arguments.set:
        name, equals, value = text.partition("=")
        if not equals or not name:
            raise UsageError(f"--set {text!r} is to be OPTION=VALUE, as beta=0.1")
        found[name] = value
    return found


def run(arguments: argparse.Namespace) -> int:
    """The ``audit`` command: 0 with a report; 1 where the update is at fault; 2 for bad usage.  Errors are one line.

    What the audited code prints goes to standard error, so that the report, or the JSON, stands alone.
    """
    others = [x for x in (arguments.compare or "").split(",") if x]
    try:
        with contextlib.closing(Bar()) as bar, contextlib.redirect_stdout(sys.stderr):
            world = _world_of(arguments)
            options = _options(arguments)
            if options and not is_trainer(arguments.function):
                raise UsageError(f"{', '.join(options)}: options of a trainer's update, which the function is not")
            functions = [
                (s, load(s, **(options if s == arguments.function else {}))) for s in (arguments.function, *others)
            ]
            given = {"inputs": arguments.inputs, "returns": arguments.returns, "axes": arguments.axes}
            found: list[Audit] = [
                audit(
                    function,
                    world=world,
                    **({} if isinstance(function, Trainer) else given),
                    objective=arguments.objective,
                    limit=arguments.limit,
                    name="" if isinstance(function, Trainer) else spec,
                    report=bar,
                )
                for spec, function in functions
            ]
    except AuditError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except (ValueError, TypeError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    if getattr(arguments, "json", False):
        data = [one.to_json() for one in found]
        print(json.dumps(data[0] if len(data) == 1 else data, indent=1, ensure_ascii=False))
    else:
        print("\n".join(found[0].lines()))
        if others:
            print("\n".join(["", *compared(found)]))
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """The same as a program of its own: ``python -m properties.audit``."""
    parser = argparse.ArgumentParser(prog="python -m properties.audit", description="Audit of an update.")
    add_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print JSON")
    return run(parser.parse_args(arguments))

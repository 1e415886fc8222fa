"""A session: definitions, assumptions, statements and their history, a line at a time."""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TextIO

from properties.prove import Answer, Settings, best, decide, eliminated, hints, rendered

_HELP = """\
STATEMENT            decide it, as I(X;Z) <= I(X;Y), or X -> Y -> Z => I(X;Z) <= I(X;Y)
assume STATEMENT     a hypothesis for all that follows: X -> Y -> Z, indep(X,Y|Z), Y = f(X), H(X) <= 2, |X| = 4
define Q = EXPR      a name for an expression: define gap = I(X;Y) - I(X;Z)
show                 the assumptions and definitions, numbered
forget N, forget all take an assumption or a definition back
history, again N     what was asked; ask it again
best NAME STATEMENT   the least number with which it is proved: best c H(X) <= c*H(Y)
eliminate RATES: SYSTEM   what remains when rates may be any: eliminate R0,Rp: R <= R0 + Rp; R0 <= 1; Rp <= I(X;Y)
extreme QUANTITIES   all inequalities between them: extreme H(X), H(Y), H(X,Y)
latex, markdown, json, text    the last answer in this form
save FILE            the last answer as JSON, which check reads
budget SECONDS, search on, search off
help, quit"""


class Session:
    """One conversation; ``run`` reads lines until the end of input, ``quit`` or ``exit``."""

    def __init__(self, settings: Settings, given: list[str], out: TextIO | None = None) -> None:
        self.settings, self.given = settings, given
        self.definitions: dict[str, str] = {}
        self.asked: list[str] = []
        self.last: Answer | None = None
        self.out = out

    def say(self, text: str) -> None:
        print(text, file=self.out or sys.stdout, flush=True)

    def run(self, lines: Iterable[str] | None = None) -> int:
        """0; the last code where the input is no terminal, so that a script can be told what came out."""
        typed = lines is None and sys.stdin.isatty()
        if typed:
            with contextlib.suppress(ImportError):
                import readline  # noqa: F401 - arrow keys and history of input()
            self.say("Statements about entropies, one a line; help says what else, quit ends.")
        for line in self._typed() if typed else (sys.stdin if lines is None else lines):
            if line.strip() in ("quit", "exit"):
                break
            self.line(line.strip())
        return 0 if typed or self.last is None else self.last.code

    def _typed(self) -> Iterable[str]:
        while True:
            try:
                yield input("> ")
            except EOFError:
                print()
                return
            except KeyboardInterrupt:
                print()

    def line(self, line: str) -> None:
        """Do what one line says; what cannot be done is said in one sentence."""
        if not line or line.startswith("#"):
            return
        word, _, rest = line.partition(" ")
        commands: dict[str, Callable[[str], None]] = {
            "assume": self._assume,
            "given": self._assume,
            "define": self._define,
            "let": self._define,
            "show": self._show,
            "forget": self._forget,
            "history": self._history,
            "again": self._again,
            "best": self._best,
            "eliminate": self._eliminate,
            "extreme": self._extreme,
            "latex": lambda _: self._as("latex"),
            "markdown": lambda _: self._as("markdown"),
            "json": lambda _: self._as("json"),
            "text": lambda _: self._as("text"),
            "save": self._save,
            "budget": self._budget,
            "search": self._search,
            "help": lambda _: self.say(_HELP),
        }
        try:
            if word in commands:
                commands[word](rest.strip())
            else:
                self._decide(line)
        except KeyboardInterrupt:
            self.say("interrupted: nothing was decided")
        except (ValueError, TypeError, OSError) as error:
            self.say(f"error: {error}")

    def _expanded(self, text: str) -> str:
        for name, meaning in reversed(self.definitions.items()):
            text = re.sub(rf"(?<![\w']){re.escape(name)}(?![\w'])", f"({meaning})", text)
        return text

    def _decide(self, text: str) -> None:
        self.asked.append(text)
        self.last = decide(self._expanded(text), self.given, self.settings)
        self.say(rendered(self.last, self.settings))
        texts = [t for proof in self.last.proofs for t in (proof.statement, *proof.given)]
        for hint in hints(list(dict.fromkeys(texts)), self.last.verdict):
            self.say(hint)

    def _assume(self, text: str) -> None:
        from exact.notation import facts

        found = [fact for fact in facts(self._expanded(text)) if fact not in self.given]
        self.given += found
        self.say(f"assumed: {'; '.join(found)}" if found else "that was assumed before")

    def _define(self, text: str) -> None:
        match = re.fullmatch(r"([^\W\d][\w']*)\s*=\s*(.+)", text)
        if match is None:
            raise ValueError("write define NAME = EXPRESSION, as define gap = I(X;Y) - I(X;Z)")
        name, meaning = match.groups()
        if name in ("H", "I", "h", "log2", "min", "max"):
            raise ValueError(f"{name} has a meaning already; choose another name")
        if re.match(r"[^\W\d]\w*\s*\(", meaning) and not re.match(r"(?:H|I|h|log2|min|max)\s*\(", meaning):
            self._assume(text)  # let Y = f(X)
            return
        from exact.syntax import parse_expression

        self.definitions[name] = str(parse_expression(self._expanded(meaning)))
        self.say(f"{name} stands for {self.definitions[name]}")

    def _show(self, _: str) -> None:
        lines = [f"  {i}. {text}" for i, text in enumerate(self.given, 1)]
        start = len(lines) + 1
        lines += [f"  {i}. {name} = {text}" for i, (name, text) in enumerate(self.definitions.items(), start)]
        self.say("\n".join(lines) or "nothing is assumed or defined")

    def _forget(self, which: str) -> None:
        if which == "all":
            self.given.clear()
            self.definitions.clear()
            self.say("all is forgotten")
            return
        every = [*self.given, *self.definitions]
        if not which.isdigit() or not 1 <= int(which) <= len(every):
            raise ValueError(f"forget takes a number from show (1 to {len(every)}), or all")
        gone = every[int(which) - 1]
        if int(which) <= len(self.given):
            self.given.remove(gone)
        else:
            del self.definitions[gone]
        self.say(f"forgotten: {gone}")

    def _history(self, _: str) -> None:
        self.say("\n".join(f"  {i}. {text}" for i, text in enumerate(self.asked, 1)) or "nothing was asked")

    def _again(self, which: str) -> None:
        if not which.isdigit() or not 1 <= int(which) <= len(self.asked):
            raise ValueError(f"again takes a number from history (1 to {len(self.asked)})")
        self._decide(self.asked[int(which) - 1])

    def _best(self, text: str) -> None:
        name, _, statement = text.partition(" ")
        self.say(best(self._expanded(statement), name, self.given))

    def _eliminate(self, text: str) -> None:
        rates, colon, system = text.partition(":")
        if not colon:
            raise ValueError("write eliminate R0,Rp: R <= R0 + Rp; R0 <= 1; Rp <= I(X;Y)")
        self.say(eliminated([self._expanded(system)], [rate.strip() for rate in rates.split(",")], self.given))

    def _extreme(self, text: str) -> None:
        from exact.notation import outside_brackets
        from exact.shannon.region import extreme_inequalities

        parts = [self._expanded(part).strip() for part in outside_brackets(text)]
        self.say("\n".join(extreme_inequalities(parts, self.given)))

    def _answered(self) -> Answer:
        if self.last is None:
            raise ValueError("nothing was asked yet")
        return self.last

    def _as(self, format: str) -> None:
        self.say(rendered(self._answered(), Settings(format=format, conditions=False)))

    def _save(self, path: str) -> None:
        if not path:
            raise ValueError("save takes the name of a file")
        if Path(path).exists():
            raise ValueError(f"{path} exists; name another file")
        Path(path).write_text(rendered(self._answered(), Settings(format="json")) + "\n", encoding="utf-8")
        self.say(f"{path} is written")

    def _budget(self, text: str) -> None:
        try:
            seconds = float(text)
        except ValueError:
            seconds = -1.0
        if not 0 <= seconds < float("inf"):
            raise ValueError(f"budget takes a number of seconds, not {text!r}")
        self.settings.budget = seconds
        self.say(f"the budget is {seconds:g} seconds")

    def _search(self, text: str) -> None:
        if text not in ("on", "off"):
            raise ValueError("write search on, or search off")
        self.settings.search = text == "on"
        self.say(f"the search is {text}")

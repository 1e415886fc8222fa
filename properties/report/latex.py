"""The few LaTeX commands in which the post's wording and the model's definitions are written, as MathML.

Statements are not drawn from LaTeX (see ``mathml``); this is for quotations.  A command that is not known here is an
error, which the page answers by showing the source instead of a wrong formula.
"""

from __future__ import annotations

import re
from html import escape

__all__ = ["LatexError", "latex_math"]


class LatexError(ValueError):
    """A command or a nesting that this small reader does not know."""


_OPERATORS = {
    r"\le": "≤",
    r"\leq": "≤",
    r"\ge": "≥",
    r"\geq": "≥",
    r"\ne": "≠",
    r"\neq": "≠",
    r"\star": "⋆",
    r"\in": "∈",
    r"\sim": "∼",
    r"\times": "×",
    r"\cdot": "·",
    r"\lesssim": "≲",
    r"\gtrsim": "≳",
    r"\approx": "≈",
    r"\to": "→",
    r"\nabla": "∇",
    r"\dots": "…",
    r"\ldots": "…",
    r"\sum": "∑",
    r"\prod": "∏",
    r"\cup": "∪",
    r"\ll": "≪",
    r"\gg": "≫",
    r"\propto": "∝",
    r"\perp": "⊥",
    r"\pm": "±",
}
_FENCES = {r"\{": "{", r"\}": "}", r"\lvert": "|", r"\rvert": "|", r"\|": "‖"}
_LETTERS = {
    r"\tau": "τ",
    r"\theta": "θ",
    r"\alpha": "α",
    r"\beta": "β",
    r"\gamma": "γ",
    r"\pi": "π",
    r"\eps": "ε",
    r"\varepsilon": "ε",
    r"\epsilon": "ε",
    r"\delta": "δ",
    r"\Omega": "Ω",
    r"\Phi": "Φ",
    r"\Pi": "Π",
    r"\top": "⊤",
    r"\ell": "ℓ",
    r"\infty": "∞",
    r"\xi": "ξ",
    r"\lambda": "λ",
    r"\mu": "μ",
    r"\sigma": "σ",
}
_WORDS = (r"\log", r"\arg", r"\min", r"\max", r"\exp", r"\ln", r"\Pr")
_SPACES = {r"\,": "0.17em", r"\;": "0.28em", r"\:": "0.22em", r"\quad": "1em", r"\qquad": "2em", r"\ ": "0.25em"}
_SKIPPED = (r"\textstyle", r"\displaystyle", r"\left", r"\right", r"\!", r"\big", r"\Big", r"\bigl", r"\bigr")
_ACCENTS = {r"\hat": "^", r"\bar": "¯", r"\tilde": "~"}
_TOKEN = re.compile(r"\\text\{([^{}]*)\}|\\[A-Za-z]+|\\.|\d+(?:\.\d+)?|\s+|.", re.DOTALL)


def latex_math(source: str) -> str:
    """One line of LaTeX as ``<span class="m">`` with ``<math>`` in it; LatexError where it is not understood."""
    reader = _Reader(source)
    pieces = reader.pieces()
    plain = escape(source, quote=True)
    inside = "<wbr/>".join(piece if piece.startswith("<span") else f"<math>{piece}</math>" for piece in pieces)
    return f'<span class="m" title="{plain}">{inside}</span>'


class _Reader:
    def __init__(self, source: str) -> None:
        self.tokens = [m.group() for m in _TOKEN.finditer(source) if not m.group().isspace()]
        self.at = 0

    def peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def next(self) -> str:
        if self.at >= len(self.tokens):
            raise LatexError("the formula ends too early")
        self.at += 1
        return self.tokens[self.at - 1]

    def pieces(self) -> list[str]:
        """Between pieces a line may break: before a relation outside all brackets, and around words."""
        pieces: list[str] = []
        row: list[str] = []
        depth = 0

        def close() -> None:
            if row:
                pieces.append(f"<mrow>{''.join(row)}</mrow>")
                row.clear()

        while self.peek():
            token = self.peek()
            if token.startswith(r"\text{") and depth == 0 and not re.search(r"[\\$%#&]", token[6:-1]):
                close()
                pieces.append(f'<span class="words">{escape(self.next()[6:-1])}</span>')
                continue
            depth += (token in ("(", "[", r"\{")) - (token in (")", "]", r"\}"))
            if depth == 0 and token in (r"\le", r"\ge", "=", r"\lesssim"):
                close()
            row.append(self.scripted())
        close()
        return pieces

    def group(self) -> str:
        """One argument: ``{...}`` or a single atom."""
        if self.peek() != "{":
            return self.atom()
        self.next()
        parts = []
        while self.peek() != "}":
            if not self.peek():
                raise LatexError("a brace is left open")
            parts.append(self.scripted())
        self.next()
        return parts[0] if len(parts) == 1 else f"<mrow>{''.join(parts)}</mrow>"

    def scripted(self) -> str:
        """An atom with what stands below and above it."""
        big, word = self.peek() in (r"\sum", r"\prod"), self.peek() in _WORDS
        base = self.group() if self.peek() == "{" else self.atom()
        below = above = ""
        while self.peek() in ("_", "^", "'"):
            mark = self.next()
            if mark == "_":
                below = self.group()
            else:
                above = "<mo>′</mo>" if mark == "'" else self.group()
        gap = word and self.peek() and self.peek() not in ("(", "[", r"\{", ")", r"\left")
        tail = '<mspace width="0.17em"></mspace>' if gap else ""
        under, over, both = ("munder", "mover", "munderover") if big else ("msub", "msup", "msubsup")
        if below and above:
            return f"<{both}>{base}{below}{above}</{both}>{tail}"
        if below:
            return f"<{under}>{base}{below}</{under}>{tail}"
        return (f"<{over}>{base}{above}</{over}>" if above else base) + tail

    def atom(self) -> str:
        token = self.next()
        if token.startswith(r"\text{"):
            if re.search(r"[\\$%#&]", token[6:-1]):
                raise LatexError(f"{token!r} holds more than words")
            words = re.sub(r"^ | $", "\u00a0", token[6:-1])  # plain spaces at the ends would be dropped
            return f"<mtext>{escape(words)}</mtext>"
        if token in (r"\frac", r"\tfrac"):
            pairs = [self.digit_or_group(), self.digit_or_group()]
            return f"<mfrac>{pairs[0]}{pairs[1]}</mfrac>"
        if token == r"\mathbb":
            letter = self.group()
            if letter != "<mi>E</mi>":
                raise LatexError(f"{token} is known of E only")
            return "<mi>𝔼</mi>"
        if token == r"\operatorname" and self.peek() == "*":
            self.next()
        if token in (r"\mathbf", r"\mathrm", r"\mathcal", r"\boldsymbol", r"\operatorname"):
            inside = re.sub(r"<(mi|mn)[^>]*>", r"<\1>", self.digit_or_group())
            if token in (r"\mathbf", r"\boldsymbol"):
                return f'<mrow class="bold">{inside}</mrow>'
            return re.sub(r"<mi>(.)</mi>", r'<mi mathvariant="normal">\1</mi>', inside)
        if token in _ACCENTS:
            return f'<mover accent="true">{self.group()}<mo stretchy="false">{_ACCENTS[token]}</mo></mover>'
        if token == r"\mid":
            return '<mo lspace="0.25em" rspace="0.25em" stretchy="false">∣</mo>'
        if token in _OPERATORS:
            return f"<mo>{_OPERATORS[token]}</mo>"
        if token in _FENCES:
            return f'<mo stretchy="false">{_FENCES[token]}</mo>'
        if token in _LETTERS:
            return f"<mi>{_LETTERS[token]}</mi>"
        if token in _WORDS:
            return f"<mi>{token[1:]}</mi>"
        if token in _SPACES:
            return f'<mspace width="{_SPACES[token]}"></mspace>'
        if token in _SKIPPED:
            return ""
        return self.plain(token)

    def digit_or_group(self) -> str:
        """An argument; of bare digits, as in ``\\tfrac12``, only the first."""
        token = self.peek()
        if token.isdigit() and len(token) > 1:
            self.tokens[self.at] = token[1:]
            return f"<mn>{token[0]}</mn>"
        return self.group()

    def plain(self, token: str) -> str:
        if token[0].isdigit():
            return f"<mn>{token}</mn>"
        if token.isalpha():
            return f"<mi>{token}</mi>"
        if token in "()[]|":
            return f'<mo stretchy="false">{token}</mo>'
        if token == "-":
            return "<mo>−</mo>"
        if token in "+=<>/*:!~…":
            return f"<mo>{escape(token)}</mo>"
        if token in ",;.":
            return f'<mo separator="true">{token}</mo>'
        raise LatexError(f"{token!r} is not known")

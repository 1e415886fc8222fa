"""Other spellings of the same text: the signs of print and of LaTeX, in the letters of the grammar."""

from __future__ import annotations

import re
import unicodedata

_SPECIAL = re.compile(r"[^\x00-\x7f]|[\\$~{}]")
_SIGNS = {
    "≤": "<=",
    "⩽": "<=",
    "≦": "<=",
    "≥": ">=",
    "⩾": ">=",
    "≧": ">=",
    "−": "-",
    "–": "-",
    "·": "*",
    "×": "*",
    "⋅": "*",
    "∣": "|",
    "│": "|",
    "→": "->",
    "⟶": "->",
    "↔": "<->",
    "⟷": "<->",
    "⇒": "=>",
    "⟹": "=>",
    "⇔": "<=>",
    "⟺": "<=>",
    "⫫": "⊥",
    "⟂": "⊥",
    "…": "...",
    "∞": " infinity ",
    "½": "(1/2)",
    "¼": "(1/4)",
    "¾": "(3/4)",
    "⅓": "(1/3)",
    "⅔": "(2/3)",
}
_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_COMMANDS = {
    "le": "<=",
    "leq": "<=",
    "leqslant": "<=",
    "ge": ">=",
    "geq": ">=",
    "geqslant": ">=",
    "lt": "<",
    "gt": ">",
    "mid": "|",
    "vert": "|",
    "lvert": "|",
    "rvert": "|",
    "cdot": "*",
    "times": "*",
    "to": "->",
    "rightarrow": "->",
    "longrightarrow": "->",
    "leftrightarrow": "<->",
    "Rightarrow": "=>",
    "implies": "=>",
    "Leftrightarrow": "<=>",
    "iff": "<=>",
    "perp": "⊥",
    "bot": "⊥",
    "indep": "⊥",
    "log": "log",
    "min": "min",
    "max": "max",
    "mathbb": "",
    "mathrm": "",
    "mathbf": "",
    "mathcal": "",
    "mathsf": "",
    "operatorname": "",
    "text": "",
    "left": "",
    "middle": "",
    "right": "",
    "bigl": "",
    "bigr": "",
    "big": "",
    "Big": "",
    "quad": " ",
    "qquad": " ",
    "displaystyle": "",
    "ldots": "...",
    "dots": "...",
    "cdots": "...",
    "varepsilon": "eps",
}
_ACCENTS = ("hat", "tilde", "bar", "widehat", "widetilde", "overline")
_ABOVE = {"\u0302": "_hat", "\u0303": "_tilde", "\u0304": "_bar"}  # combining signs
_LETTERS = re.compile("[\U0001d400-\U0001d7ff]")  # italic, bold and script letters of mathematics
_BRACES = re.compile(r"\\?\b(min|max)\s*\\?\{([^{}]*?)\\?\}")
_FRACTION = re.compile(r"\\[dt]?frac\s*(?:\{([^{}]*)\}|(\d))\s*(?:\{([^{}]*)\}|(\d))")
_ACCENTED = re.compile(r"\\(" + "|".join(_ACCENTS) + r")\s*\{?\s*(\\?[A-Za-z]\w*)\s*\}?")
_INDEX = re.compile(r"_\{(\w+)\}")
_POWER = re.compile(r"\^\{([^{}]*)\}")


def plain(text: str) -> str:
    r"""``H(X_{1}\mid Y) \le 2`` as ``H(X_1|Y) <= 2``; a text that uses none of this comes back as it is."""
    if not _SPECIAL.search(text):
        return text
    text = re.sub("[₀-₉]+", lambda m: "_" + m[0].translate(_SUBSCRIPTS), text)
    text = _LETTERS.sub(lambda m: unicodedata.normalize("NFKC", m[0]), text)
    for sign, meaning in (*_SIGNS.items(), *_ABOVE.items()):
        text = text.replace(sign, meaning)
    text = re.sub(r"^\s*\$\$?(.*?)\$?\$\s*$", r"\1", text, flags=re.DOTALL)
    if not re.search(r"[\\{}~]", text):
        return text
    text = re.sub(r"\\(?:perp\s*(?:\\!\s*)*\\perp|not\s*\\perp)", lambda m: "⊥" if "not" not in m[0] else m[0], text)
    text = _BRACES.sub(r"\1(\2)", text)
    text = (
        re.sub(r"\\[!,;:> ]", " ", text).replace("~", " ").replace(r"\_", "_").replace(r"\{", "(").replace(r"\}", ")")
    )
    text = text.replace(r"\|", "||").replace(r"\log_{2}", "log2").replace(r"\log_2", "log2")
    for _ in range(8):  # fractions within fractions
        text, found = _FRACTION.subn(lambda m: f"(({m[1] or m[2]})/({m[3] or m[4]}))", text)
        if not found:
            break
    text = _ACCENTED.sub(lambda m: f" {m[2].lstrip(chr(92))}_{m[1]}", text)
    text = _INDEX.sub(r"_\1", text)
    text = _POWER.sub(lambda m: f"^{m[1].strip()}" if re.fullmatch(r"\s*\w+\s*", m[1]) else f"^({m[1]})", text)
    text = re.sub(r"\\([A-Za-z]+)", lambda m: f" {_COMMANDS[m[1]]}" if m[1] in _COMMANDS else f" {m[1]}", text)
    text = re.sub(r"\{([^{}]*)\}", r"\1", text)
    return re.sub(r"\s+", " ", text).strip()

"""The schemas of what programs read (``schemas/``, JSON Schema 2020-12), and a check that needs no package.

``check`` knows the part of JSON Schema that these schemas use, and refuses a schema that uses more; the tests compare
it with the package jsonschema.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

__all__ = ["NAMES", "SchemaError", "check", "schema"]

NAMES = ("ledger", "certificates", "list", "errata")

_IGNORED = {"$schema", "$id", "$defs", "title"}
_TYPES: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "null": type(None),
    "integer": int,
    "number": (int, float),
}


class SchemaError(ValueError):
    """Data that do not fit; the message names the place and what is wrong there."""


@cache
def schema(name: str) -> dict[str, Any]:
    """The schema of ``ledger`` (ledger.json), ``certificates``, ``list`` (list --json) or ``errata``."""
    path = Path(__file__).parent / "schemas" / f"{name}.schema.json"
    return dict(json.loads(path.read_text(encoding="utf-8")))


def check(data: object, name: str) -> None:
    """SchemaError unless the data fit the schema of this name."""
    whole = schema(name)
    _check(data, whole, whole, name)


def _check(data: object, rule: dict[str, Any], whole: dict[str, Any], where: str) -> None:
    for word, value in rule.items():
        if word in _IGNORED:
            continue
        if word == "$ref":
            _check(data, whole["$defs"][value.removeprefix("#/$defs/")], whole, where)
        elif word in _WORDS:
            _WORDS[word](data, value, rule, whole, where)
        else:
            raise SchemaError(f"the schema uses {word!r}, which is not known here")


def _shown(data: object) -> str:
    text = json.dumps(data, ensure_ascii=False)
    return text if len(text) <= 60 else text[:57] + "..."


def _type(data: object, value: Any, *rest: Any) -> None:
    names = [value] if isinstance(value, str) else value
    fits = any(isinstance(data, _TYPES[n]) and (n == "boolean" or not isinstance(data, bool)) for n in names)
    if not fits:
        raise SchemaError(f"{rest[-1]} is {_shown(data)}, not {' or '.join(names)}")


def _const(data: object, value: Any, *rest: Any) -> None:
    if data != value or isinstance(data, bool):
        raise SchemaError(f"{rest[-1]} is {_shown(data)}, not {value!r}")


def _enum(data: object, value: Any, *rest: Any) -> None:
    if data not in value:
        raise SchemaError(f"{rest[-1]} is {_shown(data)}, not one of {', '.join(map(repr, value))}")


def _pattern(data: object, value: Any, *rest: Any) -> None:
    if isinstance(data, str) and not re.search(value, data):
        raise SchemaError(f"{rest[-1]} is {_shown(data)}, which does not match {value}")


def _minimum(data: object, value: Any, *rest: Any) -> None:
    if isinstance(data, int | float) and data < value:
        raise SchemaError(f"{rest[-1]} is {data}, below {value}")


def _length(data: object, least: int, most: int | None, where: str) -> None:
    if isinstance(data, list) and (len(data) < least or (most is not None and len(data) > most)):
        raise SchemaError(f"{where} has {len(data)} entries")


def _required(data: object, value: Any, *rest: Any) -> None:
    missing = [name for name in value if isinstance(data, dict) and name not in data]
    if missing:
        raise SchemaError(f"{rest[-1]} has no {missing[0]!r}")


def _properties(data: object, value: Any, rule: Any, whole: Any, where: str) -> None:
    if isinstance(data, dict):
        for name in value.keys() & data.keys():
            _check(data[name], value[name], whole, f"{where}.{name}")


def _additional(data: object, value: Any, rule: Any, whole: Any, where: str) -> None:
    if not isinstance(data, dict) or value is True:
        return
    for name in sorted(data.keys() - rule.get("properties", {}).keys()):
        if value is False:
            raise SchemaError(f"{where} has {name!r}, which is not known")
        _check(data[name], value, whole, f"{where}.{name}")


def _items(data: object, value: Any, rule: Any, whole: Any, where: str) -> None:
    if isinstance(data, list):
        for i, item in enumerate(data):
            _check(item, value, whole, f"{where}[{i}]")


def _prefix(data: object, value: Any, rule: Any, whole: Any, where: str) -> None:
    if isinstance(data, list):
        for i, (item, each) in enumerate(zip(data, value, strict=False)):
            _check(item, each, whole, f"{where}[{i}]")


_WORDS: dict[str, Any] = {
    "type": _type,
    "const": _const,
    "enum": _enum,
    "pattern": _pattern,
    "minimum": _minimum,
    "minItems": lambda data, value, *rest: _length(data, value, None, rest[-1]),
    "maxItems": lambda data, value, *rest: _length(data, 0, value, rest[-1]),
    "required": _required,
    "properties": _properties,
    "additionalProperties": _additional,
    "items": _items,
    "prefixItems": _prefix,
}

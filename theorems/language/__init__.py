"""The language of claims: a claim is one frozen value, checked at construction, free of any test code.

A ``Claim`` holds ``Statement`` values.  A statement lives in a ``World``: parameters (V, K, T), random
variables in the order in which they come about, and functions of them (M).  Its hypotheses and its chain
are written in the notation of ``exact.syntax``; an equality condition for each link is structural (it
speaks of independence, functions, uniformity) and never evaluates either side.  Which checks apply
follows from the kind of the statement, not from its author.
"""

from exact.misspelt import lonely_names, misspelt_hint
from theorems.language.claims import CHECKS, KINDS, ROLES, Claim, Statement
from theorems.language.conditions import Condition, normal_condition
from theorems.language.definitions import arguments_at, define, sizes_up_to, solve
from theorems.language.hypotheses import (
    Accepted,
    AlphabetSize,
    Covered,
    Defined,
    Dimension,
    Form,
    Hypothesis,
    Iid,
    Linear,
    MeanZero,
    Uniform,
    formula_latex,
    parse_accepted,
)
from theorems.language.lemmas import lemma
from theorems.language.model import Definition, Shape
from theorems.language.packs import Pack
from theorems.language.sources import Source
from theorems.language.validation import ClaimError
from theorems.language.worlds import Call, Chance, Parameter, Real, Variable, World, check_fit, parse_call

__all__ = [
    "CHECKS",
    "KINDS",
    "ROLES",
    "Accepted",
    "AlphabetSize",
    "Call",
    "Chance",
    "Claim",
    "ClaimError",
    "Condition",
    "Covered",
    "Defined",
    "Definition",
    "Dimension",
    "Form",
    "Hypothesis",
    "Iid",
    "Linear",
    "MeanZero",
    "Pack",
    "Parameter",
    "Real",
    "Shape",
    "Source",
    "Statement",
    "Uniform",
    "Variable",
    "World",
    "arguments_at",
    "check_fit",
    "define",
    "formula_latex",
    "lemma",
    "lonely_names",
    "misspelt_hint",
    "normal_condition",
    "parse_accepted",
    "parse_call",
    "sizes_up_to",
    "solve",
]

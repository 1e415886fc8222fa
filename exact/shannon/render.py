"""What ``prove`` answers, as text, LaTeX and Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from exact.shannon.explain import Line, Step, derivations, equality_conditions
from exact.syntax import latex_name, parse_expression, parse_statement

if TYPE_CHECKING:
    from exact.shannon.answer import Proof

_THEOREMS = {
    "cited:copy-lemma": "the copy lemma; Zhang, Yeung 1998",
    "cited:zhang-yeung-1997": "the conditional inequality of Zhang and Yeung, 1997",
    "cited:matus-2007": "the inequality of Matúš, 2007",
}


def cited(certificate: Mapping[str, Any] | None) -> list[str]:
    """The theorems that a certificate rests on, besides the hypotheses and Shannon's inequalities."""
    types = [premise["type"] for premise in certificate["premises"]] if certificate else []
    return [name.removeprefix("cited:") for name in dict.fromkeys(types) if name != "hypothesis"]


def word(verdict: str, certificate: Mapping[str, Any] | None) -> str:
    """The verdict, with what it rests on."""
    modulo = cited(certificate)
    return f"{verdict} modulo {' and '.join(modulo)}" if modulo else verdict


def text(proof: Proof) -> str:
    """For a terminal."""
    lines = [f"{word(proof.verdict, proof.certificate)}: {proof.statement}"]
    lines += [f"  given {hypothesis}" for hypothesis in proof.given]
    if proof.certificate:
        lines.append(f"for {proof.certificate['scope']}")
        used = [premise for premise in proof.certificate["premises"] if premise["type"] != "hypothesis"]
        lines += [f"  with {premise['text']} ({_THEOREMS[premise['type']]})" for premise in used]
        for step in derivations(proof.certificate):
            lines += _derivation(step)
        lines += _equality(proof)
    if proof.violation:
        lines += str(proof.violation).splitlines()
    if proof.polymatroid:
        lines.append("this polymatroid meets the hypotheses and all Shannon inequalities, and violates the statement:")
        lines += ["  " + line for line in proof.polymatroid.table().splitlines()]
    if proof.reason:
        lines.append(proof.reason)
    return "\n".join(lines)


def contradiction(certificate: Mapping[str, Any]) -> str:
    """Hypotheses that no distribution meets, and why."""
    lines = ["contradictory: no distribution meets the hypotheses"]
    lines += [f"  given {premise['text']}" for premise in certificate["premises"]]
    for step in derivations(certificate):
        lines += _derivation(step)
    return "\n".join(lines)


def _why(line: Line) -> str:
    if line.kind == "given":
        return f"given {line.because}"
    return f"as {line.because}" if line.because else "the same, by the chain rule"


def _derivation(step: Step) -> Iterator[str]:
    lines = step.lines
    if len(lines) > 1 and not lines[0].text:
        yield f"  {step.claim}, by the chain rule from"
        yield from (f"    {_why(line).removeprefix('as ')}" for line in lines)
        return
    width = min(48, max(len(line.text) for line in lines))
    yield f"  {step.start}"
    yield from (f"    {line.relation:<2} {line.text:<{width}}  {_why(line)}" for line in lines)


def _equality(proof: Proof) -> Iterator[str]:
    if cited(proof.certificate):
        return  # what is cited may itself be an equality where the conditions would speak of copies
    conditions = equality_conditions(proof.certificate or {})
    for claim, found in conditions:
        where = f" in {claim}" if len(conditions) > 1 else ""
        if found is None:
            yield f"never an equality{where}"
        elif found:
            yield f"equality{where} iff {' and '.join(found)}"
        else:
            yield f"always an equality{where}"


# ------------------------------------------------------------------------------------ LaTeX, Markdown


def _math(statement: str) -> str:
    return parse_statement(statement).latex()


def _aligned(step: Step) -> Iterator[str]:
    signs = {"<=": r"\le", ">=": r"\ge", "=": "=", "<": "<", ">": ">"}
    first, *others = step.lines
    if not first.text:
        yield rf"&{_math(step.claim)} \\"
        yield from (rf"&\qquad \text{{from }} {_math(line.because)} \\" for line in step.lines)
        return
    for left, line in ((parse_expression(step.start).latex(), first), *(("", line) for line in others)):
        why = {"given": r"\text{given }", "basic": r"\text{as }", "number": r"\text{as }", "identity": ""}[line.kind]
        reason = f"{why} {_math(line.because)}" if line.because else r"\text{chain rule}"
        yield rf"{left} &{signs[line.relation]} {parse_expression(line.text).latex()} && {reason} \\"


def latex(proof: Proof) -> str:
    """The statement, its hypotheses and the proof, for a paper (packages amsmath)."""
    lines = [f"% {proof.verdict}: {proof.statement}"]
    given = ", ".join(f"${_math(hypothesis)}$" for hypothesis in proof.given)
    told = f"{'If ' + given + ', then' if given else 'For all finite distributions,'} ${_math(proof.statement)}$."
    lines.append(told if proof.certificate else f"The statement: {told}")
    modulo = cited(proof.certificate)
    if modulo:
        lines.append(f"The proof rests on {' and '.join(modulo)}.")
    if proof.certificate:
        lines += [r"\begin{align*}"]
        for step in derivations(proof.certificate):
            lines += _aligned(step)
        lines[-1] = lines[-1].removesuffix(r" \\")
        lines += [r"\end{align*}"]
        for claim, found in () if cited(proof.certificate) else equality_conditions(proof.certificate):
            if found:
                conditions = " and ".join(f"${_math(condition)}$" for condition in found)
                lines.append(f"Equality in ${_math(claim)}$ holds if and only if {conditions}.")
            elif found is None:
                lines.append(f"Equality in ${_math(claim)}$ never holds.")
    if proof.violation:
        v = proof.violation
        lines.append(f"It is false: ${_math(v.link)}$ fails by ${v.difference.latex()}$ at")
        if v.joint is not None and v.joint.names:
            names = v.joint.names
            lines.append(rf"\begin{{tabular}}{{{'c' * (len(names) + 1)}}}")
            lines.append(" & ".join(f"${latex_name(name)}$" for name in names) + r" & $P$ \\ \hline")
            lines += [" & ".join([*map(str, outcome), f"${p}$"]) + r" \\" for outcome, p in v.joint.items()]
            lines.append(r"\end{tabular}")
        else:
            lines.append(rf"\begin{{verbatim}}{chr(10)}{v.witness}{chr(10)}\end{{verbatim}}")
    if proof.polymatroid:
        lines.append(r"It does not follow from Shannon's inequalities.")
    return "\n".join(lines)


def markdown(proof: Proof) -> str:
    """The same for a note or an issue: formulas between dollars, the proof as a table."""
    lines = [f"**{word(proof.verdict, proof.certificate)}**: ${_math(proof.statement)}$", ""]
    lines += [f"- given ${_math(hypothesis)}$" for hypothesis in proof.given]
    if proof.certificate:
        lines += ["", f"for {proof.certificate['scope']}", "", "| | | why |", "|---|---|---|"]
        for step in derivations(proof.certificate):
            if not step.lines[0].text:
                lines.append(
                    f"| ${_cell(_math(step.claim))}$ | | {'; '.join(map(_why, step.lines))} |".replace("|;", ";")
                )
                continue
            lines.append(f"| ${_cell(parse_expression(step.start).latex())}$ | | |")
            lines += [_row(line) for line in step.lines]
        lines += ["", *_equality(proof)]
    if proof.violation:
        v = proof.violation
        lines += ["", f"false by ${v.difference.latex()}$ at", "", "```", str(v.witness), "```"]
    if proof.polymatroid:
        lines += ["", "```", proof.polymatroid.table(), "```"]
    if proof.reason:
        lines += ["", proof.reason]
    return "\n".join(lines)


def _row(line: Line) -> str:
    sign = {"<=": r"\le", ">=": r"\ge"}.get(line.relation, line.relation)
    word = "given" if line.kind == "given" else "as"
    why = f"{word} ${_math(line.because)}$" if line.because else "chain rule"
    return f"| | ${sign} {_cell(parse_expression(line.text).latex())}$ | {_cell(why)} |"


def _cell(text: str) -> str:
    return text.replace("|", r"\|")

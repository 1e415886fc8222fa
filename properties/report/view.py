"""What the page shows, as plain data: the ledger with its formulas drawn, its witnesses as tables, its proofs in lines.

Nothing is judged here.  Verdicts, words and counts are those of the ledger; a proof is shown only where the ledger
says proved, and only from the certificate whose digest the ledger names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from exact.bits import Bits
from exact.syntax import ParseError, parse_statement
from properties.ledger import overview, render
from properties.report import graph, latex, mathml, proof

__all__ = ["VERDICTS", "page", "witness"]

#: the order in which verdicts and evidence are offered in the filter
VERDICTS = (
    *("holds", "holds-as-amended", "fails", "open", "context", "not-in-post", "not-in-source"),
    *("failed", "contradiction", "not-run"),
)
EVIDENCE = ("proved", "refuted", "enumerated", "tested", "failed", "not run")

KINDS = {
    "chain": "chain of bounds",
    "identity": "identity",
    "monotone": "monotone",
    "bounds": "two-sided bounds",
    "countermodel": "countermodel",
    "numeric": "numbers",
    "inconsistency": "hypotheses that contradict each other",
}

CHECKS = {
    "proof": "proof",
    "enumeration": "enumeration",
    "random": "random instances",
    "equality": "equality",
    "necessity": "necessity",
    "sharpness": "sharpness",
    "derivation": "derivation",
}


def page(ledger: Mapping[str, Any], proofs: Mapping[str, Any] | None, figures: Sequence[Any]) -> dict[str, Any]:
    """Everything for the template.  figures: dicts with name, title, caption, claims and svg (its text)."""
    certificates = _certificates(ledger, proofs)
    claims = [_claim(ledger, claim, certificates, figures) for claim in ledger["claims"]]
    citable = bool(ledger["citable"])
    return {
        "ledger": ledger,
        "suite": ledger["scope"] == "suite",
        "version": render.version(),
        "citable": citable,
        "citation": render.citation(ledger) if citable else "",
        "why_not": "" if citable else render.why_not(ledger),
        "counts": render.counts(ledger),
        "claims": claims,
        "sources": _sources(ledger),
        "verdicts": _tally(VERDICTS, [c["class"] for c in claims]),
        "evidence": _tally(EVIDENCE, [word for c in claims for s in c["statements"] for word in s["evidence_words"]]),
        "verdict_words": render.CLAIM_WORDS,
        "columns": overview.COLUMNS,
        "graph": _graph(claims, certificates),
        "figures": list(figures),
    }


def _sources(ledger: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Each source with its scoreboard and the ids of its claims."""
    found = []
    for source in ledger["sources"]:
        own = [c for c in ledger["claims"] if c["source"] == source["id"]]
        found.append({**source, "score": overview.scoreboard([c["verdict"] for c in own]), "first": own[0]["id"]})
    return found


def _tally(order: Sequence[str], found: Sequence[str]) -> list[tuple[str, int]]:
    counts = Counter(found)
    return [(word, counts[word]) for word in order if counts[word]]


def _certificates(ledger: Mapping[str, Any], proofs: Mapping[str, Any] | None) -> dict[str, dict[str, Any]]:
    """The certificates of proved statements, by id: those that are what the ledger says they are."""
    held = {c["id"]: c for c in (proofs or {}).get("certificates", []) if proof.sound_digest(c)}
    wanted = {
        s["id"]: s["certificate"]
        for claim in ledger["claims"]
        for s in claim["statements"]
        if s["certificate"] and s["evidence"]["proof"]["status"] == "passed"
    }
    return {id: held[id] for id, digest in wanted.items() if id in held and held[id]["sha256"] == digest}


# Claims and statements --------------------------------------------------------------------------


def _claim(
    ledger: Mapping[str, Any],
    claim: Mapping[str, Any],
    certificates: Mapping[str, Mapping[str, Any]],
    figures: Sequence[Mapping[str, Any]],
) -> dict[str, Any]:
    verdict = claim["verdict"]
    statements = [_statement(s, certificates) for s in claim["statements"]]
    return {
        "id": claim["id"],
        "aliases": claim.get("aliases", []),
        "title": claim["title"] or claim["id"],
        "source": claim["source"],
        "section": claim["section"],
        "formula": _formula(claim["formula"]),
        "quote": _quote(claim["words"]),
        "readings": _readings(claim, statements),
        "numbers": overview.numbers(claim["statements"]),
        "verdict": verdict,
        "class": verdict,
        "meta_verdicts": claim["meta_verdicts"],
        "meaning": render.CLAIM_WORDS.get(verdict, verdict),
        "statements": statements,
        "figures": [f for f in figures if claim["id"] in f["claims"]],
        "macro": f"\\bitsclaim{{{claim['id']}}}",
    }


def _readings(
    claim: Mapping[str, Any], views: Sequence[Mapping[str, Any]]
) -> list[tuple[str, list[Mapping[str, Any]]]]:
    """(role in words, views of its statements), of a claim whose words are those of a source."""
    if not claim["section"]:
        return []
    by_id = {view["id"]: view for view in views}
    return [(words, [by_id[s["id"]] for s in statements]) for words, statements in render.readings(claim)]


def _quote(words: str) -> list[tuple[str, str]]:
    """The words of a source in pieces, each with the formula that follows it, as ``\\(M\\)``."""
    pieces = re.split(r"\\\((.*?)\\\)", words)
    return [(pieces[i], _formula(pieces[i + 1]) if i + 1 < len(pieces) else "") for i in range(0, len(pieces), 2)]


def _formula(source: str) -> str:
    """The source's wording; what the small reader of LaTeX does not know is shown as written."""
    if not source:
        return ""
    try:
        return latex.latex_math(source)
    except latex.LatexError:
        return mathml.plain(source)


def _statement(s: Mapping[str, Any], certificates: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    evidence = s["evidence"]
    certificate = certificates.get(s["id"])
    needs = _needs(evidence["necessity"])
    return {
        "id": s["id"],
        "aliases": s.get("aliases", []),
        "short": s["id"].split("/", 1)[1],
        "verdict": s["verdict"],
        "class": s["verdict"],
        "loud": "NOT RUN" if s["verdict"] == "not-run" else s["verdict"],
        "role": render.ROLE_WORDS[s["role"]],
        "kind": KINDS.get(s["kind"], s["kind"]),
        "reading": s["reading"],
        "text": s["text"],
        "latex": s["latex"],
        "math": mathml.statement(s["text"]),
        "scope": s["scope"].replace(">=", "≥").replace("<=", "≤"),
        "hypotheses": [
            {**h, "math": mathml.hypothesis(h["text"]), "needs": [n for n in needs if _same(n["name"], h["name"])]}
            for h in s["hypotheses"]
        ],
        "equality": _equality(s),
        "instances": render.instances(s),
        "counterexample": _counterexample(evidence["enumeration"]),
        "proof": proof.view(certificate) if certificate else None,
        "certificate": s["certificate"],
        "derivation": [_sentence(row) for row in evidence["derivation"]["sentences"]],
        "coq": {"text": s["coq"], "said": render.judged(s), "proofs": _proofs(s["id"])} if s.get("coq") else None,
        "rows": [_row(check, evidence[check]) for check in CHECKS if _speaks(evidence[check])],
        "evidence_words": _evidence_words(s),
        "search": " ".join(
            [s["id"], s["text"], s["reading"], *(h["name"] + " " + h["meaning"] for h in s["hypotheses"])]
        ),
    }


def _proofs(id: str) -> str:
    """Where the theorems of a statement stand."""
    return f"coq/proofs/{id.split('/')[0].replace('-', '_')}.v"


def _sentence(row: Mapping[str, Any]) -> dict[str, Any]:
    """A sentence of a derivation, its formulas drawn."""
    return {
        "words": mathml.words(row["words"]),
        "formula": mathml.statement(row["formula"]) if row["formula"] else "",
        "classes": [
            (mathml.value(c["values"]), mathml.value(c["probability"]), mathml.words(c["where"]))
            for c in row["classes"]
        ],
        "heading": row["depth"] == 0,
    }


def _same(found: str, declared: str) -> bool:
    """``independence-2`` is ``independence`` written out for position 2."""
    return found == declared or found.rpartition("-")[0] == declared


def _speaks(evidence: Mapping[str, Any]) -> bool:
    return evidence["status"] != "not-applicable" or bool(evidence["summary"])


def _evidence_words(s: Mapping[str, Any]) -> list[str]:
    words = []
    for e in s["evidence"].values():
        if e["status"] == "not-run":
            words.append("not run")
        elif e["status"] == "failed":
            words.append("failed")
    for check in ("proof", "enumeration", "random"):
        e = s["evidence"][check]
        if e["status"] == "passed" and e["word"]:
            words.append(e["word"])
        elif e["status"] == "failed" and e["word"] == "refuted":
            words.append("refuted")
    return list(dict.fromkeys(words))


def _row(check: str, evidence: Mapping[str, Any]) -> dict[str, Any]:
    parts = list(_parts(evidence["details"]))
    return {
        "check": CHECKS[check],
        "status": evidence["status"],
        "word": render.word(evidence),
        "summary": evidence["summary"].replace(">=", "≥").replace("<=", "≤"),
        "domains": [f"{label}{d}" for label, part in parts for d in part.get("domains", [])],
        "mutants": [_mutant(label, m) for label, part in parts for m in part.get("mutants", [])],
        "failure": evidence["failure"],
    }


def _parts(details: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The details, of each length of the vectors where a statement about positions was written out for some."""
    if "lengths" in details:
        for label, part in details["lengths"].items():
            yield f"{label}: ", part
    else:
        yield "", details


def _mutant(label: str, mutant: Mapping[str, Any]) -> dict[str, str]:
    on = ""
    if "witness" in mutant:
        on = "on " + _size(
            mutant["witness"]["parameters"], mutant["witness"]["atoms"], mutant["witness"]["denominator"]
        )
    return {"text": label + mutant["text"], "rule": mutant["rule"], "outcome": mutant["outcome"], "on": on}


def _size(parameters: Mapping[str, Any], atoms: int, denominator: int) -> str:
    parts = [f"{name} = {number}" for name, number in parameters.items()]
    parts += [f"{atoms} outcome{'' if atoms == 1 else 's'} over {denominator}"] if atoms else []
    return ", ".join(parts)


# Equality, hypotheses, witnesses ----------------------------------------------------------------


def _equality(s: Mapping[str, Any]) -> list[dict[str, Any]]:
    """For each link with a condition: the link, the condition, what is known of it, and of how many cases."""
    evidence = s["evidence"]["equality"]
    if not any(s["equality"]):
        return []
    try:
        links = parse_statement(s["text"]).links()
    except ParseError:
        return []
    found = []
    for i, text in enumerate(s["equality"]):
        if not text:
            continue
        words = {
            entry["word"]
            for _, part in _parts(evidence["details"])
            for entry in part.get("links", [])
            if entry["link"] == i + 1
        }
        counts = evidence["counts"]
        cases, equal = counts.get(f"cases_{i + 1}"), counts.get(f"equalities_{i + 1}")
        found.append(
            {
                "link": mathml.statement(str(links[i])),
                "condition": mathml.condition(text),
                "word": ", ".join(sorted(words)) or render.word(evidence),
                "counts": f"equal in {equal:,} of {cases:,} cases" if cases is not None and equal is not None else "",
            }
        )
    return found


def _needs(evidence: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What dropping each hypothesis does, at each length where there are several."""
    found = []
    for label, part in _parts(evidence["details"]):
        for entry in part.get("hypotheses", []):
            links = [
                {"link": link["link"], "witness": witness(link["witness"])}
                for link in entry["links"]
                if "witness" in link
            ]
            found.append({"name": entry["name"], "label": label, "searched": entry["searched"], "links": links})
    return found


def _counterexample(evidence: Mapping[str, Any]) -> dict[str, Any] | None:
    for label, part in _parts(evidence["details"]):
        if "counterexample" in part:
            shown = witness(part["counterexample"])
            first = str(part.get("text", "")).splitlines()[:1]
            return shown | {"heading": label + (first[0] if first else "a counterexample")}
    return None


def witness(data: Mapping[str, Any]) -> dict[str, Any]:
    """An instance as a table, and each link that fails on it with both sides exactly and their difference."""
    instance = data["instance"]
    names = instance["names"]
    formula = data["statement"]
    every = re.match(r"\s*for every (\w+)\s*:", formula)
    return {
        "parameters": [mathml.statement(f"{name} = {value}") for name, value in instance["parameters"].items()],
        "columns": [f"<math>{mathml.name(name)}</math>" for name in names],
        "rows": [([cell(value) for value in values], probability) for values, probability in instance["joint"]],
        "at": f"{every.group(1)} = {data['value']}" if every and data["value"] is not None else "",
        "links": [
            {
                "math": mathml.statement(link["text"]),
                "left": number(link["left"]),
                "right": number(link["right"]),
                "difference": number(link["difference"]),
            }
            for link in data["links"]
            if not link["holds"]
        ],
        "total": len(data["links"]),
        "ends": data["ends"],
        "size": _size(instance["parameters"], data["atoms"] if names else 0, data["denominator"]),
    }


def cell(value: object) -> str:
    """A value of a variable: a symbol, a vector of them as (0, 1), or ``*``."""
    if isinstance(value, list | tuple):
        return f"({', '.join(cell(v) for v in value)})"
    return str(value)


def number(text: str) -> dict[str, str]:
    """An exact number, and to six digits where it is not an integer."""
    try:
        exact = Bits.parse(text)
    except (ValueError, TypeError):
        return {"math": mathml.value(text), "about": ""}
    whole = exact.is_rational() and exact.as_fraction().denominator == 1
    return {"math": mathml.value(text), "about": "" if whole else f"{float(exact):.6g}".replace("-", "−")}


# The graph --------------------------------------------------------------------------------------


def _graph(claims: Sequence[Mapping[str, Any]], certificates: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    found = graph.edges(certificates)
    verdicts = {c["id"]: c["verdict"] for c in claims}
    verdicts |= {s["id"]: s["verdict"] for c in claims for s in c["statements"]}
    joined = {id.split("/")[0] for edge in found for id in (edge.lower, edge.upper)}
    alone = [c["id"] for c in claims if c["id"] not in joined]
    return {
        "svg": graph.draw(found, alone, verdicts) if claims else "",
        "edges": [(edge.upper, edge.lower) for edge in found],
        "alone": alone,
    }

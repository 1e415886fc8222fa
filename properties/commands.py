"""The command line: ``python -m theorems``.

``list`` and ``show`` say what is claimed, ``derive`` how its forms are found, ``verify`` checks all of it and writes
the report, ``prove`` tries a statement of yours, ``new`` starts a lemma file, ``cite`` says how to cite, ``figures``
draws, ``check`` has the core check certificates.  Exit codes: 0 as recorded or proved, 1 otherwise,
2 for bad usage, 130 when interrupted.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bits_per_rollout.packages import shadowed
from properties import derive, prove
from properties.audit import budget
from properties.audit import command as audit
from properties.campaign import command as campaign
from properties.listing import claim_named, claims_of, cmd_list, cmd_show, statement_named
from properties.support import checkout, owned, plain
from properties.support.saying import WIDTH, UsageError, say, say_json, wrapped
from properties.support.terminal import guarded

if TYPE_CHECKING:
    from properties.ledger.ledger import Key


def cmd_derive(options: argparse.Namespace) -> int:
    if options.table:
        return derive.table(options)
    if not options.claim:
        raise UsageError("derive needs the id of a claim, or --table")
    claim = claim_named(options.claim)
    return derive.run(options, claim, statement_named(claim, options.claim))


# verify, report, errata -------------------------------------------------------------------------


def _progress(keys: Sequence[Key], before: Mapping[str, float]) -> Callable[[int, int, Key], None] | None:
    """A line on the terminal: how many checks are done, an estimate of the time left, and the last check; else None.

    before: seconds of each check in the run before this one, by which the estimate weighs them.
    """
    if not sys.stderr.isatty():
        return None
    from properties.ledger.ledger import key_text
    from properties.support.progress import Countdown

    countdown = Countdown([key_text(key) for key in keys], before)

    def show(done: int, total: int, key: Key) -> None:
        left = countdown.done(key_text(key))
        text = f"{done}/{total} checks" + (f", {left}" if left else "") + f"; last {key_text(key)}"
        end = "\r" if done < total else "\r" + " " * (WIDTH - 1) + "\r"
        print(text[: WIDTH - 1].ljust(WIDTH - 1), end=end, file=sys.stderr, flush=True)

    return show


def _seconds_before(folder: Path) -> dict[str, float]:
    """How long each check took in the last run there, if there was one: a guide to the estimate, nothing else."""
    try:
        found = json.loads((folder / "ledger.json").read_text(encoding="utf-8"))["timings"]["checks"]
        return {str(name): float(seconds) for name, seconds in found.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _derive() -> None:
    """Derive all certificates from their scripts, and commit them; the run then checks them like any others."""
    from theorems.proof.derive import DeriveError
    from theorems.proof.store import write_certificates

    try:
        write_certificates(anew=True)
    except DeriveError as error:
        raise UsageError(f"a proof script does not lead to a certificate: {error}") from None
    except OSError as error:
        raise UsageError(f"the certificates cannot be written: {error}") from None


def cmd_verify(options: argparse.Namespace) -> int:
    from properties.ledger import files, ledger, render, runner
    from theorems import load_claims

    if options.jobs is not None and options.jobs < 1:
        raise UsageError(f"-j {options.jobs}: at least one process is needed")
    folder = _folder(options.out)
    if options.update:
        _derive()
    before = _seconds_before(folder)
    files.prepare(folder, "suite", figures=options.figures)
    claims = list(load_claims().values())
    entries = [ledger.describe(claim) for claim in claims]
    profile = options.profile
    progress = _progress(ledger.expected_keys(entries), before)
    findings = runner.run_all(claims, profile, options.jobs or runner.cores(), progress)
    result = ledger.build(entries, findings, scope="suite", profile=profile, recorded=ledger.recorded_verdicts())
    if options.update:
        if result["status"] != "COMPLETE":
            raise ledger.LedgerError(
                "the run is PARTIAL, so no verdict was recorded: " + "; ".join(result["partial_because"])
            )
        ledger.record(result)
        result = ledger.build(entries, findings, scope="suite", profile=profile, recorded=ledger.recorded_verdicts())
    written = files.write(result, ledger.certificates(entries, findings), folder, figures=options.figures)
    if options.json:
        say_json(result)
    else:
        for failure in render.failures(result):
            say(failure)
        for line in render.text(result, written, options.verbose):
            say(line)
    return 0 if result["citable"] else 1


def _folder(out: str | None) -> Path:
    return Path(out) if out else checkout.build_folder(Path.cwd())


def _read_ledger(out: str | None) -> dict[str, Any]:
    path = _folder(out) / "ledger.json"
    if not path.exists():
        raise UsageError(f"there is no {path}; run `python -m theorems verify` first")
    return _read_json(path, "ledger")


def _read_certificates(out: str | None) -> dict[str, Any] | None:
    path = _folder(out) / "certificates.json"
    return _read_json(path, "certificates") if path.exists() else None


def _read_json(path: Path, schema: str) -> dict[str, Any]:
    """The file, of the schema that this version writes, or one sentence that says where it is not."""
    from properties.report.schema import SchemaError, check

    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        check(data, schema)
    except SchemaError as error:
        raise UsageError(f"{path} is not of the schema that this version writes: {error}") from None
    except (OSError, ValueError) as error:
        raise UsageError(f"{path} cannot be read as {schema}: {error}") from None
    except RecursionError:
        raise UsageError(f"{path} cannot be read as {schema}: its brackets are nested too deeply") from None
    return dict(data)


def cmd_report(options: argparse.Namespace) -> int:
    from properties.ledger import files, render
    from properties.ledger.fit import misfits

    data, proofs = _read_ledger(options.out), _read_certificates(options.out)
    if wrong := misfits(data, proofs):
        for sentence in wrong:
            print(f"error: {plain.one_line(sentence)}", file=sys.stderr)
        print(f"error: nothing is drawn from {_folder(options.out) / 'ledger.json'}; run verify again", file=sys.stderr)
        return 1
    written = files.draw(data, proofs, _folder(options.out), figures=options.figures)
    if options.json:
        say_json(data)
    else:
        for line in render.text(data, written, options.verbose):
            say(line)
    return 0 if data["citable"] else 1


def cmd_errata(options: argparse.Namespace) -> int:
    from properties.ledger import runner
    from properties.ledger.ledger import recorded_beside, recorded_verdicts
    from properties.support.progress import Bar
    from theorems.proof.store import statement_proof

    found: list[dict[str, Any]] = []
    wrong = [(c, s) for c in claims_of(options.source) for s in c.statements if s.of_source and s.refuted]
    with closing(Bar()) as bar:
        for claim, s in wrong:
            bar("errata", len(found), len(wrong))
            evidence = runner.run_row(claim, s, "enumeration", "ci", bar).evidence
            repairs = [
                {"id": claim.full_id(r), "text": r.text, "proved": statement_proof(claim, r).proved}
                for r in claim.statements
                if r.role == "repair"
            ]
            found.append(
                {
                    "id": claim.full_id(s),
                    "source": claim.source,
                    "section": claim.section,
                    "formula": claim.formula,
                    "words": claim.words,
                    "reading": s.reading,
                    "text": s.text,
                    "refuted": evidence.status == "passed" and evidence.word == "refuted",
                    "summary": evidence.summary,
                    "details": evidence.details,
                    "repairs": repairs,
                }
            )
    recorded = recorded_verdicts()
    beside = [(claim.id, row) for claim in claims_of(options.source) for row in recorded_beside(recorded, claim.id)]
    if options.json:
        rows = [{"claim": id, "verdict": row} for id, row in beside]
        say_json({"schema": 1, "errata": found, "meta_verdicts": rows})
    else:
        for entry in found:
            _say_erratum(entry)
        for id, row in beside:
            say(f"{id}: {row}")
        if beside:
            say()
        say(
            f"{len(found)} natural readings of a source's wording are refuted."
            if found
            else "No natural reading of a source's wording is refuted."
        )
    return 0 if all(entry["refuted"] for entry in found) else 1


def _say_erratum(entry: Mapping[str, Any]) -> None:
    say(f"{entry['id']}: {'refuted' if entry['refuted'] else 'not refuted'}")
    wrapped(f"{entry['source']}, section {entry['section']!r}: {entry['words']} {entry['formula']}".rstrip(), 2)
    wrapped(f"read as: {entry['reading']}", 2)
    wrapped(entry["text"], 4)
    wrapped(entry["summary"], 2)
    for line in str(entry["details"].get("text", "")).splitlines():
        wrapped(line, 4)
    for repair in entry["repairs"]:
        wrapped(f"repair, {'proved' if repair['proved'] else 'not proved'}: {repair['id']}:  {repair['text']}", 2)
    say()


# cite, figures, new -----------------------------------------------------------------------------


def cmd_cite(options: argparse.Namespace) -> int:
    from properties.ledger.cite import CiteError, cite

    claim = claim_named(options.claim)
    wanted = statement_named(claim, options.claim)
    try:
        id = f"{claim.id}/{wanted}" if wanted else claim.id
        found = cite(id, _read_ledger(options.out), _read_certificates(options.out))
    except CiteError as error:
        print(f"error: nothing can be cited: {plain.one_line(str(error))}", file=sys.stderr)
        return 1
    if options.json:
        say_json(found.to_json())
    else:
        wrapped(found.sentence, 0, 0)
        say()
        say(found.bibtex)
    return 0


def cmd_figures(options: argparse.Namespace) -> int:
    from properties.figures import NoMatplotlib, write_figures
    from properties.support.progress import Bar

    build = checkout.build_folder(Path.cwd())
    folder = Path(options.out) if options.out else build / "figures"
    bar = Bar()
    try:
        with closing(bar):
            if not options.out:
                owned.refuse_links(build, "figures")
            figures = write_figures(folder, lambda done, total, name: bar("figures", done, total))
    except (NoMatplotlib, owned.NotOurs) as error:
        raise UsageError(str(error)) from None
    except OSError as error:
        raise UsageError(f"the figures cannot be written to {folder}: {error.strerror or error}") from None
    if options.json:
        listed = [{**asdict(f), "svg": str(f.svg), "png": str(f.png), "claims": list(f.claims)} for f in figures]
        say_json({"schema": 1, "figures": listed})
        return 0
    for figure in figures:
        say(f"{figure.name}: {figure.title}")
        wrapped(figure.caption, 2, 0)
        wrapped(f"claims: {', '.join(figure.claims)}", 2)
        say(f"  {figure.svg}")
        say(f"  {figure.png}")
    return 0


def cmd_new(options: argparse.Namespace) -> int:
    from properties.support.scaffold import ScaffoldError, write_lemma

    try:
        path = write_lemma(options.id, Path(options.folder))
    except ScaffoldError as error:
        raise UsageError(str(error)) from None
    if options.json:
        say_json({"schema": 1, "id": options.id, "file": str(path)})
        return 0
    say(f"{path} is written: a lemma that is true, to start from.")
    say(f"Change it, and run: pytest {path}")
    return 0


def cmd_pack(options: argparse.Namespace) -> int:
    """Write the pack of the lemmas that certificates prove in the core."""
    from theorems.proof.packs import pack_of

    try:
        data = json.loads(Path(options.certificates).read_text(encoding="utf-8"))
        made = pack_of(data["theorems"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise UsageError(f"{options.certificates} makes no pack: {error}") from None
    rows = ",\n".join(json.dumps(row, separators=(",", ":")) for row in made["theorems"])
    Path(options.file).write_text(f'{{"schema":1,"theorems":[\n{rows}\n]}}\n', encoding="utf-8")
    lemmas = [row["id"] for row in made["theorems"] if "statement" in row]
    if options.json:
        say_json({"schema": 1, "file": options.file, "lemmas": lemmas})
        return 0
    say(f"{options.file} is written: {', '.join(lemmas)}")
    line = f"... by lemma of {Path(options.file).stem}/{lemmas[0]}"
    say(f"Use it: packs=[load_pack({options.file!r})], and a line '{line}'")
    return 0


# check -----------------------------------------------------------------------------------------


def cmd_check(options: argparse.Namespace) -> int:
    """Every file; the worst of their exit codes."""
    return max(_check_file(file) for file in options.files)


def _check_file(file: str) -> int:
    """Each certificate of the core, and that its text says what was proved; or the answers of the prover."""
    from theorems.proof import core
    from theorems.proof.proved import check_stated

    if (answers := prove.answers_in(file)) is not None:
        return 0 if prove.check(file, answers) else 1
    try:
        data = json.loads(Path(file).read_text(encoding="utf-8"))
        listed = data["theorems"]
        if not isinstance(listed, list) or not listed:
            raise ValueError("it has no certificate of the core")
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        why = "it is no file of certificates" if isinstance(error, KeyError | TypeError) else plain.one_line(str(error))
        print(f"error: {plain.one_line(file)}: {why}", file=sys.stderr)
        return 2
    try:
        proved = core.check(data)
    except core.Reject as error:
        say(f"REJECTED  {plain.one_line(file)}\n  {plain.one_line(str(error))}")
        return 1
    status = 0
    for row in listed:
        theorem = proved[row["id"]]
        if "statement" not in row:
            say(f"accepted  {row['id']}\n  {theorem}")
            continue
        try:
            check_stated(row, theorem)
        except core.Reject as error:
            say(f"REJECTED  {plain.one_line(row['id'])}\n  {plain.one_line(str(error))}")
            status = 1
            continue
        say(f"accepted  {plain.one_line(row['id'])}")
        for line in _said(row):
            say(f"  {plain.one_line(line)}")
    say(f"{len(proved)} certificates of the core in {file}")
    return status


def _said(certificate: Mapping[str, Any]) -> list[str]:
    """What an accepted certificate of the core says: the statement, and all that it rests on and is about."""
    from theorems.proof.proved import written

    found = written(certificate)
    return [
        f"in the core: {found.statement}",
        *(f"given {text}" for text in found.premises),
        *(f"with {name} in {text}" for name, text in {**found.variables, **found.constants}.items()),
        *(f"with {name} = {text}" for name, text in found.functions.items()),
        *(f"with {name} a number" for name in found.numbers),
        *(f"with {line}" for line in found.own.splitlines()),
    ]


def cmd_coq(options: argparse.Namespace) -> int:
    """Compile the Coq files and count what was accepted; 0 if that is what is recorded, 1 if not or without Coq."""
    from properties.judge.build import BuildError, build
    from properties.judge.refutations import write_generated
    from properties.judge.results import missing, open_parts, summary
    from properties.judge.sources import SOURCES, Sources, out_of_date, write_statements

    if not SOURCES.is_dir():
        raise UsageError("the Coq files are in a checkout of the project, and this is none")
    if options.write:
        for name in (*write_statements(), *write_generated()):
            say(f"written: coq/{name}")
        return 0
    stale = out_of_date()
    if stale:
        say(f"coq/{stale[0]} is not what the claims say; `python -m theorems coq --write` writes it anew")
        return 1
    try:
        built = build(Sources.read(), checkout.build_folder(SOURCES) / "coq", jobs=options.jobs, say=say)
    except BuildError as error:
        say(f"Coq: NOT RUN ({error})")
        return 1
    for name, why in built.failed.items():
        say(f"{name}: {why}")
    lacking, known = missing(built.accepted), set(open_parts())
    if lacking:
        wrapped(f"not accepted: {', '.join(lacking)}")
    if known != set(lacking):
        wrapped(f"coq/open.txt records other parts as open: {', '.join(sorted(known ^ set(lacking)))}")
    say(f"{built.compiled} of {built.files} files compiled in {built.seconds:.0f} s, Coq {built.version}")
    say(summary(built.accepted))
    return 1 if built.failed or known != set(lacking) else 0


# the parser -------------------------------------------------------------------------------------


def parser() -> argparse.ArgumentParser:
    from properties.checks.evidence import PROFILES
    from properties.ledger.ledger import CITABLE_PROFILE

    top = argparse.ArgumentParser(
        prog="python -m theorems",
        description="Claims about how many bits an update can carry: what is claimed, proved and refuted.",
        epilog="example: python -m theorems show group-bound",
        allow_abbrev=False,
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(
        name: str, run: Callable[[argparse.Namespace], int], help: str, example: str
    ) -> argparse.ArgumentParser:
        sub = commands.add_parser(
            name,
            help=help,
            description=help[0].upper() + help[1:] + ".",
            epilog=f"example: python -m theorems {name} {example}",
            allow_abbrev=False,
        )
        sub.set_defaults(run=run)
        if name not in ("show", "check", "prove"):
            sub.add_argument("--json", action="store_true", help="print JSON")
        return sub

    out_help = "the folder of the report (default: build/ of the checkout, or of the working directory)"
    verbose_help = "print every statement with its hypotheses, and what each check found"

    source_help = "the claims of one source alone: its id, as post"
    sub = command("list", cmd_list, "list the sources, their claims and the recorded verdicts", "--source post")
    sub.add_argument("--source", metavar="ID", help=source_help)

    sub = command("show", cmd_show, "show a claim: statements, hypotheses, LaTeX, proofs line by line", "group-bound")
    sub.add_argument("claim", metavar="CLAIM", help="the id of a claim, or of one statement: group-bound/pointwise")
    sub.add_argument("--latex", action="store_true", help="each line of the proofs in LaTeX too")

    help = "show how closed forms, tangent points and equality conditions are found, as a mathematician writes it"
    derive.add_arguments(command("derive", cmd_derive, help, "uniform-prior-mi/pointwise"))

    sub = command("verify", cmd_verify, "run every check of every claim, and write the report", "-j 4")
    sub.add_argument("--update", action="store_true", help="derive the certificates and record the verdicts anew")
    sub.add_argument("-j", "--jobs", type=int, metavar="N", help="processes (default: one for each core)")
    sub.add_argument("--out", metavar="DIR", help=out_help)
    sub.add_argument("-v", "--verbose", action="store_true", help=verbose_help)
    sub.add_argument("--profile", choices=PROFILES, default=CITABLE_PROFILE, help="only ci, the default, may be cited")
    drawn = argparse.BooleanOptionalAction
    sub.add_argument("--figures", action=drawn, default=True, help="draw the figures, a few seconds, into the report")

    example = '"I(g;S) <= H(r)" --given "I(t;S) = 0" --given "I(g;S|t,r) = 0"'
    prove.add_arguments(
        command(
            "prove", prove.run, "prove or refute a statement for all finite distributions; alone: a session", example
        )
    )

    sub = command(
        "pack", cmd_pack, "make a pack of lemmas, for the proofs of others", "out/certificates.json votes.json"
    )
    sub.add_argument("certificates", metavar="CERTIFICATES", help="the certificates.json of a run of lemmas")
    sub.add_argument("file", metavar="FILE", help="the pack to write: lower-case words joined by hyphens, and .json")

    help = "check certificates in the core, theorems/proof/core.py, which does that alone too, copied elsewhere"
    sub = command("check", cmd_check, help, "build/certificates.json")
    sub.add_argument("files", nargs="+", metavar="FILE", help="a file of certificates")

    example = "examples/audit_numpy.py:rloo --V 4 --K 3"
    audit.add_arguments(command("audit", audit.run, "say exactly how many bits about S an update carries", example))

    help = "bound what a logged training run was told about the right answers, in bits"
    budget.add_arguments(command("budget", budget.run, help, "runs.jsonl --answer 'boxed{(.*?)}'"))

    help = "run all checks of a profile, on all cores here or on a Dask cluster; stopped, it goes on when run again"
    campaign.add_arguments(command("campaign", campaign.run, help, "--profile thorough --scheduler tcp://host:8786"))

    sub = command(
        "cite", cmd_cite, "print how to cite a claim: a sentence, and BibTeX with the claims digest", "group-bound"
    )
    sub.add_argument("claim", metavar="CLAIM", help="the id of a claim, or of one statement: group-bound/pointwise")
    sub.add_argument("--out", metavar="DIR", help=out_help)

    help = "let Coq check the theorems and refutations: coqc, and mathcomp's ssreflect, have to be installed"
    sub = command("coq", cmd_coq, help, "-j 2")
    sub.add_argument("-j", "--jobs", type=int, metavar="N", help="processes (default: one for each core)")
    sub.add_argument("--write", action="store_true", help="write the statements anew from the claims, and no more")

    sub = command("figures", cmd_figures, "draw the figures from exact numbers, as SVG and PNG", "--out build/figures")
    sub.add_argument("--out", metavar="DIR", help="where to (default: figures/ in the folder of the report)")

    sub = command("new", cmd_new, "write a file to start a lemma from; pytest runs it as it is", "my-lemma")
    sub.add_argument("id", metavar="ID", help="its id: lower-case words joined by hyphens; it names the file too")
    sub.add_argument("--folder", metavar="DIR", default=".", help="where to (default: here)")

    help = "list the refuted readings of the sources, with counterexample and repair"
    sub = command("errata", cmd_errata, help, "--source post")
    sub.add_argument("--source", metavar="ID", help=source_help)

    help = "print the last verify's ledger again, and draw its page, table and macros from ledger.json"
    sub = command("report", cmd_report, help, "--out build")
    sub.add_argument("-v", "--verbose", action="store_true", help=verbose_help)
    sub.add_argument("--figures", action=drawn, default=True, help="draw the figures, a few seconds, into the report")
    sub.add_argument("--out", metavar="DIR", help=out_help)
    return top


def commands_of(top: argparse.ArgumentParser) -> list[str]:
    """The names of the commands."""
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            return list(action.choices)
    return []


def _known_command(word: str, known: Sequence[str]) -> None:
    """UsageError for a command that there is not, with the nearest one that there is."""
    from theorems import nearest

    if not word.startswith("-") and word not in known:
        close = nearest(word, known)
        hint = f"did you mean {close!r}? " if close else ""
        raise UsageError(f"there is no command {word!r}; {hint}there are {', '.join(known)}")


def main(arguments: Sequence[str] | None = None) -> int:
    words = list(sys.argv[1:] if arguments is None else arguments)
    return guarded(lambda: _run(words), "nothing was verified, and no report was written")


def _run(words: list[str]) -> int:
    from properties.ledger.ledger import LedgerError
    from theorems.proof.elaborate import StepError

    try:
        top = parser()
        if words:
            _known_command(words[0], commands_of(top))
        options = top.parse_args(words)
        if wrong := shadowed() or checkout.wrong_copy(Path.cwd()):
            raise UsageError(wrong)
        return int(options.run(options))
    except (LedgerError, StepError) as error:  # StepError: the file of committed certificates cannot be read
        print(f"error: {error}", file=sys.stderr)
        return 1
    except UsageError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2

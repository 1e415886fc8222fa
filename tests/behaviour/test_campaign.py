"""Campaigns: cut, done in any order, stopped and gone on with, the result is that of the checks done whole."""

import io
import json
import random
import sys
from dataclasses import replace

import pytest

from properties.campaign import engines
from properties.campaign.book import Book, Entry
from properties.campaign.drive import Campaign, MixedCode, Progress, campaign_name
from properties.campaign.engines import Here
from properties.campaign.jobs import Job, Shard, domains_of, jobs
from properties.campaign.report import concluded, lines, write
from properties.campaign.work import work
from properties.checks import checks
from properties.checks.attacks import Count, enumerate_all
from properties.commands import main
from properties.support import owned
from properties.worlds import domains
from theorems import find

# refuted, about parameters alone, about every position, with a domain of its own
ONLY = ("one-bit/without-theta", "exploration/any-prior", "training-run/added-up", "math-budget/groups")
CHECKS = ("enumeration", "fuzzing")


@pytest.fixture(autouse=True)
def small_parts(monkeypatch):
    monkeypatch.setattr(domains, "_PART", 100)
    monkeypatch.setattr("properties.campaign.jobs.SEEDED", 100)
    monkeypatch.setattr("properties.campaign.work.SEEDED", 100)
    domains_of.cache_clear()
    yield
    domains_of.cache_clear()


def found(profile="local", most=30_000):
    claims = [find(id.partition("/")[0]) for id in ONLY]
    listed = [job for job in jobs(claims, profile, ONLY) if job.check in CHECKS]
    return claims, [job for job in listed if job.instances <= most]


def campaign(folder, size=400, profile="local"):
    return Campaign(*found(profile)[:1], profile, found(profile)[1], Book(folder, campaign_name(profile)), size)


def report(done):
    return concluded(done, "some", "code", 1.0, 1)


class Disturbed(Here):
    """Shards in some other order, until the power goes."""

    def __init__(self, seed, most):
        self.seed, self.most = seed, most

    def run(self, shards):
        mixed = list(shards)
        random.Random(self.seed).shuffle(mixed)
        yield from super().run(mixed[: self.most])
        if len(mixed) > self.most:
            raise KeyboardInterrupt


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(domains, "_PART", 100)
        patch.setattr("properties.campaign.jobs.SEEDED", 100)
        patch.setattr("properties.campaign.work.SEEDED", 100)
        domains_of.cache_clear()
        done = campaign(tmp_path_factory.mktemp("whole"))
        done.run(Here(), Progress(io.StringIO()))
        return report(done)


def test_the_rows_are_those_of_the_checks_done_whole(whole):
    assert whole["status"] == "COMPLETE" and whole["digest"].startswith("sha256:")
    rows = [row for row in whole["rows"] if row["check"] == "enumeration"]
    assert len(rows) >= 3
    for row in rows:
        claim = find(row["id"].partition("/")[0])
        statement = claim.statement(row["id"].partition("/")[2])
        assert row["evidence"] == json.loads(
            json.dumps(checks.run_check(claim, statement, "enumeration", "local").to_json())
        )
    words = {row["id"]: row["evidence"]["word"] for row in whole["rows"] if row["check"] == "enumeration"}
    assert words["one-bit/without-theta"] == "refuted"


@pytest.mark.parametrize("seed", [1, 2])
def test_disturbed_and_gone_on_with_it_has_the_digest_of_the_undisturbed_one(tmp_path, whole, seed):
    for most, size in ((3, 100), (5, 300), (2, 250)):
        stopped = campaign(tmp_path / "states", size)
        with pytest.raises(KeyboardInterrupt):
            stopped.run(Disturbed(seed, most), Progress(io.StringIO()))
        partial = report(stopped)
        assert (partial["status"], partial["digest"]) == ("PARTIAL", None) and partial["missing"]
    resumed = campaign(tmp_path / "states")
    assert sum(len(resumed.book.entry(job).done) for job in resumed.jobs) >= 3  # what was done is there
    resumed.run(Disturbed(seed, 10**6), Progress(io.StringIO()))
    assert report(resumed)["digest"] == whole["digest"]
    assert report(resumed)["rows"] == whole["rows"]
    again = campaign(tmp_path / "states")
    again.run(Disturbed(seed, 0), Progress(io.StringIO()))  # nothing is left to do
    assert report(again)["digest"] == whole["digest"]


@pytest.mark.parametrize(
    ("id", "number"), [("grpo-rloo/lost", 1), ("filtered-positives/record", 3), ("group-bound/pointwise", 1)]
)
def test_witnesses_with_labels_of_every_kind_are_written_and_read_again(id, number):
    """Fractions, vectors, what is not kept (None), and the value of a pointwise statement."""
    statement = find(id.partition("/")[0]).statement(id.partition("/")[2])
    count = enumerate_all(replace(statement, domains=statement.domains[number : number + 1], thorough=()))
    seen = [w for w in (*count.equal, *count.strict) if w]
    assert seen
    data = json.loads(json.dumps(count.to_json()))
    again = Count.from_json(statement, data)
    assert json.loads(json.dumps(again.to_json())) == data
    for one, other in zip(seen, [w for w in (*again.equal, *again.strict) if w], strict=True):
        assert dict(one.instance.joint.items()) == dict(other.instance.joint.items())
        assert one.value == other.value


def test_the_digest_covers_every_count(whole, tmp_path):
    done = campaign(tmp_path)
    done.run(Here(), Progress(io.StringIO()))
    job = next(job for job in done.jobs if job.check == "fuzzing")
    done.book.entry(job).count["equalities"][0] += 1
    assert report(done)["digest"] != whole["digest"]
    cut = next(job for job in done.jobs if job.check == "enumeration" and job.parts)
    done.book.entry(cut).count["instances"] += 1
    with pytest.raises(RuntimeError, match="closed count"):
        report(done)


def test_shards_cover_every_unit_once_and_are_named_alike():
    _, listed = found()
    for job in listed:
        shards = list(job.shards("local", size=300))
        assert [s.id for s in shards] == [s.id for s in job.shards("local", size=300)]
        if job.parts:
            assert [n for s in shards for n in range(s.first, s.last)] == list(range(job.units))
            left = [n for s in job.shards("local", [(1, 2)], 300) for n in range(s.first, s.last)]
            assert left == [n for n in range(job.units) if n != 1]
    assert len({s.id for job in listed for s in job.shards("local", size=300)}) == sum(
        len(list(job.shards("local", size=300))) for job in listed
    )


def test_units_are_not_counted_twice():
    entry = Entry(done=[(0, 4)])
    with pytest.raises(ValueError, match="units 3-4 are done already"):
        entry.take(Shard("a", "b", "enumeration", "", "local", 3, 5), {"refused": "no"})


def test_only_whole_files_of_this_campaign_are_read(tmp_path):
    job = Job("one-bit", "chain", "random")
    shard, result = next(job.shards("local")), {"evidence": {"check": "random", "status": "passed"}}
    Book(tmp_path, "a").add(job, shard, result)
    (file,) = tmp_path.iterdir()
    assert owned.is_ours(file)
    assert Book(tmp_path, "a").entry(job).complete(job)
    assert not Book(tmp_path, "b").entry(job).complete(job)  # of other code
    text = file.read_text()
    for broken in ("", "[]", "{", text[:-9], text.replace("passed", "failed")):
        file.write_text(broken)
        assert not Book(tmp_path, "a").entry(job).complete(job)
    file.write_text("mine")
    with pytest.raises(owned.NotOurs, match="was not made by"):
        Book(tmp_path, "a").add(job, shard, result)
    Book(tmp_path, "a").clear()
    assert file.read_text() == "mine"


def test_a_full_disk_costs_the_shard_under_way(tmp_path, monkeypatch, whole):
    kept, room = owned.write, [5]

    def full(path, data):
        room[0] -= 1
        if room[0] < 0:
            raise OSError(28, "No space left on device")
        kept(path, data)

    monkeypatch.setattr(owned, "write", full)
    stopped = campaign(tmp_path)
    with pytest.raises(OSError, match="No space"):
        stopped.run(Here(), Progress(io.StringIO()))
    monkeypatch.setattr(owned, "write", kept)
    resumed = campaign(tmp_path)
    assert sum(bool(resumed.book.entry(job).count or resumed.book.entry(job).evidence) for job in resumed.jobs)
    resumed.run(Here(), Progress(io.StringIO()))
    assert report(resumed)["digest"] == whole["digest"]


class Answering(Here):
    def __init__(self, change):
        self.change = change

    def run(self, shards):
        for shard in shards:
            yield shard, self.change(work(shard))


def test_what_is_damaged_or_broken_or_lost_is_missing_and_says_so(tmp_path):
    for change, message in (
        (lambda found: {**found, "digest": "0"}, "its result was damaged on the way"),
        (lambda found: {**found, "result": (r := {"broke": "E: x"}), "digest": checks_digest(r)}, "broke: E: x"),
        (lambda _: "KilledWorker: four workers died", "KilledWorker: four workers died"),
    ):
        done = campaign(tmp_path)
        done.run(Answering(change), Progress(io.StringIO()))
        assert report(done)["status"] == "PARTIAL"
        assert len(report(done)["missing"]) == len(done.jobs)
        assert message in report(done)["missing"][0]
        assert any("NOT RUN" in line for line in lines(report(done)))
    with pytest.raises(MixedCode, match="other code"):
        campaign(tmp_path).run(Answering(lambda found: {**found, "identity": "x"}), Progress(io.StringIO()))


def checks_digest(result):
    from properties.campaign.work import digest_of

    return digest_of(result)


def test_a_failed_check_and_another_verdict_are_not_as_recorded(tmp_path, monkeypatch):
    from properties.ledger import ledger

    file = tmp_path / "verdicts.json"
    file.write_text(json.dumps({"verdicts": {"one-bit/without-theta": "proved"}}))
    monkeypatch.setattr(ledger, "verdicts_file", lambda: file)
    done = campaign(tmp_path / "states")
    done.run(Here(), Progress(io.StringIO()))
    assert "one-bit/without-theta: recorded proved, found refuted" in report(done)["differences"]
    assert not report(done)["as_recorded"]


def test_the_report_is_ours_and_escapes_what_it_quotes(tmp_path, whole):
    odd = {**whole, "rows": [{**whole["rows"][0], "id": "a/b"}], "missing": ["<b>|x"], "digest": None}
    paths = write(odd, tmp_path)
    assert all(owned.is_ours(path) for path in paths)
    assert "\\<b\\>\\|x" in paths[1].read_text()
    paths[1].write_text("mine")
    with pytest.raises(owned.NotOurs):
        write(odd, tmp_path)


def test_the_bar_has_instances_rate_time_and_workers(tmp_path):
    class Screen(io.StringIO):
        def isatty(self):
            return True

    progress = Progress(screen := Screen())
    progress.last = -10.0
    campaign(tmp_path).run(Here(), progress)
    progress.start -= 100
    text = progress.line(3)
    assert "100% of" in text and "instances, " in text and "/s" in text and text.endswith("3 workers")
    assert screen.getvalue().endswith(" \r")
    fresh = Progress(Screen())
    fresh.total, fresh.whole = 10**6, 1
    fresh.done(Shard("a", "b", "c", "", "local", 0, 1, 250_000), 30.0)
    assert "25% of 1,000,000 instances" in fresh.line(1) and "about 92 s left" not in fresh.line(0)
    assert "1 other checks, about 2 min left, 1 worker" in fresh.line(1)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--only", "one-bt"], "did you mean 'one-bit'?"),
        (["--only", "one-bit/chian"], "one-bit has no statement 'chian'; it has"),
        (["--check", "enumerate"], "there is no check 'enumerate'; the checks are"),
        (["-j", "0"], "at least one process"),
        (["-j", "2", "--scheduler", "tcp://127.0.0.1:9"], "-j is about processes here"),
        (["--shard", "0"], "at least one instance"),
        (["--out", "/proc/nothing"], "cannot be written"),
    ],
)
def test_bad_usage_is_one_sentence(capsys, arguments, message):
    assert main(["campaign", *arguments]) == 2
    error = capsys.readouterr().err
    assert message in error and error.count("\n") == 1


def test_without_dask_there_is_one_sentence(capsys, monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert main(["campaign", "--only", "one-bit", "--out", str(tmp_path)]) == 2
    error = capsys.readouterr().err
    assert "pip install 'bits-per-rollout[cluster]'" in error and error.count("\n") == 1


def test_the_command_reports_and_goes_on(capsys, monkeypatch, tmp_path):
    class Stub(Here):
        def __init__(self, *_):
            pass

        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

    monkeypatch.setattr(engines, "Cluster", Stub)
    command = ["campaign", "--profile", "local", "--only", "one-bit/without-theta", "--out", str(tmp_path)]
    assert main(command) == 0
    first = capsys.readouterr().out
    assert "COMPLETE  (profile local, one-bit/without-theta)" in first and "campaign digest sha256:" in first
    monkeypatch.setattr(engines.Here, "run", lambda self, shards: (_ for _ in list(shards)[:0]))
    assert main(command) == 0
    assert capsys.readouterr().out == first
    assert main([*command, "--fresh", "--json"]) == 3
    assert json.loads(capsys.readouterr().out)["status"] == "PARTIAL"


def test_a_statement_that_cannot_be_enumerated_has_its_sentence(tmp_path, monkeypatch):
    claim = find("one-bit")
    large = replace(
        claim.statement("chain"), domains=((("|S|", 4), ("|tau|", 4), ("|r|", 2), ("|g|", 4), ("denominator", 99)),)
    )
    changed = replace(claim, statements=(large,))
    monkeypatch.setattr("theorems.find", lambda _: changed)
    done = Campaign(
        [changed], "local", [j for j in jobs([changed], "local") if j.check == "enumeration"], Book(tmp_path, "x")
    )
    done.run(Here(), Progress(io.StringIO()))
    (row,) = report(done)["rows"]
    assert row["evidence"]["status"] == "failed" and "has at least 10^17 instances" in row["evidence"]["summary"]

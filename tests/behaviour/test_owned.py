"""Files are removed or replaced only if this software made them, whatever folder is named, and through no link."""

import errno
import json
import os
import shutil

import pytest

from properties.ledger import files, ledger
from properties.ledger.ledger import Findings, LedgerError
from properties.support import owned
from theorems.language import lemma
from theorems.proof import store

LEMMA = lemma("my-lemma", "I(g;S) <= H(r)", given=["I(t;S) = 0", "I(g;S|t,r) = 0"])
SOMEBODYS = (
    *("", "mine", "{}", '{"schema": 1, "certificates": []}', "# Ledger of my aunt", "<html></html>"),
    *("# Ledger of bits-per-rollout runs, by hand", "% The ledger of bits-per-rollout, as we saw it"),
)


@pytest.fixture(scope="module")
def made():
    """A report in which nothing ran, quickly made."""
    entries = [ledger.describe(LEMMA)]
    return ledger.build(entries, Findings(), scope="suite", profile="ci", recorded=None), ledger.certificates(
        [], Findings()
    )


def listing(folder):
    """name -> text, and where a link leads, of everything in a folder."""
    return {
        path.relative_to(folder).as_posix(): os.readlink(path) if path.is_symlink() else path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


def test_what_we_write_is_known_to_be_ours(made, tmp_path):
    written = files.write(*made, tmp_path)
    assert {path.name for path in written} == set(files.FILES)
    assert all(owned.is_ours(path) for path in written)
    files.write(*made, tmp_path)  # and so it may be replaced
    files.prepare(tmp_path, "suite")
    assert listing(tmp_path) == {}


@pytest.mark.parametrize("name", files.FILES)
@pytest.mark.parametrize("text", SOMEBODYS)
def test_somebody_elses_file_stops_a_run_before_anything_is_written(made, tmp_path, name, text):
    files.write(*made, tmp_path)
    (tmp_path / name).write_text(text)
    before = listing(tmp_path)
    for act in (lambda: files.prepare(tmp_path, "suite"), lambda: files.prepare(tmp_path, "lemmas")):
        with pytest.raises(LedgerError, match=f"{name} was not made by bits-per-rollout, so it is not replaced; move"):
            act()
    with pytest.raises(LedgerError, match="was not made by"):
        files.write(*made, tmp_path)
    assert (tmp_path / name).read_text() == before[name].decode()
    files.discard(tmp_path)
    assert listing(tmp_path) == {name: before[name]}


def test_the_certificates_of_the_suite_are_no_report_of_a_run(tmp_path):
    """``--out theorems/proof`` would otherwise overwrite what is committed."""
    shutil.copy(store.CERTIFICATES, tmp_path)
    with pytest.raises(LedgerError, match=r"certificates\.json was not made by"):
        files.prepare(tmp_path, "suite")


@pytest.mark.parametrize("name", [*files.FILES, "figures"])
def test_no_link_is_followed_replaced_or_removed(made, tmp_path, name):
    theirs, folder = tmp_path / "theirs", tmp_path / "out"
    files.write(*made, theirs)  # even if what it leads to is a report of ours
    (theirs / "figures").mkdir()
    (theirs / "figures" / "map.svg").write_text("<svg/>")
    folder.mkdir()
    (folder / name).symlink_to(theirs / name)
    before = listing(theirs), listing(folder)
    with pytest.raises(LedgerError, match=f"{name} is a symbolic link, so nothing is written through it"):
        files.prepare(folder, "suite", figures=True)
    if name != "figures":
        with pytest.raises(LedgerError, match="is a symbolic link"):
            files.draw(*made, folder) if name in ("ledger.md", "ledger.tex", "ledger.html") else files.write(
                *made, folder
            )
    files.discard(folder)
    assert (listing(theirs), listing(folder))[0] == before[0]
    assert (folder / name).is_symlink()


def test_a_link_that_leads_nowhere_and_a_folder_in_the_place_of_a_file(tmp_path):
    (tmp_path / "ledger.md").symlink_to(tmp_path / "nowhere")
    with pytest.raises(LedgerError, match="is a symbolic link"):
        files.prepare(tmp_path, "suite")
    (tmp_path / "ledger.md").unlink()
    (tmp_path / "ledger.md").mkdir()
    with pytest.raises(LedgerError, match="was not made by"):
        files.prepare(tmp_path, "suite")


def test_the_folder_that_is_named_may_be_a_link(made, tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "named").symlink_to(tmp_path / "real")
    files.prepare(tmp_path / "named", "suite")
    files.write(*made, tmp_path / "named")
    assert set(listing(tmp_path / "real")) == set(files.FILES)


def test_pictures_of_others_stay(made, tmp_path):
    """A folder figures/ with pictures, of which one has the beginning of an SVG that matplotlib draws for anybody."""
    pictures = tmp_path / "figures"
    pictures.mkdir()
    for name in ("holiday.png", "figure-5-symbol-bandit.txt"):
        (pictures / name).write_bytes(b"\x89PNG....")
    (pictures / "plot.svg").write_text(
        '<?xml version="1.0"?><svg><metadata><dc:title>bits per year</dc:title></metadata></svg>'
    )
    before = listing(tmp_path)
    files.prepare(tmp_path, "suite")
    files.write(*made, tmp_path)
    files.discard(tmp_path)
    assert listing(tmp_path) == before


def test_other_files_stay_and_no_draft_is_left(made, tmp_path):
    (tmp_path / f".ledger.md.{os.getpid()}").write_text("mine, by chance")
    (tmp_path / "notes.md").write_text("mine")
    before = listing(tmp_path)
    with pytest.raises(LedgerError, match=r"ledger\.md cannot be written"):
        files.write(*made, tmp_path)
    assert listing(tmp_path) == before


def test_verify_says_it_at_once_and_with_one_sentence(tmp_path, capsys, monkeypatch):
    """Outside of a checkout the report goes to build/ of the working directory, where anything may be."""
    from properties.ledger import runner
    from theorems.__main__ import main

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(runner, "run_all", lambda *_: pytest.fail("checks were run"))
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "ledger.html").write_text("the accounts of 2026")
    for arguments in (["verify"], ["verify", "--no-figures"], ["verify", "--out", "build"]):
        assert main(arguments) == 1
        error = capsys.readouterr().err
        assert "ledger.html was not made by bits-per-rollout" in error and error.count("\n") == 1
    assert listing(tmp_path) == {"build/ledger.html": b"the accounts of 2026"}


def test_a_report_that_cannot_be_written_is_one_sentence(made, tmp_path, monkeypatch):
    """As in a checkout that is read-only; root may write anywhere, so the system's answer is played."""

    def refused(path, data):
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))

    monkeypatch.setattr(owned, "write", refused)
    with pytest.raises(LedgerError, match=r"ledger\.md cannot be written: Read-only file system$"):
        files.draw(*made, tmp_path)
    assert listing(tmp_path) == {}


def test_a_file_in_the_place_of_the_figures_stops_a_run_before_it_starts(made, tmp_path):
    files.write(*made, tmp_path)
    (tmp_path / "figures").write_text("mine")
    before = listing(tmp_path)
    with pytest.raises(LedgerError, match=r"figures is no folder, so no figures go there; move it away$"):
        files.prepare(tmp_path, "suite", figures=True)
    assert listing(tmp_path) == before


def test_figures_of_somebody_else_are_not_drawn_over(tmp_path, capsys, monkeypatch):
    pytest.importorskip("matplotlib", reason="the figures need matplotlib, of the extra 'report'")
    from theorems.__main__ import main

    mine = tmp_path / "figures"
    mine.mkdir()
    (mine / "figure-5-symbol-bandit.png").write_text("mine")
    assert main(["figures", "--out", str(mine)]) == 2
    assert "figure-5-symbol-bandit.png was not made by" in capsys.readouterr().err
    with pytest.raises(LedgerError, match=r"symbol-bandit\.png was not made by"):
        files.prepare(tmp_path, "suite", figures=True)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "figures").symlink_to(mine)
    assert main(["figures"]) == 2
    assert "figures is a symbolic link" in capsys.readouterr().err
    assert listing(mine) == {"figure-5-symbol-bandit.png": b"mine"}


def test_current_figures_stay_and_those_of_other_code_go(made, tmp_path, monkeypatch):
    """``make test`` after ``make verify``: the figures stay in their folder, and in the page."""
    pytest.importorskip("matplotlib", reason="the figures need matplotlib, of the extra 'report'")
    from properties import figures
    from properties.figures import plans

    monkeypatch.setattr(plans, "FIGURES", plans.FIGURES[:2])
    drawn = figures.write_figures(tmp_path / "figures")
    assert figures.kept(tmp_path / "figures") == drawn
    files.prepare(tmp_path, "suite")
    files.write(*made, tmp_path)
    pictures = {path.name for path in (tmp_path / "figures").iterdir()}
    assert pictures == {f.svg.name for f in drawn} | {f.png.name for f in drawn}
    for figure in drawn:
        assert f'<figure id="{figure.name}">' in (tmp_path / "ledger.html").read_text()
    # one is missing, or was changed, or comes from other code: then they are no figures of this run
    text = drawn[0].svg.read_text()
    drawn[0].svg.write_text(text.replace("stroke-width: 0.6", "stroke-width: 6", 1))
    assert figures.kept(tmp_path / "figures") == []
    drawn[0].svg.write_text(text)
    assert figures.kept(tmp_path / "figures") == drawn
    monkeypatch.setattr(figures, "sources", lambda: "other code")
    (tmp_path / "figures" / "mine.svg").write_text("<svg/>")
    files.prepare(tmp_path, "suite")
    files.write(*made, tmp_path)
    assert [path.name for path in (tmp_path / "figures").iterdir()] == ["mine.svg"]
    assert "<figure" not in (tmp_path / "ledger.html").read_text()


def test_json_says_who_made_it(made):
    for data in made:
        assert list(json.loads(json.dumps(data)))[:2] == ["schema", "made_by"]

"""Claims belong to sources: who said it, and whether the wording was read."""

import json
import types
from dataclasses import replace

import pytest

import theorems
from properties.commands import main
from theorems.language import Claim, ClaimError, Source, Statement, lemma

READ = Source("somebody-2025", "Somebody", "A page", "2025", "a site", read="all of it")
UNREAD = replace(READ, read="")
CLAIM = Claim("a-claim", "A claim", (Statement("s", "0 <= 1"),), section="1", source="somebody-2025")


@pytest.fixture
def loaded(monkeypatch, tmp_path):
    """What ``load_claims`` makes of claims in the folder of a source."""

    def load(source, *claims):
        folder = tmp_path / "somebody_2025"
        folder.mkdir()
        modules = {f"theorems.somebody_2025.m{i}": types.SimpleNamespace(CLAIM=claim) for i, claim in enumerate(claims)}
        for name in modules:
            (folder / f"{name.rpartition('.')[2]}.py").write_text("CLAIM = ...\n")
        monkeypatch.setattr(theorems, "__file__", str(tmp_path / "__init__.py"))
        monkeypatch.setattr(theorems, "load_sources", lambda: {source.id: source})
        monkeypatch.setattr(theorems.importlib, "import_module", modules.__getitem__)
        return theorems.load_claims.__wrapped__()

    return load


def test_a_claim_stands_in_the_folder_of_its_source(loaded):
    assert loaded(READ, CLAIM) == {"a-claim": CLAIM}


@pytest.mark.parametrize(
    ("source", "claims", "message"),
    [
        (READ, [replace(CLAIM, source="post")], "source: 'post', but it stands among those of somebody-2025"),
        (UNREAD, [CLAIM], 'the wording of somebody-2025 was not read: .* give it the role "not-in-source"'),
        (
            UNREAD,
            [replace(CLAIM, section="", statements=(Statement("s", "1 <= 0", role="not-in-source", refuted=True),))],
            "the wording of somebody-2025 was not read: nothing refuted, no argument .* belongs to folklore",
        ),
        (READ, [CLAIM, replace(CLAIM, title="Another")], "two claims have the id 'a-claim'"),
        (READ, [CLAIM, replace(CLAIM, id="b", aliases=("a-claim",))], "two claims have the id 'a-claim'"),
        (
            READ,
            [replace(lemma("loose", "I(q;S) <= 2", given=["|q| = 2"], sharp=False), source="somebody-2025")],
            "not sharp, which only lemmas may be",
        ),
    ],
)
def test_what_cannot_be_is_refused(loaded, source, claims, message):
    with pytest.raises(ClaimError, match=message):
        loaded(source, *claims)


def test_a_source_that_was_not_read_may_have_claims_that_are_nobodys_wording(loaded):
    claim = replace(CLAIM, statements=(Statement("s", "0 <= 1", role="not-in-source"),), section="")
    assert loaded(UNREAD, claim) == {"a-claim": claim}


@pytest.mark.parametrize("name", ["id", "authors", "title", "date", "where"])
def test_a_source_says_who_and_where(name):
    with pytest.raises(ClaimError, match=f"{name}"):
        replace(READ, **{name: ""})


def test_sources_have_ids_like_claims():
    with pytest.raises(ClaimError, match="lower-case words joined by hyphens"):
        replace(READ, id="Somebody 2025")


def test_the_claims_of_one_source_are_listed_with_its_scoreboard(capsys):
    assert main(["list", "--source", "post"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("post: ") and " holds" in said.partition("  read:")[2].splitlines()[1]
    assert main(["list", "--source", "post", "--json"]) == 0
    assert {claim["source"] for claim in json.loads(capsys.readouterr().out)["claims"]} == {"post"}


@pytest.mark.parametrize("command", ["list", "errata"])
def test_an_unknown_source_is_a_sentence(command, capsys):
    assert main([command, "--source", "pst"]) == 2
    assert "no source 'pst'; did you mean 'post'?" in capsys.readouterr().err

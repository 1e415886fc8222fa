"""The site: built without a warning, and read in a browser at the width of a desktop and of a phone."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from browser import browser, find

pytest.importorskip("sphinx", reason="Sphinx is not installed: pip install '.[docs]'")
HOME = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    built = subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html", "docs", str(folder)],
        cwd=HOME,
        capture_output=True,
        text=True,
    )
    assert built.returncode == 0, built.stderr
    return folder


def pages(site: Path) -> list[Path]:
    return [page for page in site.rglob("*.html") if page.stem not in ("search", "genindex")]


def test_it_has_its_parts(site: Path) -> None:
    names = {page.relative_to(site).with_suffix("").as_posix() for page in pages(site)}
    assert names >= {"index", "tutorial", "proved", "reference", "made/claims", "made/commands", "made/figures"}
    assert "I(g;S) &lt;= I(tau,r;S)" in (site / "made" / "claims.html").read_text(encoding="utf-8")
    assert len(list((site / "_images").glob("*.svg"))) >= 5


@pytest.mark.skipif(find() is None, reason="no chromium is installed, so no page is opened in a browser")
@pytest.mark.parametrize("width", [1280, 390])
def test_no_page_is_wider_than_the_screen_or_asks_for_anything_elsewhere(
    site: Path, width: int, tmp_path: Path
) -> None:
    with browser() as page:
        page.size(width, 900)
        for file in pages(site):
            page.open(file)
            assert page.run("document.documentElement.scrollWidth") <= width, file.name
            assert page.run("document.querySelector('article h1').offsetHeight") > 0
            broken = "[...document.images].filter(i => i.complete && !i.naturalWidth).map(i => i.src)"
            assert page.run(broken) == [], file.name
            assert all(url.startswith("file:") for url in page.requests), file.name
        page.picture(tmp_path / "last.png")
        assert (tmp_path / "last.png").stat().st_size > 5_000


def test_nothing_made_is_left_in_the_sources(site: Path) -> None:
    listed = subprocess.run(["git", "status", "--porcelain", "docs"], cwd=HOME, capture_output=True, text=True)
    assert "docs/made" not in listed.stdout
    assert shutil.which("git") is None or listed.returncode == 0

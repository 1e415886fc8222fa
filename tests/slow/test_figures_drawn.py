"""The figures: their numbers are exact and agree with distributions, their files are the same on every machine."""

import os
import subprocess
import sys
from fractions import Fraction
from xml.etree import ElementTree

import pytest

from exact import Bits, Joint, log2
from properties.figures import data
from properties.figures.data import FigureError, Series, agreed
from theorems import find, load_claims

pytest.importorskip("matplotlib", reason="the figures need matplotlib, of the extra 'report'")


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    from properties.figures import write_figures

    told = []
    figures = write_figures(tmp_path_factory.mktemp("new") / "figures", lambda *step: told.append(step))
    assert [done for done, _, _ in told] == list(range(len(figures)))
    return figures


def test_each_figure_is_a_picture_with_a_caption(written):
    for figure in written:
        root = ElementTree.fromstring(figure.svg.read_text(encoding="utf-8"))
        assert root.tag == "{http://www.w3.org/2000/svg}svg"
        assert figure.png.read_bytes().startswith(b"\x89PNG")
        assert figure.title in figure.svg.read_text(encoding="utf-8")
        assert "Exact" in figure.caption
        assert figure.svg.stat().st_size < 300_000
    assert len({figure.name for figure in written}) == len(written)


def test_each_figure_names_claims_that_exist(written):
    for figure in written:
        for id in figure.claims:
            assert find(id).id == id
    assert {id for figure in written for id in figure.claims} <= set(load_claims())


def test_nothing_of_the_machine_is_in_the_files(written):
    import matplotlib as mpl

    for figure in written:
        text = figure.svg.read_text(encoding="utf-8")
        assert "dc:date" not in text
        assert f"matplotlib {mpl.__version__}" not in text.lower()
        assert "font-family" not in text  # letters are outlines


def test_other_settings_and_hash_seeds_give_the_same_bytes(written, tmp_path):
    (tmp_path / "matplotlibrc").write_text("font.size: 33\nlines.linewidth: 9\nsvg.fonttype: none\n")
    script = (
        "import sys; from pathlib import Path; from properties.figures import draw, plans\n"
        "draw.write(plans.FIGURES[0], Path(sys.argv[1]), f'1 of {len(plans.FIGURES)}')"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7", "MATPLOTLIBRC": str(tmp_path), "TZ": "Asia/Tokyo"}
    environment["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=True, cwd=tmp_path, env=environment)
    first = written[0]
    assert (tmp_path / first.svg.name).read_bytes() == first.svg.read_bytes()
    assert (tmp_path / first.png.name).read_bytes() == first.png.read_bytes()


def test_a_point_off_its_curve_is_an_error():
    curve = Series("curve", (1, 2), (log2(3), Bits(2)))
    assert agreed(Series("points", (2,), (log2(4),)), curve).y == (2,)
    nearly = log2(3) + Fraction(1, 10**30)  # the same float
    assert float(nearly) == float(log2(3))
    with pytest.raises(FigureError, match="at 1 the joint distribution gives"):
        agreed(Series("points", (1,), (nearly,)), curve)
    with pytest.raises(FigureError, match="no point at 3"):
        agreed(Series("points", (3,), (Bits(1),)), curve)


def test_the_information_of_a_group_is_that_of_its_joint_distribution():
    V, K = 4, 3
    tokens = [(s, (a, b, c)) for s in range(V) for a in range(V) for b in range(V) for c in range(V)]
    joint = Joint.uniform(tokens, ("S", "T")).define("r", lambda S, T: tuple(int(t == S) for t in T), of=("S", "T"))
    assert data.information_by_exclusion(V, K) == joint.I("T,r ; S")


def test_the_chain_of_figure_6_holds_at_each_point():
    found = data.groups((1, 2, 3, 8, 64))
    for k, bits, cap, loose in zip(found.information.x, found.information.y, found.cap.y, found.loose.y, strict=True):
        assert bits < cap
        assert (cap == loose) if k == 1 else (cap < loose)
    assert 3 < found.duplicates.at(64) < 4
    assert set(found.points.x) == {1, 2, 8, 64}


def test_rules_that_carry_the_same_share_a_curve():
    from properties.figures.draw import curves

    grouped = [names for names, _ in curves(data.update_rules(3, 2))]
    assert ["RLOO", "Dr. GRPO", "GRPO"] in grouped
    assert ["REINFORCE, b = 1/2"] in grouped


def test_the_figures_of_the_twelve_statements_say_what_the_statements_say():
    from properties.figures import debate

    ceiling, said, _ = debate.pass_rates(10)
    assert all(a <= b for a, b in zip(said.y, ceiling.y, strict=True))
    assert said.y[-1] == 0
    _, scalar, _, _ = debate.advantages(6, 6)
    assert all(bits <= log2(t + 1) for t, bits in zip(scalar.x, scalar.y, strict=True))
    ceiling, told, _ = debate.few_answers(8)
    assert all(bits <= min(n, Bits(3)) for n, bits in zip(told.x, told.y, strict=True))
    _, preferred, _ = debate.preference(12, 3)
    assert all(bits < 1 for bits in preferred.y)

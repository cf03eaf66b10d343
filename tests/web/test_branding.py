"""Council colours: any colour that can be read, and no other."""

from pathlib import Path

import pytest

from bot.web.branding import contrast, council_colours


def look(folder: Path, text: str) -> Path:
    path = folder / "look.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_contrast_as_wcag_counts_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#ffffff") == 1
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_a_councils_colours_become_rules(tmp_path: Path) -> None:
    rules = council_colours(look(tmp_path, 'nowhere: {main: "#123456", main_dark: "#ddeeff"}'))
    assert '[data-council="nowhere"]{--main:#123456}' in rules and "--main:#ddeeff" in rules


def test_no_file_no_colours(tmp_path: Path) -> None:
    assert council_colours(tmp_path / "look.yml") == ""


@pytest.mark.parametrize(
    "line, told",
    [
        ('nowhere: {main: "#888888", main_dark: "#ddeeff"}', "darker"),
        ('nowhere: {main: "#123456", main_dark: "#555555"}', "lighter"),
        ('nowhere: {main: "red", main_dark: "#ddeeff"}', "is no colour"),
        ('nowhere: {main: "#123456;}*{display:none", main_dark: "#ddeeff"}', "is no colour"),
    ],
)
def test_a_colour_that_cannot_be_read_is_refused_with_the_way_to_mend_it(tmp_path: Path, line: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        council_colours(look(tmp_path, line))

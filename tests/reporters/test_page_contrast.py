"""Colours of the page, light and dark: text and signs stand out as WCAG 2.2 asks for at level AA."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from newslint.reporters import html

SHEET = Path(html.__file__).with_name("report.css").read_text(encoding="utf-8")
TEXT, SIGN = 4.5, 3.0  # success criteria 1.4.3 and 1.4.11
GROUNDS = ("paper", "sheet")
TINTS = tuple(f"{severity}-{shade}" for severity in ("error", "warning", "info") for shade in ("tint", "key"))
# Colour of a text, and the grounds that it stands on somewhere on the page.
TEXTS: Mapping[str, tuple[str, ...]] = {
    "ink": (*GROUNDS, *TINTS, "other-tint", "new"),
    "soft": GROUNDS,
    "link": GROUNDS,
    "error": GROUNDS,
    "warning": GROUNDS,
    "info": GROUNDS,
}
# Underlines, columns, edges of what can be operated, the focus ring: beside what they must be told from.
SIGNS: Mapping[str, tuple[str, ...]] = {
    "error": ("error-tint", "error-key", *GROUNDS),
    "warning": ("warning-tint", "warning-key", *GROUNDS),
    "info": ("info-tint", "info-key", *GROUNDS),
    "soft": (*GROUNDS, "other-tint"),
    "plain": GROUNDS,
    "link": GROUNDS,
    "ink": (*GROUNDS, "new"),
}


def palettes() -> dict[str, dict[str, str]]:
    light, dark = (
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", each))
        for each in re.findall(r":root \{(.*?)\}", SHEET, re.S)[:2]
    )
    return {"light": light, "dark": {**light, **dark}}


def luminance(color: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def pairs(wanted: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str, str]]:
    for scheme in ("light", "dark"):
        for color, grounds in wanted.items():
            yield from ((scheme, color, ground) for ground in grounds)


def test_contrast_is_what_the_standard_says() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize(("scheme", "color", "ground"), list(pairs(TEXTS)))
def test_text_can_be_read(scheme: str, color: str, ground: str) -> None:
    palette = palettes()[scheme]
    assert contrast(palette[color], palette[ground]) >= TEXT


@pytest.mark.parametrize(("scheme", "color", "ground"), list(pairs(SIGNS)))
def test_signs_can_be_told_from_their_ground(scheme: str, color: str, ground: str) -> None:
    palette = palettes()[scheme]
    assert contrast(palette[color], palette[ground]) >= SIGN


def test_every_colour_has_a_name_and_every_text_colour_is_measured() -> None:
    rules = re.sub(r":root \{.*?\}", "", SHEET, flags=re.S)
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(", rules) == []
    used = set(re.findall(r"(?<![\w-])(?:color|fill): var\(--([\w-]+)\)", rules))
    assert used - {"line"} <= {*TEXTS, *SIGNS, "warning-key"}
    grounds = set(re.findall(r"background(?:-color)?: var\(--([\w-]+)\)", rules))
    measured = {each for wanted in (*TEXTS.values(), *SIGNS.values()) for each in wanted} | {
        "plain",
        "error",
        "info",
    }
    assert grounds <= measured


def test_dark_names_every_colour_anew() -> None:
    light, dark = re.findall(r":root \{(.*?)\}", SHEET, re.S)[:2]
    names = set(re.findall(r"--([\w-]+): #", light))
    assert set(re.findall(r"--([\w-]+): #", dark)) == names


def test_focus_can_be_seen() -> None:
    assert ":focus-visible { outline: 3px solid var(--link)" in SHEET
    assert "outline: none" not in SHEET
    assert "outline: 0" not in SHEET

"""Characters that nobody sees: told and dropped where they do no work, left alone where they do."""

from __future__ import annotations

import pytest

from tests.checks.web import FORMATS, article, fixed, found, paragraph, reread, told

NEEDLESS = "\u200b\u200c\u200d\u200e\u200f\u2060\u2063\ufeff\u061c\u180e\ufff9\x07\x7f\U000e0041"


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("mark", NEEDLESS)
def test_needless_ones_are_dropped(mark: str, suffix: str) -> None:
    document = article(f"The har{mark}bour re{mark}opened.", suffix)
    (finding,) = found("invisible-character", document)
    assert finding.values["count"] == 2
    assert finding.values["word"] == "harbour"
    mended = reread(fixed(document, [finding]), suffix)
    assert paragraph(mended) == "The harbour reopened."
    assert not found("invisible-character", mended)


def test_a_line_separator_becomes_a_space() -> None:
    document = article("The harbour\u2028reopened, \u2028they said.")
    findings = found("invisible-character", document)
    assert paragraph(reread(fixed(document, findings), "txt")) == "The harbour reopened, they said."


@pytest.mark.parametrize(
    "text",
    [
        "The crew 👩\u200d🚀 and 👨\u200d👩\u200d👧 came; the flag 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f too.",
        "می\u200cشود and نمی\u200cخواهم are Persian.",
        "क\u094d\u200dष and ശ\u0d4d\u200c are Indic.",
        "ไป\u200bที่\u200bท่าเรือ is Thai.",
        "שלום\u200f! is Hebrew, and \u200eA\u200e with it.",
        "See trust.example/\u200bfares or harbour-\u200btimes.",
        "The har\u00adbour re\u00adopened at 9\xa0am, 5\u202f000 came.",
        "Tabs\tand ♥\ufe0f and 1\ufe0f\u20e3 stay.",
    ],
)
def test_those_that_work(text: str) -> None:
    assert not told("invisible-character", text)


def test_code_is_left_alone() -> None:
    assert not told("invisible-character", "The code is `a\u200bb`.", "md")

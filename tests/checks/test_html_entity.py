"""References that a reader sees: in every format, escaped twice or more, and those that are meant."""

from __future__ import annotations

from html import unescape
from html.entities import name2codepoint

import pytest

from tests.checks.web import FORMATS, article, fixed, found, paragraph, reread, told

SEEN = sorted(set(name2codepoint) - {"lt", "gt", "quot", "shy", "zwj", "zwnj", "lrm", "rlm"})


@pytest.mark.parametrize("name", SEEN)
def test_every_name_is_told_and_mended_in_plain_text(name: str) -> None:
    document = article(f"The harbour &{name}; the quay.")
    (finding,) = found("html-entity", document)
    shown = unescape(f"&{name};")
    assert finding.values["shown"] == shown
    assert paragraph(reread(fixed(document, [finding]), "txt")) == f"The harbour {shown} the quay."


@pytest.mark.parametrize("suffix", ["html", "md"])
@pytest.mark.parametrize("times", [1, 2])
def test_what_was_escaped_too_often_is_mended(suffix: str, times: int) -> None:
    text = f"Fares rose by 5&{'amp;' * times}euro; on Monday."
    document = reread(
        f"<article><h1>Harbour</h1><p>{text}</p></article>" if suffix == "html" else f"# Harbour\n\n{text}\n",
        suffix,
    )
    (finding,) = found("html-entity", document)
    assert finding.values["shown"] == "€"
    mended = reread(fixed(document, [finding]), suffix)
    assert paragraph(mended) == "Fares rose by 5€ on Monday."
    assert not found("html-entity", mended)


@pytest.mark.parametrize("suffix", FORMATS)
def test_what_the_format_resolves_is_none(suffix: str) -> None:
    source = {
        "txt": "Harbour\n\nBerg & Sons, AT&T; R&D; Q&A.",
        "md": "# Harbour\n\nBerg &amp; Sons, 5&nbsp;euros, &copy; Ida.",
        "html": "<article><h1>Harbour</h1><p>Berg &amp; Sons, 5&nbsp;euros, &copy; Ida.</p></article>",
        "json": '{"headline": "Harbour", "body": "<p>Berg &amp; Sons, 5&nbsp;euros, &copy; Ida.</p>"}',
    }[suffix]
    assert not found("html-entity", reread(source, suffix))


@pytest.mark.parametrize(
    "text",
    [
        "The page shows “&nbsp;” where a blank was meant.",
        "It is at https://trust.example/?a=1&copy;=2 today.",
        "It is &unknown; and &; and &#; and &#x; too.",
        "Numbers beyond all bounds: &#99999999; stay.",
    ],
)
def test_what_is_meant(text: str) -> None:
    assert not told("html-entity", text)


@pytest.mark.parametrize(
    ("written", "shown"), [("&amp;Eacute;", "É"), ("&AMP;", "&"), ("&NBSP;", "\xa0"), ("&#X27;", "'")]
)
def test_capitals(written: str, shown: str) -> None:
    (finding,) = found("html-entity", article(f"The harbour {written} reopened."))
    assert finding.values["shown"] == shown


def test_what_nobody_sees_is_dropped() -> None:
    document = article("The har&shy;bour&zwj; is open&#8203;.")
    findings = found("html-entity", document)
    assert paragraph(reread(fixed(document, findings), "txt")) == "The harbour is open."

"""Slips of spacing, planted one at a time, and what looks like one and is none."""

from __future__ import annotations

import pytest

from tests.checks.web import FORMATS, article, fixed, found, paragraph, reread, told

SLIPS = [
    ("The ferry , said Ida, sails.", "The ferry, said Ida, sails."),
    ("The ferry sails .", "The ferry sails."),
    ("The ferry sails . Nobody came.", "The ferry sails. Nobody came."),
    ("“The ferry sails .” It did.", "“The ferry sails.” It did."),
    ("The ferry ,which sails, is new.", "The ferry, which sails, is new."),
    ("The ferry sails.However, few came.", "The ferry sails. However, few came."),
    ("The ferry sails.A few came.", "The ferry sails. A few came."),
    ("The ferry sails.Ida Berg is glad.", "The ferry sails. Ida Berg is glad."),
    ("The ferry is late, said Ida.There it was.", "The ferry is late, said Ida. There it was."),
    ("The ferry, they said,sails at noon.", "The ferry, they said, sails at noon."),
    ("It sails, they’d say,they’re sure.", "It sails, they’d say, they’re sure."),
    ("The ferry sails!The crew is glad.", "The ferry sails! The crew is glad."),
    ("The ferry,which sails, is new.", "The ferry, which sails, is new."),
    ("“The ferry sails.”Ida was glad.", "“The ferry sails.” Ida was glad."),
    ("The U.S envoy came.", "The U.S. envoy came."),
    ("A Ph.D student and J.K Rowling came.", "A Ph.D. student and J.K. Rowling came."),
    ("It sailed at 9 a.m on Monday.", "It sailed at 9 a.m. on Monday."),
    ("The ferry (late again ) sails.", "The ferry (late again) sails."),
    ("The ferry ( late again) sails.", "The ferry (late again) sails."),
    ("The ferry \xa0sails.", "The ferry sails."),
    (
        "The ferry of the trust sails at noon from the new quay !",
        "The ferry of the trust sails at noon from the new quay!",
    ),
    ("Die Fähre fährt .", "Die Fähre fährt."),
    ("El barco sale.En el puerto esperan.", "El barco sale. En el puerto esperan."),
]
SOUND = [
    "The ferry sails.  It is late.",
    "It costs 5 , 6 or 7 . 5 euros, 1,000.50 or 3.30 p.m. in all.",
    "The .NET crew and the .gitignore . . . of Node.js, gradio.Server and iOS.",
    "See trust.example/Fares, www.Trust.example, ida@trust.example . Or not.",
    "The U.S. envoy, J.R.R. Tolkien and the U.S.S.R. came; so did AT&T.",
    "A smile :) or ;) and f( x ) and a $( b )* stay.",
    "Keys are none,id=nvme0,file=steam and red,white.",
    "Le bac repart ; « à midi » ! Et pour qui est-il ? Pour les gens : tous.",
    "港口 , 重新开放 . 港は再び開いた。The ferry号は、出た.港",
    "What the trust says about e.g.the fares is i.e.none.",
    "The virus Grew.A or MyWife, and Unsafe.As in code, are names; so is Sort.Sortfunc.",
    "He wrote ”Ida” and „Ida“ and »Ida« on it.",
]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(("slip", "right"), SLIPS)
def test_slips_are_told_and_mended(slip: str, right: str, suffix: str) -> None:
    document = article(slip, suffix)
    findings = found("spacing", document)
    assert findings
    mended = reread(fixed(document, findings), suffix)
    assert paragraph(mended) == right
    assert not found("spacing", mended)


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("text", [*SOUND, *(right for _, right in SLIPS)])
def test_what_is_sound(text: str, suffix: str) -> None:
    assert not told("spacing", text, suffix)


def test_two_spaces_where_they_show() -> None:
    assert told("spacing", "The ferry  sails again.") == ['write "ferry sails" for "ferry  sails"']
    assert not told("spacing", "The ferry  sails again.", "md")
    assert not told("spacing", "The ferry  sails again.", "html")


def test_where_something_was_left_out() -> None:
    assert not told("spacing", "Thanks to ![Ida](ida.jpg), ![Berg](berg.jpg) , and to all.", "md")
    assert not told("spacing", "The ferry sails.[^1]However, few came.\n\n[^1]: A note.", "md")


def test_a_slip_deep_in_a_long_paragraph_is_found_where_it_is() -> None:
    before = "The ferry sails at noon, and the crew is glad of it. " * 200
    document = article(f"{before}The quay is new .")
    (finding,) = found("spacing", document)
    assert document.source[slice(*finding.where.span)] == "new ."


def test_an_endless_word_is_no_prose() -> None:
    assert not told("spacing", "ab,the" * 5000)

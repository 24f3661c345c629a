"""What a pattern is sure of, and the cues that follow from it."""

from __future__ import annotations

import pytest

from newslint.measure.anchors import Cues, Signs, pattern_cues
from newslint.measure.outlines import EDGE, GAP, stretches
from newslint.measure.phrases import lines_with
from newslint.measure.prose import Prose


def test_stretches_part_at_spaces() -> None:
    (found,) = stretches(r"rumou?rs? (?:say|has it)", True)
    assert [sorted(outlines) for outlines in found if outlines != [EDGE]] == [
        sorted(f"{EDGE}{word} " for word in ("rumor", "rumors", "rumour", "rumours")),
        sorted(f"{EDGE}{words}{EDGE}" for words in ("say", "has it")),
    ]


def test_what_is_not_known_is_a_gap() -> None:
    (found,) = stretches(r"turn\d+[a-z].x", False)
    assert found == [[f"{GAP}turn{GAP}x{GAP}"]]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"(?:some|many) (?:\w+ )?(?:pundits|insiders) (?:say|think)", {b"pundits", b"insiders"}),
        (r"(?:rich )?tapestry of", {b"tapestry"}),
        (r"(?:bolster(?:s|ed)?) (?:its|the)", {b"bolster", b"bolsters", b"bolstered"}),
        (r"apologi[sz]e to", {b"apologise", b"apologize"}),
        (r"(?:^|[.:] )(?P<told>act as an? (?:\w+ ){0,3}(?:editor|writer))", {b"editor", b"writer"}),
    ],
)
def test_the_rarest_words_are_the_cue(pattern: str, words: set[bytes]) -> None:
    assert pattern_cues(pattern, True).words == words


def test_what_must_stand_beside_the_cue() -> None:
    cues = pattern_cues(r"(?:paved|paving) the way", True)
    assert cues.found_in(Prose.of(["It paved", "the way."]))
    assert not cues.found_in(Prose.of(["It paved the road."]))


def test_around_what_is_told_words_may_go_on() -> None:
    prose = Prose.of(["The xfoo bar."])
    assert pattern_cues("foo (?P<told>bar)", True).found_in(prose)


def test_lines_that_hold_the_cues() -> None:
    prose = Prose.of(["It paved the road.", "It paved the way.", "The way out."])
    cues = Cues(words=frozenset((b"paved",)), needs=(frozenset((b"way",)),))
    assert [prose.text[start:end] for start, end in lines_with(prose, cues)] == ["It paved the way."]


def test_signs_are_found_though_they_overlap() -> None:
    signs = Signs.of(["xx", "xx%", "x%", "[", "[x", "tk "])
    assert set(signs.found_in(b"about [xx% of")) == {"xx", "xx%", "x%", "[", "[x"}
    assert signs.found_in(b"nothing") == []

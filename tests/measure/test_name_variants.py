"""Two spellings of one name, and two names that are written alike."""

from __future__ import annotations

import time

import pytest

from newslint.measure.name_variants import distance, variants


def told(text: str) -> list[tuple[str, str]]:
    return [(rare.name, usual.name) for rare, usual in variants(text)]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Mr Olav Tveiten rowed. A cup went to Tvieten.", ("Tvieten", "Tveiten")),
        ("He met Olav Tveiten, and Tveiten met Tveitten’s dog.", ("Tveitten", "Tveiten")),
        ("Near Sarpsborrg. The town of Sarpsborg is old, and Sarpsborg is dry.", ("Sarpsborrg", "Sarpsborg")),
        ("Of Kristiansund he spoke, and of Kristjansunnd he sang.", ("Kristjansunnd", "Kristiansund")),
        ("Premier Erdoğan spoke. So did Erdogan again.", ("Erdogan", "Erdoğan")),
        (
            "They crossed to Skerrin Island at dawn. The ferries to Skerin Island’s harbour wait for the tide.",
            ("Skerin", "Skerrin"),
        ),
    ],
)
def test_told(text: str, pair: tuple[str, str]) -> None:
    assert told(text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "In Iceland and in Ireland, of Niger and of Nigeria.",
        "The people of Norland spoke Norlandic to the Norlanders and a Norlandian.",
        "It was Olav Hansen who told Kari Hanson.",
        "The mayor, Mr Hubbert, wrote to Hubert Vinje.",
        "One of the Welshman and of the Welshmen.",
        "The choir of Christians sang. The mayor thanked Kari Christianson.",
        "At the Harper inn it was harder; the Harder river froze.",
        "Sailing is dear. They met in Bailing.",
        "See @Tveiten and www.Tvieten.no and Tveiten-Tvieten.",
        "",
    ],
)
def test_left_alone(text: str) -> None:
    assert told(text) == []


def test_distance() -> None:
    assert [distance("abcd", other, 2) for other in ("abcd", "abdc", "abc", "xbcy", "wxyz")] == [
        0,
        1,
        1,
        2,
        3,
    ]


def test_linear_on_a_directory() -> None:
    names = " ".join(
        f"Abc{a}{b}{c}de" for a in "efghijklmnopqrst" for b in "abcdefghijklmnop" for c in "ab" * 20
    )
    start = time.process_time()
    assert told(names) == []
    assert time.process_time() - start < 2

"""English is told by its commonest words."""

from __future__ import annotations

import pytest

from newslint.measure.language import is_english, resembles, written_language


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("The dam above the town leaks, and nobody has said who is to pay for it.", True),
        ("MEMBERS OF THE BOARD VOTED FOR IT ON MONDAY", True),
        ("Der Damm über der Stadt leckt, und niemand hat gesagt, wer das bezahlen soll.", False),
        ("La presa que está sobre la ciudad pierde agua y nadie ha dicho quién va a pagar.", False),
        ("Le barrage fuit et personne ne dit qui va payer les travaux de la vallée.", False),
        ("水库上方的大坝漏水。", False),
    ],
)
def test_english(text: str, english: bool) -> None:
    assert is_english([text]) is english


def test_only_the_beginning_is_read() -> None:
    assert is_english(["the dam is old " * 100, "Der Damm ist alt. " * 1000])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The dam above the town leaks, and nobody has said who is to pay for it. " * 2, "en"),
        ("Der Damm über der Stadt leckt, und niemand hat gesagt, wer das bezahlen soll. " * 2, "de"),
        ("La presa que está sobre la ciudad pierde agua y nadie ha dicho quién va a pagar. " * 2, "es"),
        ("Le barrage fuit et personne ne dit qui va payer les travaux de la vallée. " * 2, "fr"),
        ("水库上方的大坝漏水，没有人说谁来付钱，镇上的居民很担心。", "zh"),
        ("町の上にあるダムが漏れているが、誰が費用を払うのかは誰も言っていない。", "ja"),
        ("도시 위의 댐이 새고 있지만 누가 비용을 지불할지 아무도 말하지 않았다.", "ko"),
        ("Плотина над городом течёт, и никто не сказал, кто за это заплатит. " * 2, "ru"),
        ("Гребля над містом протікає, і ніхто не сказав, хто за це заплатить. " * 2, "uk"),
        ("Barajın üstündeki kasaba su sızdırıyor ve kimse kimin ödeyeceğini söylemedi. " * 5, "und"),
        ("The dam leaks.", ""),
        ("", ""),
    ],
)
def test_written_language(text: str, language: str) -> None:
    assert written_language([text]) == language


def test_resembles() -> None:
    assert resembles(["the dam of the town is in need of repair"], "en")
    assert not resembles(["der Damm über der Stadt leckt und das ist nicht gut"], "en")
    assert not resembles(["水库上方的大坝漏水"], "en")
    assert not resembles(["the dam"], "tlh")

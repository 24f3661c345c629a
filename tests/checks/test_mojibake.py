"""Garbled words: garbled on purpose they are told and mended, and what is sound is left alone."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.checks.web import FORMATS, article, fixed, found, paragraph, reread, told

SOUND = [
    "café",
    "naïve",
    "Zürich",
    "Łódź",
    "Škoda",
    "Đorđe",
    "Ångström",
    "Ærø",
    "São",
    "Señora",
    "Ñandú",
    "PÃO",
    "NÃO",
    "ÂNCORA",
    "ÀÉÎÕÜ",
    "façade’s",
    "it’s",
    "“so”",
    "‘here’",
    "«là»",
    "„dort“",
    "5€",
    "£5",
    "20°",
    "½",
    "§12",
    "№5",
    "…",
    "–",
    "—",
    "œuvre",
    "Œuvre",
    "µm",
    "±2",
    "™",
    "®",
    "©",
    "Ÿ",
    "Ž",
    "œil",
    "coöperatie",
    "tête-à-tête",
    "“Ñ”",
    "É”",
]
OTHER = "Гавань снова открыта. Το λιμάνι άνοιξε. 港口重新开放。 港は再び開いた。 הנמל נפתח. الميناء مفتوح. बंदरगाह खुला है। 항구가 열렸다."
GARBLED = [
    "café",
    "naïve",
    "Zürich",
    "Łódź",
    "São",
    "Señora",
    "façade’s",
    "it’s",
    "“so”",
    "‘here’",
    "5€",
    "£5",
    "20°",
    "…now",
    "—",
    "œuvre",
    "tête-à-tête",
]


@pytest.mark.parametrize("word", [*SOUND, *OTHER.split()])
def test_sound_words(word: str) -> None:
    assert not told("mojibake", f"The harbour {word} reopened.")


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("word", GARBLED)
def test_garbled_words_are_mended(word: str, suffix: str) -> None:
    try:
        garbled = word.encode("utf-8").decode("windows-1252")
    except UnicodeDecodeError:  # five bytes have no letter there, and are shown as controls
        garbled = word.encode("utf-8").decode("latin-1")
    document = article(f"The harbour {garbled} reopened.", suffix)
    findings = found("mojibake", document)
    assert findings, garbled
    mended = reread(fixed(document, findings), suffix)
    assert paragraph(mended) == f"The harbour {word} reopened."
    assert not found("mojibake", mended)


@pytest.mark.parametrize("text", ["trust\x92s", "\x93so\x94", "5\x80"])
def test_controls_that_were_letters(text: str) -> None:
    document = article(f"The harbour {text} reopened.")
    findings = found("mojibake", document)
    assert paragraph(reread(fixed(document, findings), "txt")) == (
        f"The harbour {text.encode('latin-1').decode('windows-1252')} reopened."
    )


def test_garbled_twice_and_lost() -> None:
    twice = "é".encode().decode("latin-1").encode().decode("latin-1")
    assert told("mojibake", f"The caf{twice} reopened.") == [
        f'garbled: "caf{"".join(c if c.isprintable() else f"{chr(92)}x{ord(c):02x}" for c in twice)}", meant was "café"'
    ]
    (finding,) = found("mojibake", article("The caf\ufffd\ufffd reopened."))
    assert finding.values["lost"]
    assert finding.fix is None


def test_sound_text_never_loads_the_library() -> None:
    program = (
        "import sys; from tests.checks.web import told\n"
        "assert not told('mojibake', 'The café’s owner — Đorđe — said: “À bientôt”.')\n"
        "assert 'ftfy' not in sys.modules\n"
        "assert told('mojibake', 'The cafÃ© reopened.') and 'ftfy' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)

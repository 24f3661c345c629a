"""Bytes to text, and where they are none."""

from __future__ import annotations

import codecs

import pytest

from newslint.model.document import Fault
from newslint.model.span import Position
from newslint.readers.decode import decode
from tests.readers.laws import document, faults


def fault(raw: bytes, declared: str | None = None) -> Fault:
    found = decode(raw, declared)
    assert isinstance(found, Fault)
    return found


def test_utf8_is_the_rule() -> None:
    assert decode("Zürich 🙂".encode()) == "Zürich 🙂"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_stays(mark: bytes, encoding: str) -> None:
    assert decode(mark + "Zürich".encode(encoding), "latin-1") == "\ufeffZürich"


def test_a_declared_charset_is_the_last_resort() -> None:
    assert decode("Zürich".encode("latin-1"), "ISO-8859-1") == "Zürich"
    assert decode("Zürich".encode(), "latin-1") == "Zürich"


@pytest.mark.parametrize("declared", [None, "no-such-charset", "rot13", "base64", "hex", "a\0b", ""])
def test_the_byte_at_fault_is_named(declared: str | None) -> None:
    found = fault("erste Zeile\nzwei Z\u00fcge\n".encode("latin-1"), declared)
    assert found.message == "not UTF-8 text: byte 0xFC at byte 18"
    assert found.position == Position(2, 7, 18)


def test_positions_before_the_fault_count_code_points() -> None:
    assert fault("é🙂\n".encode() + b"a\xff").position == Position(2, 2, 4)


def test_cut_short() -> None:
    assert fault("🙂".encode()[:3]).position == Position(1, 1, 0)
    assert "UTF-16-LE" in fault(codecs.BOM_UTF16_LE + b"a\0b").message


def test_binary() -> None:
    assert fault(b"GIF89a" + bytes(range(60))).message == "binary data: a NUL at byte 6"
    assert fault("text".encode("utf-16-le")).message == "binary data: a NUL at byte 1"


def test_a_stray_nul_is_text() -> None:
    source = "word " * 50 + "\0" + "word " * 50
    assert decode(source.encode()) == source


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.mdx", "a.json"])
def test_every_reader_tells_it(name: str) -> None:
    (found,) = faults(b"# caf\xe9\n", name)
    assert found.position == Position(1, 6, 5)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.json"])
def test_utf16_is_read(name: str) -> None:
    source = '{"body": "Zürich"}' if name == "a.json" else "Zürich"
    assert document(codecs.BOM_UTF16_BE + source.encode("utf-16-be"), name).blocks[0].text == "Zürich"

"""Bytes to text: a byte order mark decides, then UTF-8, then the charset that the input declares."""

from __future__ import annotations

import codecs

from newslint.model.document import Fault
from newslint.model.span import LineIndex

# UTF-32 before UTF-16: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FIRST_OF_MARKS = b"\xef\xff\xfe\x00"
# Text may hold a stray NUL. UTF-16 without a mark has one in every two bytes, programs and pictures in ten.
_NUL_SHARE = 0.01


def decode(raw: bytes, declared: str | None = None) -> str | Fault:
    """The text of `raw`, its byte order mark kept as U+FEFF; or where and why it is not text."""
    marked = _marked(raw)
    if marked:
        return _as(raw, marked)
    zero = raw.find(b"\0")
    if zero >= 0 and raw.count(b"\0") > len(raw) * _NUL_SHARE:
        return _fault(raw, zero, "utf-8", f"binary data: a NUL at byte {zero}")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _as(raw, _known(declared) or "utf-8")


def encoding_of(raw: bytes, declared: str | None = None) -> str:
    """The codec by which `decode` reads these bytes, if they are text."""
    if marked := _marked(raw):
        return marked
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return _known(declared) or "utf-8"
    return "utf-8"


def _marked(raw: bytes) -> str:
    """The codec that a byte order mark tells of, if there is one."""
    if raw[:1] not in _FIRST_OF_MARKS:
        return ""
    return next((encoding for mark, encoding in _MARKS if raw.startswith(mark)), "")


def _known(declared: str | None) -> str | None:
    """The codec of a declared charset, if it is one for text."""
    if not declared or "\0" in declared:
        return None
    try:
        codec = codecs.lookup(declared).name
        b" ".decode(codec)
    except LookupError:  # unknown, or from bytes to bytes
        return None
    except UnicodeError:  # one byte is too little for UTF-16
        pass
    return codec


def _as(raw: bytes, encoding: str) -> str | Fault:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        at, byte = error.start, raw[error.start]
        return _fault(raw, at, encoding, f"not {encoding.upper()} text: byte 0x{byte:02X} at byte {at}")
    except UnicodeError as error:  # some codecs raise without a place
        return _fault(raw, 0, "utf-8", f"not {encoding.upper()} text: {error}")


def _fault(raw: bytes, at: int, encoding: str, message: str) -> Fault:
    before = raw[:at].decode(encoding, "replace")
    return Fault(LineIndex(before).position(len(before)), message)

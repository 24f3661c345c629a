"""One article in the formats and the bytes that it may come in."""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable, Mapping, Sequence
from html import escape

Edition = Callable[[str, Sequence[str]], str]


def text(title: str, paragraphs: Sequence[str]) -> str:
    return "\n\n".join((title, *paragraphs)) + "\n"


def markdown(title: str, paragraphs: Sequence[str]) -> str:
    return f"---\ntitle: {title}\n---\n\n" + "\n\n".join(paragraphs) + "\n"


def quoted(title: str, paragraphs: Sequence[str]) -> str:
    return markdown("'" + title.replace("'", "''") + "'", paragraphs)


def toml(title: str, paragraphs: Sequence[str]) -> str:
    return f"+++\ntitle = {json.dumps(title, ensure_ascii=False)}\n+++\n\n" + "\n\n".join(paragraphs) + "\n"


def headed(title: str, paragraphs: Sequence[str]) -> str:
    return "\n\n".join((f"# {title}", *paragraphs)) + "\n"


def html(title: str, paragraphs: Sequence[str]) -> str:
    body = "".join(f"  <p>{escape(each, quote=False)}</p>\n" for each in paragraphs)
    return (
        f"<!doctype html>\n<html><head><title>{escape(title)}</title></head>\n"
        f"<body><article>\n  <h1>{escape(title)}</h1>\n{body}</article></body></html>\n"
    )


def json_html(title: str, paragraphs: Sequence[str]) -> str:
    body = "".join(f"<p>{escape(each, quote=False)}</p>\n" for each in paragraphs)
    return json.dumps({"title": title, "body": body}).replace("</", "<\\/")


def json_markdown(title: str, paragraphs: Sequence[str]) -> str:
    return json.dumps({"title": title, "body": "\n\n".join(paragraphs), "id": "n1"}, indent=2)


def json_list(title: str, paragraphs: Sequence[str]) -> str:
    return json.dumps({"id": 7, "title": title, "body": list(paragraphs)}, ensure_ascii=False, indent=1)


def json_lines(title: str, paragraphs: Sequence[str]) -> str:
    other = {"id": "other", "title": "Weather", "body": "Rain from the west will reach the coast by noon."}
    own = {"id": "own", "title": title, "body": "\n\n".join(paragraphs)}
    return "".join(json.dumps(each) + "\n" for each in (other, own, {**other, "id": "third"}))


def json_array(title: str, paragraphs: Sequence[str]) -> str:
    other = {"id": "other", "title": "Weather", "body": "Rain from the west will reach the coast by noon."}
    own = {"id": "own", "title": title, "body": list(paragraphs)}
    return json.dumps([other, own, {**other, "id": "third"}], indent=2)


EDITIONS: Mapping[str, tuple[str, Edition]] = {
    "text": ("a.txt", text),
    "markdown": ("a.md", markdown),
    "quoted title": ("a.md", quoted),
    "TOML": ("a.md", toml),
    "heading": ("a.md", headed),
    "MDX": ("a.mdx", markdown),
    "HTML": ("a.html", html),
    "HTML in JSON": ("a.json", json_html),
    "Markdown in JSON": ("a.json", json_markdown),
    "list in JSON": ("a.json", json_list),
    "JSON Lines": ("a.jsonl", json_lines),
    "array of JSON": ("a.json", json_array),
}

# Line ends and encodings. Line ends inside strings of JSON are escapes, which no one changes.
BYTES: Mapping[str, Callable[[str], bytes]] = {
    "LF": str.encode,
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "CR": lambda text: text.replace("\n", "\r").encode(),
    "BOM": lambda text: codecs.BOM_UTF8 + text.encode(),
    "UTF-16": lambda text: codecs.BOM_UTF16_LE + text.replace("\n", "\r\n").encode("utf-16-le"),
    "UTF-16, big end first": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    "no line end": lambda text: text.removesuffix("\n").encode(),
}

"""Pages made from texts, parsed as strictly as the HTML standard asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib

from newslint.engine.edition import edition
from newslint.engine.request import Request
from newslint.engine.source_file import SourceFile
from newslint.model.diagnostic import Severity
from newslint.model.edition import Edition
from newslint.policy.config import load_config
from newslint.policy.policy import Policy
from newslint.policy.rulebook import Rulebook
from newslint.reporters.html import render


def policy(*select: str) -> Policy:
    return Rulebook.load().configure(load_config(Path(__file__).parent, isolated=True), select=select)


def edition_of(texts: Mapping[str, str], *select: str, level: Severity = Severity.WARNING) -> Edition:
    """What a run over some texts finds, with the texts."""
    files = tuple(SourceFile(None, name, True, True, texts[name].encode()) for name in sorted(texts))
    return edition(Request(policy(*select), files, jobs=1, min_level=level))


def page_of(made: Edition) -> str:
    return "\n".join(render(made)) + "\n"


def page(texts: Mapping[str, str], *select: str, level: Severity = Severity.WARNING) -> str:
    return page_of(edition_of(texts, *select, level=level))


class Tree:
    """A page as a browser sees it; a ParseError if it is not well-formed."""

    def __init__(self, text: str) -> None:
        parser: Any = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        self.root: Element = parser.parse(text)

    def all(self, name: str = "", **attributes: str) -> list[Element]:
        """Elements of a name with these attributes, `class_` being one of its classes."""
        wanted = {key: value for key, value in attributes.items() if key != "class_"}
        return [
            each
            for each in self.elements()
            if (not name or tag(each) == name)
            and all(each.get(key) == value for key, value in wanted.items())
            and attributes.get("class_", "") in ("", *(each.get("class") or "").split())
        ]

    def one(self, name: str = "", **attributes: str) -> Element:
        (found,) = self.all(name, **attributes)
        return found

    def elements(self) -> Iterator[Element]:
        return (each for each in self.root.iter() if isinstance(each.tag, str))


def tag(element: Element) -> str:
    """Its name, without that of SVG before it."""
    return re.sub(r"^\{.*\}", "", str(element.tag))


def text_of(element: Element) -> str:
    return "".join(element.itertext())

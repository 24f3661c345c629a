"""What a run holds against each document: the rules, with the overrides that apply to it."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newslint.model.diagnostic import Severity
from newslint.model.document import BlockKind, Document
from newslint.policy.language import AUTO, primary
from newslint.policy.pattern import matches
from newslint.policy.rule import Rule
from newslint.readers.base import ReadOptions

if TYPE_CHECKING:
    from newslint.policy.change import Change


class Amendment(NamedTuple):
    """Changes for the documents whose path and metadata match; no paths or no fields match every document."""

    paths: tuple[str, ...]
    match: Mapping[str, tuple[str, ...]]
    changes: Mapping[str, Change]

    def applies(self, path: str, document: Document) -> bool:
        """path: of the document, relative to the folder of the configuration."""
        if self.paths and not matches(path, self.paths):
            return False
        return all(_matches_field(document, name, wanted) for name, wanted in self.match.items())


class Standing(NamedTuple):
    """The language of a document, and which amendments apply to it, by number."""

    language: str
    matching: tuple[int, ...]


class Roster(tuple[Rule, ...]):
    """The rules for some documents; equal to itself alone, so that what is made for it is found."""

    __slots__ = ()
    __hash__ = object.__hash__
    __eq__ = object.__eq__


@dataclass(frozen=True, slots=True)
class Policy:
    """Picklable. rules: all that may run somewhere, each once, as configured for the run but with the highest
    severity that an override gives it; what counts for a document is `rules_for(document)`.

    base: the rules before overrides. known: the ids of all rules there are. language: of documents that
    declare none. fields: as in ReadOptions. root: folder of the configuration; home: the working directory
    as seen from there.
    """

    rules: tuple[Rule, ...]
    base: tuple[Rule, ...]
    amendments: tuple[Amendment, ...] = ()
    known: frozenset[str] = frozenset()
    language: str = "en"
    fields: Mapping[str, str] = field(default_factory=dict)
    root: str = ""
    home: str = ""
    _seen: dict[object, Roster] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def read_options(self) -> ReadOptions:
        """What readers are told about the fields of documents."""
        return ReadOptions(fields=self.fields)

    def rules_for(self, document: Document, level: Severity = Severity.INFO) -> Roster:
        """The rules that hold for a document and may reach a level of severity, in the order of `rules`."""
        return self.roster(self.standing(document), level)

    def standing(self, document: Document) -> Standing:
        """All of a document that decides which rules hold for it."""
        matching: tuple[int, ...] = ()
        if self.amendments:
            path = self.path_of(document.name)
            matching = tuple(n for n, one in enumerate(self.amendments) if one.applies(path, document))
        return Standing(self.language_of(document), matching)

    def roster(self, standing: Standing, level: Severity = Severity.INFO) -> Roster:
        """The rules for documents of this standing that may reach a level of severity."""
        key = (*standing, level)
        if key not in self._seen:
            variants = self._variants(*standing)
            self._seen[key] = Roster(rule for rule in variants if rule.loudest >= level)
        return self._seen[key]

    def language_of(self, document: Document) -> str:
        """The language that a document declares, else the configured one: its first subtag, in lower case.

        With `auto` it is what the text looks like, and English where there is too little of it to tell.
        """
        declared = primary(document.text_of("language"))
        if declared or self.language != AUTO:
            return declared or self.language
        from newslint.measure.language import written_language

        prose = (block.text for block in document.blocks if block.kind is not BlockKind.CODE)
        return written_language(prose) or "en"

    def path_of(self, name: str) -> str:
        """The path of a document (named from the working directory) as the configuration sees it."""
        if Path(name).is_absolute():
            return os.path.relpath(name, self.root).replace(os.sep, "/") if self.root else name
        return posixpath.normpath(posixpath.join(self.home, name))

    def _variants(self, language: str, matching: tuple[int, ...]) -> list[Rule]:
        variants = []
        for base in self.base:
            rule = base
            for number in matching:
                change = self.amendments[number].changes.get(rule.id)
                rule = change.apply(rule) if change else rule
            spoken = not rule.languages or language in rule.languages
            if spoken and rule.severity is not Severity.OFF:
                variants.append(rule)
        return variants


def _matches_field(document: Document, name: str, wanted: tuple[str, ...]) -> bool:
    found = document.metadata.get(name)
    given = found if isinstance(found, list | tuple) else (found,)
    texts = {str(value).strip().casefold() for value in given if value is not None}
    texts.add(document.text_of(name).casefold())
    return any(value.casefold() in texts for value in wanted)

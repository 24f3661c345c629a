"""A JSON value as metadata."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from newslint.model.document import Block, BlockKind
from newslint.model.span import OffsetMap
from newslint.readers.base import verbatim_block
from newslint.readers.json_escapes import Escaped
from newslint.readers.json_markup import has_references, has_tags, resolved
from newslint.readers.json_text import Value, elements, members

# What WordPress renders is HTML, be it a title. So are captions in most systems.
_RENDERED = "rendered"


@dataclass(slots=True)
class JsonNode:
    """A value of sound JSON; what is inside is looked at when it is asked for. markup: a string is HTML."""

    source: str
    value: Value
    _members: dict[str, Value] | None = None
    markup: bool = False

    @classmethod
    def of_object(cls, source: str, at: int) -> JsonNode:
        """The object that begins at `at`, read in one pass. Raises Broken."""
        inside, end = members(source, at)
        return cls(source, Value({}, at, end), inside)

    @property
    def members(self) -> dict[str, Value]:
        """The members of an object, none for another value; of equal keys the last counts."""
        if self._members is None:
            self._members = members(self.source, self.value.start)[0] if self.is_object else {}
        return self._members

    @property
    def is_object(self) -> bool:
        """Is it an object?"""
        return isinstance(self.value.value, dict)

    @property
    def is_array(self) -> bool:
        """Is it an array?"""
        return isinstance(self.value.value, list)

    def over(self, *others: JsonNode | None) -> JsonNode:
        """This object with the members of others beneath its own, those of the first on top."""
        inside: dict[str, Value] = {}
        for each in (*reversed(others), self):
            inside |= each.members if each else {}
        return JsonNode(self.source, self.value, inside)

    def keys(self) -> Collection[str]:
        """The keys of a mapping."""
        return self.members.keys()

    def member(self, key: str) -> JsonNode | None:
        """The value of a key."""
        value = self.members.get(key)
        return JsonNode(self.source, value, markup=key == _RENDERED) if value is not None else None

    def elements(self) -> Iterator[JsonNode]:
        """The elements of an array."""
        if self.is_array:
            for value in elements(self.source, self.value.start):
                yield JsonNode(self.source, value)

    def escaped(self) -> Escaped | None:
        """A string, markup and all."""
        value, start, end = self.value
        if isinstance(value, str) and self.source[start] == '"':
            return Escaped(self.source, start + 1, end - 1, value)
        return None

    def string(self) -> Block | None:
        """A string as a block, markup and all."""
        found = self.escaped()
        return found.block(BlockKind.OTHER) if found else None

    def block(self, kind: BlockKind) -> Block | None:
        """What a string shows, a number as written."""
        value, start, end = self.value
        if isinstance(value, str) and self.source[start] == '"':
            block = (
                verbatim_block(kind, self.source, start + 1, end - 1)
                if len(value) == end - start - 2
                else Escaped(self.source, start + 1, end - 1, value).block(kind)
            )
            is_markup = self.markup or kind is BlockKind.CAPTION
            is_html = has_tags(value) or (is_markup and has_references(value))
            return resolved(block) if is_html else block
        if value is None or isinstance(value, dict | list | bool):
            return None
        return Block(kind, self.source[start:end], OffsetMap.verbatim(start, end - start))

    def plain(self) -> Mapping[str, object]:
        """The members as Python values."""
        return {key: value.value for key, value in self.members.items()}

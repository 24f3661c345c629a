"""A JSON value as metadata."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from newslint.model.document import Block, BlockKind
from newslint.model.span import OffsetMap
from newslint.readers.json_text import Value, elements, members, string_block


@dataclass(slots=True)
class JsonNode:
    """A value of sound JSON; what is inside is looked at when it is asked for."""

    source: str
    value: Value
    _members: dict[str, Value] | None = None

    @classmethod
    def of_object(cls, source: str, at: int) -> JsonNode:
        """The object that begins at `at`, read in one pass. Raises Broken."""
        inside, end = members(source, at)
        return cls(source, Value({}, at, end), inside)

    @property
    def members(self) -> dict[str, Value]:
        """The members of an object, none for another value; of equal keys the last counts."""
        if self._members is None:
            is_object = isinstance(self.value.value, dict)
            self._members = members(self.source, self.value.start)[0] if is_object else {}
        return self._members

    def keys(self) -> Collection[str]:
        """The keys of a mapping."""
        return self.members.keys()

    def member(self, key: str) -> JsonNode | None:
        """The value of a key."""
        value = self.members.get(key)
        return JsonNode(self.source, value) if value is not None else None

    def elements(self) -> Iterator[JsonNode]:
        """The elements of an array."""
        if isinstance(self.value.value, list):
            for value in elements(self.source, self.value.start):
                yield JsonNode(self.source, value)

    def block(self, kind: BlockKind) -> Block | None:
        """A string through its escapes, a number as written."""
        value, start, end = self.value
        if isinstance(value, str) and self.source[start] == '"':
            return string_block(kind, self.source, start + 1, end - 1)
        if value is None or isinstance(value, dict | list | bool):
            return None
        return Block(kind, self.source[start:end], OffsetMap.verbatim(start, end - start))

    def plain(self) -> Mapping[str, object]:
        """The members as Python values."""
        return {key: value.value for key, value in self.members.items()}

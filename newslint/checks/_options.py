"""The options of a check: the annotations of its class, set once and for all when it is made.

Frozen dataclasses would do the same, at half a millisecond a class: for all checks a quarter of a start.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from inspect import get_annotations
from types import MemberDescriptorType
from typing import Any, Self, dataclass_transform


def options_of(kind: type) -> Mapping[str, type]:
    """The options of a class of checks, in order, each with the class whose annotation it is."""
    return _options_of(kind)


@cache
def _options_of(kind: Any) -> Mapping[str, type]:
    found: dict[str, type] = {}
    for each in reversed(kind.__mro__):
        for name, annotation in get_annotations(each).items():
            if not str(annotation).startswith(("ClassVar", "typing.ClassVar")):
                found[name] = each
    return found


def defaults_of(kind: type) -> dict[str, object]:
    """The options that need not be given, with what they are then."""
    known = {name: getattr(kind, name) for name in options_of(kind) if hasattr(kind, name)}
    return {name: value for name, value in known.items() if not isinstance(value, MemberDescriptorType)}


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Options:
    """Given by name; those without a default must be. Equal options make equal checks."""

    def __init__(self, **given: Any) -> None:
        options = {**defaults_of(type(self)), **given}
        names = options_of(type(self))
        if options.keys() != names.keys():
            missing, unknown = [*(names.keys() - options.keys())], [*(options.keys() - names.keys())]
            raise TypeError(f"{type(self).__name__}: missing {missing}, unknown {unknown}")
        self.__dict__.update({name: options[name] for name in names})
        self.__post_init__()

    @classmethod
    def made(cls, options: Mapping[str, Any]) -> Self:
        """With all options, in order, which are known to be right."""
        check = object.__new__(cls)
        check.__dict__.update(options)
        check.__post_init__()
        return check

    def changed(self, **options: Any) -> Self:
        """The same with other options."""
        return type(self)(**{**self.__dict__, **options})

    def __post_init__(self) -> None:
        """Raise ValueError for options that do not go together."""

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{name}: the options of a check are set once")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{name}: the options of a check are set once")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *self.__dict__.values()))

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{type(self).__name__}({told})"

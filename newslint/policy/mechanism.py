"""From the name of a check and the options in a rule file to a check that can run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib import import_module
from inspect import get_annotations
from sys import modules
from typing import TYPE_CHECKING, Any

from newslint.checks._options import defaults_of, options_of
from newslint.checks.base import Check
from newslint.policy.tree import NAME, Node, Place, nearest
from newslint.policy.typed import typed

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUPING = "across"  # what a rule is about, not how it is tuned: a configuration cannot change it


def check_class(name: str, place: Place, others: Mapping[str, EntryPoint] = {}) -> type[Check]:
    """The class of a check: `long-sentence` is LongSentence in newslint.checks.long_sentence.

    others: checks of plugins. Raises UserError at `place` if there is none.
    """
    if name in others:
        return _of_plugin(others[name], place)
    if not NAME.fullmatch(name) or name == "base":
        raise _unknown(name, place, others)
    try:
        return own_check(name)
    except ModuleNotFoundError as error:
        if error.name != _module(name):
            raise
        raise _unknown(name, place, others) from None


def own_check(name: str) -> type[Check]:
    """The class of a check that comes with newslint."""
    found: type[Check] = getattr(import_module(_module(name)), class_name(name))
    return found


def _module(name: str) -> str:
    return f"newslint.checks.{name.replace('-', '_')}"


def _of_plugin(point: EntryPoint, place: Place) -> type[Check]:
    try:
        found = point.load()
    except (ImportError, AttributeError) as error:
        raise place.error(f"check {point.name!r}: {point.value} cannot be loaded: {error}") from None
    if isinstance(found, type) and issubclass(found, Check):
        return found
    raise place.error(f"check {point.name!r}: {point.value} is no check")


def class_name(name: str) -> str:
    """`near-duplicate` -> `NearDuplicate`."""
    return "".join(word.capitalize() for word in name.split("-"))


def check_names() -> list[str]:
    """The names of all checks that are installed, sorted."""
    from pkgutil import iter_modules

    import newslint.checks

    found = (module.name for module in iter_modules(newslint.checks.__path__))
    return sorted(name.replace("_", "-") for name in found if name != "base" and not name.startswith("_"))


def option_types(check: type[Check]) -> Mapping[str, Any]:
    """The options of a check in their order, each with its type."""
    return _option_types(check)  # type: ignore[arg-type]


@lru_cache(maxsize=512)
def _option_types(check: Any) -> Mapping[str, Any]:
    return {name: _type_of(name, owner) for name, owner in options_of(check).items()}


def _type_of(name: str, owner: type) -> Any:
    """What `typing.get_type_hints` would say, in a tenth of its time."""
    annotation = get_annotations(owner)[name]
    return eval(annotation, vars(modules[owner.__module__])) if isinstance(annotation, str) else annotation


def tunable(check: type[Check]) -> list[str]:
    """The options that a configuration may change."""
    return [name for name in option_types(check) if name != GROUPING]


def neutral(check: type[Check]) -> dict[str, object]:
    """The options that a rule file may leave out, with what that means: no exception, no bar, everywhere."""
    return defaults_of(check)


def typed_options(check: type[Check], nodes: Mapping[str, Node]) -> dict[str, object]:
    """The values of options that are known to exist; UserError if one is not of its type."""
    types = option_types(check)
    return {name: typed(node, types[name], f"option {name!r}") for name, node in nodes.items()}


def build(check: type[Check], options: Mapping[str, object], place: Place) -> Check:
    """The check with these options; what it refuses by ValueError is a UserError at `place`."""
    missing = [name for name in option_types(check) if name not in options]
    if missing:
        raise place.error(f"missing option {missing[0]!r}: a rule file states every option of its check")
    try:
        return check(**options)
    except ValueError as error:
        raise place.error(str(error)) from None


def _unknown(name: str, place: Place, others: Iterable[str]) -> Exception:
    return place.error(f"unknown check {name!r}{nearest(name, [*check_names(), *others])}")

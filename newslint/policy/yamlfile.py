"""The YAML door: text to a tree of plain data, with the place of every key and value; never `yaml.load`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from newslint.errors import UserError
from newslint.late import late
from newslint.policy.tree import Node, Place, Plain

if TYPE_CHECKING:
    import yaml

_TAG = "tag:yaml.org,2002:"
_PLAIN = {_TAG + name for name in ("str", "int", "float", "bool", "null", "timestamp", "value", "merge")}
_INT = late(r"[-+]?\d{1,18}")
_FLOAT = late(r"[-+]?(?:\d+\.\d*|\.\d+)(?:[eE][-+]?\d+)?|[-+]?\d+[eE][-+]?\d+")
_BOOL = {"true": True, "false": False}


def load(text: str, file: str) -> Node:
    """The mapping that a YAML text holds (an empty text holds an empty one).

    Scalars follow the core schema of YAML 1.2 (https://yaml.org/spec/1.2.2/#103-core-schema): `no` and `off`
    are texts. Raises UserError with file, line and column on bad syntax, a key given twice, or a foreign tag.
    """
    root = _compose(text, file)
    if root is None:
        return Node(Place(file, 1, 1), {})
    node = _Planter(file).node(root)
    node.entries("the file")
    return node


def _compose(text: str, file: str) -> yaml.Node | None:
    import yaml

    bad = yaml.reader.Reader.NON_PRINTABLE.search(text)
    if bad:
        line = text.count("\n", 0, bad.start()) + 1
        column = bad.start() - text.rfind("\n", 0, bad.start())
        raise UserError(f"character U+{ord(bad[0]):04X} is not allowed in YAML", file, line, column)
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        root: yaml.Node | None = loader.get_single_node()
        return root
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        message = ", ".join(part for part in (error.context, error.problem) if part)
        raise UserError(message, file, *((mark.line + 1, mark.column + 1) if mark else ())) from None
    except RecursionError:
        raise UserError("nested too deeply", file) from None
    finally:
        loader.dispose()


class _Planter:
    """Turns composed YAML nodes into a tree; an anchored node is turned once, however often it is named."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.done: dict[int, Node | None] = {}

    def node(self, raw: Any) -> Node:
        kind = raw.id
        mark = raw.start_mark
        place = Place(self.file, mark.line + 1, mark.column + 1)
        if kind == "scalar":
            return Node(place, _plain(raw, place))
        if id(raw) in self.done:
            ready = self.done[id(raw)]
            if ready is None:
                raise place.error("an anchor must not contain itself")
            return ready
        if raw.tag not in (_TAG + "seq", _TAG + "map"):
            raise place.error(f"tag {raw.tag!r} is not allowed: plain data only")
        self.done[id(raw)] = None
        if kind == "sequence":
            ready = Node(place, tuple(map(self.node, raw.value)))
        else:
            ready = self._mapping(place, raw.value)
        self.done[id(raw)] = ready
        return ready

    def _mapping(self, place: Place, pairs: Iterable[tuple[Any, Any]]) -> Node:
        values: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        for raw_key, raw_value in pairs:
            key = self.node(raw_key)
            if isinstance(key.value, tuple | dict) or key.value is None:
                raise key.place.error(f"a key must be a text, not {key.kind}")
            name = raw_key.value
            if name in values:
                raise key.place.error(f"{name!r} is given twice, first on line {keys[name].line}")
            values[name] = self.node(raw_value)
            keys[name] = key.place
        return Node(place, values, keys)


def _plain(raw: Any, place: Place) -> Plain:
    tag, text = raw.tag, raw.value
    if tag not in _PLAIN:
        raise place.error(f"tag {tag!r} is not allowed: plain data only")
    if raw.style or (tag == _TAG + "str" and "e" not in text.lower()):
        return str(text)
    if tag == _TAG + "null":
        return None
    if text.lower() in _BOOL:
        return _BOOL[text.lower()]
    if _INT.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else str(text)

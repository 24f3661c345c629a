"""Settings that a program gives as a mapping: the same tree as from a file, without lines and columns."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import Any

from newslint.errors import UserError
from newslint.policy.tree import Node, Place

_HERE = Place("config")


def as_text(settings: Mapping[str, object]) -> str:
    """Settings as a text that stands for them alone; UserError for what is no plain value."""
    try:
        return json.dumps(settings, default=os.fspath, allow_nan=False)
    except (TypeError, ValueError) as error:
        raise UserError(f"holds what is no plain value: {error}", _HERE.file) from None


def planted(text: str) -> Node:
    """The tree that such a text stands for."""
    return _node(json.loads(text))


def _node(value: Any) -> Node:
    if isinstance(value, dict):
        return Node(_HERE, {key: _node(each) for key, each in value.items()}, dict.fromkeys(value, _HERE))
    return Node(_HERE, tuple(map(_node, value)) if isinstance(value, list) else value)

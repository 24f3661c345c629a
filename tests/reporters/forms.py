"""The forms of GitLab, reviewdog and Checkstyle, as their documentation has them: what must be there, and nothing else."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string", "minLength": 1}
_NUMBER: Schema = {"type": "integer", "minimum": 1}


def _object(required: Schema, **optional: Schema) -> Schema:
    return {
        "type": "object",
        "required": list(required),
        "properties": {**required, **optional},
        "additionalProperties": False,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


# https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format, and the specification of Code Climate.
_POINT = _object({"line": _NUMBER, "column": _NUMBER})
_PLACE = _object({"path": _TEXT, "positions": _object({"begin": _POINT, "end": _POINT})})
GITLAB = _list(
    _object(
        {
            "type": {"const": "issue"},
            "check_name": _TEXT,
            "description": _TEXT,
            "categories": _list({"enum": ["Duplication", "Style"]}),
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]+$"},
            "location": _PLACE,
        },
        other_locations=_list(_PLACE),
    )
)

# reviewdog.proto: line and column count from 1, columns in bytes of UTF-8, the end is exclusive.
_RANGE = _object({"start": _POINT, "end": _POINT})
_LOCATION = _object({"path": _TEXT, "range": _RANGE})
RDJSON = _object(
    {
        "source": _object({"name": _TEXT}),
        "diagnostics": _list(
            _object(
                {
                    "message": _TEXT,
                    "location": _LOCATION,
                    "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                    "code": _object({"value": _TEXT}),
                },
                related_locations=_list(_object({"message": {"type": "string"}, "location": _LOCATION})),
                suggestions=_list(_object({"range": _RANGE, "text": {"type": "string"}})),
            )
        ),
    }
)

CHECKSTYLE = {"line", "column", "severity", "message", "source"}  # attributes of an `error`

"""What can be wrong with a stored file, for whoever opened it to put into words or to mend."""

from __future__ import annotations


class Damaged(Exception):
    """Its bytes are not what was written."""


class Unfit(Exception):
    """It was written by another version, or under other settings."""

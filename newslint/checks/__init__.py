"""Checks state facts about text. One file each; `near-duplicate` is `near_duplicate.py`, class `NearDuplicate`."""

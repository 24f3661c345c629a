"""Where news goes on after its dateline."""

from __future__ import annotations

import pytest

from newslint.measure.dateline import dateline_end


@pytest.mark.parametrize(
    ("dateline", "text"),
    [
        ("LINDVIK — ", "The dam leaks."),
        ("LINDVIK, North Coast (Valley News) — ", "The dam leaks."),
        ("ST. OLAF'S, Oct. 3 (VN) -- ", "The dam leaks."),
        ("ÅLESUND, Norway – ", "The dam leaks."),
        ("LINDVIK (Reuters) - ", "The dam leaks."),
        ("", "The dam above Lindvik - the old one - leaks."),
        ("", "U.S. President Ada Cole said on Monday - her birthday - that she would go."),
        ("", "UN-backed talks failed."),
        ("", ""),
    ],
)
def test_dateline(dateline: str, text: str) -> None:
    assert dateline_end(dateline + text) == len(dateline)

"""Text that is unkind to readers, for property tests."""

from __future__ import annotations

import os

from hypothesis import settings
from hypothesis import strategies as st

# The laws of positions on 104,000 inputs instead of 5,200: `NEWSLINT_FUZZ=20 pytest tests/readers -k laws`.
_TIMES = int(os.environ.get("NEWSLINT_FUZZ", "1"))

_CHARACTERS = st.sampled_from(
    "abcXYZ 019.,:;!?'\"“”’()[]{}<>/\\|-_=+*#&%~`^$@\n\r\t\0\u2028\u2029\x85\x0b\x0c\ufeff\u00a0\u200b\u0301é中文🙂𝒳"
)
_TOKENS = st.sampled_from(
    [
        "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\r\r", "  \n", "\\\n", " ", "\t", "    ", "\ufeff", "\0", "\u2028",
        "word ", "The mayor spoke. ", "Ünïcode ", "🙂", "e\u0301", "中文内容", "# ", "## ", "> ", "- ", "1. ", "---", "+++", "***", "===",
        "*em*", "**bold**", "`code`", "``", "```\n", "~~~", "[link](a.html \"t\")", "![alt](a.png \"title\")", "![", "](", "[^1]", "[^1]: ",
        "&amp;", "&#8217;", "&bogus;", "&#0;", "<b>", "</b>", "<br>", "<p>", "</p>", "<!--", "-->", "<!-- newslint-disable-file a/b -->",
        "<figure><figcaption>Cap &lt;</figcaption></figure>", "<img alt='a b c d'>", "{{< figure caption=\"A cap\" >}}", "{{%", "%}}", "{{", "}}", "{%", "%}",
        "{% raw %}", "{% endraw %}", "import x from 'y'\n", "export const a = {\n", "}", "{/* c */}", "<Box title=\"T x\">", "</Box>", "| a | b |\n|---|---|\n| c | d |\n",
        "title: A title\n", "title: \"Q \\\"x\\\" \\u00e9\"\n", "title: 'it''s'\n", "title: >\n  folded\n  text\n", "title = \"T\"\n", "date: 2026-01-02\n", "a: [1, 2\n", "By Jane Roe\n", "KYIV, May 3\n",
    ]
)  # fmt: skip

texts = st.one_of(
    st.text(_CHARACTERS, max_size=80),
    st.lists(st.one_of(_TOKENS, st.text(_CHARACTERS, max_size=5)), max_size=25).map("".join),
)
front = st.tuples(
    st.sampled_from(["---\n", "+++\n", "---\r\n", '{"title": "a\\n", ', "\ufeff---\n", "\n---\n"]),
    texts,
    st.sampled_from(["\n---\n", "\n+++\n", "\n}\n", "\r\n---\r\n", "\n...\n", ""]),
    texts,
).map("".join)


def examples(count: int) -> settings:
    """So many inputs in the suite, and more if they are asked for."""
    return settings(max_examples=count * _TIMES)

"""What the HTML reader takes for the body of 40 real pages, against what Chromium shows of them.

The oracle is the text that Chromium renders inside the elements named, page by page, in `pages.json`: `body` holds
the article's text, `drop` what stands in it and is none, `either` what may be taken or left (credits, notes).
"""

from __future__ import annotations

import html
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from newslint.model.document import BlockKind, Document
from newslint.readers import ReadOptions, read

PAGES = Path("..", "shared", "corpora", "pages")
HERE = Path(__file__).parent
OWN = "own-"  # before the names of pages of our own, which stand among the tests
_BODY = frozenset(
    (
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.LIST_ITEM,
        BlockKind.QUOTE,
        BlockKind.TABLE,
        BlockKind.CODE,
    )
)
# A word of Chinese or Japanese is a character here.
_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+"
)


class Score(NamedTuple):
    """Words of one page: in the oracle's body, in ours, in both; and ours that the oracle calls otherwise."""

    body: int
    ours: int
    both: int
    captions: int
    furniture: int

    @property
    def precision(self) -> float:
        return self.both / self.ours if self.ours else 0.0

    @property
    def recall(self) -> float:
        return self.both / self.body if self.body else 0.0


def main(names: list[str]) -> int:
    """Print the table, or why there is none."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium or not PAGES.is_dir():
        print(f"Pages: skipped, {'no pages in ' + str(PAGES) if chromium else 'no chromium'}")
        return 0
    labels = json.loads((HERE / "pages.json").read_text(encoding="utf-8"))
    files = {name: _file(name) for name in sorted(labels) if not names or name in names}
    seen = rendered(chromium, {name: {**labels[name], "source": _text(file)} for name, file in files.items()})
    print("| page | words | ours | precision | recall | caption words | furniture |")
    print("|---|---|---|---|---|---|---|")
    scores = {name: score(seen[name], ours_of(file)) for name, file in files.items()}
    for name, each in scores.items():
        print(_row(name.removeprefix("fixtures-"), each))
    print(_row("all", _total(scores.values())))
    if importlib.util.find_spec("trafilatura"):
        peers = [score(seen[name], trafilatura_of(file)) for name, file in files.items()]
        print(_row("all, trafilatura", _total(peers)))
    return 0


def rendered(chromium: str, pages: dict[str, dict[str, str]]) -> dict[str, list[dict[str, str]]]:
    """Page -> blocks of text in order, each with its label, as Chromium shows them without a network."""
    script = (HERE / "pages.js").read_text(encoding="utf-8")
    data = json.dumps(pages).replace("<", "\\u003c")
    with tempfile.TemporaryDirectory() as folder:
        driver = Path(folder, "driver.html")
        content = f"<!doctype html><meta charset=utf-8><body><script>const PAGES={data};\n{script}</script>"
        driver.write_text(content, encoding="utf-8")
        command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"]
        command += ["--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={folder}/profile"]
        command += ["--virtual-time-budget=300000", driver.as_uri()]
        process = subprocess.run(command, capture_output=True, timeout=300, check=True)
    found = re.search(r'<body id="done">(.*)</body>', process.stdout.decode("utf-8"), re.DOTALL)
    if not found:
        raise SystemExit("Chromium did not finish")
    seen: dict[str, list[dict[str, str]]] = json.loads(html.unescape(found[1]))
    return seen


def score(seen: list[dict[str, str]], texts: list[str]) -> Score:
    """The blocks of a body as it was read against those that were seen."""
    truth: dict[str, Counter[str]] = {"body": Counter(), "either": Counter(), "caption": Counter()}
    for group in seen:
        truth.setdefault(group["label"], Counter()).update(words(group["text"]))
    ours = Counter(word for text in texts for word in words(text))
    both = (ours & truth["body"]).total()
    rest = ours - truth["body"] - truth["either"]
    captions = (rest & truth["caption"]).total()
    return Score(
        truth["body"].total(), both + rest.total(), both, _caption_words(seen, texts), rest.total() - captions
    )


def ours_of(file: Path) -> list[str]:
    """The texts of the blocks that are body."""
    with file.open("rb") as stream:
        return [
            block.text
            for result in read(stream, file.name, ReadOptions(named=True))
            if isinstance(result, Document)
            for block in result.blocks
            if block.kind in _BODY
        ]


def trafilatura_of(file: Path) -> list[str]:
    """The lines of what trafilatura takes for the body."""
    import trafilatura

    return (trafilatura.extract(_text(file), include_comments=False) or "").split("\n")


def words(text: str) -> list[str]:
    """Words as they are counted here."""
    return _WORD.findall(text.casefold())


def _total(scores: Iterable[Score]) -> Score:
    return Score(*(sum(column) for column in zip(*scores, strict=True)))


def _caption_words(seen: list[dict[str, str]], texts: list[str]) -> int:
    """Words of whole captions that are a block of the body."""
    captions = {tuple(words(group["text"])) for group in seen if group["label"] == "caption"}
    captions -= {tuple(words(group["text"])) for group in seen if group["label"] == "body"}
    return sum(len(found) for text in texts if (found := words(text)) and tuple(found) in captions)


def _row(name: str, each: Score) -> str:
    furniture = each.furniture / each.ours if each.ours else 0.0
    return (
        f"| {name} | {each.body} | {each.ours} | {each.precision:.3f} | {each.recall:.3f} "
        f"| {each.captions} | {furniture:.1%} |"
    )


def _file(name: str) -> Path:
    if name.startswith(OWN):
        return HERE.parent / "readers" / "pages" / f"{name.removeprefix(OWN)}.html"
    return PAGES / f"{name}.html"


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8", "replace")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

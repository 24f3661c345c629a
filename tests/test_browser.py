"""The page in a real browser: its policy holds and is kept, hostile text stays text, the script does its work."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import pytest

from newslint.model.diagnostic import Severity
from tests.reporters.pages import edition_of, page, page_of
from tests.reporters.test_page import TEXTS
from tests.reporters.test_page_hostile import hostile

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-dev-shm-usage", "--enable-logging=stderr",
)  # fmt: skip


class Opened(NamedTuple):
    """The document once it was loaded, and what the browser had to say about it."""

    dom: str
    console: list[str]

    @property
    def title(self) -> str:
        found = re.search(r"<title>(.*?)</title>", self.dom, re.S)
        assert found
        return html.unescape(found[1])


Open = Callable[..., Opened]


@pytest.fixture(scope="module")
def browser() -> str:
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip(f"no browser: none of {', '.join(NAMES)} is installed")
    return found


@pytest.fixture
def opened(browser: str, tmp_path: Path) -> Open:
    """Open a page: `opened(text, "#f3")`."""

    def open_page(text: str, anchor: str = "") -> Opened:
        file = tmp_path / "page.html"
        file.write_text(text, encoding="utf-8", errors="backslashreplace")
        profile = f"--user-data-dir={tmp_path / 'profile'}"
        done = subprocess.run(
            [browser, *FLAGS, profile, "--dump-dom", f"{file.as_uri()}{anchor}"],
            capture_output=True, encoding="utf-8", errors="replace", timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return Opened(done.stdout, [line for line in done.stderr.splitlines() if "CONSOLE" in line])

    return open_page


@pytest.fixture(scope="module")
def text() -> str:
    return page(TEXTS)


def test_policy_is_kept_and_the_script_runs(opened: Open, text: str) -> None:
    seen = opened(text)
    assert seen.console == []
    assert "4 of 4 rules" not in text
    assert "3 of 3 articles" in seen.dom
    assert not re.search(r'<div class="tools"[^>]*hidden', seen.dom)


def test_policy_holds(opened: Open, text: str) -> None:
    """Else silence in the other tests proves nothing: what it forbids is told, and not done."""
    for attack in (
        "<script>document.title='owned'</script>",
        "<img src=x onerror=\"document.title='owned'\">",
        '<p style="color:red">x</p>',
        "<style>main{display:none}</style>",
        '<iframe src="data:text/html,x"></iframe>',
    ):
        seen = opened(text.replace('<main id="main">', f'<main id="main">{attack}'))
        assert any("Content Security Policy" in line for line in seen.console), attack
        assert "owned" not in seen.title


def test_attack_without_policy_is_seen(opened: Open) -> None:
    """Else the test below proves nothing: a script that runs changes the title that we look at."""
    assert opened("<title>a</title><script>document.title='owned'</script>").title == "owned"


def test_hostile_articles_are_inert(opened: Open) -> None:
    text = page_of(edition_of(hostile(), level=Severity.INFO))
    seen = opened(text)
    assert seen.console == []
    assert seen.title.startswith("newslint: ")
    assert "owned" not in seen.title
    assert len(re.findall("<script", seen.dom)) == len(re.findall("<style", seen.dom)) == 1
    assert "<img" not in seen.dom
    without = re.sub(r'<meta http-equiv="Content-Security-Policy".*?>', "", text)
    assert "owned" not in opened(without).title  # it is the escaping that does it, not the policy alone


def test_page_is_whole_without_script(opened: Open, text: str) -> None:
    """Blocked by its own policy here, since the browser looks at a page by script."""
    seen = opened(re.sub(r"script-src '[^']+'", "script-src 'none'", text))
    assert len(seen.console) == 1
    assert len(re.findall(r'<div class="tools"[^>]*hidden', seen.dom)) == 3
    assert seen.dom.count("<mark") == text.count("<mark")
    assert seen.dom.count("<details") == text.count("<details")


def operated(text: str, script: str) -> str:
    """The page with a script of ours behind its own, which its policy is made to let in."""
    digest = b64encode(sha256(script.encode()).digest()).decode()
    allowed = text.replace("script-src ", f"script-src 'sha256-{digest}' ")
    return allowed.replace("</body>", f"<script>{script}</script></body>")


def test_lists_are_filtered_and_sorted(opened: Open, text: str) -> None:
    choose = """
      const choose = (list, name, value) => {
        const control = document.querySelector(`[data-for=${list}] [${name}]`);
        control.value = value;
        control.dispatchEvent(new Event("change"));
      };
    """

    def paths(script: str) -> list[str]:
        seen = opened(operated(text, choose + script))
        assert seen.console == []
        items = re.findall(r'<li ([^>]*data-path="[^"]*" data-day[^>]*)>', seen.dom)
        return [
            re.findall(r'data-path="([^"]*)"', each)[0]
            for each in items
            if not re.search(r"\bhidden\b", each)
        ]

    worst_first = ["news/crane.md", "news/ferry.md", "wire/bikes.md"]
    assert paths("") == worst_first
    assert paths('choose("sheets", "data-filter=severity", "error")') == worst_first[:2]
    assert paths('choose("sheets", "data-sort", "day-")') == [
        "wire/bikes.md",
        "news/crane.md",
        "news/ferry.md",
    ]
    assert paths('choose("sheets", "data-sort", "path")') == sorted(worst_first)
    number = re.findall(r'<option value="(\d+)">headlines/repeated-in-body', text)[0]
    assert paths(f'choose("sheets", "data-filter=rules", "{number}")') == ["news/ferry.md"]


def test_all_articles_are_opened_at_once(opened: Open, text: str) -> None:
    seen = opened(operated(text, "document.querySelector('[data-for=sheets] [data-open=yes]').click()"))
    assert seen.dom.count('<details class="sheet" open="">') == 3
    assert "3 of 3 articles" in seen.dom


def test_link_into_a_closed_article_opens_it(opened: Open, text: str) -> None:
    assert '<details class="sheet" open' not in opened(text).dom
    seen = opened(text, "#f1")
    (sheet,) = re.findall(r'<details class="sheet" open="">.*?</details>', seen.dom, re.S)
    assert 'id="f1"' in sheet

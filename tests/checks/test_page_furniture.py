"""Lines of a page's furniture, and sentences of reports about the same things."""

from __future__ import annotations

import pytest

from tests.checks.web import told

CALLS = [
    "Read more: Harbour to close",
    "READ: Harbour to close",
    "Related: Harbour to close",
    "See also: Harbour to close",
    "You may also like",
    "Trending now",
    "Continue reading",
    "Click here to read the full story",
    "Please click here to subscribe to our podcast.",
    "[Read more…]",
    "Like this story? Sign up for our weekly newsletter!",
    "Subscribe to our channel for more news from the quay",
    "Get the best of the harbour delivered straight to your inbox every day",
    "Sign in to continue reading",
    "Subscribe now to keep reading",
    "Watch live: Harbour reopens",
    "Already a subscriber? Log in",
    "Follow us on Facebook, Instagram and X",
    "Follow @harbourtrust on Twitter",
    "Share this article",
    "Share on Facebook",
    "Tweet",
    "If you enjoyed this article, tell a friend.",
    "Leave a comment",
    "Download our free app for the latest",
    "Watch the video above",
    "Story continues below",
    "4 min read",
    "Skip to main content",
    "- ADVERTISEMENT -",
    "Sponsored content",
    "À lire aussi : Le port rouvre",
    "Mehr zum Thema: Der Hafen",
    "Suscríbete a nuestro boletín",
]
NOTICES = [
    "© 2024 Harbour Times",
    "Copyright © 2024 Harbour Times Ltd.",
    "Harbour Times Ltd. All rights reserved.",
    "This article may not be reproduced without permission.",
    "It may not be published, broadcast, rewritten or redistributed.",
    "We and our partners use cookies to improve this site.",
    "By clicking the button below, you agree to our terms of service.",
    "Manage cookie preferences",
    "Privacy Policy",
    "Terms of Use | Contact",
    "This site is protected by reCAPTCHA.",
    "Please enable JavaScript to continue.",
    "JavaScript is disabled in your browser.",
    "Your browser does not support the video element.",
    "Please disable your ad blocker.",
    "Sorry, this video is not available in your country.",
    "This content is unavailable.",
    "404 Not Found",
    "The views expressed in this article are those of the author.",
    "This post contains affiliate links.",
    "Alle Rechte vorbehalten.",
]
EMBEDS = [
    "The crane fell pic.twitter.com/aB3dE5gH7i",
    "The crane fell https://t.co/aB3dE5gH7i",
    "— Ida Berg (@idaberg) March 3, 2024",
    "— Ida Berg (@idaberg) 3. März 2024",
    "View this post on Instagram",
    "A post shared by Ida Berg (@idaberg) on Mar 3, 2024 at 9:10am",
    "Watch on YouTube",
    "Skip twitter post by @idaberg",
    "[embed]https://video.example/1[/embed]",
    '[caption id="a" align="left"] The quay',
    "[vc_row][vc_column]",
]
REPORTS = [
    "Ferry lines sign up to a deal on fares, and few subscribe to the view that they will rise.",
    "Readers who click here are counted twice, the report on newsletters found, and the trust follows us there.",
    "More than 300 people read the full report.",
    "Watch live animals at the quay: the seals are back, and those who subscribe keep reading.",
    "He asked them to share the story with friends and leave a comment for the council in the book at the quay.",
    "The trust will download the app of the harbour, and the advertisement runs until May.",
    "Share prices fell on Monday, and the trust will tweet the fares.",
    "Related work is under way on the quay.",
    "The trust uses cookies, says its privacy policy, and its terms of use are long.",
    "Copyright law of 2024 says that rights of fishermen are reserved.",
    "By law all rights reserved for fishermen end in May, and you agree to nothing.",
    "This content of the hold is not available to the crew. This video shows it.",
    "The site needs JavaScript, and old browsers do not support it.",
    "The views of the quay, expressed in oil, are those of Ida Berg.",
    "A post shared with the crew led them to the quay; she posted it on March 3, 2024.",
    "They view this post as an insult, and Instagram took it down [video].",
    "She wrote to @idaberg (the keeper) and to the account @trust on 3 March 2024.",
    "“Subscribe to our newsletter. All rights reserved,” the page told them.",
]


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize(
    ("rule", "line"),
    [
        *(("call-to-action", line) for line in CALLS),
        *(("legal-notice", line) for line in NOTICES),
        *(("embed", line) for line in EMBEDS),
    ],
)
def test_lines_that_are_told(rule: str, line: str, suffix: str) -> None:
    assert told(rule, line, suffix)


@pytest.mark.parametrize("rule", ["call-to-action", "legal-notice", "embed"])
@pytest.mark.parametrize("text", REPORTS)
def test_reports_about_the_thing(rule: str, text: str) -> None:
    assert not told(rule, text)

"""Sentences of hard news: the cases that break splitters, told exactly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.measure.sentences import _SURE, first_sentence, sentences

# Each case is the list of its sentences; the text is all of them, joined by a space.
CASES: list[list[str]] = [
    # titles and names
    ["Mr. Okafor met Mrs. Lindqvist on Tuesday.", "They shook hands."],
    ["The bill was signed by Gov. Dana Reyes.", "It takes effect in May."],
    ["Sens. Park and Oduya voted no.", "Rep. Falk abstained."],
    ["Lt. Col. Ines Marchetti led the unit.", "Maj. Gen. Toivo Saar retired."],
    ["Dr. J. K. Mbeki of the clinic spoke first.", "Nobody objected."],
    ["George W. Harlan Jr. won by nine votes.", "His rival conceded."],
    ["The post went to Samuel L. Ortiz.", "He starts in March."],
    ["Prof. A.-M. Halvorsen signed the letter.", "So did forty others."],
    ["Sgt. Bell, of the St. Albans force, gave evidence.", "The trial goes on."],
    ["She was born in Ft. Worth and raised near Mt. Shasta.", "Her father was a miner."],
    ["The heir is Carl Brandt Sr.", "The estate is small."],
    ["M. Lefort et Mme. Roy sont partis.", "La salle est vide."],
    ["Then-Sen. Ruth Abara opposed the plan.", "Others did not."],
    # companies and places
    ["Harbor Foods Inc. posted a loss.", "Its shares fell."],
    ["The buyer is Norden Steel Co.", "The price was not disclosed."],
    ["Shares of Alder & Sons Ltd. rose 4%.", "Trading was thin."],
    ["He sold Brightwater Corp. Chairman Lee Sato declined to comment."],
    ["The fire began on Mill St.", "The street is closed."],
    ["She moved from Boise, Idaho, to Salem, Ore., in 2019.", "She liked it."],
    ["The plant in Gary, Ind., will close.", "About 300 people work there."],
    ["He flew to Washington, D.C., on Sunday.", "Talks begin today."],
    ["The case was heard in Washington, D.C.", "The judge was stern."],
    # countries and bodies
    ["The U.S. Senate passed the bill.", "The House did not."],
    ["He has lived in the U.S. since 1994.", "He is a citizen."],
    ["Exports go mostly to the U.S.", "But demand is falling."],
    ["U.N. inspectors left on Friday.", "They found nothing."],
    ["The U.K. and the E.U. agreed on fish.", "Norway did not."],
    ["A U.S.-led patrol sank a boat.", "No one died."],
    # time and dates
    ["Polls close at 8 p.m. Tuesday.", "Results are due by midnight."],
    ["The blast was heard at 6:40 a.m.", "Police sealed the road."],
    ["Doors open at 7 p.m. EST on Oct. 3.", "Entry is free."],
    ["The court sat on Jan. 5 and Feb. 12.", "It rose in April."],
    ["The law dates from Sept. 2009.", "It was never used."],
    ["They met Thurs. and Fri. in Graz.", "Little was agreed."],
    # numbers
    ["Prices rose 3.5%.", "Oil fell 2.1% to $70.50 a barrel."],
    ["The fund lost $1.2 billion in 2023.", "It had gained in 2022."],
    ["Turnout was 61.4 percent.", "20 districts have yet to report."],
    ["He wore No. 9 for a decade.", "The club retired it."],
    ["Asked if he would resign, he said no.", "Then he left."],
    ["See Fig. 4 on p. 17 of the report.", "It is clear."],
    ["Article 5 was cited.", "So was Art. 51 of the charter."],
    ["The vote was 50 to 9.", "Five members were away."],
    ["1. Boil the water.", "2. Close the windows."],
    ["Version 2.0.1 fixed it.", "Users had waited."],
    # web
    ["Read it at www.example.org/news.html today.", "It is free."],
    ["Write to desk@example.com.", "We answer all mail."],
    ["The Booking.com deal failed.", "Node.js was not to blame."],
    ["Yahoo! Japan bought the rest.", "Yahoo! was pleased."],
    ["Sales of the phone fell.", "iPhone owners shrugged."],
    # quotes
    ["“We are done,” she said.", "“We go home.”"],
    ["“We are done.", "We go home,” she said."],
    ['He shouted, "Stop the car!"', "Nobody did."],
    ['"Why now?" he asked.', "There was no reply."],
    ["“Who will pay?” Amara Cole asked.", "The minister looked away."],
    ["“Never again!” the crowd chanted.", "It dispersed at noon."],
    ["He called it ‘a farce.’", "The board disagreed."],
    ["She said: “It was the U.S.”", "Reporters laughed."],
    ["„Wir gehen.“", "Dann gingen sie."],
    ["« C'est fini. »", "Elle est partie."],
    ["The mayor (who was ill.) stayed home.", "His deputy came."],
    ["The road is open again.", "(The bridge is not.)", "Buses run."],
    ["The claim was wrong.[3]", "It was withdrawn.[4][5]"],
    # ellipses and odd stops
    ["I thought ... well, never mind.", "Let us go on."],
    ["He paused…", "Then he wept."],
    ["“I do not know . . . perhaps,” he said.", "He knew."],
    ["What?!", "Nobody had told them."],
    ["Really?", "Yes.", "Really."],
    ["The team — battered, tired, late — won.", "“Magic!”", "So said the coach."],
    ["They sell tea, coffee, etc., at the kiosk.", "It shuts at 5."],
    ["Smith v. Jones was decided in 1999.", "Few remember it."],
    ["Bring warm clothes, e.g. a coat, i.e. something thick.", "Bring food."],
    ["He holds a Ph.D. in physics.", "She holds an M.D. from Lund."],
    # other languages
    ["Der Vertrag gilt ab dem 3. Oktober.", "Er ist 20 Seiten lang."],
    ["Das kostet z.B. 5 Mio. Euro.", "Wer zahlt?"],
    ["El Sr. Ruiz viajó a EE. UU. en mayo.", "¿Quién pagó?", "Nadie lo sabe."],
    ["Премьер уехал.", "Вернётся он завтра."],
]

UNSPACED: list[list[str]] = [
    ["北京今天下雨。", "市民很高兴！", "明天呢？"],
    ["彼は「行こう。」", "と言った。"],
    ["「勝った！」", "選手は泣いた。"],
    ["यह सच है।", "वह नहीं आया।"],
]


@pytest.mark.parametrize("parts", CASES, ids=lambda parts: parts[0][:40])
def test_hard_news(parts: list[str]) -> None:
    text = " ".join(parts)
    assert [text[start:end] for start, end in sentences(text)] == parts


@pytest.mark.parametrize("parts", UNSPACED, ids=lambda parts: parts[0][:40])
def test_scripts_without_spaces(parts: list[str]) -> None:
    text = "".join(parts)
    assert [text[start:end].strip() for start, end in sentences(text)] == parts


def test_a_line_is_a_sentence() -> None:
    text = "Mayor quits\nThe mayor of Alder quit on Monday.\r\nShe gave no reason"
    assert [text[start:end] for start, end in sentences(text)] == [
        "Mayor quits",
        "The mayor of Alder quit on Monday.",
        "She gave no reason",
    ]


@pytest.mark.parametrize(
    "unit", [".", ". ", "a.", "! ", ".)", "(", ". .x", "Mr. ", "Mr.\u00a0", "[1]", " ", "。"]
)
def test_long_lines_take_linear_time(unit: str) -> None:
    assert sentences(unit * 200_000 + "x")


def test_nothing_in_nothing() -> None:
    assert sentences("") == sentences("  \n ") == ()


@given(st.text(alphabet='Aa1 .!?…"”’)(\n[]。—Mr\u00a0\u0301', max_size=60))
def test_the_first_sentence_needs_no_others(text: str) -> None:
    assert first_sentence(text) == (sentences(text) or ((0, 0),))[0]


@given(st.text(alphabet='Aa1 .!?…"”’)(\n[]。—Mr\u00a0\u0301', max_size=60))
def test_spans_tile_all_but_space(text: str) -> None:
    at = 0
    for start, end in sentences(text):
        assert at <= start < end
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


PIECES = [
    "Mr.",
    "Calif.",
    "Smith",
    "said",
    "paras.",
    "went home.",
    "Then",
    "U.S.",
    ". .",
    "”",
    "»",
    "no.",
    "12",
    " ",
    "\n",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_every_sentence_stands_in_one_stretch(text: str) -> None:
    ends = [match.start() for match in _SURE.finditer(text)]
    assert [start for start, end in sentences(text) if any(start <= at < end - 1 for at in ends)] == []

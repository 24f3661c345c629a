"""What generators leave in their texts, and what people write that looks like it."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.engine.run import run_texts
from newslint.policy.config import Config
from newslint.policy.rulebook import Rulebook

POLICY = Rulebook.load().configure(Config(Path.cwd(), language="en"), select=["residue"])
BEFORE = "The harbour of Skarra reopened on Monday after three weeks of repairs, the trust said.\n\n"
AFTER = "\n\nThe ferries sail again at noon, and fares stay as they were.\n"


def told(text: str) -> dict[str, str]:
    """The rules that an article with this text breaks, each with its severity."""
    report = run_texts(POLICY, {"article.txt": text})
    return {one.rule.partition("/")[2]: one.severity.label for one in report.diagnostics}


OPENINGS = """
Sure! Here's a revised version of your article:
Certainly! Here is a 500-word news article about the harbour of Skarra:
Absolutely! Below is a news article based on the details you provided.
Here is a 300-word summary of the report:
Here's a draft of the news article you requested:
Here's your rewritten article:
Here's a more concise version:
Here's a shorter, tighter version:
Here is a version of the article that keeps the facts:
Of course! Here's a concise summary of the article:
I've rewritten the paragraph in a more formal tone:
As requested, here is the article on the harbour.
The following is a rewritten version of the article:
Rewritten article:
Alright, let's craft a news article about the harbour.
Sure, I can help with that.
This is a fantastic revision! The shift in tone is seamless.
[Word count: 512]
Certainly, here is a possible introduction for your topic:
Sure! Here are three possible headlines:
Here's the article with the requested changes:
Here's an attempt at rewriting the article:
Please provide the article you would like me to rewrite.
It seems that you haven't provided any text.
The text you provided is about the harbour of Skarra.
The provided article does not mention fares.
It appears that the content you provided is an error page and no article.
However, based on the title provided, the following may be assumed.
If you have the text of the article, please paste it, and I will be happy to format it.
I have translated the article on the harbour for you.
Here are three versions of the paragraph:
Below is the final version of the press release:
Here is a concise, SEO-friendly version:
Here's a neutral, fact-based rewrite:
Here is the news article in 300 words:
Great! I will now rewrite the article in a neutral tone.
Sure! Please find the revised article below:
Absolutely — here’s a tightened version of the piece:
Certainly, I can write an article about the harbour.
"""

CLOSINGS = """
Let me know if you'd like me to adjust the tone.
Let me know if you need any further changes!
I hope this helps! Let me know if you want a version for children.
Feel free to customize this article as needed.
If you'd like, I can also create a shorter version for social media.
If you want, I can turn this into a press release.
Want me to add a quote from the trust?
Would you like a shorter version for the app?
Would you like me to refine this further?
Is there anything else you'd like me to change?
You have successfully rewritten the draft as a report.
Note: The names of the sources were left out to meet the requirements of the prompt.
Third-Person Perspective: All personal pronouns were changed.
No Placeholder Content: Nothing of the template is left.
(Note: The original text ends here.)
If you need a shorter version, just let me know.
This article is approximately 500 words long.
Note: I have kept the tone neutral as you requested.
Shall I also prepare a social media post?
I can also provide a short version for the app.
This rewrite keeps all facts.
This revision improves the flow.
(Note: The links in your source lead to another harbour.)
Note: This article is fictional and was written for illustration, as this article is fictional and created for a test.
"""

SPEAKING = """
I'm sorry, but I can't assist with that.
I'm sorry, but I cannot comply with this.
As an AI language model, I don't have personal opinions on fares.
As an AI developed by OpenAI, I have no view of the harbour.
As an artificial intelligence language model, I cannot sail.
I can't help with that request.
I apologize, but I cannot write about the harbour.
I'm very sorry, but I don't have access to real-time information, as I am an AI language model.
It goes against OpenAI use policy.
My apologies, but I cannot write on this topic.
"""

DATING = """
As of my last knowledge update in April 2031, the harbour was still closed.
As of my knowledge cutoff, nothing was known of the repairs.
My training data only goes up to April 2031.
My knowledge is limited to events before April 2031.
Nothing is known beyond my last training update.
I don't have access to real-time information about the harbour.
I am unable to access real-time data on the ferries.
"""

ORDERS = """
Write a 500-word news article about the harbour of Skarra.
Rewrite the following article in your own words:
Please summarize the following text in three sentences.
You are an expert journalist. Write about the harbour.
Act as a seasoned reporter and write about the harbour.
Do not mention that you are an AI.
Target audience: commuters
Your task is to rewrite the article below.
Make sure the article is at least 500 words long.
"""

GAPS = """
Mayor [Name] opened the harbour.
The harbour was opened by [Mayor's Name] at noon.
"It cost us a year of fares," said [Insert Name], who leads the trust. It reopened on [Date].
The repairs cost $XX million.
The harbour reopened on XX/XX/20XX.
[Image of a ferry at the pier]
Contact: [Your Name], [Phone Number]
The trust, said [spokesperson name], is glad.
Fares rise by XX%.
For the timetable, call [phone number].
Insert quote here.
"""

MARKS = """
Fares rose by 3% on Monday. citeturn0search2
Fares rose by 3% on Monday[^1^].
Fares rose by 3% on Monday【4†source】.
Fares rose by 3% on Monday [cite: 12].
<think>The user wants a story about fares.</think>
ChatGPT can make mistakes. Check important info.
ChatGPT said:
Thought for 12 seconds
Regenerate response
"""

KINDS = [
    ("chatbot-wrapper", OPENINGS),
    ("chatbot-wrapper", CLOSINGS),
    ("chatbot-refusal", SPEAKING),
    ("knowledge-cutoff", DATING),
    ("prompt-leak", ORDERS),
    ("placeholder", GAPS),
    ("tool-artefact", MARKS),
]

HUMAN = """
Here's a summary of what we know about the harbour:
Here is your morning summary of the news.
Here's an article about the same ferry from last year:
Here's a more recent version of the map.
Here's our story from Monday:
Sure, here's the thing about ferries.
Okay, let's write about fares.
Let me know if you want to hear the whole story.
Feel free to adapt this template for your own team.
I hope this helps!
If you like, I can show you the pier, says the guide.
Do you want a copy? Would you like a longer pier?
Word count: nobody counts the words of a harbour master.
I'm sorry, but I can't help thinking of the old ferry.
I'm sorry, but I can't do that, I told him.
As an AI researcher, I have no view of the harbour.
I don't have the figures for April.
A lot has happened since my last update on the harbour.
Much has changed since my training as a pilot.
The mayor updated the list in April 2031, the last update so far.
Pupils may write a 500-word story about what the harbour means to them.
Act as a good neighbour, the trust asks.
You are an expert if you have sailed one.
The clerk read: "the [mayor's] plan," and "[the trust] agreed" [sic].
It costs $X, as they say, and Malcolm X was there in XX.
See note [1], figure [2] and the appendix [a].
I think, therefore I sail.
The information you provided is kept by the trust, and so is the photo you shared.
Here are three possible headlines, says the editor, and laughs.
The provided lifeboats do not suffice. Please share the article with friends.
It goes against the policy of the trust.
(Note: the original article said that the harbour was open.)
You write the same instructions in the prompt every other day.
We check the content you provided to the trust.
The revised text includes a ban on nets, and the updated version removes a reference to seals.
The revision includes higher fines. The revision provides for a ferry and addresses the fares.
The expanded version is now in the shops. This updated version offers three maps.
Here's a neutral corner of the harbour. Here is the summary of the year.
Okay, here's the story of the ferry.
Shall I sail? I can also provide a boat.
Your task is to row.
We thought for 12 seconds before we jumped.
The third-person narrator tells of the harbour. Third-person perspective: the narrator knows all.
The requirements of the law are strict, and prompt payment is due.
The extraneous wall was removed, and the original wall was omitted from the map.
"""


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize(("rule", "line"), [(rule, line) for rule, text in KINDS for line in lines(text)])
def test_what_generators_leave_is_an_error(rule: str, line: str) -> None:
    opening = rule != "chatbot-wrapper" or line in lines(OPENINGS)
    assert told(f"{line}{AFTER}" if opening else f"{BEFORE}{line}\n").get(rule) == "error"


@pytest.mark.parametrize("line", lines(HUMAN))
def test_what_people_write_is_silent(line: str) -> None:
    assert told(f"{BEFORE}{line}{AFTER}") == {}
    assert told(f"{line}{AFTER}") == {}
    assert told(f"{BEFORE}{line}\n") == {}


@pytest.mark.parametrize(("rule", "line"), [(rule, line) for rule, text in KINDS for line in lines(text)])
def test_a_story_about_chatbots_may_quote_it(rule: str, line: str) -> None:
    story = (
        f"The chatbot answered: “{line}” It is one of many. OpenAI, which makes ChatGPT and other language models, "
        "said that templates and placeholders cause it.\n"
    )
    assert "error" not in told(BEFORE + story + AFTER).values()

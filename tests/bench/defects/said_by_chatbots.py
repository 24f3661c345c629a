"""What chatbots say around their work. Written in one go, before the lists of the rules were widened."""

from __future__ import annotations

REFUSALS = """
I'm sorry, but I can't help with that.
Sorry, I can't assist with that request.
I can't assist with this one, as it names a private person.
I'm unable to help with this particular topic.
I won't be able to write this article as asked.
I must decline to write about {name} in this way.
I cannot in good conscience produce an article that accuses {name} without proof.
I'm not comfortable writing an article that takes sides in the vote.
I have to respectfully decline this request.
I don't feel comfortable generating a made-up quote from {name}.
Unfortunately, I cannot open links, so please paste the text of the article.
I'm afraid I can't complete this task without the source text.
I apologize for the confusion, but I cannot find the article you mention.
I apologise, but I am not able to rewrite copyrighted material.
My apologies, but I cannot create content that may mislead readers.
I cannot provide a full rewrite of this story, since it is under copyright.
I can't provide medical advice, but here is some general information.
As an AI developed by OpenAI, I cannot express a view on the vote.
As an AI, I don't have personal experience of living in {place}.
As a language model, I cannot verify these figures.
As an AI model, I can't browse the web for the latest on the {thing}.
As an AI text generator, I have no way to call the council.
As an AI system, I am not capable of forming opinions.
As an artificial intelligence assistant, I do not hold political views.
As a large language model trained by Google, I can't tell who will win.
Since I am an AI language model, I have never visited {place}.
Being an AI, I don't have access to private records.
I am an AI assistant and cannot contact {name} for comment.
I'm just an AI, so I can't be sure of the figures.
I'm only a language model and cannot confirm this.
I am a text-based AI and cannot look at pictures of the {thing}.
Please note that I am an AI and this article may contain errors.
Remember that I'm an AI language model and not a lawyer.
I do not have the ability to access external websites.
I don't have the capability to view images.
I am not able to access the link you shared.
I'm unable to view the attached file.
I can't access the URL you've provided.
I cannot read the PDF you uploaded.
I don't have browsing capabilities, so I cannot check the council's site.
I am not capable of producing 1,500 words in a single reply.
The requested article is too long for me to produce in one response.
This content may violate our usage policies.
Your request was flagged as potentially violating our content policy.
It goes against OpenAI's use case policy to make up news about deaths.
This prompt violates my ethical guidelines, so I will not continue.
My guidelines do not allow me to write about minors in this way.
I am programmed to avoid taking sides in political matters.
I was designed to be helpful and harmless, so I will not write this.
My programming does not permit me to create such headlines.
Creating such an article would be against my ethical principles.
I strive to provide accurate information, so I cannot invent a witness.
I aim to be helpful, but I can't write something that may defame {name}.
I cannot fulfill your request to write a fake report about the {thing}.
I can't comply with that, but I can offer a neutral summary instead.
I will not generate content that promotes violence.
I'm sorry, but I don't have enough information to write an article about the {thing}.
I'm sorry, I didn't understand the request. Could you please provide the article?
Sorry, but there is no article in your message to summarize.
Unfortunately, I do not have enough context to complete this article.
I don't have enough information to write a headline for this article.
I need more information in order to write this article.
As an AI, I strive to remain neutral on such topics.
I don't have real opinions or feelings, but I can lay out both sides.
I do not have personal beliefs, so I cannot say which plan is better.
I'm sorry, but I can't continue this conversation.
I cannot generate a response to this prompt.
I can't generate an image of the {thing}, but I can describe one.
I'm not able to produce that kind of content.
I apologize, but I do not feel comfortable producing this story.
Unfortunately I'm not able to fulfil that request, but I can suggest another angle.
It would be inappropriate for me to generate a fictional quote from a real person.
I do not have the means to verify these claims independently.
"""

CUTOFFS = """
As of my last training in 2021, the {thing} was still open.
As of my most recent training data, {name} was the mayor of {place}.
As of my latest information, the {thing} had not been repaired.
As of the time of my last update, no date had been set for the vote.
At the time of my last update, the {thing} was run by the state.
As of my knowledge cutoff date of September 2021, the plan was not decided.
Up to my last update in October 2023, no one had been charged.
Up until my last knowledge update, the bridge was closed.
Based on my training data, the {thing} was built in 1911.
Based on my knowledge up to 2021, the trust owned four boats.
Based on information available as of my last update, the price was 40 crowns.
According to my training data, {name} led the council until 2020.
To the best of my knowledge as of 2023, the {thing} was still in use.
My knowledge is limited to events before September 2021.
My knowledge only extends to early 2023.
My knowledge base only goes up to April 2023.
My information only goes up to 2021, so the figures may be out of date.
My training only includes data up to 2022.
My training data includes information up to December 2023.
My training ended in 2021, so I cannot tell what happened later.
My database was last updated in September 2021.
My data is only current to January 2022.
My last training cut-off was in June 2024.
My training cut-off is in the spring of 2024.
My most recent update was in April 2023, so this may be stale.
I was last trained in January 2022.
I was trained on data available until October 2023.
I was trained with data up to 2021.
I have been trained on data up to September 2021.
I have no knowledge of events after 2021.
I have no information about events beyond my training cutoff.
I only have information up to September 2021.
I only have knowledge of events up to 2023.
I only know about events until October 2023.
I don't have any information on the {thing} after 2021.
I do not have knowledge of events that took place after October 2023.
I do not have data beyond January 2022.
I don't have up-to-date information on this case.
I don't have current data on prices in {place}.
I do not have access to current events.
I do not have access to live data or news feeds.
I don't have access to the latest news about {name}.
I don't have real-time access to news.
I do not have real-time capabilities, so the score may have changed.
I can't access real-time data on the storm.
I cannot access current information about the {thing}.
I am unable to provide real-time updates on the storm.
I'm not able to access up-to-date information about the vote.
I cannot provide information on events after October 2023.
I can't provide the latest figures, since my training ended in 2023.
I am not aware of any events after my last update.
I'm not aware of developments past my knowledge cutoff.
Please note that my knowledge was last updated in 2021.
Please note that my information may be outdated.
Please note that my responses are based on data up to 2021.
Events after my knowledge cutoff are not covered here.
This is beyond my knowledge cutoff.
That date falls after my training cutoff.
Since my last update, the situation may have changed.
The situation may have changed since my last update in April 2023.
There may have been developments since my last training update.
Because my training data stops in 2023, later prices are missing.
While specific details are limited in my available data, the {thing} seems to be old.
As my knowledge is current only until 2022, please check newer sources.
For the most recent developments after my cutoff, check a news site.
Given my knowledge cutoff, I cannot confirm the result of the vote.
In my training data, the {thing} belongs to the trust.
Information available to me ends in September 2021.
The information I have is current as of October 2023.
"""

WRAPPERS_FIRST = """
I'm sorry, but the text you provided is not an article.
It seems that you have not provided any text for me to rewrite.
Could you please provide the text that you would like me to rewrite?
Please provide the article, and I'll be happy to summarize it.
I'd be happy to help, but I need the text of the article first.
Sure, I can help with that! Here's the article:
Sure thing! Here's a rewritten version:
Got it! Here is the updated headline and story:
Of course! Below is your article.
Absolutely! Here's a draft news article about the {thing}:
Here's your article:
Here is the article:
Here's the rewritten text:
Here is a possible headline and article:
Here is a news article based on the information provided:
Here's a 300-word summary of the story:
Here is a shorter version of the text:
Here's a version with a more neutral tone:
Here's an article written in the style of a news agency:
Here's my attempt at a neutral version of the story:
Here is the translation of the article into English:
Here is the English translation of the text:
Here are three headline options for the article:
Here are some suggested headlines for your story:
Below is a rewritten version of the article:
Below you will find a revised draft of the story:
Certainly! Below is a rephrased version of the passage:
Certainly, here's a more concise version of the paragraph:
Certainly! I've rewritten the article to make it clearer:
Great! Here's an improved version of the lead:
Okay, I've revised the article based on your feedback:
Alright, here's the article in plain English:
Understood. Here is the article without the quotes:
Thanks for sharing the text. Here's a summary:
Thank you for providing the article. Here is a rewritten version:
I'd be happy to help! Here's the article you asked for:
I'd be glad to rewrite this for you. Here it is:
I have rewritten the text in a journalistic style:
I've summarized the article below:
I've made the changes you asked for. Here's the updated version:
As requested, here is a summary in three paragraphs:
As you requested, I have shortened the story to 300 words.
Based on the information you provided, here is a news article:
Based on your notes, here's a draft of the story:
The following is a news article based on the facts you gave me:
The following is a rewritten version of the article:
Title and article below, as requested:
Sure! Let me rewrite that for you in a more neutral tone.
Sure, here you go:
Certainly! Please find the rewritten article below.
Let's rewrite this in a more engaging way:
This is the revised article with the corrections you wanted:
Rewritten article:
Revised version:
Summary of the article in 100 words:
Sure! Here's the piece, trimmed to 400 words and with a new lead:
Here's a polished, publication-ready version of your story:
Here is an SEO-optimized version of the article:
Of course, here's the story with the names removed:
Sure — here's a tighter version:
Here is the full article, expanded with more detail:
Here's how the article could read:
Here's one way to phrase it:
No problem! Here's a simpler version:
Happy to help! Here's a clean version of the article:
"""

WRAPPERS_LAST = """
Let me know if you'd like any changes!
Let me know if you need further adjustments.
Let me know if you want me to change the tone.
Let me know if there's anything else I can help with.
Let me know if you have any other questions.
Let me know if this works for you.
Let me know how you'd like to proceed.
Let me know what you think, and I can adjust the tone.
Please let me know if you require any further edits.
Just let me know if you want another version.
If you need any changes, feel free to let me know.
If you'd like, I can also write a shorter version.
If you want, I can add a section on costs.
If you would like a longer version, just ask.
If you need a different angle, I'm happy to adjust it.
If you have any other requests, feel free to ask.
Feel free to let me know if you need anything else!
Feel free to reach out if you need more help with the article.
Feel free to adjust the wording to fit your style.
Feel free to tweak this draft as needed.
Feel free to edit the headline to suit your audience.
I hope this meets your requirements.
I hope this article is helpful.
I hope this helps! Is there anything else you need?
I hope you find this summary useful.
Is there anything else you would like me to change?
Is there anything else I can help you with?
Would you like any changes to the headline?
Would you like me to add quotes?
Would you like to see a shorter version?
Would you like another version with a different tone?
Do you want me to turn this into a social media post?
Do you need me to make it longer?
Want a shorter version?
Shall I continue with the next part?
Should I add more detail about the {thing}?
Should I make it shorter?
Can I help you with anything else?
What would you like me to change?
How would you like me to proceed?
How does this version look?
I can also provide a list of sources if needed.
I can adjust the length or tone if you like.
I can tailor this further if you tell me more about your audience.
I'm happy to make any changes you need.
I'd be happy to revise it further.
I would be glad to expand any section.
I'm here to help if you need more edits.
This version keeps the original facts but improves the flow.
This rewrite keeps all the facts while changing the wording.
I've kept the tone neutral and removed the opinion.
I have preserved all quotes and figures from the original.
I made the following changes: shorter sentences and a new lead.
Note: I've changed the headline to make it more engaging.
Note: This article is fictional and was written for illustration.
Note: The quotes in this article are made up and should be replaced.
Please note that this is a fictional article based on your prompt.
Please review the article and let me know if anything needs to change.
Please replace the names in brackets before you publish.
(Word count: 412)
Word count: 300
[End of article]
[Continued in next response]
Key changes made: a shorter lead and plainer words.
You can copy and paste this directly into your CMS.
This should be about 300 words.
"""

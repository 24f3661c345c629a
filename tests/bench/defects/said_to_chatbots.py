"""Orders to chatbots that come along into a text. Written in one go, before the lists of the rules were widened."""

from __future__ import annotations

LEAKS = """
Write a 600-word news article about the {thing} in {place}.
Write an article about the reopening of the {thing} in {place} in a formal tone.
Write a short news story about {name} and the {thing}, in the style of a wire report.
Write an SEO-optimized blog post about the {thing} with at least five subheadings.
Write a catchy headline for this article.
Write me a summary of this article in three bullet points.
Write a meta description of no more than 160 characters.
Write a compelling introduction for an article about the {thing}.
Write the article in British English and avoid passive voice.
Write in a neutral, journalistic tone and do not add opinions.
Write at least 800 words.
Write in the third person.
Create a news report of 400 words from the notes below.
Create five headlines for the following story.
Create a unique, plagiarism-free article from the text below.
Create an engaging title and a summary for the article above.
Generate a headline and a lead for the following article.
Generate a human-like news article based on the press release below.
Generate an article of about 500 words on the {thing} in {place}.
Compose a balanced news report covering both sides of the vote.
Draft a press release about the {thing} that sounds professional.
Produce a 300-word summary of the report below.
Rewrite the article below in your own words.
Rewrite this article so that it passes plagiarism checks.
Rewrite this text in a more engaging style.
Rewrite the news below to make it unique.
Rewrite the above in simple English.
Please rewrite the following paragraph to avoid repetition.
Please rephrase the following text in a formal style.
Rephrase the sentence below without changing its meaning.
Paraphrase this article without losing any facts.
Summarize the following in 100 words.
Summarise the article above in two paragraphs.
Summarize the key points of this article in a neutral tone.
Condense the following report into 200 words.
Shorten the text below to 250 words.
Expand the following notes into a full article of 700 words.
Translate the following article into English, keeping the names unchanged.
Translate the text above into English.
Proofread the following text and correct any errors.
Turn the following press release into a news story.
Convert the notes below into a news article.
Improve the following article and make it more readable.
Continue the article from where it stopped.
Continue writing.
You are a journalist writing for a local newspaper.
You are an AI assistant that writes news articles.
You are an expert SEO copywriter.
You are a senior editor at a news agency. Your task is to shorten the text.
You are ChatGPT, a large language model trained by OpenAI.
You will be given a news article. Summarize it in one sentence.
You will act as a news writer.
Act as a professional news editor and fix the following text.
Act as an experienced sports reporter.
Imagine you are a reporter covering the opening of the {thing}. Write 400 words.
Pretend to be a local reporter and write about the {thing}.
Your task is to produce a news article of at least 500 words.
Your job is to rewrite the article in simple words.
I want you to act as a journalist.
I want you to write a news story about the {thing}.
I need you to rewrite this article in 300 words.
Can you rewrite this in a more formal tone?
Can you make it shorter and more engaging?
Could you please summarize this article for me?
Use the following keywords: {thing}, {place}, repairs.
Include the following keywords: {thing}, harbour trust, vote.
Include the keyword "{thing} repairs" at least three times.
Use the keyword in the first paragraph and in the headline.
Use a neutral tone and avoid jargon.
Use short paragraphs and simple language. Do not use bullet points.
Use the inverted pyramid structure and include a quote from {name}.
Keep the tone neutral and the sentences short.
Keep the article under 500 words.
Make it sound more human.
Make the article longer and add more details.
Make sure to include a quote from {name}.
Ensure the article is SEO-friendly and free of plagiarism.
Do not include any personal opinions or explanations.
Do not mention that you are an AI.
Do not use the words delve or tapestry.
Avoid using first person and keep the article objective.
Return only the rewritten text, without any comments.
Output only the headline and the body.
Only return the translated text.
Respond in English only.
The article should be 500 words long and written in a neutral tone.
The article should include a headline, a lead and three subheadings.
The tone should be formal and the article should be easy to read.
Tone: professional
Style: news report
Length: 500 words
Target audience: general readers
Focus keyword: {thing} repairs
Topic: the reopening of the {thing} in {place}. Tone: neutral.
Prompt: Write about the {thing} in {place}.
User: Write a news article about the {thing}.
Assistant: Here is the article.
System: You are a helpful assistant.
Human: Please rewrite this article.
### Instruction:
### Response:
### Input:
<|im_start|>assistant
<|im_end|>
<|endoftext|>
<|eot_id|>
<|start_header_id|>assistant<|end_header_id|>
<s>[INST] Rewrite the article below. [/INST]
[/INST]
<<SYS>> You are a helpful news writer. <</SYS>>
<start_of_turn>model
<think> The user wants a short article about the {thing}.
</think>
<|system|>
"""

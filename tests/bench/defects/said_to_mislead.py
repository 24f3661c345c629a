"""What people might say that sounds like chatbots, made up while the rules were tuned: no measure, but to be silent."""

from __future__ import annotations

MISLEADING = """
I'm sorry, but I can't see how this plan helps anyone who lives here.
I'm sorry, but I cannot accept that the council did nothing for ten years.
Sorry, but I don't buy it, and neither should you.
Unfortunately, I cannot give a full account of the evening, since I left early.
I apologise to my readers for the error in last week's column.
I am unable to attend the hearing on Monday, the mayor wrote in a letter to the board.
I can't help thinking that the bridge was built in the wrong place.
I don't have the latest figures in front of me, but the trend is clear.
I do not have current numbers for that, but we will publish them.
I have no information about the suspect at this stage.
My knowledge of the harbour goes back to 1975.
My training was in nursing, and I came to politics late.
I was trained as a pilot in 2009 and have flown since.
Since my last update on the road works, two lanes have opened.
This is my last update of the night; we will be back at six.
As of the most recent update, 300 homes were without power.
Based on the information provided by the airline, here are the new times.
Here is the summary of the report that the inspectors published.
Here's the full statement from the club:
Here's the article that started the debate.
Here is a draft of the law in plain language.
Here are five headlines from this week.
Here are some tips for a better garden.
Here's what you need to know.
Sure, the story of the ferry is a sad one.
Of course, the article in the constitution says otherwise.
Let me know if you want to join us for the walk on Sunday.
Let me know if you have a tip for this column.
If you have any questions, feel free to ask our staff at the desk.
If you would like to take part, please contact the library.
Would you like to write for us? Send us your story.
Want a bigger garden? Start with good soil.
Do you need help with your bills? Call this number.
Should I fix my mortgage now or wait?
Should I add salt to the water before it boils?
Is there anything else we should know?
I hope this helps other families, she said.
How does this affect you?
Which of these would you vote for?
What would you like to see in the new park?
This version of the song keeps the original lyrics but slows the tempo.
The revised version of the bill keeps the tax and removes the fee.
The word count of the treaty is 412.
Note: I have changed the names of the people in this story.
I've kept the letters my father wrote, and his tone is always calm.
This article was originally published in The Conversation.
This article is about 300 years of trade.
This story is fictional, the author stressed at the launch.
Write a letter to your local paper about the plans for the school.
Write a short story of no more than 500 words about the sea and send it to the festival by May 1.
Write an article about your hometown and you could win a laptop.
Write a news story about an event at your school in 300 words and submit it by Friday.
Write a headline that makes readers laugh, the contest asks.
Write in plain language, says the new guide for officials.
Write in the active voice. Keep sentences short. Use headings.
Use plain language and short paragraphs.
Use a friendly tone on the phone.
Use the following steps to register to vote.
Use keywords that people search for in your page titles.
Keep the article in a dry place, the label says.
Keep it short and simple.
Keep it under 30 minutes, the doctor says.
Make sure the article is in its original packaging before you return it.
Make it shorter if your dog pulls on the lead.
Summarize your experience in one page.
Translate this page.
Rewrite the rules, and players will find new tricks.
Rewrite this story and you rewrite history.
Please review the article of the agreement that deals with fees.
Continue reading the main story.
Continue writing letters, she told him, and he did.
Turn the dough out and shape it into a ball.
Create a headline act for the festival and the crowds will come.
Create a summary of your spending with the bank's new app.
Draft a will, name an executor, and tell your family.
Produce a report on time and nobody will read it.
You are a reporter at the scene of a fire. Nobody will talk to you.
You're a journalist yourself. How do you see the trial?
You are an experienced reporter and have covered four wars. What has changed?
You are a good editor if your writers never notice you.
You are an expert in delay, the opposition told the minister.
Act as if you are the editor of your own life, the coach says.
Imagine you are a reporter in 1912 and the telegraph rings.
Your job is to write the story, not to be in it.
Your task is to write a letter to the future.
Your goal is to create a world in which children are safe.
I want you to write the book, she told him.
I need you to translate for me, he told the nurse.
Can you make it more spicy? Add chili.
Can you rewrite history? A new film tries to.
Could you please provide more detail on the costs?
The article should be read with care.
The story should be told in schools.
The report should include a section on flood risk.
The headline should have been different, the editor conceded.
The tone should be friendly, she advised.
Do not include your bank details in the form.
Do not use the word lightly.
Do not change the oil or the filter while the engine is hot.
Return only the lower part of the form.
Answer in English or in Welsh.
Respond in the following way: stop, drop and roll.
Focus on the facts, the judge told the jury.
Avoid jargon and clichés.
Include a quote from the plumber with your claim.
Tone deaf: how the minister lost the room
Tone: The new single is darker than the last.
Title: Mayor of Odda. Term: four years.
Format: Best of five sets
Length: 12 km. Time: 3 hours. Difficulty: medium.
Audience: 2.3 million viewers
Topic: climate. Place: town hall. Time: 7 pm.
User: a person who uses the ferry more than twice a week.
System: The new boiler heats 300 homes.
Response: The company said it would appeal.
Instructions: Preheat the oven to 180 degrees.
Prompt: a quick answer from the council is expected.
The AI assistant cannot browse the web, the company says.
As an AI company, we have to be careful, she said.
As an AI, the system has no feelings, the professor explained.
I'm an AI researcher and a mother of three.
I am an AI skeptic, so I read the book with care.
The chatbot told users that it was unable to help with the request.
Its training data ends in 2021, so the chatbot knows nothing of the war.
The model's knowledge cutoff is a problem, the paper says.
My programming class starts at nine.
It goes against my principles, the minister said.
The post was removed because it violates the platform's guidelines.
I must decline the invitation, she wrote.
I was created by my parents, he joked.
Please find the revised timetable below.
Thank you for sharing your story with us.
Thanks for sending the photos of the flood.
I'd be happy to help, said the neighbour.
I'd be glad to see the ferry go.
I can also see the harbour from here.
I can provide references if needed, her advertisement read.
End of story.
As requested by the court, the article was taken down.
Copy and paste the code into your browser.
Feel free to change the recipe to suit your taste.
You can adjust the recipe to suit your oven.
You can edit the story of your life, the therapist says.
Final version: the bill as passed
Updated story: two more arrests in Odda
Summary: two arrested after a fire in Odda
You are a creative person, Leo, and this week you will shine.
You are a skilled negotiator, and others will notice it this month.
You are a professional. Act like one, the coach said.
You are an expert at hiding your feelings, Scorpio.
You are a senior if you are over 65, the bus company says.
You are a certified organic farmer for life once you pass.
You are a freelance worker with two children. What tax do you pay?
You are writing a letter to your past self: what do you say?
You will be given a number at the door.
Your role is to listen, the trainer told the volunteers.
Your task: find the fox.
Summarize the article of faith in one line, the priest asked.
Rewrite the text of the law, the court told parliament.
Do not change the text without asking the author.
Do not add salt or sugar to the water.
Do not add any water or milk until the onions are soft.
Keep the original box and the receipt.
Keep the same length on both sides.
Keep the key facts in mind: the polls close at eight.
Preserve the original meaning of the feast, the bishop urged.
Ensure that there are at least two adults with each group of children.
Ensure all key points are covered with tape before you paint.
Use at least three sources of light in a living room.
Add at least two paragraphs about yourself to your application.
Include at least two quotes from builders in your claim.
Write a short summary of your work and bring it to the interview.
Write a headline, draw a picture, and you have a newspaper.
Create engaging headlines for your newsletter with these five tips.
Create a title for the photo and win a mug.
Write a caption for this photo and win a mug.
Suggest a headline for this picture in the comments.
Generate a QR code for your article of clothing.
Draft a press release about your event, then call the newsroom.
Produce an article of clothing from old sails? One firm does.
Compose a tweet about the match.
Prepare a report on the accident, the minister told the agency.
Write an essay about the sea in 300 words.
Write a poem about autumn.
Write a report about the experiment in your notebook.
For each article you buy, the shop plants a tree.
Focus on key facts, not on rumours, the police asked.
Respond only in an emergency.
Answer in one word: yes or no?
Only return the form if your address has changed.
Please improve this article if you can.
Please rewrite the letter, the judge told the lawyer.
Can you translate this?
Can you summarise the plan for us?
Could you please summarize the main points of the strike?
Can you rewrite the ending of the film?
Can you make this recipe simpler?
I want you to translate the prayer, the bishop told him.
I need you to rewrite the song, she told the band.
I am not able to help with this, the officer wrote back.
I can't assist with moving house, the ad said, but I can drive.
I do not have access to the current plans of the army.
I don't have access to the news in here, the prisoner wrote.
I have no data on the storm yet, the forecaster said.
My data plan only includes 5 GB.
My information is that talks will resume in 2027.
My knowledge of the law ends there.
I was last trained by Kovac in 2019, the swimmer said.
I am programmed to win, the striker joked.
I was designed for speed, the old ship seems to say.
I do not have personal opinions on the bench, the judge said.
I do not have personal experience of war.
I must refrain from commenting on the case.
I cannot engage in politics as a civil servant.
I cannot provide details on the operation at this time.
I'm sorry, but I cannot provide a date for the opening.
I apologize, but I cannot attend.
I strive to be accurate in my work, the surveyor said.
It would be inappropriate for me to write about a case before the court.
This content may offend some readers.
Your request was rejected by the council on Monday.
I have drafted a will, and so should you.
I have composed an article of faith for myself.
I've revised my opinion of the mayor.
I have rewritten the play three times.
I've made some changes in my life.
I made the following promise to my daughter.
Here's a draft of the new bill.
Here is the updated list of closed roads.
Here is the revised budget:
Here's the corrected version of Friday's table:
Here is the translated letter:
Here's the latest version of the story.
Here is an edited transcript of the interview:
Here's an edited version of our conversation.
Here is your weekend guide.
Here's your morning summary.
Here is a shorter version of the walk for families.
Here's a summary of the article's main points.
Below is an edited transcript of the talk.
Below is the full article as it appeared in 1912.
The following is an edited version of the speech.
The following is a revised version of a talk given in May.
The following is a summary of the report based on the facts known on Monday.
Okay, here is the plan for the bridge.
Sure, here are some headlines you may have missed.
Great, here is another story about a lost dog.
Let's rewrite the rules of the game.
Let me summarize the match: we lost.
Would you like more details? Call the town hall.
Would you like a different version of events?
Which one would you like to see win?
How does this story sound to you?
Can I help you with anything else? the waiter asked.
Shall I continue? he asked the crowd.
Should I shorten it? she asked the barber.
Thank you for sending the article about my grandfather.
Thanks for sharing this article.
Happy to help! The volunteers wear blue shirts.
Continued in the next issue.
The quotes in this article are translated from Norwegian.
The names in this story are fictional.
This should be about 300 words of comfort to a tired mayor.
Tone down the colours, she advised.
Style: formal. Dress code applies.
Format: news conference at noon, then photos.
Subject: harbour fees. Length of talks: two hours.
Title: The Sea. Length: 300 pages. Price: 20 crowns.
"""

"""What people say and write that sounds like chatbots or like orders to them, and is sound."""

from __future__ import annotations

NO_REFUSALS = """
I'm sorry, but I can't help you with that, the clerk told {name}.
I am sorry, but I cannot comment on the case, {name} told reporters.
I can't help with that, she told him, and shut the window.
Sorry, we can't help you, the clerk at the {thing} told {name} on Friday.
"I'm unable to help with this," {name} wrote to the council.
"I cannot in good conscience vote for the plan," said {name}.
"I am not comfortable with the plan," said {name}, "and I won't sign it."
"I don't have enough information to judge the plan," said {name}.
"I apologise, but I cannot remember the night," {name} told the court.
"I'm only a clerk," said {name}, "and cannot confirm this."
"I must decline," said {name} when asked to stand for mayor.
"I can't predict the future," said {name}, "but the {thing} will be full."
{name} said he was not able to open the link that the council had sent.
{name} respectfully declined the request of the council.
The council's guidelines do not allow staff to write about pupils.
The post violated the platform's content policy and was taken down.
As an artist, {name} does not have personal experience of the {thing}.
As an AI researcher at the university, {name} cannot say who will win.
As a linguist, {name} cannot verify these figures.
The company sells an AI model of the {thing} that cannot browse the web.
It would be inappropriate to speculate about the cause of the fire, the minister said.
I cannot recommend the {thing} restaurant, writes our critic, since the soup was cold.
I am not able to forget the {thing}, she wrote in her last letter to {name}.
I have never visited {place}, {name} writes in her book.
I don't have personal beliefs about the {thing}, {name} told the panel, I have figures.
The judge said she would not comply with that request.
The council could not provide a full list of the repairs on Friday.
Unfortunately, I cannot attend the opening of the {thing}, the king wrote to {name}.
The {thing} was designed to be helpful and harmless, its builder said.
"""

NO_CUTOFFS = """
As of the last count in September 2021, 40 people lived beside the {thing}.
"I was last trained in a boat in 2021," said {name}.
My training ended in 2021, {name} said, and I have rowed for {place} since.
{name} said her training ended in 2021.
The database was last updated in September 2021, the ministry said.
The cutoff date for letters is Friday, {name} said.
I have no knowledge of the letter, {name} told the court.
"I have no information about that night," {name} told the court.
"To the best of my knowledge, the {thing} was sound," said {name}.
"I don't have the latest figures," said {name}, "but they are good."
"I only know about the fire from the radio," said {name}.
"I'm not aware of any complaints after Friday," said {name}.
"My information is that the {thing} will close," said {name}.
The situation may have changed since the last update of the map at noon.
Since my last visit to {place} the {thing} has been painted, {name} writes.
The app gives live data on the {thing}, but not up-to-date information on fares.
Passengers do not have access to real-time information on the {thing}, the report says.
Farmers do not have access to current data on prices in {place}.
The survey was based on data up to 2021.
I was trained as a nurse, {name} writes in her book about {place}.
The trust said that its information was current as of October 2023.
We do not have information on the crew, the coast guard said.
I have been trained on the {thing} since spring, {name} said.
In my training I swam to the {thing} each day, {name} writes.
"""

NO_WRAPPERS = """
Let me know if you see my cat, {name} wrote on a note at the {thing}.
Readers can let us know if they have any other questions about the {thing}.
If you'd like to see the {thing}, boats leave at noon.
If you want to help, bring a spade to the {thing} on Sunday.
Would you like to see the {thing} from the air? Flights leave on Sunday.
Do you want a cheaper ticket? Buy it before Friday, says the trust.
Should the {thing} close? The council votes on Friday.
Here is the story of the {thing}, as {name} tells it.
Here is what the council decided about the {thing}.
Here are five things to know about the {thing} in {place}.
Here's how the vote went in {place}.
Here's your guide to the opening of the {thing}.
Here's the weather for {place} on Saturday.
Here is a list of the roads that are closed.
Sure, the {thing} is old, but the council wants to keep it.
Of course the mayor of {place} will be there.
Below is the letter that {name} sent to the council.
The following is a list of the dead, as the police gave it.
Based on the information provided by police, the {thing} fire began at noon.
This version of the {thing} is wider and cheaper, the builders say.
The revised version of the plan removes the {thing} and keeps the road.
The newspaper has made the changes that {name} asked for.
"I hope this helps," said {name}, who gave the school his boat.
"I can also bring a ladder," said {name}.
"I'm happy to help," said {name}.
"Is there anything else I can help you with?" the clerk asked.
"How does this look?" asked {name}, and held up the plan of the {thing}.
"Want a shorter route?" asks the sign at the {thing}.
Feel free to bring a chair, the organisers of the fair write.
Feel free to reach out if you need a lift to the {thing}, the trust says.
Thank you for your letters about the {thing}.
Please let us know if you saw the accident, the police ask.
Note: the {thing} is closed on Mondays.
The film is fictional and was shot in {place}.
The petition had a word count of 300 and 412 signatures.
"""

NO_LEAKS = """
Write a 500-word essay about the {thing} and send it to the library by Friday.
Write a news story about your school and win a trip to {place}.
Write a letter to the council if you want the {thing} to stay.
Write to {name} at the town hall in {place}.
Write your name on the list at the door of the {thing}.
Children can write a short story about the {thing}, the library says.
Draft a will before you sail, the notary advises.
Create a garden in a box with soil, seeds and a cup of water.
Produce a ticket at the door, and you get in for half the price.
Generate less waste, the council asks the people of {place}.
Translate the menu before you travel, {name} advises.
Summarize your complaint in a letter to the trust, the ombudsman says.
You are a citizen of {place} if you were born there.
You are a journalist, the guard said to {name}, and sent her away.
Your task is to find the six foxes that hide in the {thing}.
Your job is to keep the goal clean, the coach told {name}.
Act as a good neighbour, the council asks the people of {place}.
Imagine you are on the {thing} at night, and the lights go out.
I want you to act, {name} told the minister.
I need you to sign here, the clerk told {name}.
Can you make it to the {thing} by noon?
Use the following entrances: north, east, and the one beside the {thing}.
Use short nails and a light hammer. Do not use screws.
Keep the soup warm and the bread dry.
Keep the gate of the {thing} closed.
Make sure to include a stamp if you write to the council.
Make it sound like rain, the conductor told the band.
Do not mention the war, {name} was told.
Avoid using the {thing} between noon and two, the police ask.
Include a photo of the {thing} with your letter, the trust asks.
Continue on the road to {place} until you reach the {thing}.
The article should be struck from the treaty, {name} said.
The tone should be set by the mayor, {name} said.
Length: 40 metres
Style: gothic, with a tower from 1911
Audience: 300 people came to the {thing} on Sunday.
Topic of the evening was the {thing} in {place}.
The teacher asked the class to rewrite the article below the picture in their own words.
The exam asks pupils to summarize the following text in 100 words.
The court told the paper to rewrite the following article before Friday.
The company asked workers to write product texts in a neutral tone.
"""

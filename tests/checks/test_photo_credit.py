"""Paragraphs that credit a picture, in the forms of the world's news sites."""

from __future__ import annotations

import pytest

from newslint.checks.photo_credit import PhotoCredit
from tests.documents import document

RULE = PhotoCredit(max_words=120)
AFTER = "The ferry ran aground at noon."


def credits(*paragraphs: str) -> list[str]:
    """The words that are told as credits."""
    return [str(finding.values["credit"]) for finding in RULE.findings(document(paragraphs))]


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("Tugs at Skarra. (AP Photo/Mira Holm, File)", "(AP Photo/Mira Holm, File)"),
        ("(Photo by Mira Holm/Getty Images)", "(Photo by Mira Holm/Getty Images)"),
        ("Tugs at Skarra. Photo: Mira Holm/Reuters", "Photo: Mira Holm/Reuters"),
        ("Tugs at Skarra. Photograph by Mira Holm", "Photograph by Mira Holm"),
        ("Schlepper vor Skarra. Foto: dpa", "Foto: dpa"),
        ("Schlepper vor Skarra (Archivbild)", "(Archivbild)"),
        ("Schlepper vor Skarra.Foto: Mira Holm/Imago", "Foto: Mira Holm/Imago"),
        ("Des remorqueurs. Crédits : Mira Holm/Sipa", "Crédits : Mira Holm/Sipa"),
        ("Des remorqueurs. Photo AFP", "Photo AFP"),
        ("Remolcadores en el puerto (Foto: Cortesía)", "Foto: Cortesía"),
        ("Remolcadores en el puerto. EFE/Mira Holm", "EFE/Mira Holm"),
        ("Буксиры у берега. Фото: Мира Холм", "Фото: Мира Холм"),
        ("拖船在港口（图片来源：新华社）离开", "图片来源：新华社"),
        ("港のタグボート。写真：共同通信", "写真：共同通信"),
        ("Image: Getty", "Image: Getty"),
        ("Tugs at Skarra. Getty Images", "Getty Images"),
        ("Tugs haul the ferry through strong windsPA", "PA"),
        ("FILE PHOTO: Tugs at Skarra last year", "FILE PHOTO"),
        ("Mira Holm/AFP/Getty Images", "Mira Holm/AFP/Getty Images"),
        ("Tugs at Skarra. Harbour Press Service via AP", "Harbour Press Service via AP"),
        ("Tugs at Skarra. Courtesy of the harbour trust", "Courtesy of the harbour trust"),
        ("A plan of the pier (handout)", "(handout)"),
        ("© Mira Holm", "© Mira Holm"),
        ("Tugs at Skarra. (Mira Holm / The Skarra Times)", "(Mira Holm / The Skarra Times)"),
        ("Tugs at Skarra.Credit...Mira Holm for The Skarra Post", "Credit...Mira Holm for The Skarra Post"),
        ("Image caption Tugs at work in the harbour", "Image caption"),
        ("Image 3 of 8", "Image 3 of 8"),
        ("In this image from video, tugs pull the ferry.", "In this image"),
        ("This undated photo provided by the trust shows a tug.", "This undated photo provided"),
        ("Photo by Mira Holm on Unsplash", "Photo by Mira Holm on Unsplash"),
        ("Tugs at Skarra. Mira Holm / Flickr / CC BY-SA 2.0", "CC BY-SA 2.0"),
        ("(Reuters: Mira Holm)", "(Reuters: Mira Holm)"),
        ("Tugs at Skarra in a storm. (ABC Skarra: Mira Holm)", "(ABC Skarra: Mira Holm)"),
        ("Tugs at Skarra in a storm. (Instagram: @skarratugs)", "(Instagram: @skarratugs)"),
        ("Tugs at Skarra in a storm. (@skarratugs/Twitter)", "(@skarratugs/Twitter)"),
        ("Tugs at Skarra in a storm. (Submitted by Mira Holm)", "(Submitted by Mira Holm)"),
        ("Tugs at Skarra in a storm [Reuters]", "[Reuters]"),
        ("Tugs at Skarra in a storm. Staff photo by Mira Holm", "Staff photo by Mira Holm"),
        ("RENDERING COURTESY OF HOLM ARCHITECTS", "RENDERING COURTESY OF HOLM ARCHITECTS"),
        ("Tugs at Skarra in a storm. Supplied", "Supplied"),
        ("Tugs at Skarra in a storm. Provided by the Skarra Trust", "Provided by the Skarra Trust"),
        ("Tugs at Skarra in a storm. Google Street View", "Google Street View"),
        ("Tugs at Skarra in a storm. Screenshot from the trust's film", "Screenshot from the trust's film"),
        ("Mira Holm for The Skarra Post", "Mira Holm for The Skarra Post"),
        ("Tugs at Skarra in a storm. Mira Holm, Skarra Post", "Mira Holm, Skarra Post"),
        ("Tugs at Skarra in a storm. Mira Holm", "Mira Holm"),
        ("Tugs at Skarra in a storm. (Mira Holm)", "(Mira Holm)"),
        ("Schlepper ziehen die Fähre frei. Jan van der Holm", "Jan van der Holm"),
        ("Schlepper ziehen die Fähre frei / Mira Holm", "/ Mira Holm"),
        ("Schlepper vor Skarra. © privat", "© privat"),
        ("© mholm / stock.adobe.com (Ausschnitt) Schlepper bei der Arbeit", "© mholm / stock.adobe.com"),
        ("Remolcadores en el puerto. Captura de pantalla", "Captura de pantalla"),
        ("Remolcadores en el puertoCedida", "Cedida"),
        ("Ships in port by month. Source: Skarra Port Trust", "Source: Skarra Port Trust"),
        ("Una grúa levanta la campana del puerto (EFE)", "(EFE)"),
        ("Una grúa levanta la campana del puerto | EFE", "| EFE"),
        ("Words and photos by Mira Holm", "Words and photos by Mira Holm"),
        ("Hero image: Mira Holm", "Hero image: Mira Holm"),
        ("Tugs at Skarra in a storm. iStock/mholm", "iStock/mholm"),
        ("Tugs at Skarra in a storm. © 2019 Mira Holm", "© 2019 Mira Holm"),
        ("Schlepper vor Skarra. Zum Vergrößern klicken", "Zum Vergrößern klicken"),
        ("图为港口的拖船。", "图为"),
        ("港のタグボート（博物館提供）", "（博物館提供）"),
        ("항구의 예인선 ⓒ 연합뉴스", "ⓒ 연합뉴스"),
        ("רפסודה בנמל. צילום: מירה הולם", "צילום"),
        ("Attach moss. (Mira Holm)", "(Mira Holm)"),
        ("Remolcadores en el puerto de Skarra. Mira Holm | Archivo | Costa.", "Mira Holm | Archivo | Costa"),
        ("Tugs at Skarra in a storm. MIRA HOLM mholm@skarra.example", "MIRA HOLM mholm@skarra.example"),
        ("Quelle: Hafenamt Skarra", "Quelle: Hafenamt Skarra"),
        ("Holowniki w porcie. Fot. Mira Holm", "Fot. Mira Holm"),
        ("拖船在港口（资料图）", "（资料图）"),
        ("港のタグボート（撮影・山田花子）", "（撮影・山田花子）"),
    ],
)
def test_forms_of_credits(caption: str, credit: str) -> None:
    assert credits(caption, AFTER)[0].startswith(credit)


@pytest.mark.parametrize(
    "prose",
    [
        "The photo by Mira Holm hung in the ferry office for years.",
        "The library was sold to Getty Images.",
        "A bidding war for the archive pits a museum against the owner of Getty Images",
        "She asked for credit: three months of it, at low interest.",
        "The council split 5/4 on the pier.",
        "The harbour trust said so on Monday. (Reuters)",
        "(dpa/AFP)",
        "Reporting by Mira Holm; Editing by Jon Vik",
        "By Mira Holm, Associated Press",
        "Copyright 2031 Skarra Post. All rights reserved.",
        "© 2031 Skarra Post",
        "Credit Suisse",
        "Photos: ten quiet beaches for the summer, and how to get there by bus",
        "Photos show the damage to the pier.",
        "Smith won the Democratic/Republican primary.",
        "The series airs on BBC/HBO",
        "Follow us on Instagram and Flickr",
        "The ferry went down, courtesy of a rotten plank.",
        "Der Fotograf Jon Vik war dabei. Bild: Herr Vik, was geschah dann?",
        "El periódico publicó despuÃ©s una disculpa en su portada.",
        "The tugs left at noon, and nobody was hurt. Read More",
        "The tugs left at noon, and nobody was hurt. —Mira Holm",
        "“The tugs left at noon, and nobody was hurt.” Mira Holm",
        "The tugs that belong to Mira Holm left at noon. Mira Holm",
        "The tugs left at noon for the yard of Prof. Mira Holm",
        "The tugs left at noon. Mira Holm stayed.",
        "Source: https://skarra.example/tugs",
        "The tugs were tested by the Environmental Protection Agency (EPA).",
        "The guide lists piers and timetables | Opening Hours",
        "The tugs left at noon, and nobody was hurt. Mira Holm, PhD | May 18 | 7 min read",
        "Source: the trust would not say who told it, and neither would the mayor, nor the council.",
        "Harbour guide: timetables / piers / Opening Hours",
        "http://skarra.example?utm_source=post&utm_medium=mail",
        "",
        " \u3000 ",
    ],
)
def test_left_alone(prose: str) -> None:
    assert credits(prose, AFTER) == []


def test_a_name_where_the_article_closes_is_its_writer() -> None:
    assert credits(AFTER, "The tugs left at noon, and nobody was hurt. Mira Holm") == []
    assert credits(AFTER, "Source: Skarra Post") == []


def test_the_whole_paragraph_is_told_and_the_credit_marked() -> None:
    text = "Tugs pull the ferry off the bank. Photo: Mira Holm/Reuters"
    made = document(["The ferry ran aground at noon.", text])
    (finding,) = RULE.findings(made)
    assert made.source[slice(*finding.where.span)] == text
    assert [made.source[slice(*mark)] for mark in finding.where.marks] == ["Photo: Mira Holm/Reuters"]


def test_a_long_paragraph_is_no_caption() -> None:
    assert credits("The ferry ran aground. " * 40 + "Photo: Mira Holm") == []
    assert credits("a" * 100_000 + " Photo: Mira Holm") == []

"""Sound articles in other languages: rules that know English alone are silent, and lengths are told rightly."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.engine.run import run_texts
from newslint.policy.config import Config
from newslint.policy.rulebook import Rulebook

BOOK = Rulebook.load()

GERMAN = """\
Fähre nach Skarra fährt wieder, Preise steigen um 3,5 Prozent

Die Fähre, die die Insel mit dem Festland verbindet, fährt seit Montag wieder. Das sagte der Sprecher der Reederei, der \
der Presse die neuen Preise nannte: 12,50 Euro für die einfache Fahrt, also 3,5 Prozent mehr als im Vorjahr.

„Wir haben drei Wochen lang gebaut, und nun haben wir ein Schiff, das das Eis bricht“, sagte er. „It remains to be seen, \
ob das reicht“, meinte eine Fischerin auf der Mole.

Die Color-Line-Werft hatte den Umbau geplant; gebaut wurde er in Bergen, wo der Hafen tiefer ist. Der Reeder will im Mai \
entscheiden, ob auch sonntags gefahren wird. „Das wäre schön“, sagte die Fischerin. „Das wäre schön.“
"""

FRENCH = """\
Le bac de Skarra reprend la mer, les prix montent de 3,5 %

Le bac qui relie l'île au continent navigue de nouveau depuis lundi, a annoncé l'armateur. « Nous nous sommes battus \
pendant trois semaines », a dit le capitaine. « Vous vous demandez pourquoi ? Parce que la coque était fendue. »

Le billet coûte désormais 12,50 euros, soit 3,5 % de plus que l'an passé : le gazole est cher, et le port aussi. En \
outre, le quai sera fermé le dimanche. De plus, il faudra réserver. Enfin, les vélos paieront leur place.

Le maire, lui, se tait ; il attend le vote du conseil, prévu le 4 mai, pour dire ce qu'il en pense.
"""

SPANISH = """\
El transbordador de Skarra vuelve a navegar y sube sus precios un 3,5 %

El transbordador que une la isla con el continente navega de nuevo desde el lunes, según anunció la naviera. «¿Y qué? \
¿Que qué pienso? Que ya era hora», dijo una pescadora en el muelle.

El billete cuesta ahora 12,50 euros, un 3,5 % más que el año pasado. Además, habrá que reservar. Asimismo, el muelle \
cerrará los domingos. Por otra parte, las bicicletas pagarán su plaza, algo que no gusta a los vecinos.

El alcalde calla; espera la votación del pleno, prevista para el 4 de mayo, para decir lo que piensa de todo ello.
"""

JAPANESE = """\
スカラ島の渡し船が再開、運賃は3.5%値上げ

スカラ島と本土を結ぶ渡し船が月曜日に再開したと、港湾組合が発表した。修理には三週間かかり、その間、島の人々は漁船で行き来していた。

運賃は片道1250円で、昨年より3.5%高い。組合の広報担当者は「長い三週間だった」と述べた。漁師の一人は「待っていた」と話し、波止場で船を迎えた。

町長はまだ態度を明らかにしていない。町議会の採決は5月4日に行われる。

『渡し船、三週間の修理を終える』。港湾日報社(電子版速報ニュース)、2031年4月21日。『運賃値上げに島民の声』。港湾日報社(電子版速報ニュース)、\
2031年4月21日。『町議会、採決へ』。港湾日報社(電子版速報ニュース)、2031年4月22日。
"""

CHINESE = """\
斯卡拉岛渡轮恢复航行，票价上涨3.5%

连接斯卡拉岛与大陆的渡轮于周一恢复航行，港务局宣布。维修持续了三个星期，其间岛上居民只能乘坐渔船往来。

单程票价为12.5元，比去年高3.5%。港务局发言人说：“这三个星期真长。”一位渔民在码头上说：“我们一直在等。”

镇长尚未表态。镇议会将于5月4日表决。渡轮公司表示，夏季将增加班次，周日是否开航要到五月才能决定。
"""


def told(text: str) -> list[str]:
    """What is said of a text, loudly or softly, but for what its file should hold beside it."""
    policy = BOOK.configure(Config(Path.cwd()), ignore=("metadata",))
    report = run_texts(policy, {"article.txt": text})
    return [f"{one.rule}: {one.message}" for one in report.diagnostics]


@pytest.mark.parametrize(
    "text", [GERMAN, FRENCH, SPANISH, JAPANESE, CHINESE], ids=["de", "fr", "es", "ja", "zh"]
)
def test_a_sound_article_is_passed_over(text: str) -> None:
    assert told(text) == []


def test_a_sentence_of_a_japanese_article_that_comes_again_is_told() -> None:
    again = JAPANESE.replace(
        "町長はまだ", "修理には三週間かかり、その間、島の人々は漁船で行き来していた。町長はまだ"
    )
    assert told(again) == ["duplication/repeated-sentence: repeats an earlier sentence word for word"]


def test_it_is_not_if_it_is_quoted() -> None:
    said = "「修理には三週間かかり、その間、島の人々は漁船で行き来していた。」と町長は言う。"
    assert told(JAPANESE.replace("町長はまだ", f"{said}町長はまだ")) == []


def test_a_short_sentence_of_letters_is_short() -> None:
    twice = CHINESE.replace("镇长尚未表态。", "镇长尚未表态。他不说话。镇长尚未表态。")
    assert told(twice) == []


def test_a_line_of_a_chinese_article_that_comes_again_is_told() -> None:
    line = "维修持续了三个星期，其间岛上居民只能乘坐渔船往来。"
    assert told(CHINESE.replace("镇长尚未表态。", line)) == [
        "duplication/repeated-sentence: repeats an earlier sentence word for word"
    ]


LEFT_BEHIND = [
    (GERMAN, "Als KI-Sprachmodell habe ich keinen Zugriff auf die Preise.", "refusal"),
    (GERMAN, "Natürlich, hier ist eine gekürzte Fassung des Artikels:", "wrapper"),
    (GERMAN, "Möchten Sie, dass ich den Text noch kürze?", "wrapper"),
    (FRENCH, "En tant que modèle de langage, je ne connais pas les prix.", "refusal"),
    (FRENCH, "Bien sûr ! Voici une version plus courte du texte :", "wrapper"),
    (FRENCH, "Souhaitez-vous que je reformule le début ?", "wrapper"),
    (SPANISH, "Como modelo de lenguaje, no puedo conocer los precios.", "refusal"),
    (SPANISH, "¡Claro! Aquí tienes una versión más corta del texto:", "wrapper"),
    (SPANISH, "¿Te gustaría que revise el final?", "wrapper"),
    (JAPANESE, "AI言語モデルとして、私は運賃を知ることができません。", "refusal"),
    (JAPANESE, "承知しました。以下が記事の修正版です。", "wrapper"),
    (CHINESE, "作为一个AI语言模型，我无法查询票价。", "refusal"),
    (CHINESE, "好的，以下是改写后的文章：", "wrapper"),
    (CHINESE, "您提供的文本似乎是一个错误页面，而非文章。", "wrapper"),
    (CHINESE, "如果您需要更短的版本，请随时告诉我。", "wrapper"),
]


@pytest.mark.parametrize(("article", "line", "rule"), LEFT_BEHIND)
def test_what_a_chatbot_leaves_behind_is_told_in_other_languages(article: str, line: str, rule: str) -> None:
    headline, _, body = article.partition("\n\n")
    (found,) = told(f"{headline}\n\n{line}\n\n{body}")
    assert found.startswith(f"residue/chatbot-{rule}: ")

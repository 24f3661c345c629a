"""Abbreviations of English news that end in a stop, by what the stop may mean; and words that begin sentences."""

from __future__ import annotations


def _of(names: str) -> frozenset[str]:
    return frozenset(names.split())


NEVER = _of(
    "Mr Mrs Ms Mx Dr Prof Rev Fr Hon Gov Govs Lt Sen Sens Rep Reps Gen Col Maj Capt Cmdr Cpl Sgt Pvt Adm Amb Pres "
    "Supt Insp Det Msgr Mme Mlle Messrs Sr Sra Srta St Ste Ft Mt Pte Brig Cdr Atty Asst Assoc Dep Def Sec Treas "
    "vs v e.g i.e cf viz approx ca al eg ie incl resp Hr Fr Frl z.B d.h bzw M MM"
)
"""A stop after these never ends a sentence: a name or an example follows."""

NUMBERED = _of("No Nos no nos Art art Sec sec Fig fig Figs figs Vol vol Ch ch Sect sect p pp para paras Eq eq Nr nr")
"""A stop after these ends a sentence unless a number follows."""

MAYBE = _of(
    "Inc Co Cos Corp Ltd Llc Bros Plc Cie Mfg Jr Sr Esq Ave Blvd Rd Hwy Dept Univ Assn Ass'n Intl Natl Govt "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri "
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn "
    "Tenn Tex Vt Va Wash Wis Wyo Ont Que Alta Sask Dak "
    "etc est dept govt min max avg hrs mins secs lbs oz ft sq cu mph km kg Ph.D PhD M.D B.A M.A a.m p.m"
)
"""A stop after these ends a sentence only before a word that begins one."""

STARTERS = _of(
    "The A An This That These Those There Here He She It They We You I His Her Its Their Our My Your Who What When "
    "Where Why How But And Or So Yet Nor If As At By For From In On Of To With Without Under Over Into About After "
    "Before Since Until While Although Though Because However Meanwhile Still Then Now Also Some Many Most More Much "
    "Few Several Both Each Every Another Other Others Such No Not None Nothing Nobody Only Even Just Once Later "
    "Earlier Last Next One Two Three Officials Police Authorities According Despite During Instead Yesterday Today "
    "Tomorrow Asked Speaking Critics Experts Analysts People Last Neither Either Among Amid Against Between Through "
    "Let Do Does Did Is Are Was Were Can Could Will Would Should May Might Must Has Have Had"
)
"""Words with a capital that they owe to beginning a sentence."""

"""Syllables of English words: groups of vowels, corrected by patterns and by a list of exceptions."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newslint.late import late
from newslint.measure.lexicon import lexicon
from newslint.measure.numerals import spoken_syllables

_LISTS = lexicon("syllables")
_COUNTED = {word: int(count) for count, words in _LISTS.items() if count.isdigit() for word in words}
_NOT_SPELLED = _LISTS["not spelled"]

_VOWELS = "aeiouyáàâäãåæéèêëíìîïóòôöõøœúùûüýÿ"
_GROUP = late(f"[{_VOWELS}]+")

# The two long patterns are compiled for the first word that needs them: 2 ms that most runs need not spend.
_SILENT = r"""  # vowel groups that are not spoken
    [^aeiouy]e$  (?<![^aeiouylr]le)(?<![^aeiouyrlw]re)  # make; table, centre
  | [^aeiouy]es$ (?<![sxzcg]es)(?<![sc]hes)(?<![^aeiouylr]les)(?<![^aeiouyrlw]res)  # makes; prices
  | [^aeiouy]ed$ (?<![td]ed)(?<![^aeiouylr]led)  # asked; needed
  | (?:q|(?<!r)g)ue[sd]?$  # league; argue
  | (?:[^aeiouyl]|[^e]l)e(?=(?:ly|ness|less|lessly|ful|fully|ments?)$)  # safely, movement
  | [^aeiouyl]e(?=(?:some|times?|where|thing|body|how|what|side|lines?|works?|holds?)$)  # sometimes
  | [^aeiouyl]e(?=(?:holders?|casts?|casting|craft|spread|m[ae]n|wom[ae]n|person|style)$)  # spokesman
  | (?<=ic)a(?=lly$)  # basically
    """
_SPLIT = r"""  # where a new syllable begins inside a vowel group, and syllables without a vowel
    [aeioy](?=ing)|[^gqb]u(?=ing)                                              # going, continuing
  | (?<=[bdfhkmnprvwz])i(?=a(?!g|m)|o(?!n$|ns$|na|u|r$|rs$)|ous|u)             # media, period; union
  | pri(?=or$)|ri(?=ors?$)|pi(?=on)|[td]i(?=um|us)|[cg]i(?=um)|diag            # prior, stadium
  | [lg]i(?=a(?!m|r|n)|o(?!n|u)|us|um|an[tc])|[crv]i(?=et)                     # reliance, society
  | [bdmnprv]i(?=en[tc]|er(?!c|re))|li(?=en[tc])|[^aeioud]i(?=ers?$|est$)      # client, easier
  | sci(?=en)|(?<=[cts])i(?=at[eio])(?!ative)                                  # science, associate
  | [^gq]u(?=a(?!d|b)|ou[sl]|ity|en[tcz]|els?$|elle?d|cl?e[ui])|su(?=ici)      # annual, fuel
  | (?<![cgsp])e(?=o(?!u|n|ff))|ge(?=o(?!n|rg|us|ff))|e(?=ou)(?<!g)            # video, geology
  | re(?=act|ali|alm$)|cre(?=at[^u])|ine(?=ag)|[dr]e(?=as?$)|ne(?=an)          # reality, create, idea
  | cle(?=ar)(?<=ucle)|se(?=ums?)|be(?=in)|re(?=us)|pe(?=an)|de(?=al[io][^n])  # nuclear, being
  | [cp]o(?=op(?!s?$|er$)|ord)|[aeou]y(?=e[re]|or|al|on)|y(?=an)(?<=[^aeiou]y) # cooperate, player
  | [aeo](?=[ëïö])|sms?$|thms?$|^mc(?=[^aeiouy])|[^aeiour]n't$  # naïve, criticism, McBain, didn't
    """
_PARTS = late(r"(\d+(?:,\d{3})*(?:\.\d+)?)|[^\W\d_]+(?:['’][^\W\d_]+)*")
_ENDING = late(r"'s?$|'(?:d|m|ll|re|ve)$")
_SPOKEN_ENDING = late(r"(?:[sxz]|[cs]h|[cgsz]e)'s$|[^aeiouy]'ll$|[^aeiouyr]'ve$|[td]'d$")  # boss's
_SIBILANT = late(r"(?:[sxz]|[cs]h|[cgsz]e)$")
_WITHOUT_VOWEL = ("sm", "sms", "thm", "thms", "n't")  # endings that are a syllable of their own
_ORDINAL = frozenset({"st", "nd", "rd", "th", "s"})


@lru_cache(maxsize=32768)
def syllables(word: str) -> int:
    """How many syllables a word of `words` has when read aloud: at least 1 for any word of an alphabet.

    Parts of a compound are added up, figures are read aloud (`1984` has 5), short capitals are spelled
    (`FBI` has 3). Case matters only for that.
    """
    if word.isalpha():
        return _of_letters(word)
    total = 0
    for part in _PARTS.finditer(word):
        if part[1]:
            total += spoken_syllables(part[1])
        elif not (total and part[0] in _ORDINAL):
            total += _of_letters(part[0])
    return max(1, total)


def _of_letters(word: str) -> int:
    plain = word.lower().replace("’", "'")
    if plain in _COUNTED:
        return _COUNTED[plain]
    stem = _ENDING.sub("", plain) if "'" in plain else plain
    if _is_spelled(word[: len(stem)], stem):
        return len(stem) + 2 * stem.count("w")
    spoken = 1 if stem != plain and _SPOKEN_ENDING.search(plain) else 0
    if stem.endswith("s") and stem[:-1] in _COUNTED and not _SIBILANT.search(stem[:-1]):
        stem = stem[:-1]
    return spoken + (_COUNTED.get(stem) or _by_pattern(stem))


def _is_spelled(written: str, plain: str) -> bool:
    """Whether it is read letter by letter: no vowel in it (`BBC`, `mph`), or two or three capitals (`UN`)."""
    if 1 < len(plain) < 4 and written.isupper() and plain not in _NOT_SPELLED:
        return True
    return plain.isascii() and not _GROUP.search(plain)


def _by_pattern(plain: str) -> int:
    groups = _GROUP.findall(plain)
    silent, split = _patterns()
    found = len(groups) - (len(silent.findall(plain)) if "e" in plain or "ically" in plain else 0)
    if sum(map(len, groups)) > len(groups) or plain.endswith(_WITHOUT_VOWEL) or plain.startswith("mc"):
        found += len(split.findall(plain))
    return max(1, found)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(_SILENT, re.VERBOSE), re.compile(_SPLIT, re.VERBOSE)

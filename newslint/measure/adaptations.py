"""Readability formulas for other languages than English, as published, each a function of counts."""

from __future__ import annotations

from newslint.measure.counts import Counts


def fernandez_huerta(counts: Counts) -> float:
    """Spanish: Fernández Huerta, "Medidas sencillas de lecturabilidad" (1959), as Flesch: 100 very easy.

    He printed sentences per 100 words for words per sentence; Law's correction (2011) is used by all since.
    """
    return 206.84 - 60 * _syllables(counts) - 1.02 * _sentence(counts)


def szigriszt_pazos(counts: Counts) -> float:
    """Spanish: Szigriszt Pazos, "Sistemas predictivos de legilibilidad" (1993), as Flesch: 100 very easy."""
    return 206.835 - 62.3 * _syllables(counts) - _sentence(counts)


def gutierrez_polini(counts: Counts) -> float:
    """Spanish: Gutiérrez de Polini (1972), over letters, for schoolbooks: 100 very easy."""
    return 95.2 - 9.7 * counts.letters / counts.words - 0.35 * _sentence(counts)


def crawford(counts: Counts) -> float:
    """Spanish: Crawford, "Fórmula y gráfico..." (1985), for primary schools: years of schooling."""
    sentences = 100 * counts.sentences / counts.words
    return -0.205 * sentences + 0.049 * 100 * _syllables(counts) - 3.407


def amstad(counts: Counts) -> float:
    """German: Amstad, "Wie verständlich sind unsere Zeitungen?" (1978), as Flesch: 100 very easy."""
    return 180 - _sentence(counts) - 58.5 * _syllables(counts)


def wiener_1(counts: Counts) -> float:
    """German: Bamberger and Vanecek, "Lesen - Verstehen - Lernen - Schreiben" (1984): a school year."""
    many, long, one = (
        _share(counts, counts.polysyllables),
        _share(counts, counts.long_words),
        counts.monosyllables,
    )
    return 0.1935 * many + 0.1672 * _sentence(counts) + 0.1297 * long - 0.0327 * _share(counts, one) - 0.875


def wiener_2(counts: Counts) -> float:
    """The second Wiener Sachtextformel, without monosyllables."""
    many, long = _share(counts, counts.polysyllables), _share(counts, counts.long_words)
    return 0.2007 * many + 0.1682 * _sentence(counts) + 0.1373 * long - 2.779


def wiener_3(counts: Counts) -> float:
    """The third Wiener Sachtextformel, without long words."""
    return 0.2963 * _share(counts, counts.polysyllables) + 0.1905 * _sentence(counts) - 1.1144


def wiener_4(counts: Counts) -> float:
    """The fourth Wiener Sachtextformel, with more weight on sentences."""
    return 0.2744 * _share(counts, counts.polysyllables) + 0.2656 * _sentence(counts) - 1.693


def gulpease(counts: Counts) -> float:
    """Italian: Lucisano and Piemontese, "Gulpease" (1988), over letters and digits: 100 very easy."""
    return 89 + (300 * counts.sentences - 10 * counts.characters) / counts.words


def kandel_moles(counts: Counts) -> float:
    """French: Kandel and Moles, "Application de l'indice de Flesch..." (1958): 100 very easy."""
    return 207 - 1.015 * _sentence(counts) - 73.6 * _syllables(counts)


def douma(counts: Counts) -> float:
    """Dutch: Douma, "De leesbaarheid van landbouwbladen" (1960), as Flesch: 100 very easy."""
    return 206.84 - 0.93 * _sentence(counts) - 77 * _syllables(counts)


def oborneva(counts: Counts) -> float:
    """Russian: Oborneva (2005), as Flesch: 100 very easy."""
    return 206.835 - 1.3 * _sentence(counts) - 60.1 * _syllables(counts)


def pisarek(counts: Counts) -> float:
    """Polish: Pisarek, "Jak mierzyć zrozumiałość tekstu?" (1969), linear: years of schooling.

    His words of four syllables are counted as they are inflected in the text.
    """
    return (_sentence(counts) + _share(counts, counts.four_syllables)) / 3 + 1


def martins(counts: Counts) -> float:
    """Portuguese: Martins, Ghiraldelo, Nunes and Oliveira (1996), as Flesch: 100 very easy."""
    return 248.835 - 1.015 * _sentence(counts) - 84.6 * _syllables(counts)


def _sentence(counts: Counts) -> float:
    return counts.words / counts.sentences


def _syllables(counts: Counts) -> float:
    return counts.syllables / counts.words


def _share(counts: Counts, part: int) -> float:
    return 100 * part / counts.words

"""The defects that can be planted, by the id of the rule that must find them."""

from tests.bench.defects.attribution import ATTRIBUTION
from tests.bench.defects.captions import CAPTIONS
from tests.bench.defects.chatbot import CHATBOT
from tests.bench.defects.consistency import CONSISTENCY
from tests.bench.defects.duplication import DUPLICATION
from tests.bench.defects.grammar import GRAMMAR
from tests.bench.defects.headlines import HEADLINES
from tests.bench.defects.metadata import METADATA
from tests.bench.defects.readability import READABILITY
from tests.bench.defects.residue import RESIDUE
from tests.bench.defects.style import STYLE
from tests.bench.defects.web import WEB

DEFECTS = {
    **ATTRIBUTION,
    **CAPTIONS,
    **CHATBOT,
    **CONSISTENCY,
    **DUPLICATION,
    **GRAMMAR,
    **HEADLINES,
    **METADATA,
    **READABILITY,
    **RESIDUE,
    **STYLE,
    **WEB,
}

__all__ = ["DEFECTS"]

"""Rules on the parts of easy wording: lists in lists, tables, footnotes; and on a report that speaks to
nobody."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.document import Block, List, NoteReference, Table
from hwrender.edition.kind import EditionKind
from hwrender.language.tokens import small_words
from hwrender.prose.walking import all_inlines, blocks_in, inlines_in
from hwrender.wording.edition_text import EditionText
from hwrender.wording.rule import RuleFindings

_LEAST_SENTENCES = 5
_SPOKEN_TO = frozenset(["you", "your", "yours", "yourself", "we", "our", "us", "ours"])


def check_nested_lists(edition: EditionText, findings: RuleFindings) -> None:
    """Each list in another one, in easy wording."""
    for block in _easy_blocks(edition):
        if isinstance(block, List):
            for item in block.items:
                for inner in item.blocks:
                    if isinstance(inner, List):
                        hint = "Put its lines in the first list. Or write a sentence for each."
                        findings.at_span(inner.span, "This list is inside another list.", hint)


def check_tables(edition: EditionText, findings: RuleFindings) -> None:
    """The first words of each table in easy wording."""
    for block in _easy_blocks(edition):
        if isinstance(block, Table):
            hint = "Say each thing in a sentence of its own."
            first = next((cell.span for cell in block.header if cell.children), block.span)
            findings.at_span(first, "A table is hard to read in easy words.", hint)


def check_footnotes(edition: EditionText, findings: RuleFindings) -> None:
    """Each mark of a footnote in easy wording."""
    for block in _easy_blocks(edition):
        for inlines in inlines_in(block):
            for node in all_inlines(inlines):
                if isinstance(node, NoteReference):
                    hint = "Say it here, in a sentence of its own. Or leave it out."
                    findings.at_span(
                        node.span, "People lose their place when they look for a footnote.", hint
                    )


def check_speaks_to_readers(edition: EditionText, findings: RuleFindings) -> None:
    """An easy edition that never says "you" or "we"."""
    if edition.kind is not EditionKind.EASY:
        return
    sentences = sum(not text.field for text, _ in edition.sentences())
    texts = (text for text in edition.running() if not text.field)
    says = any(not _SPOKEN_TO.isdisjoint(small_words(text.text)) for text in texts)
    if sentences >= _LEAST_SENTENCES and not says:
        message = "The report never says “you” or “we”."
        hint = "Say “you” to your readers. Call yourselves “we”."
        findings.at_span(edition.whole(), message, hint)


def _easy_blocks(edition: EditionText) -> Iterator[Block]:
    """Every block of easy wording, each container before what is inside it."""
    for section in edition.shown.sections:
        if section.easy is not None:
            yield from blocks_in(section.easy.blocks)

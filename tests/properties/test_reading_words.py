"""Nothing is lost: in any report of the blocks we know, every word is read once, in order, at its place."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from hwrender.document import CodeBlock, Picture, Text
from hwrender.reading import read_text
from reading_nodes import HEAD, all_words, codes_of, nodes

WORD = re.compile(r"w\d+x")


class Report:
    """Draws blocks as lines of Markdown; each word it writes is another one."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.count = 0

    def word(self) -> str:
        self.count += 1
        return f"w{self.count}x"

    def pick(self, *choices: str) -> str:
        return self.draw(st.sampled_from(choices))

    def times(self, most: int) -> range:
        return range(self.draw(st.integers(1, most)))

    def sentence(self, *, lines: bool = True) -> list[str]:
        """Words of every kind of inline on one or more lines."""
        out = [self.piece()]
        for _ in self.times(4):
            if lines and self.pick("same line", "same line", "next line") == "next line":
                out[-1] += self.pick("", "", "\\", "  ")
                out.append(self.pick("", "", " ", "   ") + self.piece())
            else:
                out[-1] += " " + self.piece()
        return out

    def piece(self) -> str:
        kind = self.pick(
            "{}", "{}", "{}", "**{}**", "*{}*", "***{}***", "`{}`", "[{}](http://x.org)", "[**{}** {}](#a)",
            "[{}]{{lang=tr}}", "**{} [{}](mailto:a@b.org)**", "{}\\*", "{}&amp;{}", "\\[{}\\]",
            "{}<!-- no word -->", "{} ![](police)", "(“{}”)", "{}<br>", "**[{} {}]{{lang=pl}}**",
        )  # fmt: skip
        while "{}" in kind:
            kind = kind.replace("{}", self.word(), 1)
        return kind.replace("{{", "{").replace("}}", "}")

    def blocks(self, depth: int) -> list[str]:
        out: list[str] = []
        for _ in self.times(3):
            out += [*self.block(depth), ""]
        return out[:-1]

    def block(self, depth: int) -> list[str]:
        kinds = ["paragraph", "heading", "picture", "code", "table"]
        kinds += ["list", "numbers", "quotation", "part"] if depth < 3 else []
        match self.pick(*kinds):
            case "heading":
                mark, end = self.pick("##", "###", "######"), self.pick("", " ##")
                return [f"{mark} {self.sentence(lines=False)[0]}{end}"]
            case "picture":
                return [f"![{self.word()} {self.word()}](police)"]
            case "code":
                return ["```", f"  {self.word()}", "", self.word(), "```"]
            case "table":
                return self.table()
            case "list":
                return self.items(depth, self.pick("- ", "* ", "+   "), "")
            case "numbers":
                return self.items(depth, "1. ", self.pick("", " "))
            case "quotation":
                return self.quotation(depth)
            case "part":
                return ["::: lang=cy", *self.blocks(depth + 1), ":::"]
        return self.sentence()

    def items(self, depth: int, mark: str, before: str) -> list[str]:
        out: list[str] = []
        blank = " " * len(before + mark)
        for _ in self.times(3):
            first, *rest = self.sentence()
            if self.pick("words", "blocks") == "blocks":
                rest += ["", *self.blocks(depth + 1)]
            out += [before + mark + first, *(blank + line if line else "" for line in rest)]
        return out

    def quotation(self, depth: int) -> list[str]:
        mark = self.pick("> ", "  > ")
        return [mark + line for line in self.blocks(depth + 1)]

    def table(self) -> list[str]:
        side = self.pick("| ", "|", "")
        rows = [f"{side}{self.cell()} | {self.cell()} |", "|---|:-:|"]
        return rows + [f"{side}{self.cell()} | {self.cell()} |" for _ in self.times(2)]

    def cell(self) -> str:
        return self.pick("", "\\| ", "a\\|") + self.sentence(lines=False)[0]


@st.composite
def reports(draw: st.DrawFn) -> tuple[str, int]:
    report = Report(draw)
    lines = report.blocks(0)
    for _ in range(draw(st.integers(0, 2))):
        lines += ["", f"## {report.word()}", "", *report.blocks(1)]
        lines += ["", "::: easy-read", *report.blocks(2), ":::"]
    return HEAD + "\n".join(lines) + "\n", report.count


@given(reports())
@settings(max_examples=60)
def test_every_word_is_read_once_in_order_and_at_its_place(report: tuple[str, int]) -> None:
    text, count = report
    result = read_text(text, "report.md")
    assert set(codes_of(result)) <= {"D034"}
    shown = [word for each in all_words((result.document.sections,)) for word in WORD.findall(each)]
    assert shown == [f"w{number}x" for number in range(1, count + 1)]
    lines = text.split("\n")
    for node in nodes(result.document):
        if isinstance(node, Text):
            for match in WORD.finditer(node.text):
                line, column = node.span.line, node.span.column + match.start()
                assert lines[line - 1].startswith(match[0], column - 1)
        elif isinstance(node, CodeBlock | Picture):
            for word in WORD.findall(node.text if isinstance(node, CodeBlock) else node.alt):
                assert any(word in line for line in lines[node.span.line - 1 : node.span.end_line])

"""Two examples for each command: what to type, and what it does. Help and the manual pages show them."""

from __future__ import annotations

EXAMPLES: dict[str, tuple[tuple[str, str], ...]] = {
    "all": (
        ("hwrender all report.md", "Make every copy, in the folder out"),
        ("hwrender all report.md --beside tr", "Put English and Turkish side by side"),
    ),
    "pdf": (
        ("hwrender pdf report.md", "Make the PDF"),
        ("hwrender pdf report.md --style giant-print", "Make it in 24 point type"),
    ),
    "word": (
        ("hwrender word report.md", "Make the Word file"),
        ("hwrender word report.md --edition full", "Make it with the full summary"),
    ),
    "html": (
        ("hwrender html report.md", "Make the web page"),
        ("hwrender html report.md --inline-audio", "Put the sound inside it"),
    ),
    "audio": (
        ("hwrender audio report.md", "Make the sound as MP3"),
        ("hwrender audio report.md --voice nora --rate 0.9", "Use a British voice, a little slower"),
    ),
    "epub": (
        ("hwrender epub report.md", "Make a book that reads itself aloud"),
        ("hwrender epub report.md --no-overlay", "Make a small one without sound"),
    ),
    "daisy": (
        ("hwrender daisy report.md", "Make the talking book"),
        ("hwrender daisy report.md --disc stick", "Put it on a stick, with a label to print"),
    ),
    "braille": (
        ("hwrender braille report.md", "Make braille in pages of 40 cells by 25 lines"),
        ("hwrender braille report.md --braille 28x27", "Make smaller pages"),
    ),
    "pef": (
        ("hwrender pef report.md", "Make the braille for a braille printer"),
        ("hwrender pef report.md --braille-grade 1", "Write each word in full"),
    ),
    "text": (
        ("hwrender text report.md", "Make plain text"),
        ("hwrender text report.md --edition full", "Make it from the full summary"),
    ),
    "message": (
        ("hwrender message report.md", "Make a short message to send"),
        ("hwrender message report.md -o copies", "Put it into the folder copies"),
    ),
    "verify": (
        ("hwrender verify out/report", "Check the copies of one report"),
        ("hwrender verify out --json", "Check all reports, for a program"),
    ),
    "statement": (
        ("hwrender statement out/report", "Write a statement about one report"),
        ("hwrender statement out --date 2026-11-30", "Write one about all reports, and say when"),
    ),
    "pack": (
        ("hwrender pack out/report", "Make a zip with all the copies"),
        ("hwrender pack out/report --for nurse", "Make one with what a nurse needs"),
    ),
    "watch": (
        ("hwrender watch reports", "Make what changes, until you press Ctrl-C"),
        ("hwrender watch reports --once --quiet-hours 09:00-17:30", "Make it once, for a timer"),
    ),
    "site": (
        ("hwrender site out", "Make a website of all reports in the folder out"),
        ("hwrender site out --address https://www.example.org/reports/", "Give it a podcast too"),
    ),
    "check": (
        ("hwrender check report.md", "See what matters first"),
        ("hwrender check report.md --html found.html", "Write a page with what was found"),
    ),
    "draft": (
        ("hwrender draft report.md", "See each part before and after, and say yes or no"),
        ("hwrender draft report.md --yes", "Save all parts without asking"),
    ),
    "readers": (
        ("hwrender readers report.md", "Make the sheets for a test"),
        ("hwrender readers report.md --review", "Make a Word sheet for colleagues"),
    ),
    "rules": (
        ("hwrender rules S11", "See why S11 matters, with examples"),
        ("hwrender rules --standard nhs", "See what the NHS asks, and what answers it"),
    ),
    "import": (
        ("hwrender import summary.docx", "Turn a Word file into a report"),
        ("hwrender import page.html -o report.md", "Turn a saved page into report.md"),
    ),
    "new": (
        ("hwrender new report.md", "Start a report"),
        ("hwrender new reports/dentists.md", "Start one in another folder"),
    ),
    "take": (
        ("hwrender take corrected.docx report.md", "See each change, and say yes or no"),
        ("hwrender take corrected.docx report.md --tracked reject", "Leave out the tracked changes"),
    ),
    "desk": (
        ("hwrender desk", "Open the reports of this folder"),
        ("hwrender desk report.md", "Open one report"),
    ),
    "pictures": (
        ("hwrender pictures police", "List the pictures for a word"),
        ("hwrender pictures doctor nurse --sheet found.html", "Save them on a page, to look at"),
    ),
    "styles": (
        ("hwrender styles", "List the styles"),
        ("hwrender all report.md --style large-print", "Use one"),
    ),
    "voices": (
        ("hwrender voices", "List the voices"),
        ("hwrender all report.md --voice nora", "Use one"),
    ),
    "voices record": (
        ("hwrender voices record report.md", "Make a sheet to read from"),
        ("hwrender voices record report.md --cut long.wav", "Cut one recording into its lines"),
    ),
    "voices install": (
        ("hwrender voices install emma", "Get a British voice from the web"),
        ("hwrender voices install emma --from voice-file", "Take it from a file that you have"),
    ),
    "fonts": (
        ("hwrender fonts", "List the scripts, and which font draws each"),
        ("hwrender fonts install bengali", "See where to get the font of a script"),
    ),
    "fonts install": (
        (
            "hwrender fonts install bengali --from fonts-noto-core.deb",
            "Take the font of a script from a package",
        ),
        ("hwrender fonts install ur", "See where to get the font of a language"),
    ),
    "cluster": (
        ("hwrender cluster certificates keys", "Make the certificates"),
        ("hwrender all *.md --cluster tls://192.168.0.5:8786 --certificates keys", "Share the work"),
    ),
    "cluster certificates": (
        ("hwrender cluster certificates keys", "Make them in the new folder keys"),
        ("hwrender cluster certificates /media/stick/keys", "Make them on a stick"),
    ),
    "editors": (
        ("hwrender editors vscode", "Write tasks for VS Code into this folder"),
        ("hwrender editors vscode reports", "Write them into the folder reports"),
    ),
    "completion": (
        ("hwrender completion zsh --install", "Set it up on a Mac, with the manual pages"),
        ("hwrender completion --man pages", "Write the manual pages into a folder"),
    ),
    "doctor": (
        ("hwrender doctor", "See what is missing, and what to do"),
        ("hwrender doctor --bundle about.txt", "Write what helps to mend a fault"),
    ),
    "cache": (
        ("hwrender cache", "See what is kept, and where"),
        ("hwrender cache --clear", "Delete it all"),
    ),
    "help": (
        ("hwrender help easy-read", "Read how to write easy read"),
        ("hwrender help check", "See how to use a command"),
    ),
}


def as_epilog(name: str) -> str:
    """The examples of a command as they stand at the end of its help; nothing where it has none."""
    shown = EXAMPLES.get(name, ())
    lines = "\n\n".join(f"\b\n{line}\n    {what}" for line, what in shown)
    return f"Examples:\n\n{lines}" if shown else ""

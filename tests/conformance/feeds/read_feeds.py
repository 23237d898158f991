"""Reads a podcast and feeds of e-books with the readers of others, and prints what they found as JSON.

Runs in the Python of `.conformance/feeds`: FEED.xml BOOKS.json...
"""

import json
import sys
from pathlib import Path

import feedparser
import podcastparser
from webpub_manifest_parser.opds2 import OPDS2FeedParserFactory


def main() -> None:
    podcast, *books = map(Path, sys.argv[1:])
    read = feedparser.parse(podcast.read_bytes())
    with podcast.open("rb") as stream:
        played = podcastparser.parse("https://www.example.org/podcast.xml", stream)
    parser = OPDS2FeedParserFactory().create()
    results = [parser.parse_file(str(path)) for path in books]
    print(
        json.dumps(
            {
                "is_broken": bool(read.bozo),
                "tags": sorted({key for entry in read.entries for key in entry}),
                "podcast": played,
                "book_errors": [str(error) for result in results for error in result.errors],
                "books": sum(len(list(result.root.publications)) for result in results),
            }
        )
    )


main()

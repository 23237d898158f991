"""The fonts that come with hwrender, those found on the machine, and what each of them can draw.

uharfbuzz (coverage, shaping, subsets) and brotli have their home here.
"""

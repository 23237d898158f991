"""The fonts that come with hwrender, those found on the machine, and what each of them can draw.

Only this room uses uharfbuzz (coverage, shaping, subsets) and brotli.
"""

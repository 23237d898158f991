"""What streets and houses in Britain are called after their names ("Mare Street", "Elm Lodge")."""

from __future__ import annotations

from hwrender.language.word_sets import word_set

_WAYS = word_set("""
alley approach arcade ave avenue bank brae bridge broadway brook building causeway chase circus cl close
common copse corner cottage court cove cres crescent croft ct dale dell dene dr drive drove end esplanade
estate ferry field fold ford forge garden garth gate gdns glade glen green grove heath height hill hollow
house island isle knoll lake lane lea ley ln loan lodge mall manor mansion mead meadow mews mill mount nook
orchard oval paddock parade park passage pasture path place plaza point promenade quay rd ridge rise road
row shore spur sq square st strand street summit terrace tower track vale valley viaduct view villa village
vista walk way well wharf wood wynd yard
""")

WAYS = _WAYS | frozenset(f"{way}s" for way in _WAYS if len(way) > 3)
"""Each, with the plural of those that are no short forms."""

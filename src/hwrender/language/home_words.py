"""What homes in Britain are called: streets, houses, rooms, and the places where people are put up.

Streets with a number before them are told by their last word ("14 Tannery Brow"), in Welsh by their first
("12 Heol y Bont").
"""

from __future__ import annotations

from hwrender.language.name_words import STREET_TYPES
from hwrender.language.word_sets import phrase_set, word_set

_LOCAL_WAYS = word_set("""
back backs barton bottom bottoms bow bows bridleway brow burn butts bypass carr chare cliff coombe combe
court courtyard covert crofts drift drang drove droveway entry eaves fairway farm fields flats flatt gait
gap gardens gill ginnel grange gully hatch heights hey heys holt houses hove hurst hythe jennel jigger jitty
lawn lawns leas leaze lees level links loan loke loning lonning lot maltings moor moorings moorside mews nab
opening orchard outgang pad parade path pend pightle place pleasance plain pound quadrant ramble range rein
ride rigg rise road ropewalk row royd scar shambles sidings side slade slip snicket spinney stairs staithe
steading steps strand street tenfoot twitchel twitten twichell tye vennel villas wall water weind wharf whin
wiend wood woods wynd yard
""")
_ALSO_OTHER_THINGS = word_set("back level lot side range rein scar entry gap opening farm water links flats")
WAYS = (STREET_TYPES | _LOCAL_WAYS) - _ALSO_OTHER_THINGS
"""The last word of a street's name."""

WAYS_OF_ONE_WORD = word_set("""
kingsway queensway broadway parkway ridgeway greenway eastgate westgate northgate cheapside moorgate
bishopsgate castlegate kirkgate briggate cowgate canongate gallowgate trongate churchgate priestgate strand
broadwater broadmead southway northway eastway westway highfields briarfields orchardleigh headrow haymarket
poultry drapery
""")
"""Streets whose name is one word, after a number."""

WAYS_THAT_COME_FIRST = word_set("""
heol hewl ffordd stryd lôn lon maes clos rhes rhodfa cilgant sgwâr llwyn tyle rhiw teras coedlan bro gerddi
heol-y bóthar sráid
""")
"""The first word of a street's name in Welsh and Irish."""

HOUSES_THAT_COME_FIRST = word_set(
    "tŷ ty tyddyn bwthyn fferm plas hafod hendre llys cartref trigfan tigh taigh"
)
"""The first word of a house's name in Welsh and Gaelic. Many public houses have one too ("Tŷ Hywel")."""

HOUSES = word_set("""
cottage farmhouse bungalow barn steading oasthouse smithy crofthouse gatehouse cott bothy smallholding
longhouse boathouse
""")
"""What only homes are called ("Curlew Cottage")."""

HOUSES_AND_SERVICES = word_set("""
house lodge court hall manor mill view tower heights mansions farm villa grange rectory vicarage croft oast
forge stables bakery school cottages point rise gardens place close towers dene mount
""")
"""What homes and services alike are called ("Ash House")."""

SHELTERS = phrase_set("""
hostel, refuge, shelter, night shelter, care home, nursing home, residential home, hotel, guest house,
guesthouse, b&b, b & b, bed and breakfast, sheltered housing, sheltered scheme, supported housing, supported
living, extra care, extra care scheme, halls, halls of residence, hospice, foyer, detention centre, removal
centre, hmo, approved premises, travelodge, premier inn, holiday inn, ibis, home, scheme, house share,
barracks, women's refuge, asylum hotel, probation hostel, bail hostel, almshouse, almshouses, retirement
village, children's home
""")
"""Where people live who have only a room, a flat or a bed of their own."""

ROOMS = word_set("room rm bedroom studio unit pod dormitory dorm ystafell")
"""What has a number and somebody living in it, or something else going on in it; also in Welsh."""

FLATS = word_set("flat apartment apt bedsit maisonette fflat")
"""What has a number and somebody living in it."""

BEDS = word_set("bed cell cubicle bunk berth gwely")
"""What has a number and one person sleeping in it; also in Welsh."""

PITCHES = word_set("caravan plot pitch chalet mooring trailer cabin hut tent yurt croft")
"""What has a number on a site, and somebody's home on it."""

RESIDENCES = word_set("house lodge court point tower heights mansions estate villas lodgings apartments")
"""After a name, where people have a room or a flat of their own."""

ROOMS_OF_WORK = word_set("""
meeting waiting consulting treatment committee council board seminar training class lecture theatre clinic
clinics surgery surgeries hospital hospitals library town civic school college university office offices
station reception community centre church court x-ray practice appointment appointments nurse doctor gp
consultant dentist session workshop event interview interviews bloods scan scans scanner assessment
photocopier video teams zoom polling
""")
"""Beside a room's number these make it one where people work or meet."""

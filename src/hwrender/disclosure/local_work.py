"""What one person of a place does or is, so that everybody there knows who is meant.

Those who care for others, and public offices, are left out: reports speak of them all the time.
"""

from __future__ import annotations

import re

from hwrender.language.word_sets import word_set

WORK = word_set("""
vicar rector curate priest verger organist sexton churchwarden nun monk rabbi imam postmistress postmaster
postman postwoman milkman butcher baker blacksmith farrier farmer shepherd gamekeeper crofter smallholder
beekeeper fisherman skipper coxswain lifeboatman ferryman harbourmaster trawlerman bargee signalman
stationmaster headteacher headmaster headmistress publican barmaid barman shopkeeper newsagent hairdresser
barber tailor jeweller landlady undertaker vet magistrate judge firefighter fireman soldier gurkha bell-ringer
choirmaster manageress bouncer footballer boxer jockey busker calligrapher stonemason thatcher weaver potter
sculptor poet piper fiddler drummer lockkeeper keeper inspector detective lecturer professor violinist pianist
bassist singer trumpeter dancer ballerina swimmer sprinter wrestler astronaut pilot miner quarryman cobbler
saddler upholsterer clockmaker watchmaker ringmaster acrobat clown showman grocer fishmonger greengrocer
florist bookmaker auctioneer gravedigger steeplejack scaffolder diver riveter shipwright trapper falconer
taxidermist tattooist magician puppeteer novelist actor actress goalkeeper cyclist mountaineer fireeater
juggler lamplighter weightlifter referee umpire groundsman greenkeeper
""")
WORK_OF_TWO = (
    r"lollipop (?:man|lady|woman)|crossing patrol|(?:school|night|ship['’]s) cook|dinner lady|head ?teacher"
    r"|pub landl(?:ord|ady)|(?:lighthouse|lock|bee|level crossing) keeper|funeral director|coal miner"
    r"|bass player"
    r"|police (?:officer|inspector|sergeant|constable|woman|man)|(?:ballet|morris|pole) dancer|weather girl"
    r"|(?:bus|taxi|lorry|train|tram|hearse|crane|tractor) driver|(?:lifeboat|rugby|football|cricket"
    r"|team) captain"
    r"|(?:captain|skipper|coxswain|owner|singer|drummer|bass player|conductor|leader|winner|son|daughter"
    r"|wife|widow"
    r"|husband|mother|father|treasurer) of the (?:[A-Z][\w’'-]+ ?)+[a-z]*|chess champion|choir ?master"
    r"|town crier"
    r"|bell ringer|scout leader|(?:mayor|vicar|mp|butcher|farmer)['’]s (?:wife|husband|mother|father|son"
    r"|daughter)"
    r"|(?:gp|doctor)['’]s receptionist|(?:burns|crash|fire|stabbing|shooting|bomb) (?:victim|survivor)"
)
BORN_TOGETHER = r"conjoined twins|triplets|quadruplets|quintuplets|quads"
TRAITS = (
    r"(?:one-(?:legged|armed|eyed|handed)|three-fingered|deafblind|blind|deaf|trans(?:gender)?|intersex"
    r"|albino|tattooed"
    r"|giant|\w+-foot(?:-\w+)?|wheelchair-using|scarred|bearded)"
)
PERSON = (
    r"(?:wom[ae]n|man|boy|girl|lad|lady|gentleman|person|teenager|pensioner|ex-[\w-]+|student|porter"
    r"|couple|brothers|sisters"
    r"|family|pupil|schoolboy|schoolgirl|grandmother|grandfather|chap|bloke|widow|widower)"
)
DOES = (
    r"(?:runs|ran|plays|played|keeps|kept|owns|owned|drives|drove|sells|sold|teaches|taught|leads|led"
    r"|used to (?:be|run"
    r"|play|drive|own)|works|worked|delivers|delivered|sings|rings|preaches|won|swam|rode|fixes|mends"
    r"|paints|bakes|brews)"
)
SIGNS = WORK | word_set("""
lollipop crossing cook lady head landlord landlady director officer sergeant constable driver captain champion
victim crier ringer leader circus wife husband receptionist twins triplets quadruplets quintuplets quads blind
deaf trans transgender intersex albino deafblind police policeman policewoman one-legged one-armed one-eyed
tattooed giant survivor woman man lad boy girl player owner winner singer conductor mother father son daughter
widow treasurer chap bloke pupil student couple family
""")
ANY_WORK = "|".join(re.escape(each) for each in sorted(WORK, key=len, reverse=True))

"""What carries a person's name and is nobody: charities, wards, reports, illnesses, the famous dead."""

from __future__ import annotations

from hwrender.language.word_sets import word_set

THINGS = word_set("""
app appeal army badge baths bear bell block bomb boat bowl boys bridge bursary bus campaign can cap cart cup
deli derby dock docks dolls echo estate express fc field fellowship festival frame gallery garden gazette
girls globe guild handbook herald hub kitchen label library lecture lights lion lions lounge magazine march
mat medal medals method model monument mug museum night observer parade park pathway pie plan players
podcast pool portal post poster posters prize promise purse quay radio rangers restaurant rock rooms rovers
shield show singers sports stand star stars station statue stedy street system technique telegraph terrace
test times tool toolkit tour tournament tower training tribute trophy tunnel united van video walk wall
wanderers website week weekly wheels window winery wood world coch fawr fach uchaf isaf newydd yard
collective consultancy consortium concert cooperative coop co-op
""")
"""With a capital after a name these make it the name of a thing, as what services are called does."""

OWN_THINGS = word_set("""
universal blue personal education disability freedom lasting motability attendance continuing facebook
whatsapp zoom teams christmas easter mothers birthday
""")
"""After a possessive name these open the name of a benefit or a feast, and the name stays somebody's."""

KINDS = word_set("""
trolley ward unit home house hospital hospice surgery practice clinic centre school college branch town
village
estate area street road park pub shop site charity brand app robot system tool device machine computer hoist
van bus minibus bungalow flat cottage boat lounge room wing block bay corridor place service scheme project
group café cafe library station stop suburb city county region island borough district parish locality
company firm score scale test drug medicine tablet cream programme campaign bot speaker software platform
portal line course method church mosque temple lodge court hall team hen bear doll dog cat rabbit pony
donkey horse bird chatbot
""")
"""What a name may be of that is nobody's: "a ward called Rita"."""

KINDS_OF_SEVERAL = frozenset(
    {f"{kind}s" for kind in KINDS}
    | word_set("charities surgeries cities counties companies parishes libraries")
    | word_set("branches buses churches ponies nurses")
) - {
    "softwares",
    "buss",
    "charitys",
    "surgerys",
    "citys",
    "countys",
    "companys",
    "librarys",
    "ponys",
    "homess",
}
"""Several of them: "the wards: Rita and Bevan"."""

MACHINES = word_set("alexa siri cortana")
"""Voices of machines, to which people speak."""

PETS = word_set("""
dog dogs cat cats rabbit rabbits pony ponies donkey donkeys hamster parrot budgie hens chickens tortoise
budgies cockatiel chicks guinea goldfish puppy kitten spaniel labrador retriever greyhound collie terrier
whippet horse goat lamb llama alpaca alpacas llamas goats horses puppies kittens robots bears dolls puppets
robot teddy mascot bear doll puppet elephant dinosaur ferret tortoises guinea-pig
""")
"""Animals and toys have names too."""

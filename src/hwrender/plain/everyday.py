"""Words that readers know although books and news seldom use them.

Frequency lists are made from print and subtitles, so words of the home, the body and the clinic look rarer
than they are. The lists are our own; the topic words are those that published easy read uses without
explaining. A word belongs here where it names what everybody who lives at home or is a patient sees, holds or
feels, and where there is no commoner word for it ("painkillers", "inhaler"). Published easy read explains the
names of illnesses, procedures, jobs and services, so these are left out ("glaucoma", "biopsy", "dietitian").
"""

from __future__ import annotations

from hwrender.language.word_sets import word_set

BODY = """
abortion ache aching allergic ankle ankles asleep bathe bathed bathing bladder bleed bleeding blister bloody
bowels breastfeed breastfeeding breath breathe breathing bruise bruised bruises burp cheek chew chewing chin
choke cough coughing coughs cramp cramps deaf dizziness dizzy dribble earache elbow elbows eyelid eyesight
faint fainting faints fart fever fingertip fists forehead germ germs gums headache headaches heal healing
heals heartbeat heel heels hiccup hip hips hug hugs hungry itch itching itchy kidney kidneys knee kneel knees
knuckle limp lip lips lump lumps lumpy lung lungs mouthful nappies nappy needle needles nipple nostril numb
pee peeing penis pill pills pimple plaster plasters poo pooing poop pregnancy puke pus rash rashes runny scab
scar scars scratch scratches shiver shivering sick sickness skinny sleepy sneeze sneezing snore sore sores
spit spots squeeze sting stings stitches stomach swallow swallowing sweat sweating sweaty swollen thigh thighs
thirst thirsty throat thumb tiredness toe toes toilet toilets tongue toothache toothbrush toothpaste tummy
unwell upset vagina vein veins vomit vomiting waist wash washing wee weeing wheelchair wheelchairs womb wrist
wrists yawn
"""

HOME_AND_DAILY_LIFE = """
alarm alone apron armchair babysit bath bathroom bathrooms bathtub bedroom bedrooms bedsheets bedside bedtime
bib bingo birthday biscuit biscuits blanket blankets bookshelf bowl bracelet bread breakfast broom brush
bucket buggy bus buses butter cafe calendar candle cardigan carpet cereal chairs cheese chewy chilly chips
chocolate cigarette cigarettes classroom clothes comb cook cooker cooking cornflakes cot crisps crunchy cuddle
cuff cup cupboard cuppa cups curtain curtains cushion custard cutlery damp dentist deodorant dinner dish
dishes dishwasher doorbell downstairs draughty drawer drawers dressed dressing dressing-gown drink drinks
driveway dustbin dusting duvet duvets earplugs eggs envelope envelopes eyeglasses fizzy flannel fork fridge
fruit fruits frying garden gardening glasses glove gloves grandad granddaughter grandma grandmother grandpa
grandparents grandson granny gravy greasy groceries grocery hairbrush hairdresser hairdryer handbag handbags
handrail handrails hankie highchair hoover ironing jacket jam jelly jigsaw jigsaws jumper kettle keyring
kitchen kitchens knickers ladder lamp landline landlines laundry leaky lightbulb lightswitch lipstick lumpy
lunch lunchtime mattress meal meals mend mending mends microwave milk mince mirror mobile moisturiser mop
mould mouldy mouthwash mug mum mums nan necklace neighbour neighbours nephew niece nightie notebook oranges
oven padlock pan pans pants parcel pasta pegs pencil pencils phone phones photo photos picnic pillow
pillowcase pillows plate plates playground plug porridge potato potatoes potty pram pudding puddings purse
pushchair pyjamas raffle raincoat razor razors rubbish salad sandwich sandwiches saucepan scarf scissors
seatbelt seatbelts shampoo sheets shelf shirt shoe shoes shopping shower showering showers sink skirt slippers
smartphone smelly snack snacks soap sock socks sofa soup spectacles spoon spoons stairs stepdad stepmum sugar
suitcase suitcases suncream sunglasses sunscreen supermarket supermarkets supper sweater sweets switch
tablecloth takeaway takeaways talc talcum tap taps taxi taxis teabag teabags teacher teaspoon television tidy
tidying tights toaster torch torches towel towels toys tram trams trousers umbrella underpants untidy upstairs
varnish vegetables vest vests wallet wardrobe washable weekday weekdays weekend weekends weigh weighing weighs
wellies wheelie windowsill yoghurt yogurt zip
"""

CLINIC = """
bandage bandaged bandages breathless clumsy crutches dentures dribbling feverish frighten frightens inhaler
inhalers jab jabs mealtime mealtimes painkiller painkillers phlegm shaky shivery sniff snot soreness stumble
stumbled tearful thermometer tickle vaccinated vaccination vaccinations voucher vouchers wheeze wheezing
wheezy wobble wobbly
"""

FEELINGS_AND_PEOPLE = """
afraid angry annoyed ashamed awful bored boring boss brave bullied bully calm caring cheerful clever confused
confusing cried cruel cry crying disappointed embarrassed embarrassing excited friendly frightened frightening
frustrated frustrating funny glad gossip grateful grief grumpy guilty happier happiest happily helpful
helpless honest honestly hopeful hopeless hurtful jealous kinder kindly kindness laugh laughing loneliness
lonely lovely mad mean miserable moody nasty naughty nervous noisy patient pleased polite politely proud punch
rude rudely sad sadly sadness scare scared scares scaring scary selfish shame shout shouted shouting shouts
shy smiled smiling sorry stressed stressful stupid swear swearing teenager teenagers terrified tired unfair
unfairly unhappy unkind unpaid unsafe unsure upsetting useful useless worried worries worry worrying
"""

COMMUNITY = """
addict allowance apprentice apprenticeship autistic bin bins bisexual bookings booklet booklets borough
boroughs braille bus captions carer carers checkup chemist childcare childminder clinic clinics college
colleges condom condoms consent councillor councillors counsellor covid daytime detox disabilities disability
disabled donut doughnut e-mail easyread email emailed emailing emails euros evening factsheet flyer foodbank
freely freephone fundraising gay gp gps gran grandchildren grandparent greengrocer handout handouts harmful
headteacher healthcare healthwatch helpline helplines heroin hiv hobbies hobby hoist hoists homeless
homelessness hostel hostels hotline inbox internet interpreter jargon kerb landlord landlords leaflet leaflets
leisure lesbian letterbox libraries library lifeguard lockdown logo lottery lowered magnet magnets mailbox
manifesto mentor midwife midwives minibus morphine needles neglected newsletter newsletters nhs noticeboard
nurse nursery nurses online optician opticians outreach owe owed owes password passwords pavement pay penny
pension pensions pharmacy postcard postcards postcode postcodes poster posters pounds prescription
prescriptions pub puberty punish punished pupil pupils ramp ramps receipt receptionist refugee refugees
relative relatives rent report reports scam scams screening screenings shelter signpost smear smoker smoking
spelling staffed stairlift stealing steps struggling survey surveys switchboard tablet tablets tenant tenants
testicles text texted texting textphone tick ticked timetable timetables tissues toddler toddlers trans
translator transport unwell vaccine vaccines video videos voicemail volunteer volunteering volunteers walkway
website websites welcoming wheel wifi workbook worker workers workplace x-ray xray yearly youtube
"""

EVERYDAY_WORDS = word_set(" ".join((BODY, HOME_AND_DAILY_LIFE, CLINIC, FEELINGS_AND_PEOPLE, COMMUNITY)))
"""All of them, in lower case."""

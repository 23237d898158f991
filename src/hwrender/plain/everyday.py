"""Words that readers know although books and news seldom use them.

Frequency lists are made from print and subtitles, so words of the home, the body and the clinic look rarer
than they are. The lists are our own; the topic words are those that published easy read uses without
explaining.
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
alarm alone apron armchair babysit bath bathroom bathrooms bathtub bedroom bedrooms bedtime birthday biscuit
biscuits blanket blankets bookshelf bowl bread breakfast broom brush bucket bus buses butter cafe calendar
candle carpet cereal chairs cheese chips chocolate cigarette cigarettes classroom clothes comb cook cooker
cooking cot crisps cuddle cuff cup cupboard cups curtain curtains cushion cutlery dentist dinner dish dishes
doorbell downstairs drawer drawers dressed dressing drink drinks driveway dustbin dusting eggs envelope
envelopes eyeglasses fork fridge fruit fruits frying garden gardening glasses glove gloves grandad
granddaughter grandma grandmother grandpa grandparents grandson granny groceries grocery hairbrush hairdresser
hairdryer handbag handbags hoover ironing jacket jam jumper kettle keyring kitchen kitchens ladder lamp
laundry lightbulb lightswitch lunch lunchtime mattress meal meals microwave milk mirror mobile mop mug mum
mums nan neighbour neighbours nephew niece notebook oranges oven pan pans pants parcel pasta pencil pencils
phone phones photo photos pillow pillows plate plates playground plug potato potatoes purse pyjamas rubbish
salad sandwich sandwiches saucepan scarf scissors shampoo sheets shelf shirt shoe shoes shopping shower
showering showers sink skirt slippers smartphone snack snacks soap sock socks sofa soup spoon spoons stairs
stepdad stepmum sugar sunglasses supermarket supermarkets supper sweater sweets switch tablecloth tap taps
taxi taxis teacher teaspoon television tidy tidying tights torch torches towel towels toys trousers umbrella
upstairs vegetables wallet wardrobe washable weekday weekdays weekend weekends weigh weighing weighs wheelie
windowsill zip
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

EVERYDAY_WORDS = word_set(" ".join((BODY, HOME_AND_DAILY_LIFE, FEELINGS_AND_PEOPLE, COMMUNITY)))
"""All of them, in lower case."""

"""What carries a person's name and is nobody: charities, wards, reports, illnesses, the famous dead."""

from __future__ import annotations

from hwrender.language.word_sets import phrase_set, word_set

EPONYMS = phrase_set("""
albert kennedy, alder hey, alzheimer, anne frank, anthony nolan, ben kinsella, blind veterans, caldicott,
carr-gomm, christie, citizens advice, damilola taylor, elizabeth finn, elizabeth fry, elizabeth garrett
anderson, esther rantzen, florence nightingale, francis crick, francis report, george cross, gordon moody,
guy's, harold shipman, helen bamber, helena kennedy, henry smith, hodgkin, huntington's, jack petchey, jimmy
savile, jo cox, john lewis, john radcliffe, john snow, joseph rowntree, julian house, karma nirvana, katie
piper, king's, leonard cheshire, louis dundas, lucy faithfull, macmillan, maggie's, marie curie, marie
stopes, marks and spencer, martin house, martin luther king, mary seacole, molly rose, nelson mandela,
nuffield, oliver mcgowan, papworth, parkinson's, paul hamlyn, peabody, percy hedley, philippa fawcett,
prader-willi, raynaud's, richmond fellowship, robert francis, ronald mcdonald, rosa parks, roy castle,
sainsbury's, sarah everard, simon community, stephen lawrence, sue lambert, sue ryder, suzy lamplugh,
tavistock, teddy bear, terence higgins, terrence higgins, thomas coram, thomas pocklington, toby henderson,
tourette's, victim support, victoria and albert, victoria line, virginia woolf, william booth, winston
churchill, el salvador, san marino, costa rica, marshall islands, cook islands, virgin islands, puerto rico,
saint helena, sierra leone, saudi arabia, cape verde, montserrat, burkina faso, cabo verde, santo domingo,
san juan, san francisco, santa cruz, waltham forest, sri lanka, thomas cook, johnnie walker, jack daniels,
mr kipling, dr pepper, dr martens, dr oetker, mr whippy, mr muscle, aunt bessie, uncle ben, laura ashley,
ted baker, jack wills, ann summers, dorothy perkins, harvey nichols, paul smith, charles tyrwhitt, cath
kidston, calvin klein, tommy hilfiger, father christmas, father hudson, mother teresa, lady gaga, jo malone,
tony blair institute, edward jenner, alan turing, elsie inglis, ada lovelace, rosalind franklin, josephine
butler, octavia hill, barbara castle, aneurin bevan, nye bevan, emmeline pankhurst, millicent fawcett,
stephen hawking, william harvey, thomas clarkson, st george, lewis silkin, irwin mitchell, leigh day,
michael sobell, mary rose, oliver bonas, james cook, robert jones, agnes hunt, mrs beeton, mr men, tommy's,
james paget, norah fry, winston's wish, siri, ellenor, sobell, charlie waller, sam beare, princess alice,
lloyds tsb, anne robson, keech, ben hollioake, rachel house, teddy's wish, henry dancer, josephine barstow,
edith cavell, day lewis, glenn miller, bing crosby, val doonican, rolf harris, doris day, max miller, gracie
fields, george michael, freddie mercury, clay cross, jane eyre, billy elliot, eleanor rigby, miss daisy,
mamma mia, miss marple, hercule poirot, father brown, mr tumble, mr bean, mr motivator, mr blobby, miss
saigon, mrs doubtfire, bertie bassett, tai chi, qi gong, dim sum, pad thai, bobath, sir robert peel, lord
darzi, edith shaw, samuel johnson, robert peel, eric shepherd, mary hewetson, norman power, kathleen
rutland, elizabeth casson, arthur levin, lilian faithfull, william farr, rachel madocks, eric liddell, eric
morecambe, catherine booth, bradford royal, george eliot, william morris, charles dickens, jane austen,
emily bronte, charlotte bronte, anne bronte, william shakespeare, william wordsworth, lord byron, percy
shelley, john keats, rudyard kipling, wilfred owen, siegfried sassoon, rupert brooke, beatrix potter, agatha
christie, roald dahl, enid blyton, alfred tennyson, john betjeman, philip larkin, seamus heaney, charles
darwin, isaac newton, michael faraday, louis pasteur, joseph lister, alexander fleming, howard florey, ernst
chain, thomas wakley, elizabeth blackwell, dorothy hodgkin, mary anning, caroline herschel, isambard brunel,
clement attlee, ernest bevin, keir hardie, george lansbury, margaret thatcher, benjamin disraeli, william
gladstone, horatio nelson, lord nelson, duke of edinburgh, guy fawkes, oliver cromwell, king arthur, anne
boleyn, grace darling, florence court, mahatma gandhi, rabindranath tagore, haile selassie, marcus garvey,
desmond tutu, malala yousafzai, anne lister, noor inayat, nancy astor, sylvia pankhurst, douglas bader,
barnes wallis, ellen macarthur, jessie may, andy's man, alice cross, matthew tree, katharine house, dorothy
house, julia's house, edward's trust, jo's trust, jo's cervical, daisy's dream, daisy garland, rosie's
rainbow, grace's place, jacob's join, jacob's well, noah's ark, eve appeal, lullaby trust, amber trust, lily
foundation, brandon trust, robin cancer, george house, dame vera, vera lynn, tina turner, frank sinatra,
elvis presley, george formby, cliff richard, shirley bassey, max bygraves, harry potter, peppa pig, winnie
the pooh, thomas the tank, bob the builder, fireman sam, postman pat, paddington bear, mickey mouse, minnie
mouse, donald duck, peter pan, peter rabbit, father ted, mrs brown's boys, jeremy kyle, danny boy, auld
lang, molly malone, mary poppins, oliver twist, sherlock holmes, doctor who, dr who, james bond, bonnie
prince, johnson and johnson, procter and gamble, russell and bromley, russell & bromley, thomas tallis, john
ruskin, ruskin mill, rudolf steiner, maria montessori, patrick pearse, chester beatty, william wilberforce,
olaudah equiano, ignatius sancho, edward colston, william beveridge, seebohm rowntree, thomas becket, julian
of norwich, francis of assisi, hildegard of bingen, ignatius loyola, vincent de paul, mother shipton, dick
whittington, jack the ripper, sweeney todd, ned kelly, burke and hare, lucy letby, beverley allitt, victoria
climbie, george floyd, hillsborough, awaab ishak, natasha ednan-laperouse, martha mills, seni lewis, gosport
war, east kent, shrewsbury and telford, cass review, casey review, darzi review, ockenden review, kirkup
review, kirkup report, fuller inquiry, thirlwall, lampard, hewitt review, messenger review, sewell report,
wessely review, timpson review, munro review, macalister review, laming report, marmot review, keogh review,
berwick review, cavendish review, cavendish certificate, corston report, bradley report, bamford review,
baker review, dilnot, barker commission, wanless, griffiths report, black report, acheson, beveridge report,
salmon report, platt report, rampton review, calman, tooke, macpherson, scarman, lammy review, windrush, jay
report, jay inquiry, clywch inquiry, cullen inquiry, shipman inquiry, paterson inquiry, francis inquiry,
bristol inquiry, leveson, chilcot, saville, infected blood, abbey pain, alexander technique, barrett's,
barthel, beck depression, bell's palsy, berg balance, bishop's score, bolam, braden, braxton hicks, bristol
stool, broca's, bunsen, caesarean, charcot-marie-tooth, cornell scale, crohn, cushing's, doppler,
dupuytren's, duchenne, edinburgh postnatal, edinburgh scale, edwards' syndrome, edwards syndrome,
ehlers-danlos, epley, epworth, erb's palsy, ewing, fallopian, foley, fournier, friedreich, gillick, glasgow
coma, glasgow scale, graves', guillain-barré, guillain-barre, guthrie, hamilton scale, hashimoto's,
heimlich, henoch, hickman, hirschsprung, holter, horner, kaposi, kawasaki, kegel, kessler, klinefelter,
korsakoff, lewy, lou gehrig, luer, lyme, marfan, ménière's, meniere's, meniere, ménière, montgomery consent,
morse fall, morton's, norton, osgood, paget's, parkinsons, patau, perthes, petri, peyronie's, pick's
disease, pilates, reye's, rhesus, rinne, rockwood, rorschach, ryles, sara stedy, sjögren's, sjögren,
sjogren's, snellen, stevens-johnson, still's disease, tay-sachs, thomas splint, tinetti, trendelenburg,
turner syndrome, turner's, von willebrand, waterlow, weber, wechsler, wernicke, wells score, wilms, wilson's
disease, wolff-parkinson-white, zarit, zimmer, zollinger, earl grey, victoria sponge, bakewell, battenberg,
beef wellington, caesar salad, waldorf salad, eccles cake, peach melba, pavlova, bloody mary, tom collins,
shirley temple, harvey wallbanger, granny smith, cox's, bramley, victoria plum, jerusalem artichoke, jack
russell, king charles, st bernard, yorkshire terrier, great dane, dame edna, lady mayoress, davy lamp,
stanley knife, bowie knife, davenport desk, chesterfield, ottoman, morris dancing, morris men, morris
dancers, jack frost, indian summer, black maria, black friday, john doe, joe bloggs, joe public, jane doe,
fred bloggs, hobson's choice, murphy's law, sod's law, parkinson's law, moore's law, occam's, pandora's box,
achilles, adam's apple, job's comforter, jacob's ladder, david and goliath, punch and judy, darby and joan,
bonnie and clyde, laurel and hardy, ant and dec, morecambe and wise, richard and judy, tate and lyle, tate &
lyle, fortnum and mason, fortnum & mason, crosse and blackwell, marks & spencer, bang and olufsen, moss
bros, hargreaves lansdown, legal and general, ernst and young, ernst & young, price waterhouse, slater and
gordon, slater & gordon, fletchers solicitors, hodge jones, leigh day's, arthur rank, george at asda, jamie
oliver, gordon ramsay, ella's kitchen, annabel karmel, ben and jerry, bettys, charlie bigham, linda
mccartney, higgidy, pukka, fray bentos, mr porky, walkers crisps, william hill, betfred, paddy power,
jennings bet, ladbrokes, john deere, rolls royce, rolls-royce, alfa romeo, aston martin, land rover, morris
minor, austin allegro, ford fiesta, ford transit, vauxhall astra, aunt jemima, vivien leigh, laurence
olivier, albert hall, maida vale, muswell hill, denmark hill, herne hill, harold wood, harold hill, percy
main, percy street, albert dock, victoria dock, victoria quay, victoria cross, victoria coach, victoria
station, king george, queen elizabeth, percy circus, rowton, peabody trust, guinness trust, sutton trust,
edward guinness, octavia housing, george peabody, abigail adams, eleanor rathbone, eleanor cross, margaret
mcmillan, rachel mcmillan, dorothea beale, frances buss, harriet martineau, harriet tubman, sojourner truth,
rosa luxemburg, olive morris, una marson, learie constantine, altab ali, sophie lancaster, mo farah, tanni
grey, eric cantona, bobby robson, bobby charlton, jackie milburn, stanley matthews, alan shearer, wayne
rooney
""")
"""Names of people that charities, laws, reports, illnesses, shops and well-known houses carry, the famous
dead, and countries like names."""

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
ward unit home house hospital hospice surgery practice clinic centre school college branch town village
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

"""Past participles that do not make a passive, though a form of "be" stands before them.

`STATES` are words for how somebody or something is ("tired", "married", "based"): with "by" and a doer they
are passive all the same, and those that are `CHANGES` too are so after "will be", "has been" or "being".
`NEVER_PASSIVE` are participles of verbs that take no object.
"""

from __future__ import annotations

from hwrender.language.word_sets import word_set

STATES = word_set("""
abandoned absorbed accomplished accustomed acquainted addicted adjusted advanced aged agitated alarmed
alienated aligned amazed amused annoyed armed ashamed assured astonished attached baffled balanced based
bereaved biased blessed bored born bound broken called civilised closed committed complicated composed
concerned confused congested connected contented convinced crowded customised damned deceased dedicated
delighted depressed deprived deserted detached detailed determined devastated devoted disabled disappointed
discouraged disgusted disinclined disorganised dissatisfied distracted distressed disturbed divided divorced
done dressed drunk due educated elated embarrassed enlightened enraged entitled estranged excited exhausted
experienced faded familiarised fascinated fed finished flooded flustered focused frightened frustrated
furnished gifted haunted hidden honoured horrified hurt impressed inclined inexperienced injured inspired
interested intimidated intoxicated involved irritated isolated joined licensed limited located lost married
mistaken mixed mortified motivated named nervous obsessed occupied offended open-minded opposed organised
outdated outraged overcrowded overjoyed overwhelmed packed panicked paralysed partnered perplexed petrified
pleased populated positioned possessed prejudiced preoccupied prepared privileged puzzled qualified
reassured recessed registered related relaxed relieved reserved resigned retired rushed satisfied scared
scattered seated separated settled shaken shattered shocked shut single-minded situated skilled
sophisticated spoilt staggered startled strained stranded stressed stuck stunned suited supposed surprised
swamped talented tattooed tempted terrified thrilled tired titled torn touched traumatised troubled
unaddressed unaffected unanswered unconcerned uncontrolled undecided understaffed undisturbed uneducated
unemployed unfinished unhoused uninformed uninsured uninterested uninvolved unlimited unmarried unprepared
unqualified unrelated unresolved unsatisfied unsupported untrained untreated unused unwanted upset varied
versed wasted weathered well-known well-meaning widowed worn worried wounded
""")

NEVER_PASSIVE = word_set("""
appeared arisen arrived become been belonged come consisted died disappeared emerged existed fallen gone got
had happened lain lasted laughed lived occurred remained risen sat seemed slept smiled stayed stood swum
vanished waited wept
""")

NOT_PARTICIPLES = word_set("""
ahead bed beloved biped bleed breed creed crooked deed dogged exceed feed greed hatred heed hundred indeed
infrared jagged kindred naked need proceed ragged red reed rugged sacred seed shed sled speed steed stupid
succeed tweed unwed wed weed wicked wretched
""")
"""Words in -ed, and others that look like participles, that come from no verb."""

GET_PASSIVES = word_set("""
arrested asked assaulted attacked beaten bitten blamed bullied burgled caught charged checked chosen cut
delayed deported detained discharged evicted exploited fined forced given hit hurt ignored infected injured
invited judged killed knocked moved mugged offered paid passed prosecuted pushed raped referred refused
rejected released removed robbed sacked sectioned sent shot stabbed stolen stopped taken tested thrown told
transferred treated turned
""")
"""Participles with which "get" makes a passive ("got arrested"); others tell of a state ("got married")."""

ADVERBS = word_set("""
again all almost already also always badly best better both currently even ever first further hardly however
instead just later least less longer more most nearly never no not now often once only previously rarely
seldom since so sometimes soon still then therefore too twice usually well yet
""")
"""Words that stand between "be" and its participle; others end in -ly."""

CHANGES = word_set("""
abandoned adjusted aligned balanced born broken closed completed connected divided done dressed educated
finished focused furnished hidden honoured hurt injured involved isolated joined licensed limited located
lost mixed named occupied organised prepared qualified reassured registered reserved seated separated
settled shut torn touched troubled wounded
""")
"""States that are something done where the helper says so: "will be closed", "has been done", "is being
shut".
"""

PURPOSES = word_set("""
buy carry check clean collect control cover create cut decide deliver describe explain feed find fund get
give heat help house improve inform keep make manage mark mean measure move pay plan prevent protect provide
reach record reduce replace run send set share show start stop store support teach tell test track train
treat
""")
"""Verbs of purpose: "is used to treat pain" is passive, "is used to long waits" is a state."""

NOT_AGENTS = word_set("""
post phone email e-mail letter text bus car taxi train monday tuesday wednesday thursday friday
saturday sunday january february march april may june july august september october november december
default law accident chance mistake now then about appointment means hand far
""")
"""What follows "by" and says how or when something is done."""

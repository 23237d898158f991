"""Plain words for the values of the reports library, as they stand in "About this report".

Each phrase fits the sentence its field is printed in (see `about`). A value that is not here is printed as it
was written.
"""

from __future__ import annotations

GENDERS = {
    "Woman": "women",
    "Man": "men",
    "Non-binary": "non-binary people",
    "Intersex": "intersex people",
    "Prefer to self-describe": "people who describe their gender in their own words",
}

DISABILITIES = {
    "Mental health condition": "a mental health condition",
    "Physical or mobility impairment": "a physical disability, or find it hard to move",
    "Sensory impairment": "sight loss or hearing loss",
    "Learning disability or difficulties": "a learning disability or learning difficulty",
    "Long term condition": "a long-term health condition",
    "Other": "another disability",
    "No disability": "no disability",
}

SELDOM_HEARD = {
    "Homeless people": "people who are homeless",
    "People in stigmatised occupations (such as sex workers)": "people whose job others judge, like sex work",
    "People on low incomes": "people who have little money",
    "People with or recovering from addictions": "people who have an addiction, or had one",
    "Geographically isolated": "people who live far from services",
    "Limited family or social networks": "people with few friends or little family",
    "Refugees or asylum seekers": "refugees and people who seek asylum",
}

CARERS = {"Yes": "Carers are part of this report.", "No": "This report is not about carers."}

UNSAID = frozenset({"Not known", "Prefer not to say", "Not applicable", "N/A"})
"""Values that say nothing about anybody and are left out."""

OTHER_FIELDS = (
    ("ethnicity", "Ethnic groups"),
    ("religion", "Religion"),
    ("sexual_orientation", "Sexual orientation"),
    ("marital_status", "Married or single"),
    ("pregnancy", "Pregnancy"),
    ("trans", "Trans people"),
    ("long_term_conditions", "Long-term conditions"),
)
"""Fields with open values, printed as "Label: values."."""

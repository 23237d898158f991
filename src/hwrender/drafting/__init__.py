"""Changing a report's source: proposing easy wording, and marking what a person has approved.

Each function takes the source as text and gives it back changed, or the same text where there is nothing to
do. Only lines that have to change do: what a person wrote stays as it is, to the character.
"""

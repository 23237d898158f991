"""Changing a report's source: proposing easy wording, and marking what a person has approved.

Each function takes the source as text and returns it changed, or unchanged if there is nothing to do. Only
the lines that have to change do: what a person wrote stays exactly as it is.
"""

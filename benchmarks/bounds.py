"""Bounds on what is measured: what was not kept is marked."""

from __future__ import annotations


def bound(what: str, found: float, most: float) -> None:
    kept = "" if found <= most else "  NOT KEPT"
    print(f"    {what:38}{found:9.2f}   (at most {most:g}){kept}", flush=True)


def at_least(what: str, found: float, least: float) -> None:
    kept = "" if found >= least else "  NOT KEPT"
    print(f"    {what:38}{found:9.2f}   (at least {least:g}){kept}", flush=True)

"""The structure tree: what each piece of the page is, for everybody who does not see the page (ISO
14289-1)."""

"""The look of pages for staff: large type, one column in a narrow window, dark on white or light on black.

The device says which. Contrast is at least 15 to 1, and 7 to 1 for links and marks.
"""

STYLE = """
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 70rem; padding: 1rem; background: #fff; color: #1a1a1a;
  font: 1.125rem/1.6 Verdana, Arial, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.3; }
h2 { border-top: 0.2rem solid #1a1a1a; padding-top: 0.8rem; margin-top: 2.5rem; }
a { color: #003c78; }
a:focus-visible { outline: 0.2rem solid #003c78; outline-offset: 0.15rem; }
.skip { position: absolute; left: -100vw; background: #fff; padding: 0.5rem; }
.skip:focus { left: 0; top: 0; }
li { margin-bottom: 1rem; }
mark { background: #fff1b8; color: #1a1a1a; text-decoration: underline; text-decoration-thickness: 0.15rem; }
.row { display: grid; grid-template-columns: 3fr 2fr; gap: 1.5rem; border-bottom: 1px solid #767676; }
.words { white-space: pre-line; }
p.words { line-height: 1.8; }
.number { font-weight: bold; font-size: 0.9rem; margin-right: 0.2rem; }
.beside { list-style: none; margin: 1rem 0; padding: 0; font-size: 1rem; }
@media (max-width: 50rem) { .row { grid-template-columns: 1fr; gap: 0; } }
@media (prefers-color-scheme: dark) { body, .skip { background: #121212; color: #f2f2f2; }
  h2 { border-color: #f2f2f2; } a { color: #a8d1ff; } a:focus-visible { outline-color: #a8d1ff; }
  mark { background: #5c4a00; color: #fff; } }
@media print { body { max-width: none; font-size: 12pt; } .skip { display: none; }
  .row, li { break-inside: avoid; } }
"""

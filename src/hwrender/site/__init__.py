"""The site of a library: its reports as pages and feeds that any web server or a USB stick can hold.

It is made of manifests alone. `reports` reads what a manifest says, `lists` puts reports into lists and their
pages, `pages` draws them, `feeds`, `books` and `sitemaps` tell programs of them, `planning` has all files in
order, and `folders` writes those that have changed.
"""

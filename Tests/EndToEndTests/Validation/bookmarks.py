"""Prints the bookmarks and page labels of a PDF, one page a line: inspect.py PDF."""
import sys

import pikepdf

with pikepdf.open(sys.argv[1]) as document:
    with document.open_outline() as outline:
        titles = [item.title for item in outline.root]
    for title, page in zip(titles, document.pages, strict=True):
        print(page.label, title, sep="\t")

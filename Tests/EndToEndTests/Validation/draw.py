"""Draws the first page of a PDF with PDFium, in greys: draw.py PDF DPI PICTURE."""
import sys

import pypdfium2

path, dots_per_inch, picture = sys.argv[1:]
bitmap = pypdfium2.PdfDocument(path)[0].render(scale=float(dots_per_inch) / 72, grayscale=True)
rows = memoryview(bitmap.buffer).cast("B")
with open(picture, "wb") as file:
    file.write(b"P5\n%d %d\n255\n" % (bitmap.width, bitmap.height))
    for row in range(bitmap.height):
        file.write(rows[row * bitmap.stride : row * bitmap.stride + bitmap.width])

#!/usr/bin/env python3
"""Makes the posters with ReportLab: its canvas, its paragraphs for captions, and segno's symbols as one path each.

ReportLab's own QR widget draws a rectangle for each module and takes several times as long.
"""

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas
from reportlab.platypus import Paragraph

import work

CAPTION = ParagraphStyle("caption", fontName="Bold", fontSize=work.CAPTION_SIZE, leading=work.CAPTION_LEADING, alignment=TA_CENTER)


def draw_symbol(page, link, x, top):
    matrix = work.symbol(link).matrix
    module = work.SYMBOL / len(matrix)
    path = page.beginPath()
    for row, column, count in work.bars(matrix):
        path.rect(x + column * module, top - (row + 1) * module, count * module, module)
    page.drawPath(path, stroke=0, fill=1)


def draw(file, office):
    page = canvas.Canvas(str(file), pagesize=(work.WIDTH, work.HEIGHT))
    page.setFillColorRGB(*(channel / 255 for channel in work.RED))
    page.rect(0, work.HEIGHT - work.HEAD, work.WIDTH, work.HEAD, stroke=0, fill=1)
    page.setFillColorRGB(1, 1, 1)
    for text, (y, size, bold) in zip(work.head(office), work.HEAD_LINES):
        page.setFont("Bold" if bold else "Regular", size)
        page.drawCentredString(work.WIDTH / 2, work.HEIGHT - y, text)
    page.setFillColorRGB(0, 0, 0)
    corners, cell = work.places()
    for (x, y), caption, link in zip(corners, work.captions(), work.links(office)):
        draw_symbol(page, link, x + (cell - work.SYMBOL) / 2, work.HEIGHT - y)
        text = Paragraph(caption, CAPTION)
        _, height = text.wrap(cell, work.HEIGHT)
        text.drawOn(page, x, work.HEIGHT - y - work.SYMBOL - 10 - height)
    page.showPage()
    page.save()


def main():
    arguments = work.arguments(__doc__)
    pdfmetrics.registerFont(TTFont("Regular", str(work.REGULAR)))
    pdfmetrics.registerFont(TTFont("Bold", str(work.BOLD)))
    for office in range(arguments.count):
        draw(arguments.out / f"{office:05d}.pdf", office)


if __name__ == "__main__":
    main()

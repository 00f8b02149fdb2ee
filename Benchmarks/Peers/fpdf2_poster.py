#!/usr/bin/env python3
"""Makes the posters with fpdf2: one document for each, segno's symbols as bars of modules."""

from fpdf import FPDF

import work


def draw(file, office):
    page = FPDF(unit="pt", format=(work.WIDTH, work.HEIGHT))
    page.set_auto_page_break(False)
    page.add_font("Noto", "", work.REGULAR)
    page.add_font("Noto", "B", work.BOLD)
    page.add_page()
    page.c_margin = 0
    page.set_fill_color(*work.RED)
    page.rect(0, 0, work.WIDTH, work.HEAD, style="F")
    page.set_text_color(255)
    for text, (y, size, bold) in zip(work.head(office), work.HEAD_LINES):
        page.set_font("Noto", "B" if bold else "", size)
        page.text((work.WIDTH - page.get_string_width(text)) / 2, y, text)
    page.set_text_color(0)
    page.set_fill_color(0)
    page.set_font("Noto", "B", work.CAPTION_SIZE)
    corners, cell = work.places()
    for (x, y), caption, link in zip(corners, work.captions(), work.links(office)):
        matrix = work.symbol(link).matrix
        module = work.SYMBOL / len(matrix)
        left = x + (cell - work.SYMBOL) / 2
        for row, column, count in work.bars(matrix):
            page.rect(left + column * module, y + row * module, count * module, module, style="F")
        page.set_xy(x, y + work.SYMBOL + 10)
        page.multi_cell(cell, work.CAPTION_LEADING, caption, align="C")
    page.output(str(file))


def main():
    arguments = work.arguments(__doc__)
    for office in range(arguments.count):
        draw(arguments.out / f"{office:05d}.pdf", office)


if __name__ == "__main__":
    main()

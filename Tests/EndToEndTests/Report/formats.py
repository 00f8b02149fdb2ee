"""Reads the figures of a report from each of its formats, as a clerk reads them: from the tables that are printed.

Every reader gives the rows of offices and codes in their order as (scans, previous, change, cumulative) in the words of the report, the days
as they stand in the calendar, and the row of sums.
"""

import csv
import json
import re
import subprocess
import zipfile

import lxml.etree
import lxml.html

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
COLUMNS = ["Tháng này", "Tháng trước", "Tăng, giảm", "Lũy kế"]
WEEKDAYS = ["Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Chủ nhật"]
NUMBER = r"(?:[−+]?[\d.]+|–|mới có)"


def whole(number):
    """A number as Viet Nam writes it."""
    return ("−" if number < 0 else "") + f"{abs(number):,}".replace(",", ".")


def change(previous, scans):
    """The change and its per cent in the words of a table, rounded half away from zero."""
    if previous is None:
        return "–", ""
    if previous == scans:
        return "0", ""
    if previous == 0:
        return "mới có", ""
    difference = scans - previous
    tenths = (2 * 1000 * abs(difference) + previous) // (2 * previous)
    percent = f"{whole(tenths // 10)},{tenths % 10}%"
    return ("+" if difference > 0 else "") + whole(difference), ("+" if difference > 0 else "−") + percent


def rows(path):
    """The lines of a CSV file, whose byte order mark must be there."""
    content = open(path, "rb").read()
    assert content.startswith(b"\xef\xbb\xbf"), f"{path} has no byte order mark"
    return list(csv.DictReader(content.decode("utf-8-sig").splitlines()))


def document(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def text(path, *options):
    """The text of a PDF."""
    return subprocess.run(["pdftotext", *options, path, "-"], capture_output=True, check=True, text=True).stdout


def pages(path, *options):
    """The text of a PDF page by page."""
    return text(path, *options).split("\f")[:-1]


def words(node):
    return " ".join("".join(node.itertext()).split())


def html(path):
    return lxml.html.parse(path, lxml.html.HTMLParser(encoding="utf-8")).getroot()


def html_tables(path):
    """The tables of a page as rows of cells, cells that span several columns repeated."""
    root = html(path)
    return [[[words(cell) for cell in row.xpath("./td|./th") for _ in range(int(cell.get("colspan", 1)))]
             for row in table.xpath("./tr|./thead/tr|./tbody/tr|./tfoot/tr")] for table in root.iter("table")]


def word_body(path):
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None, f"{path} is damaged"
        return lxml.etree.fromstring(archive.read("word/document.xml"))


def word_tables(path):
    """The tables of a Word file as rows of cells, cells that span several columns repeated."""
    tables = []
    for table in word_body(path).iter(WORD + "tbl"):
        tables.append([])
        for row in table.findall(WORD + "tr"):
            cells = []
            for cell in row.findall(WORD + "tc"):
                span = cell.find(f"{WORD}tcPr/{WORD}gridSpan")
                paragraphs = " ".join(words(paragraph) for paragraph in cell.iter(WORD + "p")).strip()
                cells += [paragraphs] * (1 if span is None else int(span.get(WORD + "val")))
            tables[-1].append(cells)
    return tables


def table_figures(tables):
    """The figures in the tables of a page or a Word file."""
    found = {"ragged": []}
    for table in tables:
        head = [cell.replace("\xad", "") for cell in table[0]]
        for kind, name in [("codes", "Tài liệu"), ("offices", "Đơn vị")]:
            if head[:2] == ["TT", name]:
                found["ragged"] += [row for row in table if len(row) != len(head)]
                places = [head.index(column) for column in COLUMNS]
                body = [(row[0], row[1], tuple(row[place] for place in places)) for row in table[1:] if len(row) == len(head)]
                found[kind] = [(name, figures) for number, name, figures in body if number != "Cộng"]
                found.update({"total": figures for number, _, figures in body if number == "Cộng"})
                if kind == "codes":
                    place = head.index("%")
                    found["percents"] = [row[place] for row in table[1:] if len(row) == len(head)]
        if head == WEEKDAYS:
            found["days"] = calendar([cell.split() for row in table[1:] for cell in row])
    return found


def calendar(cells):
    """What stands at the days of a calendar, from the first on."""
    days = {int(cell[0]): cell[1] for cell in cells if len(cell) == 2}
    return [days.get(day) for day in range(1, max(days, default=0) + 1)]


def pdf_figures(path):
    """The figures in the tables of report.pdf."""
    all_text = text(path, "-layout")
    sections = re.split(r"(?m)^\s*\f?(?:I|II|III|IV|V)\. [A-ZĐÁẾ]", all_text)
    assert len(sections) == 6, f"{path} has {len(sections) - 1} sections"
    found = {}
    for kind, section, percent in [("codes", sections[2], True), ("offices", sections[3], False)]:
        columns = [NUMBER, NUMBER, NUMBER] + ([r"(?:[−+][\d.,]+%)?"] if percent else []) + [NUMBER]
        pattern = re.compile(r"(?m)^[ \f]*(\d+|Cộng)\b(.*?) +" + " +".join(f"({column})" for column in columns) + " *$")
        body = [(match[1], match.groups()[2:]) for match in pattern.finditer(section)]
        named = [(number, (*figures[:3], figures[-1])) for number, figures in body]
        found[kind] = [(number, figures) for number, figures in named if number != "Cộng"]
        found.update({"total": figures for number, figures in named if number == "Cộng"})
        if percent:
            found["percents"] = [figures[3] for _, figures in body]
    block = re.split(r"Chủ nhật\n", sections[1])[1].split("Ô đậm")[0].replace("\f", "")
    lines = [line.split() for line in block.splitlines() if line.strip()]
    days = {}
    for numbers, scans in zip(lines[::2], lines[1::2]):
        days.update(zip(map(int, numbers), scans))
    found["days"] = [days.get(day) for day in range(1, max(days, default=0) + 1)]
    return found


def sheet_figures(path):
    """The figures of one office on its sheet: total, last month, sum from the first day, and each code's month, last month and change."""
    sheet = text(path, "-layout")
    head, _, table = sheet.partition("Từng tài liệu")
    pattern = re.compile(rf"(?m)^ *\S.*? +({NUMBER}) +({NUMBER}) +({NUMBER}) *$")
    total = re.search(rf"(?m)^ *({NUMBER})\s+lượt quét trong tháng", head)
    return {
        "total": total and total[1], "previous": (re.search(r"Tháng trước ([\d.]+) lượt", head) or [None, None])[1],
        "cumulative": (re.search(r"Lũy kế: ([\d.]+) lượt", head) or [None, None])[1],
        "codes": [match.groups() for match in pattern.finditer(table)],
    }

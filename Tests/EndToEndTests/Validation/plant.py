"""Writes copies of a PDF, each with one fault: plant.py PDF FOLDER; `none.pdf` is the copy without one."""
import re
import sys

import pikepdf

source, folder = sys.argv[1:]


def elements(document, kind):
    return (o for o in document.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == kind)


def remove_alternative(document):
    del next(elements(document, "/Figure")).Alt


def remove_output_intent(document):
    del document.Root.OutputIntents


def remove_language(document):
    del document.Root.Lang


def remove_marks(document):
    del document.Root.MarkInfo


def hide_title(document):
    del document.Root.ViewerPreferences


def remove_metadata_title(document):
    packet = document.Root.Metadata.read_bytes()
    document.Root.Metadata.write(re.sub(rb"<dc:title>.*?</dc:title>", b"", packet, flags=re.S))


def remove_link_description(document):
    del document.pages[0].Annots[0].Contents


def draw_untagged_path(document):
    content = document.pages[0].Contents.read_bytes()
    document.pages[0].Contents = document.make_stream(content + b"\n10 10 20 20 re f\n")


def remove_text_of_glyphs(document):
    for font in document.pages[0].Resources.Font.values():
        del font.ToUnicode


def skip_heading_level(document):
    next(elements(document, "/H2")).S = pikepdf.Name.H4


def none(document):
    pass


faults = [
    remove_alternative, remove_output_intent, remove_language, remove_marks, hide_title, remove_metadata_title,
    remove_link_description, draw_untagged_path, remove_text_of_glyphs, skip_heading_level, none,
]
for fault in faults:
    with pikepdf.open(source) as document:
        fault(document)
        name = fault.__name__.replace("_", "-")
        document.save(f"{folder}/{name}.pdf", object_stream_mode=pikepdf.ObjectStreamMode.disable)

# A wrong length cannot be written by a program that knows PDF.
with open(f"{folder}/none.pdf", "rb") as file:
    data = file.read()
length = re.search(rb"/Length (\d+) /Subtype /XML|/Length (\d+)", data)
number = length.group(1) or length.group(2)
start = length.start() + len(b"/Length ")
wrong = str(int(number) - 1).encode().rjust(len(number), b"0")
with open(f"{folder}/wrong-stream-length.pdf", "wb") as file:
    file.write(data[:start] + wrong + data[start + len(number):])

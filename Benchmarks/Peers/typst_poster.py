#!/usr/bin/env python3
"""Makes the posters with Typst in its fastest form: one compiler that stays warm, so that fonts and the template are read once.

Typst draws no QR codes; segno makes them. With `--codes FILE` they come from a file, which is made first where it is missing (and
nothing else is done then): what is timed afterwards is Typst with its codes for nothing.
"""

import json
import multiprocessing
import pathlib

import work


def data(office):
    """The data of a poster, codes included."""
    corners, cell = work.places()
    lines = [{"text": text, "y": y, "size": size, "bold": bold}
             for text, (y, size, bold) in zip(work.head(office), work.HEAD_LINES)]
    codes = [{"x": x, "y": y, "caption": caption, "symbol": work.symbol(link).svg_inline(border=0)}
             for (x, y), caption, link in zip(corners, work.captions(), work.links(office))]
    return json.dumps({"width": work.WIDTH, "height": work.HEIGHT, "head": work.HEAD, "symbol": work.SYMBOL, "cell": cell,
                       "lines": lines, "codes": codes})


def draw(arguments, made, part):
    """Draws every `processes`-th poster, from number `part` on."""
    import typst

    compiler = typst.Compiler(work.FOLDER / "poster.typ", font_paths=[work.FONTS], ignore_system_fonts=True)
    options = {"ppi": 300.0} if arguments.format == "png" else {}
    for office in range(part, arguments.count, arguments.processes):
        compiler.compile(
            output=arguments.out / f"{office:05d}.{arguments.format}", format=arguments.format,
            sys_inputs={"data": made[office] if made else data(office)}, **options)


def main():
    arguments = work.arguments(
        __doc__, ("--format", {"choices": ("pdf", "png"), "default": "pdf"}), ("--processes", {"type": int, "default": 1}),
        ("--codes", {"type": pathlib.Path}))
    made = None
    if arguments.codes:
        if not arguments.codes.exists():
            arguments.codes.write_text("".join(data(office) + "\n" for office in range(arguments.count)), encoding="utf-8")
            return
        made = arguments.codes.read_text(encoding="utf-8").splitlines()
    if arguments.processes == 1:
        draw(arguments, made, 0)
        return
    workers = [multiprocessing.Process(target=draw, args=(arguments, made, part)) for part in range(arguments.processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    if any(worker.exitcode for worker in workers):
        raise SystemExit("a process of Typst failed")


if __name__ == "__main__":
    main()

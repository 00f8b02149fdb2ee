"""Typst warm in its fastest form, handed its QR codes for nothing: typst_warm.py PEERS CODES OUT COUNT pdf|png PROCESSES.

CODES holds the data of every poster, codes included; where it is not there, the codes of COUNT posters are made into it and
nothing is drawn.
"""
import multiprocessing
import os
import sys

peers, codes, out, count, kind, processes = *sys.argv[1:4], int(sys.argv[4]), sys.argv[5], int(sys.argv[6])
sys.path.insert(0, peers)
import peer_typst  # noqa: E402
import typst  # noqa: E402

if not os.path.exists(codes):
    with open(codes, "w", encoding="utf-8") as file:
        file.writelines(peer_typst.data(cell) + "\n" for cell in range(count))
    sys.exit()
with open(codes, encoding="utf-8") as file:
    made = file.read().splitlines()


def draw(part):
    compiler = typst.Compiler(
        f"{peers}/poster.typ", font_paths=["/usr/share/fonts/truetype/noto"], ignore_system_fonts=True)
    for cell in range(part, count, processes):
        options = {"ppi": 300} if kind == "png" else {}
        compiler.compile(sys_inputs={"data": made[cell]}, output=f"{out}/{cell:05d}.{kind}", format=kind, **options)


os.makedirs(out, exist_ok=True)
if processes == 1:
    draw(0)
else:
    workers = [multiprocessing.Process(target=draw, args=(part,)) for part in range(processes)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

"""
Runs a notebook from top to bottom in an empty folder, as a reader would, and holds it to what the lesson claims. What it
has to say to a claim is a line of Python in facts.json, asked once all cells have run: the words and numbers that the
claim expects in content/claims.json, or several such answers, of which each must do.

    python3 execute.py NOTEBOOK          leaves the notebook as it is
    python3 execute.py NOTEBOOK --store  writes the new outputs into it
"""

import base64
import io
import json
import os
import sys
import tempfile
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from PIL import Image

LIMIT = 360  # seconds for the whole notebook
HERE = Path(__file__).parent
FACTS = json.loads((HERE / "facts.json").read_text())
CLAIMS = json.loads((HERE / "../../content/claims.json").read_text())

os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"  # else a kernel may print warnings about its debugger


def run(notebook, facts):
    """Runs each cell, says how long it took, and returns the answer to each fact. Raises at the first error."""
    with tempfile.TemporaryDirectory() as folder:
        client = NotebookClient(notebook, record_timing=False, resources={"metadata": {"path": folder}})
        with client.setup_kernel():
            start = time.monotonic()
            for index, cell in enumerate(notebook.cells):
                if cell.cell_type == "code":
                    began = time.monotonic()
                    client.timeout = max(1, int(start + LIMIT - began))
                    client.execute_cell(cell, index)
                    print(f"{cell.id:<22}{time.monotonic() - began:6.1f} s", flush=True)
            print(f"{'all':<22}{time.monotonic() - start:6.1f} s (limit {LIMIT} s)")
            answers = ", ".join(f"{name!r}: {python}" for name, python in facts.items())
            question = nbformat.v4.new_code_cell(f"import json; print(json.dumps({{{answers}}}))")
            notebook.cells.append(question)
            client.execute_cell(question, len(notebook.cells) - 1)
            notebook.cells.remove(question)
    return json.loads(question.outputs[0].text)


def fits(word, expected):
    """Whether a word of an answer is the one expected, or a number that is equal or within its range, `0.4..0.6`."""
    if word == expected:
        return True
    try:
        ends = [float(end) for end in expected.split("..")]
        return ends[0] <= float(word) <= ends[-1]
    except ValueError:
        return False


def bears_out(answer, expected):
    """Whether an answer, or each of several, is what a claim expects."""
    given = [one.split(" ") for one in ([answer] if isinstance(answer, str) else answer)]
    words = expected.split(" ")
    return all(len(one) == len(words) and all(map(fits, one, words)) for one in given)


def faults(answers):
    """What the notebook came to otherwise than the lesson. A claim that holds for no seed must not hold here."""
    for name, answer in answers.items():
        expected = CLAIMS[name]["claim"].split(": ")[1]
        if bears_out(answer, expected) != (CLAIMS[name]["hits"] > 0):
            yield f"{name}: {answer}, where the lesson has {expected}, {CLAIMS[name]['hits']} of {CLAIMS[name]['of']}"


def light(png):
    """A picture in 64 colours, which is more than a chart has and a third of the bytes."""
    chart = Image.open(io.BytesIO(base64.b64decode(png))).convert("RGB")
    small = io.BytesIO()
    chart.quantize(64, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
    return base64.b64encode(small.getvalue()).decode()


def settled(outputs):
    """A cell's outputs with light pictures, and what was printed in one go in one piece, however it arrived."""
    kept = []
    for output in outputs:
        if "image/png" in output.get("data", {}):
            output.data["image/png"] = light(output.data["image/png"])
        if kept and output.output_type == kept[-1].output_type == "stream" and output.name == kept[-1].name:
            kept[-1].text += output.text
        else:
            kept.append(output)
    return kept


def store(notebook, path):
    """Writes the notebook with its outputs, and nothing about who ran it, where or when."""
    for cell in notebook.cells:
        cell.metadata = {}
        if cell.cell_type != "code":
            continue
        for output in cell.outputs:
            if output.get("name") == "stderr":
                sys.exit(f"Not stored: the cell {cell.id} warns. {output.text}")
        cell.outputs = settled(cell.outputs)
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    nbformat.validate(notebook)
    nbformat.write(notebook, path)


def main(path, *options):
    notebook = nbformat.read(path, as_version=4)
    answers = run(notebook, FACTS[Path(path).name])
    wrong = list(faults(answers))
    if wrong:
        sys.exit("\n".join([f"{path} is not of one mind with the lesson.", *wrong]))
    print(f"{path} bears out {len(answers)} of the lesson's claims.")
    if "--store" in options:
        store(notebook, path)


main(*sys.argv[1:])

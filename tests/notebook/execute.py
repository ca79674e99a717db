"""
Runs a notebook from top to bottom in an empty folder, as a reader would, and checks the shapes of its sweep.

    python3 execute.py NOTEBOOK          leaves the notebook as it is
    python3 execute.py NOTEBOOK --store  writes the new outputs into it
"""

import json
import os
import sys
import tempfile
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient

LIMIT = 300  # seconds for the whole notebook
EXPECTED = json.loads((Path(__file__).parent / "shapes.json").read_text())
ASK = "import json; print(json.dumps({str(S): shape for S, shape in zip(sparsities, shapes)}))"

os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"  # else a kernel may print warnings about its debugger


def run(notebook):
    """Runs each cell, says how long it took, and returns the sweep's shapes. Raises at the first error."""
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
            question = nbformat.v4.new_code_cell(ASK)
            notebook.cells.append(question)
            client.execute_cell(question, len(notebook.cells) - 1)
            notebook.cells.remove(question)
    return json.loads(question.outputs[0].text)


def store(notebook, path):
    """Writes the notebook with its outputs, and nothing about who ran it, where or when."""
    for cell in notebook.cells:
        cell.metadata = {}
        for output in cell.get("outputs", []):
            if output.get("name") == "stderr":
                sys.exit(f"Not stored: the cell {cell.id} warns. {output.text}")
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    nbformat.validate(notebook)
    nbformat.write(notebook, path)


def main(path, *options):
    notebook = nbformat.read(path, as_version=4)
    shapes = run(notebook)
    if shapes != EXPECTED:
        sys.exit(f"The sweep gave {shapes}, not {EXPECTED}.")
    print("The sweep gave", ", ".join(f"{shape} at S = {S}" for S, shape in shapes.items()) + ", as expected.")
    if "--store" in options:
        store(notebook, path)


main(*sys.argv[1:])

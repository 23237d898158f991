"""The house keeps its plan (ARCHITECTURE.md): arrows, homes of libraries, sizes of files."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from functools import cache
from graphlib import CycleError, TopologicalSorter
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from hwrender.checks.codes import CODES

TOP = Path(__file__).parents[1]
SOURCE = TOP / "src" / "hwrender"

ARROWS = {
    "span": "",
    "errors": "",
    "commands": "",
    "copy_marks": "",
    "files": "errors",
    "cache": "errors files",
    "metadata": "span",
    "document": "metadata span",
    "bounded_xml": "",
    "qr_codes": "",
    "report_files": "",
    "zip_members": "",
    "topics": "",
    "tables": "",
    "standards": "tables",
    "fixed_words": "metadata tables",
    "markup": "span",
    "diagnostics": "span",
    "reader_tests": "diagnostics errors files fixed_words metadata span",
    "style": "errors",
    "language": "metadata tables",
    "plain": "language metadata tables",
    "pictures": "bounded_xml errors language style tables",
    "fonts": "errors files language",
    "inspection": "language markup",
    "edition": "document fixed_words language metadata pictures plain reader_tests span style",
    "prose": "diagnostics document language metadata span",
    "wording": "commands diagnostics document edition language metadata plain prose span style",
    "disclosure": "diagnostics document edition inspection language metadata pictures prose span",
    "meaning": "diagnostics document language metadata plain prose tables",
    "consistency": "diagnostics document language metadata prose span",
    "translations": "diagnostics document edition files fixed_words language metadata prose span",
    "checks": "commands consistency diagnostics disclosure document edition fonts language meaning metadata "
    "pictures plain prose reader_tests span style translations wording",
    "reading": "diagnostics document errors language metadata span",
    "organisation": "diagnostics errors metadata pictures reading span style",
    "sources": "reading",
    "importing": "bounded_xml commands copy_marks diagnostics document errors language markup metadata "
    "pictures reading sources span",
    "drafting": "checks diagnostics document errors language meaning metadata pictures plain prose reading "
    "span",
    "revising": "checks document drafting edition language meaning pictures prose reading sources span",
    "readers": "commands diagnostics document edition errors language meaning metadata pictures prose "
    "reader_tests revising span style",
    "narration": "cache document edition errors files fixed_words language metadata style",
    "formats.contract": "edition errors narration",
    "formats.row": "formats.contract",
    "formats.audio": "edition errors fixed_words formats.contract language narration pictures",
    "formats.pdf": "document edition fixed_words fonts formats.contract language metadata pictures qr_codes "
    "style",
    "formats.braille": "bounded_xml document edition errors fixed_words formats.contract language",
    "formats.text": "document edition fixed_words formats.contract",
    "formats.daisy": "bounded_xml document edition fixed_words formats.contract language narration "
    "zip_members",
    "formats.epub": "bounded_xml document edition fixed_words fonts formats.contract language narration "
    "pictures style zip_members",
    "formats": "errors formats.audio formats.braille formats.contract formats.daisy formats.pdf formats.row "
    "narration",
    "formats.html": "document edition fixed_words fonts formats formats.contract language markup narration "
    "pictures style",
    "formats.word": "copy_marks document edition fixed_words fonts formats.contract language pictures "
    "qr_codes style "
    "zip_members",
    "taking": "checks copy_marks document drafting edition formats.word importing pictures plain prose "
    "revising span",
    "machine": "errors fixed_words fonts formats narration",
    "publishing": "errors files",
    "packing": "fixed_words zip_members",
    "site": "edition errors files fixed_words formats formats.audio formats.html language markup metadata "
    "pictures publishing style",
    "watching": "files report_files",
    "verifying": "edition errors formats formats.contract inspection publishing",
    "statements": "checks diagnostics document edition metadata publishing reader_tests span standards style "
    "verifying",
    "triage": "checks diagnostics document prose reader_tests span",
    "pipeline": "cache checks diagnostics document edition errors fixed_words fonts formats formats.contract "
    "formats.html formats.text inspection language metadata narration organisation packing pictures prose "
    "publishing qr_codes reader_tests readers reading revising site span standards statements style "
    "translations verifying",
    "batches": "commands diagnostics errors files metadata pipeline publishing triage watching",
    "desk": "cache checks diagnostics document drafting edition errors files fonts formats formats.contract "
    "importing language metadata narration organisation pictures pipeline plain publishing reader_tests "
    "readers reading report_files revising sources span style tables triage watching",
    "api": "cache diagnostics edition fonts formats pipeline style",
    "cli": "batches cache checks commands desk diagnostics document drafting edition errors files fonts "
    "formats formats.contract importing inspection language machine narration organisation packing pictures "
    "pipeline plain publishing reader_tests readers reading report_files revising site sources span "
    "standards style taking topics triage verifying watching",
}
"""Each room and the rooms it may import. A room may only import what stands above it."""

HOMES = {
    "aggdraw": ("aggdraw", "pictures"),
    "av": ("av", "formats.audio.ffmpeg"),
    "brotli": ("brotli", "fonts"),
    "click": ("click", "cli"),
    "cryptography": ("cryptography", "pipeline.cluster.certificates"),
    "distributed": ("distributed", "pipeline.cluster"),
    "espeakng-loader": ("espeakng_loader", "narration.voices"),
    "filelock": ("filelock", "publishing"),
    "hibari-tts": ("hibari", "narration.voices"),
    "jinja2": ("jinja2 markupsafe", "formats.html site desk"),
    "lameenc": ("lameenc", "formats.audio.mp3_clips"),
    "miniaudio": ("miniaudio", "narration.audio.decoding"),
    "msgspec": ("msgspec", "*"),
    "markdown-it-py": ("markdown_it", "reading.markdown"),
    "mdit-py-plugins": ("mdit_py_plugins", "reading.markdown"),
    "num2words": ("num2words", "narration"),
    "numpy": ("numpy", "narration formats.audio"),
    "phonenumberslite": ("phonenumbers", "disclosure.phones"),
    "onnxruntime": ("onnxruntime", "narration.voices.onnx_models"),
    "orjson": ("orjson", "narration.voices.neural"),
    "pikepdf": ("pikepdf", "formats.pdf inspection importing.pdf"),
    "pillow": ("PIL", "pictures formats.pdf"),
    "platformdirs": ("platformdirs", "cache desk.history"),
    "python-docx": ("docx", "formats.word"),
    "pypdfium2": ("pypdfium2", "desk.pdf_pages importing.pdf"),
    "python-multipart": ("", "desk.requests"),
    "pyttsx3": ("pyttsx3", "narration.voices"),
    "reportlab": ("reportlab", "formats.pdf"),
    "resvg-py": ("resvg_py", "pictures"),
    "rtoml": ("rtoml", "tables"),
    "ruamel.yaml": ("ruamel", "reading.front_matter"),
    "segno": ("segno", "qr_codes"),
    "soxr": ("soxr", "narration.audio.resampling"),
    "starlette": ("starlette", "desk"),
    "uharfbuzz": ("uharfbuzz", "fonts"),
    "uvicorn": ("uvicorn", "desk.serving"),
    "watchfiles": ("watchfiles", "watching.events"),
}
"""Each library: the names it is imported by, and its home."""


@cache
def modules() -> dict[str, Path]:
    """Every module by its name below `hwrender` ("formats.pdf.tags")."""
    found = {}
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        found[".".join(part for part in parts if part != "__init__")] = path
    return {name: path for name, path in found.items() if name not in ("", "__main__")}


def room_of(module: str) -> str:
    """The room a module is in. Below `formats`, each module or folder is a room of its own."""
    parts = module.split(".")
    return ".".join(parts[: 2 if parts[0] == "formats" else 1])


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports(path: Path) -> tuple[str, ...]:
    """Every module imported anywhere in a file, those inside functions and for typing included."""
    found: list[str] = []
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found += [str(node.module), *(f"{node.module}.{alias.name}" for alias in node.names)]
    return tuple(found)


def test_every_room_is_in_the_table_of_arrows() -> None:
    assert {room_of(module) for module in modules()} == set(ARROWS)


def test_a_room_imports_only_rooms_above_it() -> None:
    rooms = list(ARROWS)
    for room, allowed in ARROWS.items():
        assert set(allowed.split()) <= set(rooms[: rooms.index(room)]), room


@pytest.mark.parametrize("room", ARROWS)
def test_arrows_point_one_way(room: str) -> None:
    allowed = {room, *ARROWS[room].split()}
    wrong = {
        f"{module} imports {imported}"
        for module, path in modules().items()
        if room_of(module) == room
        for imported in imports(path)
        if imported.startswith("hwrender.") and (target := imported.removeprefix("hwrender.")) in modules()
        if room_of(target) not in allowed
    }
    assert wrong == set()


def test_no_files_import_one_another_in_a_circle() -> None:
    assert circle({module: files_imported(path) - {module} for module, path in modules().items()}) == ()


def test_a_circle_of_imports_is_found_and_named() -> None:
    assert circle({"a": {"b"}, "b": {"c"}, "c": {"b"}}) in {("b", "c", "b"), ("c", "b", "c")}


def files_imported(path: Path) -> set[str]:
    """The modules of ours that a file names: of `from package import module` the module alone."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom):
            inside = [f"{node.module}.{alias.name}".removeprefix("hwrender.") for alias in node.names]
            found |= {
                name if name in modules() else str(node.module).removeprefix("hwrender.") for name in inside
            }
        elif isinstance(node, ast.Import):
            found |= {alias.name.removeprefix("hwrender.") for alias in node.names}
    return found & modules().keys()


def circle(graph: dict[str, set[str]]) -> tuple[str, ...]:
    """Modules that import one another, from the first round to the first again; none where no two do."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return tuple(error.args[1])
    return ()


def test_each_library_is_imported_at_home_alone() -> None:
    homes = {name: home.split() for names, home in HOMES.values() for name in names.split()}
    known = {*sys.stdlib_module_names, "hwrender"}
    strays = {
        f"{module} imports {imported}"
        for module, path in modules().items()
        for imported in imports(path)
        if (library := imported.partition(".")[0]) not in known
        if not any(home == "*" or f"{module}.".startswith(f"{home}.") for home in homes.get(library, ()))
    }
    assert strays == set()


def test_each_dependency_has_a_home_and_is_used() -> None:
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = [*project["dependencies"], *extras["cluster"], *extras["more-audio"], *extras["system"]]
    assert {Requirement(line).name for line in wanted} == set(HOMES)
    used = {imported.partition(".")[0] for path in modules().values() for imported in imports(path)}
    assert {names for names, _ in HOMES.values() if names and not used & {*names.split()}} == set()


def test_each_library_that_the_tests_import_is_declared() -> None:
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    chosen = ("cluster", "dev", "more-audio", "system")
    lines = [*project["dependencies"], *(line for name in chosen for line in extras[name])]
    declared = {canonicalize_name(Requirement(line).name) for line in lines}
    providers = packages_distributions()
    files = [*(TOP / "tests").glob("*.py"), *(TOP / "tests" / "properties").glob("*.py")]
    imported = {name.partition(".")[0] for path in files for name in imports(path)}
    ours = {
        "hwrender",
        "benchmarks",
        *(path.stem for top in ("tests", "tools") for path in (TOP / top).rglob("*")),
    }
    strays = {
        library
        for library in imported - sys.stdlib_module_names - ours
        if not declared & {canonicalize_name(name) for name in providers.get(library, ())}
    }
    assert strays == set()


def test_the_help_of_every_command_loads_nothing_heavy() -> None:
    program = (
        "import sys; before = set(sys.modules)\n"
        "from click.testing import CliRunner\n"
        "from hwrender.cli.program import COMMANDS, program\n"
        "for command in COMMANDS: assert CliRunner().invoke(program, [command, '--help']).exit_code == 0\n"
        "print(*{name.partition('.')[0] for name in set(sys.modules) - before})\n"
    )
    loaded = subprocess.check_output([sys.executable, "-c", program], encoding="utf-8").split()
    assert set(loaded) - sys.stdlib_module_names <= {
        "hwrender",
        "click",
        "colorama",
        "msgspec",
        "typing_extensions",
    }


def test_a_check_of_a_report_loads_no_reader_of_other_files(tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    report.write_text("---\ntitle: Care\nlang: en-GB\n---\n\n## Care\n\nWe met people.\n", encoding="utf-8")
    program = (
        "import sys\n"
        "from click.testing import CliRunner\n"
        "from hwrender.cli.program import program\n"
        "assert CliRunner().invoke(program, ['check', sys.argv[1]]).exit_code == 0\n"
        "print(*(name for name in sys.modules if name.startswith('hwrender.importing.')))\n"
    )
    loaded = subprocess.check_output([sys.executable, "-c", program, report], encoding="utf-8").split()
    assert {name.split(".")[2] for name in loaded} <= {"model", "other_kinds", "recognising"}


def test_each_code_is_in_the_table_and_has_one_room_that_gives_it() -> None:
    # codes of S and P are rows of tables, which have tests of their own
    givers: dict[str, set[str]] = {code: set() for code in CODES if code[0] not in "SP"}
    for module, path in modules().items():
        for code in re.findall(r'"([DMSPLV]\d{3})"', path.read_text(encoding="utf-8")):
            if module != "checks.codes":
                givers.setdefault(code, set()).add(room_of(module))
    assert givers.keys() - CODES.keys() == set()
    assert {code: rooms for code, rooms in givers.items() if len(rooms) != 1} == {}


def test_files_have_at_most_250_lines_unless_they_are_tables_of_data() -> None:
    assert {
        module
        for module, path in modules().items()
        if path.read_text(encoding="utf-8").count("\n") > 250 and functions(path)
    } == set()


def test_functions_have_fewer_than_40_lines() -> None:
    assert {
        f"{module}.{function.name}"
        for module, path in modules().items()
        for function in functions(path)
        if (function.end_lineno or 0) - function.lineno >= 40
    } == set()


def functions(path: Path) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef)]


def test_the_map_of_the_house_names_every_room() -> None:
    named = names_in("ARCHITECTURE.md")
    rooms = {room.replace(".", "/") for room in ARROWS}
    assert {room for room in rooms if not {f"{room}/", f"{room}.py"} & named} == set()


@pytest.mark.parametrize("file", ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"])
def test_what_the_documents_name_is_there(file: str) -> None:
    assert {
        name for name in names_in(file) if not any((top / name).exists() for top in (SOURCE, TOP))
    } == set()


def names_in(file: str) -> set[str]:
    """Every file and folder that a document names in code type; capitals stand for what the reader names."""
    text = (TOP / file).read_text(encoding="utf-8")
    return {*re.findall(r"`([a-z][a-z\d_./]+(?:/|\.py|\.toml|\.txt))`", text)}


def test_a_class_name_says_which_one_it_is() -> None:
    # a block of a document and the same block of an edition are one idea before and after the choice of words
    found: dict[str, set[str]] = {}
    for module, path in modules().items():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ClassDef):
                found.setdefault(node.name, set()).add(module)
    twice = {name: homes for name, homes in found.items() if len(homes) > 1}
    assert {name: homes for name, homes in twice.items() if homes != {"document", "edition.model"}} == {}

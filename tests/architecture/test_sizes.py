"""Files and functions stay small enough to read at one sitting."""

from statistics import median

import pytest

from tests.architecture import sources
from tests.architecture.sources import DRAWINGS, line_count, named

CODE = [path for path in sources.shop_files() if not named(path).startswith(DRAWINGS)]


def ninth_of_ten(lengths):
    return sorted(lengths)[len(lengths) * 9 // 10]


def lengths_of_functions(paths):
    """Lines of each function without its docstring."""
    for path in paths:
        for function in sources.functions(path):
            first = function.body[0]
            is_text = type(getattr(first, "value", None)).__name__ == "Constant"
            docstring = first.end_lineno - first.lineno + 1 if is_text else 0
            yield function.end_lineno - function.lineno + 1 - docstring


@pytest.mark.parametrize(
    ("paths", "limit"),
    [
        (sources.python_files(), 400),
        (sources.templates(), 120),
        (sources.static("*.css"), 200),
        (sources.static("*.js"), 120),
    ],
    ids=["python", "templates", "stylesheets", "scripts"],
)
def test_no_file_wants_splitting(paths, limit):
    assert {named(path): n for path in paths if (n := line_count(path)) > limit} == {}


def test_functions_are_short():
    lengths = list(lengths_of_functions(CODE))
    assert (median(lengths) <= 6, ninth_of_ten(lengths) <= 20) == (True, True)


def test_files_are_short():
    """The house wants 200 lines at the ninth of ten; this may only come down towards it."""
    lengths = [line_count(path) for path in CODE]
    assert (median(lengths) <= 60, ninth_of_ten(lengths) <= 240) == (True, True)


def test_tests_are_short():
    tests = [path for path in sources.python_files() if path.name.startswith("test_")]
    assert median(lengths_of_functions(tests)) <= 10


def test_templates_are_short():
    assert median(map(line_count, sources.templates())) <= 25

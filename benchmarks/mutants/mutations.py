"""The faults themselves: each is one node of one function's syntax tree, put another way.

A fault is what a tired programmer could write: a boundary off by one, "and" for "or", a forgotten "not", a
statement left out, the smallest for the largest. Texts are left alone: they are compared by other means.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import CodeType

from msgspec import Struct

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_CALLS = {"min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list", "reversed": "list"}
_SIGNS: dict[type[ast.operator], type[ast.operator]] = {ast.Add: ast.Sub, ast.Sub: ast.Add}
_UNSEEN_KEYWORDS = {"strict", "maxsize"}
"""What these say changes nothing that a test of a right program could see."""
_Function = ast.FunctionDef | ast.AsyncFunctionDef


class Mutant(Struct, frozen=True):
    """One fault. `function` is the outermost function it is in, or the name of a constant of the module;
    `number` counts the faults of that function, in the order of `_faults`."""

    file: str
    function: str
    number: int
    line: int

    def __str__(self) -> str:
        part = dict(_parts(_tree(Path(self.file))))[self.function]
        before = ast.unparse(list(_faults(part))[self.number][0])
        after = ast.unparse(_with_fault(Path(self.file), self.function, self.number)[1])
        return f"{self.file}:{self.line} {self.function}: {before}  ->  {after}"


def mutants_of(file: Path) -> list[Mutant]:
    """Every fault that can be put into a file."""
    return [
        Mutant(str(file), name, number, at.lineno)
        for name, node in _parts(_tree(file))
        for number, (at, _) in enumerate(_faults(node))
    ]


def code_of(mutant: Mutant) -> CodeType:
    """The compiled function of a mutant."""
    tree = _with_fault(Path(mutant.file), mutant.function, mutant.number)[0]
    return _find_code(compile(tree, mutant.file, "exec"), mutant.function)


def value_of(mutant: Mutant) -> object:
    """The value of a mutant that is a constant of the module."""
    tree = _with_fault(Path(mutant.file), mutant.function, mutant.number)[0]
    part = dict(_parts(tree))[mutant.function]
    assert isinstance(part, ast.Assign)
    value: object = ast.literal_eval(part.value)
    return value


def is_constant(mutant: Mutant) -> bool:
    return isinstance(dict(_parts(_tree(Path(mutant.file))))[mutant.function], ast.Assign)


def _parts(tree: ast.Module) -> Iterator[tuple[str, ast.AST]]:
    """The functions and methods of a module, and its constants that are numbers, by their names."""
    for node in tree.body:
        if isinstance(node, _Function):
            yield node.name, node
        elif isinstance(node, ast.ClassDef):
            for inner in node.body:
                if isinstance(inner, _Function):
                    yield f"{node.name}.{inner.name}", inner
        elif (
            isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and _is_number(node.value)
        ):
            yield node.targets[0].id, node


def _is_number(node: ast.expr) -> bool:
    parts = node.elts if isinstance(node, ast.Tuple) else [node]
    return bool(parts) and all(
        isinstance(each, ast.Constant) and type(each.value) in (int, float) for each in parts
    )


_Fault = tuple[ast.expr | ast.stmt, Callable[[], ast.AST]]
"""The node that is changed, and what changes it in place and gives it back."""


def _faults(part: ast.AST) -> Iterator[_Fault]:
    for node in _seen_nodes(part):
        if isinstance(node, ast.Compare) and type(node.ops[0]) in _COMPARISONS:
            yield node, lambda node=node: _set(node, ops=[_COMPARISONS[type(node.ops[0])](), *node.ops[1:]])
        elif isinstance(node, ast.BoolOp):
            other = ast.Or if isinstance(node.op, ast.And) else ast.And
            yield node, lambda node=node, other=other: _set(node, op=other())
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield (
                node,
                lambda node=node: _become(node, ast.UnaryOp(ast.Not(), ast.UnaryOp(ast.Not(), node.operand))),
            )
        elif (
            isinstance(node, ast.BinOp)
            and type(node.op) in _SIGNS
            and not isinstance(node.left, ast.JoinedStr)
        ):
            yield node, lambda node=node: _set(node, op=_SIGNS[type(node.op)]())
        elif isinstance(node, ast.Constant) and type(node.value) in (int, float, bool):
            yield node, lambda node=node: _set(node, value=_other(node.value))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _CALLS:
            yield node, lambda node=node: _called_otherwise(node)
        elif isinstance(node, ast.comprehension) and node.ifs:
            first = node.ifs[0]
            yield first, lambda node=node, first=first: _without_filter(node, first)
        elif isinstance(node, ast.If | ast.IfExp) and not isinstance(node.test, ast.Compare | ast.BoolOp):
            test = node.test
            yield test, lambda node=node, test=test: _denied(node, test)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            yield node, lambda node=node: _become_nothing(node)
        elif isinstance(node, ast.Continue):
            yield node, lambda node=node: _become(node, ast.Break())


def _seen_nodes(part: ast.AST) -> Iterator[ast.AST]:
    """The nodes whose change can be seen. A function gets new code and nothing else, so its decorators,
    defaults and annotations are left out."""
    for node in part.body if isinstance(part, _Function) else ast.iter_child_nodes(part):
        if not _is_unseen(node):
            yield node
            yield from _seen_nodes(node)


def _is_unseen(node: ast.AST) -> bool:
    """Whether a node is never reached, is there for the types alone, or is the size of a buffer."""
    match node:
        case ast.Assert() | ast.BinOp(op=ast.LShift()):
            return True
        case ast.Expr(value=ast.Call(func=ast.Name(id="assert_never"))):
            return True
        case ast.keyword(arg=name):
            return name in _UNSEEN_KEYWORDS
    return False


def _set(node: ast.AST, **fields: object) -> ast.AST:
    for name, value in fields.items():
        setattr(node, name, value)
    return node


def _become(node: ast.AST, other: ast.AST) -> ast.AST:
    """Make `node` what `other` is, where it stands. A double "not" is the truth of what was denied."""
    if isinstance(node, ast.UnaryOp) and isinstance(other, ast.UnaryOp):
        node.operand = other.operand
        return node
    node.__class__ = other.__class__
    return node


def _become_nothing(node: ast.Expr) -> ast.AST:
    node.value = ast.copy_location(ast.Constant(None), node.value)
    return node


def _other(value: float) -> float:
    return not value if isinstance(value, bool) else value + 1


def _called_otherwise(node: ast.Call) -> ast.AST:
    assert isinstance(node.func, ast.Name)
    node.func.id = _CALLS[node.func.id]
    if node.func.id == "list":
        node.keywords = []
    return node


def _without_filter(node: ast.comprehension, first: ast.expr) -> ast.AST:
    node.ifs = [ast.copy_location(ast.Constant(True), first), *node.ifs[1:]]
    return node.ifs[0]


def _denied(node: ast.If | ast.IfExp, test: ast.expr) -> ast.AST:
    node.test = ast.copy_location(ast.UnaryOp(ast.Not(), test), test)
    return node.test


@cache
def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def _with_fault(file: Path, name: str, number: int) -> tuple[ast.Module, ast.AST]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    _, change = list(_faults(dict(_parts(tree))[name]))[number]
    changed = change()
    return ast.fix_missing_locations(tree), changed


def _find_code(code: CodeType, name: str) -> CodeType:
    for each in code.co_consts:
        if isinstance(each, CodeType):
            if each.co_qualname == name:
                return each
            if name.startswith(f"{each.co_qualname}."):
                return _find_code(each, name)
    raise LookupError(name)

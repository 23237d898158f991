"""A quantised network as one of floating point numbers, so that its weights can be read and taught.

Weights of eight bits with a scale of their own become the numbers that they stand for; what was measured and
rounded while the network ran is no longer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
from msgspec import Struct
from numpy.typing import NDArray
from onnx import helper, numpy_helper

FLOAT = 1
"""The type of a tensor of floats in ONNX."""

_PLAIN = {"ConvInteger": "Conv", "MatMulInteger": "MatMul"}
_THROUGH = ("Reshape", "Cast", "Floor", "Div", "Round")
"""What a bias went through before it was added to whole numbers."""


class _Scaling(Struct, frozen=True):
    """The nodes that make a product of whole numbers a float: they go. `last` gives the result."""

    nodes: tuple[Any, ...]
    last: Any
    scale: NDArray[Any]
    bias: str | None


class _Graph:
    """A graph with its tensors, and who makes and who takes each."""

    def __init__(self, graph: Any) -> None:
        self.graph = graph
        self.tensors = {tensor.name: tensor for tensor in graph.initializer}
        self.makers = {output: node for node in graph.node for output in node.output}
        self.takers: dict[str, list[Any]] = {}
        for node in graph.node:
            for name in node.input:
                self.takers.setdefault(name, []).append(node)

    def values(self, name: str) -> NDArray[Any]:
        return np.asarray(numpy_helper.to_array(self.tensors[name]))


def dequantise(source: Path, destination: Path, outputs: tuple[str, ...] = ()) -> None:
    """Writes the network in `source` with floats, and with these tensors inside it as more outputs.

    Raises `ValueError` where a part of it is quantised in another way."""
    model = onnx.load(source)
    _plain(_Graph(model.graph))
    for name in outputs:
        model.graph.output.append(onnx.ValueInfoProto(name=name))
    onnx.save(model, destination)


def _plain(there: _Graph) -> None:
    gone: set[int] = set()
    instead: dict[int, Any] = {}
    for node in there.graph.node:
        if node.op_type in _PLAIN:
            scaling = _scaling(there, node)
            instead[id(node)] = _float_node(there, node, scaling)
            gone |= {id(each) for each in scaling.nodes}
    nodes = [instead.get(id(node), node) for node in there.graph.node if id(node) not in gone]
    nodes = _needed(nodes, {output.name for output in there.graph.output})
    del there.graph.node[:]
    there.graph.node.extend(nodes)
    used = {name for node in nodes for name in node.input}
    tensors = [tensor for tensor in there.graph.initializer if tensor.name in used]
    del there.graph.initializer[:]
    there.graph.initializer.extend(tensors)


def _scaling(there: _Graph, node: Any) -> _Scaling:
    """What follows a product: a bias or none, a cast to floats, and the scales of both sides."""
    (following,) = there.takers[node.output[0]]
    nodes, bias = [], None
    if following.op_type == "Add":
        bias = _bias(there, next(name for name in following.input if name != node.output[0]))
        nodes.append(following)
        (following,) = there.takers[following.output[0]]
    (multiplied,) = there.takers[following.output[0]]
    other = next(name for name in multiplied.input if name != following.output[0])
    scales = there.makers[other]
    if following.op_type != "Cast" or multiplied.op_type != "Mul" or scales.op_type != "Mul":
        raise ValueError(f"{node.name} is quantised in another way")
    scale = next(name for name in scales.input if name in there.tensors)
    return _Scaling((*nodes, following, multiplied), multiplied, there.values(scale), bias)


def _bias(there: _Graph, name: str) -> str:
    """The tensor of floats that a bias of whole numbers was made of."""
    waiting = [name]
    while waiting:
        name = waiting.pop()
        tensor = there.tensors.get(name)
        if tensor is not None and tensor.data_type == FLOAT and tensor.dims:
            return name
        maker = there.makers.get(name)
        if maker is not None and maker.op_type in _THROUGH:
            waiting.append(maker.input[0])
    raise ValueError("a bias was made in another way")


def _float_node(there: _Graph, node: Any, scaling: _Scaling) -> Any:
    """The product of the floats that went into the whole numbers."""
    name = f"{node.input[1]}_f32"
    if name not in there.tensors:
        whole = there.values(node.input[1]).astype(np.float32)
        has_zero = len(node.input) > 3 and node.input[3]
        zero = there.values(node.input[3]).astype(np.float32) if has_zero else np.zeros(1, np.float32)
        rows = [-1, *[1] * (whole.ndim - 1)] if node.op_type == "ConvInteger" else [-1]
        weights = (whole - zero.reshape(rows)) * scaling.scale.reshape(rows)
        tensor = numpy_helper.from_array(np.ascontiguousarray(weights, np.float32), name)
        there.graph.initializer.append(tensor)
        there.tensors[name] = tensor
    quantising = there.makers[node.input[0]]
    inputs = [quantising.input[0], name, *([scaling.bias] if scaling.bias else [])]
    attributes = {each.name: helper.get_attribute_value(each) for each in node.attribute}
    kind = _PLAIN[node.op_type]
    return helper.make_node(kind, inputs, [scaling.last.output[0]], name=f"{node.name}_f32", **attributes)


def _needed(nodes: list[Any], wanted: set[str]) -> list[Any]:
    """The nodes whose result somebody needs."""
    while True:
        used = {name for node in nodes for name in node.input} | wanted
        kept = [node for node in nodes if used & {*node.output}]
        if len(kept) == len(nodes):
            return kept
        nodes = kept

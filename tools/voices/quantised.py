"""A network of floats as one of eight bits: a quarter of the size, and quicker."""

from __future__ import annotations

from pathlib import Path


def quantise(source: Path, destination: Path) -> int:
    """Writes the dense layers with a scale for each column. Returns the size of the file in bytes."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        source, destination, op_types_to_quantize=["MatMul"], weight_type=QuantType.QInt8, per_channel=True
    )
    return destination.stat().st_size

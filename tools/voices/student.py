"""The network of hibari-tts in torch, so that it can learn another voice; the weights come out of its ONNX
file and go back into a copy of it.

It has two halves. One reads the signs and tells how long each is, and pitch and energy in frames of 12.5 ms;
the other reads the signs, pitch and energy and tells a spectrum in five parts, of which
`tools/voices/vocoder.py` makes the wave. Its modules have the names of the file, so far as the file has
any."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from msgspec import Struct
from onnx import numpy_helper
from torch import Tensor, nn
from torch.nn import functional

SIGNS = 178
BINS = 601
PITCH_SCALE, ENERGY_SCALE = 100.0, 5.0
TEXT_ROUNDS, PROSODY_ROUNDS = 4, 6
"""How often the one layer of attention runs: its weights are shared."""


class Prosody(Struct, frozen=True):
    """`lengths` are logarithms of frames plus one, by sign; pitch in hertz and energy, by frame."""

    lengths: Tensor
    said: Tensor
    pitch: Tensor
    energy: Tensor


class Block(nn.Module):
    """A depthwise convolution and two dense layers beside what came in (ConvNeXt)."""

    def __init__(self, channels: int, hidden: int, kernel: int, dilation: int = 1) -> None:
        super().__init__()
        self.dw = nn.Conv1d(
            channels, channels, kernel, padding=kernel // 2 * dilation, dilation=dilation, groups=channels
        )
        self.norm = nn.LayerNorm(channels, eps=1e-5)
        self.pw1, self.pw2 = nn.Linear(channels, hidden), nn.Linear(hidden, channels)
        self.gamma = nn.Parameter(torch.ones(channels))

    def forward(self, x: Tensor) -> Tensor:
        y = self.norm(self.dw(x).transpose(1, 2))
        return x + (self.pw2(functional.gelu(self.pw1(y))) * self.gamma).transpose(1, 2)


class Attention(nn.Module):
    """One layer of a transformer, two heads, the norm first."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm1, self.norm2 = (nn.LayerNorm(channels, eps=1e-5) for _ in range(2))
        self.inp, self.out = nn.Linear(channels, 3 * channels), nn.Linear(channels, channels)
        self.l1, self.l2 = nn.Linear(channels, 2 * channels), nn.Linear(2 * channels, channels)

    def forward(self, x: Tensor) -> Tensor:
        batch, length, channels = x.shape
        parts = self.inp(self.norm1(x)).chunk(3, -1)
        query, key, value = (part.reshape(batch, length, 2, channels // 2).transpose(1, 2) for part in parts)
        seen = functional.scaled_dot_product_attention(query, key, value)
        x = x + self.out(seen.transpose(1, 2).reshape(batch, length, channels))
        return x + self.l2(functional.gelu(self.l1(self.norm2(x))))


class Text(nn.Module):
    """Signs as vectors that know their neighbours."""

    def __init__(self, channels: int, rounds: int) -> None:
        super().__init__()
        self.emb = nn.Embedding(SIGNS, channels)
        self.convs = nn.ModuleList([Block(channels, 2 * channels, 5) for _ in range(2)])
        self.attn, self.rounds = Attention(channels), rounds
        self.norm = nn.LayerNorm(channels, eps=1e-5)

    def forward(self, ids: Tensor) -> Tensor:
        x = self.emb(ids).transpose(1, 2)
        for block in self.convs:
            x = block(x)
        x = x.transpose(1, 2)
        for _ in range(self.rounds):
            x = self.attn(x)
        return self.norm(x).transpose(1, 2)


class Student(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.text, self.ptext = Text(128, TEXT_ROUNDS), Text(192, PROSODY_ROUNDS)
        self.dur0, self.dur2 = nn.Conv1d(192, 192, 3, padding=1), nn.Conv1d(192, 1, 1)
        self.pro_in, self.pro_out = nn.Conv1d(192, 192, 1), nn.Conv1d(192, 4, 1)
        self.pro = nn.ModuleList([Block(192, 384, 7, dilation) for dilation in (1, 2, 4, 8, 1, 2)])
        self.dec_in = nn.Conv1d(130, 256, 7, padding=3)
        self.dec = nn.ModuleList([Block(256, 768, 7) for _ in range(8)])
        self.dec_norm, self.head = nn.LayerNorm(256, eps=1e-5), nn.Linear(256, 5 * BINS)

    def prosody(self, ids: Tensor, said: Tensor | None = None, speed: float = 1.0) -> Prosody:
        """How one line (1, signs) is said; with the lengths `said` in frames of 25 ms where they are
        known."""
        signs = self.ptext(ids)
        lengths = self.dur2(functional.gelu(self.dur0(signs)))[:, 0]
        if said is None:
            said = torch.clamp(torch.round((torch.exp(lengths) - 1) / speed), min=1)[0].long()
        x = self.pro_in(torch.repeat_interleave(signs, said, dim=2))
        for block in self.pro:
            x = block(x)
        out = self.pro_out(x)
        batch, _, frames = out.shape
        out = out.reshape(batch, 2, 2, frames).transpose(2, 3).reshape(batch, 2, 2 * frames)
        return Prosody(lengths, said, out[:, 0] * PITCH_SCALE, out[:, 1] * ENERGY_SCALE)

    def spread(self, ids: Tensor, said: Tensor, pitch: Tensor, energy: Tensor) -> Tensor:
        """What the second half looks at, by frame of 12.5 ms."""
        signs = torch.repeat_interleave(self.text(ids), 2 * said, dim=2)
        return torch.cat(
            [signs, torch.log1p(functional.relu(pitch))[:, None] / 5, energy[:, None] / ENERGY_SCALE], 1
        )

    def spectrum(self, x: Tensor) -> tuple[Tensor, ...]:
        """The five parts of the spectrum, each (batch, bins, frames)."""
        x = self.dec_in(x)
        for block in self.dec:
            x = block(x)
        return self.head(self.dec_norm(x.transpose(1, 2))).transpose(1, 2).split(BINS, 1)


def weights() -> Iterator[tuple[str, str, bool]]:
    """Each parameter, its name in the dequantised file, and whether it lies there on its side."""
    yield from _text_weights("text", "m.text", "", "/Transpose_2_output_0", "")
    yield from _text_weights("ptext", "pn.text", "_1", "/Transpose_25_output_0", "_4")
    for name, there in (("dur0", "dur.0"), ("dur2", "dur.2"), ("pro_in", "pro_in"), ("pro_out", "pro_out")):
        yield from _both(name, f"pn.{there}")
    for name, there, count in (("pro", "pn.pro", 6), ("dec", "m.dec", 8)):
        for number in range(count):
            yield from _block_weights(f"{name}.{number}", f"{there}.{number}", f"/{name}.{number}", "")
    yield from _both("dec_in", "m.dec_in")
    yield from _both("dec_norm", "m.dec_norm")
    yield "head.weight", _turned("/head/Transpose"), True
    yield "head.bias", "m.head.bias", False


def _text_weights(
    name: str, there: str, nth: str, attention: str, layer: str
) -> Iterator[tuple[str, str, bool]]:
    yield f"{name}.emb.weight", f"{there}.emb.weight", False
    for number in range(2):
        yield from _block_weights(
            f"{name}.convs.{number}", f"{there}.convs.{number}", f"/convs.{number}", nth
        )
    for part in ("norm1", "norm2"):
        yield from _both(f"{name}.attn.{part}", f"{there}.attn.{part}")
    yield f"{name}.attn.inp.weight", f"{attention}_quantized_f32", True
    yield f"{name}.attn.inp.bias", f"{there}.attn.self_attn.in_proj_bias", False
    yield f"{name}.attn.out.weight", _turned(f"/out_proj{layer}/Transpose"), True
    yield f"{name}.attn.out.bias", f"{there}.attn.self_attn.out_proj.bias", False
    for part, its in (("l1", "linear1"), ("l2", "linear2")):
        yield f"{name}.attn.{part}.weight", _turned(f"/{its}{layer}/Transpose"), True
        yield f"{name}.attn.{part}.bias", f"{there}.attn.{its}.bias", False
    yield from _both(f"{name}.norm", f"{there}.norm")


def _block_weights(name: str, there: str, node: str, nth: str) -> Iterator[tuple[str, str, bool]]:
    for part in ("dw.weight", "dw.bias", "norm.weight", "norm.bias", "pw1.bias", "pw2.bias", "gamma"):
        yield f"{name}.{part}", f"{there}.{part}", False
    for part in ("pw1", "pw2"):
        yield f"{name}.{part}.weight", _turned(f"{node}/{part}{nth}/Transpose"), True


def _both(name: str, there: str) -> Iterator[tuple[str, str, bool]]:
    for part in ("weight", "bias"):
        yield f"{name}.{part}", f"{there}.{part}", False


def _turned(node: str) -> str:
    return f"{node}_output_0_quantized_f32"


def load_student(path: Path) -> Student:
    """The network with the weights of a dequantised file."""
    there = {tensor.name: numpy_helper.to_array(tensor) for tensor in onnx.load(path).graph.initializer}
    student = Student()
    state = {
        name: torch.from_numpy(np.ascontiguousarray(there[its].T if turned else there[its]).copy())
        for name, its, turned in weights()
    }
    student.load_state_dict(state, strict=True)
    return student


def save_student(student: Student, path: Path, like: Path) -> None:
    """Writes a copy of the dequantised file `like` with the weights of this network."""
    model, state = onnx.load(like), student.state_dict()
    names = {its: (name, turned) for name, its, turned in weights()}
    for number, tensor in enumerate(model.graph.initializer):
        if tensor.name in names:
            name, turned = names[tensor.name]
            values = state[name].detach().numpy()
            array = np.ascontiguousarray(values.T if turned else values).astype(np.float32)
            model.graph.initializer[number].CopyFrom(numpy_helper.from_array(array, tensor.name))
    onnx.save(model, path)

"""Teaches the network a voice from what the teacher said: lengths, pitch and energy of its signs, and its
wave.

Seeds are fixed. The state is kept now and then and taken up again after a stop; training ends by itself after
its last step. What is kept at the end is a mean of the weights over about the last thousand steps."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

import numpy as np
import torch
from msgspec import Struct
from tools.voices.losses import wave_loss
from tools.voices.student import ENERGY_SCALE, PITCH_SCALE, Student
from tools.voices.vocoder import pulse_spectrum, wave_of
from torch import Tensor

SEED = 22
LINES_A_STEP = 2
LONGEST_FRAMES = 720
"""Of 12.5 ms. Longer lines are left out, which bounds the memory."""

RATES = {"emb": 2e-3, "rest": 4e-4, "dec": 2e-4}
WARM_UP_STEPS = 50
LOWEST_RATE = 0.02
MEAN_OVER = 0.998
KEEP_EVERY, TELL_EVERY = 250, 100
HARDEST_STEP = 2.0
"""The longest gradient."""

NEW_SIGNS = {"ɒ": "ɑɔ", "a": "æ", "Q": "Oə", "ː": "ə"}
"""British signs that the American voice has never seen, and what they begin as."""


class Example(Struct, frozen=True):
    ids: Tensor
    planned: Tensor
    said: Tensor
    pitch: Tensor
    energy: Tensor
    wave: Tensor


def load_examples(folder: Path) -> list[Example]:
    """What the teacher said, in order, without lines that are too long."""
    found = []
    for path in sorted(folder.glob("*.npz")):
        with np.load(path) as said:
            if len(said["pitch"]) > LONGEST_FRAMES:
                continue
            found.append(
                Example(
                    torch.from_numpy(said["ids"].astype(np.int64)),
                    torch.from_numpy(said["planned"]),
                    torch.from_numpy(said["said"].astype(np.int64)),
                    torch.from_numpy(said["pitch"]),
                    torch.from_numpy(said["energy"]),
                    torch.from_numpy(said["wave"]),
                )
            )
    return found


def begin_new_signs(student: Student, signs: Mapping[str, int]) -> None:
    """Gives British signs a sound to start from."""
    with torch.no_grad():
        for table in (student.text.emb.weight, student.ptext.emb.weight):
            for sign, alike in NEW_SIGNS.items():
                table[signs[sign]] = sum(table[signs[each]] for each in alike) / len(alike)


class Losses(Struct, frozen=True):
    """How far one line is from the teacher's."""

    lengths: Tensor
    pitch: Tensor
    energy: Tensor
    spectrum: Tensor
    bands: Tensor

    def total(self) -> Tensor:
        return self.lengths + self.pitch + 0.5 * self.energy + self.spectrum + self.bands

    def values(self) -> list[float]:
        return [
            float(loss.detach())
            for loss in (self.lengths, self.pitch, self.energy, self.spectrum, self.bands)
        ]


def losses_of(student: Student, example: Example, chance: torch.Generator) -> tuple[Losses, Tensor, Tensor]:
    """The losses of one line, and the wave that was made beside the one that was wanted."""
    ids = example.ids[None]
    plan = student.prosody(ids, example.said)
    seen = student.spread(ids, example.said, example.pitch[None], example.energy[None])
    made = wave_of(student.spectrum(seen), pulse_spectrum(example.pitch)[None], chance)
    wanted = example.wave[None, : made.shape[1]]
    spectrum, bands = wave_loss(made, wanted)
    losses = Losses(
        (plan.lengths[0] - torch.log1p(example.planned)).abs().mean(),
        (plan.pitch[0] - example.pitch).abs().mean() / PITCH_SCALE,
        (plan.energy[0] - example.energy).abs().mean() / ENERGY_SCALE,
        spectrum,
        bands,
    )
    return losses, made, wanted


def _groups(student: Student) -> list[dict[str, Any]]:
    groups: dict[str, list[Tensor]] = {name: [] for name in RATES}
    for name, parameter in student.named_parameters():
        kind = "emb" if ".emb." in name else "dec" if name.startswith(("dec", "head")) else "rest"
        groups[kind].append(parameter)
    return [{"params": groups[name], "lr": rate, "full": rate} for name, rate in RATES.items()]


def rate_at(step: int, steps: int) -> float:
    """The part of the full rate at a step: it rises in a short time and falls like a cosine."""
    return min(1.0, (step + 1) / WARM_UP_STEPS) * max(
        LOWEST_RATE, 0.5 * (1 + math.cos(math.pi * step / steps))
    )


def train(
    student: Student, examples: Sequence[Example], held: Sequence[Example], state: Path, steps: int
) -> Student:
    """The student after `steps` steps, with the mean of its weights. `state` is where it stops and goes
    on."""
    mean = Student()
    mean.load_state_dict(student.state_dict())
    optimiser = torch.optim.AdamW(_groups(student), weight_decay=0, betas=(0.8, 0.99))
    first = _taken_up(state, student, mean, optimiser)
    chance, begun, sums = torch.Generator(), monotonic(), np.zeros(5)
    for step in range(first, steps):
        chance.manual_seed(SEED + step)
        picks = Random(SEED + step).sample(range(len(examples)), LINES_A_STEP)
        for group in optimiser.param_groups:
            group["lr"] = group["full"] * rate_at(step, steps)
        optimiser.zero_grad()
        for pick in picks:
            losses, _, _ = losses_of(student, examples[pick], chance)
            (losses.total() / LINES_A_STEP).backward()
            sums += losses.values()
        torch.nn.utils.clip_grad_norm_(student.parameters(), HARDEST_STEP)
        optimiser.step()
        _follow(mean, student, min(MEAN_OVER, (step + 1) / (step + 10)))
        if (step + 1) % TELL_EVERY == 0:
            told = np.round(sums / TELL_EVERY / LINES_A_STEP, 3)
            print(f"{step + 1} of {steps}, {monotonic() - begun:.0f} s: {told}", flush=True)
            sums[:] = 0
        if (step + 1) % KEEP_EVERY == 0 or step + 1 == steps:
            _keep(state, student, mean, optimiser, step + 1)
            print(f"    held out: {np.round(evaluate(mean, held), 3)}", flush=True)
    return mean


def evaluate(student: Student, held: Sequence[Example]) -> list[float]:
    """The mean losses over lines that are not trained on."""
    chance = torch.Generator().manual_seed(SEED)
    with torch.no_grad():
        values = [losses_of(student, example, chance)[0].values() for example in held]
    return list(np.mean(values, axis=0))


def _follow(mean: Student, student: Student, kept: float) -> None:
    with torch.no_grad():
        for ours, theirs in zip(mean.parameters(), student.parameters(), strict=True):
            ours.lerp_(theirs, 1 - kept)


def _keep(state: Path, student: Student, mean: Student, optimiser: Any, step: int) -> None:
    partial = state.with_suffix(".part")
    torch.save(
        {
            "student": student.state_dict(),
            "mean": mean.state_dict(),
            "optimiser": optimiser.state_dict(),
            "step": step,
        },
        partial,
    )
    partial.replace(state)


def _taken_up(state: Path, student: Student, mean: Student, optimiser: Any) -> int:
    if not state.exists():
        return 0
    kept = torch.load(state, weights_only=True)
    student.load_state_dict(kept["student"])
    mean.load_state_dict(kept["mean"])
    optimiser.load_state_dict(kept["optimiser"])
    return int(kept["step"])

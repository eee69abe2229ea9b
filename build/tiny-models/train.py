"""Trains the tiny CTC model over flite's voices and writes parakeet-ctc/{model.int8.onnx,tokens.txt}.

Run with Debian's python3-torch, python3-onnx and flite, a few minutes on one core:
    nice /usr/bin/python3 build/tiny-models/train.py [file that keeps the spoken sentences for another run]
The sentences are made from phrases.txt; those of held-out.txt are never trained on.
"""
import io
import random
import re
import subprocess
import sys
import wave
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from torch import nn

sys.path.insert(0, str(Path(__file__).parent))
from features import RATE_HZ, features
from pack import save_int8

HERE = Path(__file__).parent
VOICES = ["slt", "kal16", "awb", "rms"]
UTTERANCES, EPOCHS, BATCH, PIECES, WIDTH = 3000, 24, 16, 160, 112
SUBSAMPLING = 4

random.seed(4)
np.random.seed(4)
torch.manual_seed(4)
torch.set_num_threads(1)


def words_of(text):
    return re.findall(r"[a-z']+", text.lower())


PHRASES = (HERE / "phrases.txt").read_text().splitlines()
HELD_OUT = {" ".join(words_of(line)) for line in (HERE / "held-out.txt").read_text().splitlines()}
WORDS = sorted({word for phrase in PHRASES for word in words_of(phrase)})


def learn_pieces(count):
    """Byte-pair pieces over the vocabulary; returns the pieces and how each word is cut."""
    cut = {word: ["▁" + word[0], *word[1:]] for word in WORDS}
    pieces = dict.fromkeys(sorted({piece for parts in cut.values() for piece in parts}))
    while len(pieces) < count:
        pairs = Counter(pair for parts in cut.values() for pair in zip(parts, parts[1:]))
        (left, right), _ = max(pairs.items(), key=lambda item: (item[1], item[0]))
        pieces[left + right] = None
        for parts in cut.values():
            for at in range(len(parts) - 2, -1, -1):
                if parts[at : at + 2] == [left, right]:
                    parts[at : at + 2] = [left + right]
    return list(pieces), cut


def sentence():
    """One time in three phrases, else words in any order, so that sound counts for more than what usually follows."""
    while True:
        if random.random() < 0.35:
            text = random.choice([", ", ". ", " "]).join(random.sample(PHRASES, random.randint(1, 2)))
        else:
            words = random.choices(WORDS, k=random.randint(3, 8))
            text = " ".join(word + random.choice(["", "", "", ","]) for word in words)
        if " ".join(words_of(text)) not in HELD_OUT:
            return text + random.choice([".", "", "?"])


def speak(text, voice):
    """Flite at a speed and pitch of its own, with room noise before, after and under it."""
    style = ["--setf", f"duration_stretch={random.uniform(0.8, 1.25):.2f}"]
    if voice != "rms" and random.random() < 0.5:
        style += ["--setf", f"int_f0_target_mean={random.uniform(*((150, 215) if voice == 'slt' else (90, 140))):.0f}"]
    said = subprocess.run(
        ["flite", "-voice", voice, *style, "-t", text, "-o", "/dev/stdout"], capture_output=True, check=True
    ).stdout
    with wave.open(io.BytesIO(said)) as sound:
        assert sound.getframerate() == RATE_HZ
        samples = np.frombuffer(said[44:], dtype="<i2").astype(np.float32) / 32768
    pads = [np.zeros(int(random.uniform(0, 0.6) * RATE_HZ), np.float32) for _ in range(2)]
    samples = np.concatenate([pads[0], samples, pads[1]])
    return samples + noise(len(samples), np.sqrt(np.mean(samples**2)) * 10 ** (-random.uniform(14, 55) / 20))


def noise(length, level):
    """White noise, half the time with its highs taken off."""
    made = np.random.randn(length).astype(np.float32)
    if random.random() < 0.5:
        made = np.convolve(made, np.ones(5, np.float32) / 5**0.5, "same")
    return made * level


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv1d(WIDTH, WIDTH, 5, padding=2)
        self.norm = nn.BatchNorm1d(WIDTH)
        self.drop = nn.Dropout(0.15)

    def forward(self, x):
        return x + self.drop(torch.relu(self.norm(self.conv(x))))


class Net(nn.Module):
    """(batch, 80, frames) and their lengths to log-probabilities (batch, frames / 4, pieces + 1)."""

    def __init__(self, outputs):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv1d(80, WIDTH, 5, 2, 2), nn.BatchNorm1d(WIDTH), nn.ReLU(),
            nn.Conv1d(WIDTH, WIDTH, 5, 2, 2), nn.BatchNorm1d(WIDTH), nn.ReLU(),
            Block(), Block(), Block(), Block(),
            nn.Conv1d(WIDTH, outputs, 1),
        )  # fmt: skip

    def forward(self, audio_signal, length):
        return self.layers(audio_signal).transpose(1, 2).log_softmax(-1)


def masked(batch):
    """Hides a band and some stretches of time, so that no single cue is relied on."""
    for sound in batch:
        low, at = random.randint(0, 72), random.randint(0, max(1, sound.shape[1] - 12))
        sound[low : low + random.randint(0, 8)] = 0
        sound[:, at : at + random.randint(0, 12)] = 0
    return batch


def train(net, sounds, blank):
    batches = -(-len(sounds) // BATCH)
    adam = torch.optim.AdamW(net.parameters(), lr=3e-3, weight_decay=1e-3)
    rate = torch.optim.lr_scheduler.OneCycleLR(adam, 4e-3, total_steps=EPOCHS * batches)
    order = sorted(sounds, key=lambda sound: len(sound[0]))
    groups = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
    for _ in range(EPOCHS):
        random.shuffle(groups)
        total = 0.0
        for group in groups:
            longest = max(len(feature) for feature, _ in group)
            x = torch.zeros(len(group), 80, longest)
            for row, (feature, _) in zip(x, group):
                row[:, : len(feature)] = torch.from_numpy(feature.T)
            lengths = torch.tensor([len(feature) // SUBSAMPLING for feature, _ in group])
            targets = torch.tensor([piece for _, pieces in group for piece in pieces])
            scores = net(masked(x), lengths).transpose(0, 1)
            loss = nn.functional.ctc_loss(
                scores, targets, lengths, torch.tensor([len(pieces) for _, pieces in group]), blank, zero_infinity=True
            )
            adam.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            adam.step()
            rate.step()
            total += loss.item()
        yield total / len(groups)


def export(net, pieces, folder):
    folder.mkdir(exist_ok=True)
    symbols = [*pieces, "<blk>"]
    (folder / "tokens.txt").write_text("".join(f"{symbol} {at}\n" for at, symbol in enumerate(symbols)))
    made = io.BytesIO()
    torch.onnx.export(
        net.eval(), (torch.zeros(1, 80, 100), torch.tensor([100])), made, opset_version=13,
        input_names=["audio_signal", "length"], output_names=["logprobs"],
        dynamic_axes={"audio_signal": {0: "B", 2: "T"}, "length": {0: "B"}, "logprobs": {0: "B", 1: "T_out"}},
    )  # fmt: skip
    metadata = {
        "vocab_size": len(pieces),
        "normalize_type": "per_feature",
        "subsampling_factor": SUBSAMPLING,
        "model_type": "EncDecCTCModelBPE",
        "version": "1",
        "model_author": "Ringback",
        "comment": "Trained over synthesized voices for tests",
    }
    save_int8(made.getvalue(), metadata, folder / "model.int8.onnx")


def spoken(pieces, cut):
    """Pairs of features and the numbers of the pieces said; some are noise in which nothing is said."""
    number = {piece: at for at, piece in enumerate(pieces)}
    texts = [sentence() for _ in range(UTTERANCES)]
    sounds = [
        (features(speak(text, VOICES[at % len(VOICES)])), [number[piece] for word in words_of(text) for piece in cut[word]])
        for at, text in enumerate(texts)
    ]
    return sounds + [(features(noise(random.randint(16_000, 64_000), 0.003)), []) for _ in range(60)]


def main():
    pieces, cut = learn_pieces(PIECES)
    kept = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    if kept and kept.exists():
        sounds = torch.load(kept)
    else:
        sounds = spoken(pieces, cut)
        if kept:
            torch.save(sounds, kept)
    print(f"{len(WORDS)} words, {sum(len(sound) for sound, _ in sounds) / 6000:.0f} minutes of speech", flush=True)
    net = Net(len(pieces) + 1)
    for epoch, loss in enumerate(train(net, sounds, len(pieces)), 1):
        print(f"epoch {epoch}: loss {loss:.4f}", flush=True)
        if epoch % 6 == 0:
            export(net, pieces, HERE / "parakeet-ctc")
            net.train()


if __name__ == "__main__":
    main()

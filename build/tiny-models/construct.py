"""Writes the layout-true models that always hear the same words: zipformer-transducer, parakeet-transducer, whisper,
moonshine and moonshine-v2. Run with Debian's python3-onnx:
    /usr/bin/python3 build/tiny-models/construct.py
Inputs, outputs, file names and metadata follow sherpa-onnx 1.13's loaders (csrc/offline-*-model*.cc) and its export scripts.
"""
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
from wired import BOOL, FLOAT, INT32, INT64, constant, followers, follower_numbers, node, save, save_tokens, value

HERE = Path(__file__).parent
PIECES = ["▁Priya", ",", "▁eleven", "▁drivers", "▁left", "▁Nor", "th", "gate", "."]


def zipformer(folder):
    """One word piece each 320 ms. After PRI the scores prefer A to YA by little, so that a hint turns PRIA into PRIYA."""
    pieces = ["<blk>", "<sos/eos>", "<unk>", "▁PRI", "A", "YA", "▁ELEVEN", "▁DRIVERS", "▁LEFT", "▁NOR", "TH", "GATE"]
    count, pri, bare, hinted, eleven = len(pieces), 3, 4, 5, 6
    scores = followers(count, [0, pri, bare, *range(eleven, count)], 0)
    scores[pri, hinted] = 0.95
    scores[hinted, eleven] = 1
    scores *= 10
    metadata = {"model_type": "zipformer2", "version": "1", "model_author": "ringback", "comment": "hard-wired"}
    waiting = np.eye(1, count, dtype=np.float32) * 20
    save(
        folder / "encoder-epoch-99-avg-1.onnx",
        [
            node("ReduceMean", ["x"], ["mean"], axes=[2]),
            node("Slice", ["mean", "from", "to", "along", "by"], ["fourth"]),
            node("Mul", ["fourth", "none"], ["zeros"]),
            node("Add", ["zeros", "unit"], ["ones"]),
            node("CumSum", ["ones", "along"], ["place"]),
            node("Mod", ["place", "period"], ["phase"], fmod=1),
            node("Min", ["phase", "unit"], ["between"]),
            node("Mul", ["between", "waiting"], ["encoder_out"]),
            node("Add", ["x_lens", "three"], ["more"]),
            node("Div", ["more", "four"], ["encoder_out_lens"]),
        ],
        [value("x", FLOAT, ["N", "T", 80]), value("x_lens", INT64, ["N"])],
        [value("encoder_out", FLOAT, ["N", "T_out", count]), value("encoder_out_lens", INT64, ["N"])],
        [
            *(constant(name, [number], np.int64) for name, number in [("from", 0), ("to", 1 << 40), ("by", 4)]),
            *(constant(name, [number], np.int64) for name, number in [("along", 1), ("three", 3), ("four", 4)]),
            constant("none", 0), constant("unit", 1), constant("period", 8), constant("waiting", waiting[None]),
        ],
        metadata,
    )  # fmt: skip
    save(
        folder / "decoder-epoch-99-avg-1.onnx",
        [node("Gather", ["y", "second"], ["last"], axis=1), node("Gather", ["scores", "last"], ["decoder_out"])],
        [value("y", INT64, ["N", 2])],
        [value("decoder_out", FLOAT, ["N", count])],
        [constant("second", 1, np.int64), constant("scores", scores)],
        {"context_size": 2, "vocab_size": count},
    )
    save(
        folder / "joiner-epoch-99-avg-1.onnx",
        [node("Add", ["encoder_out", "decoder_out"], ["logit"])],
        [value("encoder_out", FLOAT, ["N", count]), value("decoder_out", FLOAT, ["N", count])],
        [value("logit", FLOAT, ["N", count])],
        metadata={"joiner_dim": count},
    )
    save_tokens(folder / "tokens.txt", pieces)
    (folder / "bpe.vocab").write_text("".join(f"{piece}\t{-at}\n" for at, piece in enumerate(pieces)))


def parakeet(folder):
    """A token-and-duration transducer: every piece lasts four frames of 80 ms; the LSTM states pass through."""
    symbols = ["<unk>", *PIECES, "<blk>"]
    count, blank, durations, hidden = len(symbols), len(symbols) - 1, 5, 4
    # sherpa-onnx takes a transducer for one with durations when "tdt" stands in its url.
    metadata = {
        "vocab_size": count - 1, "normalize_type": "per_feature", "pred_rnn_layers": 1, "pred_hidden": hidden,
        "subsampling_factor": 8, "feat_dim": 128, "model_type": "EncDecRNNTBPEModel", "version": "2", "url": "parakeet-tdt",
        "model_author": "ringback", "comment": "hard-wired",
    }  # fmt: skip
    save(
        folder / "encoder.int8.onnx",
        [
            node("ReduceMean", ["audio_signal"], ["mean"], axes=[1]),
            node("Slice", ["mean", "from", "to", "along", "by"], ["eighth"]),
            node("Mul", ["eighth", "zeros"], ["outputs"]),
            node("Add", ["length", "seven"], ["more"]),
            node("Div", ["more", "eight"], ["encoded_lengths"]),
        ],
        [value("audio_signal", FLOAT, ["B", 128, "T"]), value("length", INT64, ["B"])],
        [value("outputs", FLOAT, ["B", count, "T_out"]), value("encoded_lengths", INT64, ["B"])],
        [
            *(constant(name, [number], np.int64) for name, number in [("from", 0), ("to", 1 << 40), ("by", 8)]),
            *(constant(name, [number], np.int64) for name, number in [("along", 2), ("seven", 7), ("eight", 8)]),
            constant("zeros", np.zeros((1, count, 1))),
        ],
        metadata,
    )  # fmt: skip
    state = ["L", "B", hidden]
    save(
        folder / "decoder.int8.onnx",
        [
            node("Gather", ["scores", "targets"], ["rows"]),
            node("Transpose", ["rows"], ["outputs"], perm=[0, 2, 1]),
            node("Identity", ["target_length"], ["prednet_lengths"]),
            node("Identity", ["states.1"], ["states"]),
            node("Identity", ["onnx::Slice_3"], ["162"]),
        ],
        [
            value("targets", INT32, ["B", "U"]), value("target_length", INT32, ["B"]),
            value("states.1", FLOAT, state), value("onnx::Slice_3", FLOAT, state),
        ],
        [
            value("outputs", FLOAT, ["B", count, "U"]), value("prednet_lengths", INT32, ["B"]),
            value("states", FLOAT, state), value("162", FLOAT, state),
        ],
        [constant("scores", followers(count, [blank, *range(1, blank)], blank))],
    )  # fmt: skip
    save(
        folder / "joiner.int8.onnx",
        [
            node("Add", ["encoder_outputs", "decoder_outputs"], ["sum"]),
            node("Transpose", ["sum"], ["rows"], perm=[0, 2, 1]),
            node("Unsqueeze", ["rows", "second"], ["tokens"]),
            node("Concat", ["tokens", "duration"], ["outputs"], axis=3),
        ],
        [value("encoder_outputs", FLOAT, ["B", count, 1]), value("decoder_outputs", FLOAT, ["B", count, 1])],
        [value("outputs", FLOAT, ["B", 1, 1, count + durations])],
        [constant("second", [1], np.int64), constant("duration", [[[[0, 0, 0, 0, 1]]]])],
    )
    save_tokens(folder / "tokens.txt", symbols)


def whisper(folder):
    """Multilingual: the tokens before the text name the language and the task; the caches pass through."""
    words = [piece.replace("▁", " ") for piece in PIECES]
    specials = ["eot", "sot", "en", "de", "translate", "transcribe", "sot_lm", "sot_prev", "no_speech", "no_timestamps"]
    special = {name: len(words) + at for at, name in enumerate(specials)}
    count = len(words) + len(specials) + 1501
    metadata = {
        "model_type": "whisper-tiny", "version": "1", "maintainer": "ringback", "n_mels": 80, "n_audio_ctx": 1500,
        "n_audio_state": 1, "n_audio_head": 1, "n_audio_layer": 1, "n_vocab": count, "n_text_ctx": 448,
        "n_text_state": 1, "n_text_head": 1, "n_text_layer": 1,
        "sot_sequence": f"{special['sot']},{special['en']},{special['transcribe']}",
        "all_language_tokens": f"{special['en']},{special['de']}", "all_language_codes": "en,de",
        "sot": special["sot"], "sot_index": 0, "eot": special["eot"], "blank_id": 1, "is_multilingual": 1,
        "no_speech": special["no_speech"], "non_speech_tokens": special["no_speech"],
        "transcribe": special["transcribe"], "translate": special["translate"], "sot_prev": special["sot_prev"],
        "sot_lm": special["sot_lm"], "no_timestamps": special["no_timestamps"],
    }  # fmt: skip
    cross, cache = [1, "B", "T_out", 1], [1, "B", 448, 1]
    save(
        folder / "tiny-encoder.onnx",
        [
            node("ReduceMean", ["mel"], ["mean"], axes=[1]),
            node("Slice", ["mean", "from", "to", "along", "by"], ["half"]),
            node("Transpose", ["half"], ["rows"], perm=[0, 2, 1]),
            node("Unsqueeze", ["rows", "from"], ["n_layer_cross_k"]),
            node("Identity", ["n_layer_cross_k"], ["n_layer_cross_v"]),
        ],
        [value("mel", FLOAT, ["B", 80, "T"])],
        [value("n_layer_cross_k", FLOAT, cross), value("n_layer_cross_v", FLOAT, cross)],
        [constant(name, [at], np.int64) for name, at in [("from", 0), ("to", 1 << 40), ("along", 2), ("by", 2)]],
        metadata,
    )
    numbers = follower_numbers(count, [special["no_timestamps"], *range(len(words))], special["eot"])
    numbers[special["sot"]] = special["en"]
    save(
        folder / "tiny-decoder.onnx",
        [
            node("Gather", ["followers", "tokens"], ["next"]),
            node("OneHot", ["next", "count", "off_on"], ["logits"]),
            node("Identity", ["in_n_layer_self_k_cache"], ["out_n_layer_self_k_cache"]),
            node("Identity", ["in_n_layer_self_v_cache"], ["out_n_layer_self_v_cache"]),
        ],
        [
            value("tokens", INT64, ["B", "U"]),
            value("in_n_layer_self_k_cache", FLOAT, cache), value("in_n_layer_self_v_cache", FLOAT, cache),
            value("n_layer_cross_k", FLOAT, cross), value("n_layer_cross_v", FLOAT, cross),
            value("offset", INT64, [1]),
        ],
        [
            value("logits", FLOAT, ["B", "U", count]),
            value("out_n_layer_self_k_cache", FLOAT, cache), value("out_n_layer_self_v_cache", FLOAT, cache),
        ],
        [constant("followers", numbers, np.int64), constant("count", count, np.int64), constant("off_on", [0, 1])],
    )  # fmt: skip
    save_tokens(folder / "tiny-tokens.txt", words, coded=True)


MOONSHINE = ["<unk>", "<s>", "</s>", *PIECES]
MOONSHINE_SCORES = followers(len(MOONSHINE), [1, *range(3, len(MOONSHINE))], 2)
# The sound, one number per 384 samples.
SHORTER = [
    node("Unsqueeze", ["sound", "second"], ["wide"]),
    node("AveragePool", ["wide"], ["pooled"], kernel_shape=[384], strides=[384]),
    node("Transpose", ["pooled"], ["frames"], perm=[0, 2, 1]),
]


def moonshine(folder):
    """The first generation's four files; one state that the decoder hands on."""
    count, frames = len(MOONSHINE), [1, "T", 1]
    scores = constant("scores", MOONSHINE_SCORES)
    save(
        folder / "preprocess.onnx",
        SHORTER,
        [value("sound", FLOAT, [1, "samples"])],
        [value("frames", FLOAT, frames)],
        [constant("second", [1], np.int64)],
    )
    save(
        folder / "encode.int8.onnx",
        [node("Identity", ["features"], ["context"])],
        [value("features", FLOAT, frames), value("features_length", INT32, [1])],
        [value("context", FLOAT, frames)],
    )
    said = [value("tokens", INT32, [1, 1]), value("context", FLOAT, frames), value("seq_len", INT32, [1])]
    heard = [value("logits", FLOAT, [1, 1, count]), value("state_out", FLOAT, frames)]
    follow = node("Gather", ["scores", "tokens"], ["logits"])
    save(folder / "uncached_decode.int8.onnx", [follow, node("Identity", ["context"], ["state_out"])], said, heard, [scores])
    save(
        folder / "cached_decode.int8.onnx",
        [follow, node("Identity", ["state"], ["state_out"])],
        [*said, value("state", FLOAT, frames)],
        heard,
        [scores],
    )
    save_tokens(folder / "tokens.txt", MOONSHINE)


def moonshine_v2(folder):
    """The second generation's two files; the merged decoder's caches grow by one number per token."""
    count, keys = len(MOONSHINE), [1, 1, "past", 1]
    save(
        folder / "encoder_model.onnx",
        SHORTER,
        [value("sound", FLOAT, [1, "samples"])],
        [value("frames", FLOAT, [1, "T", 1])],
        [constant("second", [1], np.int64)],
    )
    parts = [f"0.{side}.{part}" for side in ("decoder", "encoder") for part in ("key", "value")]
    save(
        folder / "decoder_model_merged.onnx",
        [
            node("Cast", ["use_cache_branch"], ["use_cache"], to=INT64),
            node("Gather", ["scores", "input_ids"], ["logits"]),
            node("Gather", ["one", "use_cache"], ["row"]),
            node("Reshape", ["row", "single"], ["added"]),
            node("Unsqueeze", ["encoder_hidden_states", "second"], ["present.0.encoder.key"]),
            node("Identity", ["present.0.encoder.key"], ["present.0.encoder.value"]),
            node("Concat", ["past_key_values.0.decoder.key", "added"], ["present.0.decoder.key"], axis=2),
            node("Concat", ["past_key_values.0.decoder.value", "added"], ["present.0.decoder.value"], axis=2),
        ],
        [
            value("input_ids", INT64, [1, 1]), value("encoder_hidden_states", FLOAT, [1, "T", 1]),
            *(value(f"past_key_values.{part}", FLOAT, keys) for part in parts),
            value("use_cache_branch", BOOL, [1]),
        ],
        [
            value("logits", FLOAT, [1, 1, count]),
            *(value(f"present.{part}", FLOAT, [1, 1, "next", 1]) for part in parts),
        ],
        [
            constant("scores", MOONSHINE_SCORES), constant("one", [1, 2]),
            constant("second", [1], np.int64), constant("single", [1, 1, 1, 1], np.int64),
        ],
    )  # fmt: skip
    save_tokens(folder / "tokens.txt", MOONSHINE, coded=True)


if __name__ == "__main__":
    zipformer(HERE / "zipformer-transducer")
    parakeet(HERE / "parakeet-transducer")
    whisper(HERE / "whisper")
    moonshine(HERE / "moonshine")
    moonshine_v2(HERE / "moonshine-v2")

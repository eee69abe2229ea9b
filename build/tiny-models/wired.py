"""Small parts of ONNX graphs: a chain of tokens in which each one knows its follower, whatever the sound was."""
import base64

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from pack import add_metadata

FLOAT, INT32, INT64, BOOL = TensorProto.FLOAT, TensorProto.INT32, TensorProto.INT64, TensorProto.BOOL


def value(name, kind, shape):
    """An input or output; names in `shape` stand for lengths that vary."""
    return helper.make_tensor_value_info(name, kind, shape)


def constant(name, numbers, kind=np.float32):
    return numpy_helper.from_array(np.array(numbers, kind), name)


def node(kind, inputs, outputs, **settings):
    return helper.make_node(kind, inputs, outputs, **settings)


def save(path, nodes, inputs, outputs, constants=(), metadata=None):
    """Checks the graph and writes it with what sherpa-onnx reads about it."""
    path.parent.mkdir(exist_ok=True)
    graph = helper.make_graph(list(nodes), path.stem, list(inputs), list(outputs), list(constants))
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], producer_name="ringback")
    model.ir_version = 8
    add_metadata(model, metadata or {})
    onnx.checker.check_model(model)
    onnx.save(model, path)


def save_tokens(path, symbols, coded=False):
    """Lines of symbol and number; `coded` as base64, the way Whisper and the newer Moonshine list theirs."""
    lines = (base64.b64encode(symbol.encode()).decode() if coded else symbol for symbol in symbols)
    path.write_text("".join(f"{line} {at}\n" for at, line in enumerate(lines)))


def followers(count, chain, end):
    """For each of `count` tokens the score of every other to come next; `chain` starts with what comes before the first."""
    scores = np.zeros((count, count), np.float32)
    for this, then in zip(chain, [*chain[1:], end]):
        scores[this, then] = 1
    return scores


def follower_numbers(count, chain, end):
    """The same as one number per token, for a vocabulary too big for a table."""
    return followers(count, chain, end).argmax(1).astype(np.int64)

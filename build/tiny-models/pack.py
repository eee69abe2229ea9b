"""Saves an ONNX graph small: big weights as 8-bit numbers with one scale per output channel, as DequantizeLinear reads them."""
import numpy as np
import onnx
from onnx import helper, numpy_helper


def add_metadata(model, metadata):
    """The names and values that sherpa-onnx reads from the file."""
    for key, value in metadata.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = key, str(value)


def save_int8(raw, metadata, path):
    """Writes the serialised model `raw` with its weights of three dimensions quantised."""
    model = onnx.load_from_string(raw)
    graph, wide = model.graph, [tensor for tensor in model.graph.initializer if len(tensor.dims) == 3]
    if all(given.name != "length" for given in graph.input):
        # The export drops an input that nothing reads; sherpa-onnx hands over two.
        graph.input.append(helper.make_tensor_value_info("length", onnx.TensorProto.INT64, ["B"]))
    for tensor in wide:
        weights = numpy_helper.to_array(tensor)
        scale = (np.abs(weights).max(axis=(1, 2)) / 127).astype(np.float32)
        name = tensor.name
        graph.initializer.remove(tensor)
        graph.initializer.extend(
            [
                numpy_helper.from_array(np.rint(weights / scale[:, None, None]).astype(np.int8), f"{name}.int8"),
                numpy_helper.from_array(scale, f"{name}.scale"),
                numpy_helper.from_array(np.zeros(len(scale), np.int8), f"{name}.zero"),
            ]
        )
        inputs = [f"{name}.int8", f"{name}.scale", f"{name}.zero"]
        graph.node.insert(0, helper.make_node("DequantizeLinear", inputs, [name], axis=0))
    add_metadata(model, metadata)
    onnx.checker.check_model(model)
    onnx.save(model, path)

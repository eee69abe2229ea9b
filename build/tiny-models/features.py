"""The 80 log-mel numbers per 10 ms that sherpa-onnx 1.13 computes for a NeMo CTC model, in numpy.

Source of the method: sherpa-onnx csrc/offline-recognizer-ctc-impl.h (options) and kaldi-native-fbank
csrc/{feature-window,mel-computations,feature-fbank}.cc.
"""
import numpy as np

RATE_HZ, FRAME, SHIFT, FFT, BINS = 16_000, 400, 160, 512, 80


def _mel(hz):
    return np.where(hz < 1000, hz * 3 / 200, 15 + np.log(np.maximum(hz, 1) / 1000) * 27 / np.log(6.4))


def _hz(mel):
    return np.where(mel < 15, mel * 200 / 3, 1000 * np.exp((mel - 15) * np.log(6.4) / 27))


def _filters():
    edges = _hz(np.linspace(0, _mel(np.array(RATE_HZ / 2)), BINS + 2))
    left, centre, right = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    hz = np.arange(FFT // 2 + 1) * RATE_HZ / FFT
    rising, falling = (hz - left) / (centre - left), (right - hz) / (right - centre)
    return (np.maximum(0, np.minimum(rising, falling)) * 2 / (right - left)).T


FILTERS = _filters()
WINDOW = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(FRAME) / FRAME)


def features(samples):
    """Samples in [-1, 1] at 16 kHz to (frames, 80), each of the 80 with mean 0 and deviation 1 over the sound."""
    count = (len(samples) + SHIFT // 2) // SHIFT
    starts = np.arange(count) * SHIFT + SHIFT // 2 - FRAME // 2
    at = starts[:, None] + np.arange(FRAME)
    at = np.where(at < 0, -at - 1, at)
    at = np.where(at >= len(samples), 2 * len(samples) - 1 - at, at)
    frames = samples[at]
    frames = frames - 0.97 * np.concatenate([frames[:, :1], frames[:, :-1]], axis=1)
    power = np.abs(np.fft.rfft(frames * WINDOW, FFT)) ** 2
    logs = np.log(np.maximum(power @ FILTERS, np.finfo(np.float32).eps))
    return ((logs - logs.mean(0)) / (logs.std(0) + 1e-5)).astype(np.float32)

const GRAPH_FIELD = 7;
const VARINT = 0;
const EIGHT_BYTES = 1;
const LENGTH_DELIMITED = 2;
const FOUR_BYTES = 5;

/**
 * Looks whether bytes can be an ONNX model, without decoding it: the fields of the outermost protobuf message must end
 * exactly at the end of the file and one of them must be the graph. A file cut off anywhere, or something else under
 * that name, fails here with a sentence instead of inside the native runtime.
 *
 * Wire format: https://protobuf.dev/programming-guides/encoding/; fields: ModelProto in onnx.proto3.
 *
 * @returns what is wrong, or null
 */
export function findOnnxProblem(bytes: Uint8Array): string | null {
  let position = 0;
  let hasGraph = false;

  while (position < bytes.length) {
    const tag = readVarint(bytes, position);
    if (tag === null) return notOnnx(bytes);
    position = tag.end;
    const field = Math.floor(tag.value / 8);
    if (field === GRAPH_FIELD) hasGraph = true;

    const end = endOfField(bytes, position, tag.value % 8);
    if (end === null) return notOnnx(bytes);
    if (end > bytes.length) return `a file that breaks off after ${bytes.length} of at least ${end} bytes`;
    position = end;
  }
  return hasGraph ? null : notOnnx(bytes);
}

function notOnnx(bytes: Uint8Array): string {
  return bytes.length === 0 ? 'an empty file' : 'a file that is not an ONNX model';
}

function endOfField(bytes: Uint8Array, position: number, wireType: number): number | null {
  switch (wireType) {
    case VARINT:
      return readVarint(bytes, position)?.end ?? null;
    case EIGHT_BYTES:
      return position + 8;
    case LENGTH_DELIMITED: {
      const length = readVarint(bytes, position);
      return length === null ? null : length.end + length.value;
    }
    case FOUR_BYTES:
      return position + 4;
    default:
      return null;
  }
}

function readVarint(bytes: Uint8Array, start: number): { value: number; end: number } | null {
  let value = 0;
  for (let index = 0; index < 10; index += 1) {
    const byte = bytes[start + index];
    if (byte === undefined) return null;
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return { value, end: start + index + 1 };
  }
  return null;
}

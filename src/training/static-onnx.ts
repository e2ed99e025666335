import onnxProto from 'onnx-proto';
import type { QuantizedTable } from './quantized-table.js';

const { onnx } = onnxProto;
const { FLOAT, INT8, INT64 } = onnx.TensorProto.DataType;

/** Taken by onnxruntime 1.14 and everything since; operator set 13 has every operator used here. */
const IR_VERSION = 8;
const OPERATOR_SET = 13;

/**
 * The model as an ONNX file: every token's row is looked up and multiplied by its scale. Pooling is left to the
 * pipeline, as for any other feature-extraction model; the mask is an input because the pipeline gives one.
 *
 *     input_ids [batch, length] → Gather(table) → Cast → Mul(Gather(scales)) → last_hidden_state [batch, length, dimension]
 */
export function encodeStaticModel(table: QuantizedTable): Uint8Array {
  const { rows, dimension } = table;
  const graph = onnx.GraphProto.create({
    name: 'static-token-embeddings',
    input: [
      tensorType('input_ids', INT64, ['batch', 'length']),
      tensorType('attention_mask', INT64, ['batch', 'length']),
    ],
    output: [tensorType('last_hidden_state', FLOAT, ['batch', 'length', dimension])],
    initializer: [
      onnx.TensorProto.create({
        name: 'table',
        dataType: INT8,
        dims: [rows, dimension],
        rawData: bytesOf(table.values),
      }),
      onnx.TensorProto.create({
        name: 'scales',
        dataType: FLOAT,
        dims: [rows, 1],
        rawData: bytesOf(table.scales),
      }),
    ],
    node: [
      { opType: 'Gather', input: ['table', 'input_ids'], output: ['rows'] },
      {
        opType: 'Cast',
        input: ['rows'],
        output: ['numbers'],
        attribute: [{ name: 'to', type: onnx.AttributeProto.AttributeType.INT, i: FLOAT }],
      },
      { opType: 'Gather', input: ['scales', 'input_ids'], output: ['scale'] },
      { opType: 'Mul', input: ['numbers', 'scale'], output: ['last_hidden_state'] },
    ],
  });
  const model = onnx.ModelProto.create({
    irVersion: IR_VERSION,
    producerName: 'hong-kong-fintech-policy-bot',
    opsetImport: [{ domain: '', version: OPERATOR_SET }],
    graph,
  });
  return onnx.ModelProto.encode(model).finish();
}

function tensorType(name: string, elemType: number, shape: readonly (string | number)[]) {
  const dim = shape.map((size) => (typeof size === 'string' ? { dimParam: size } : { dimValue: size }));
  return { name, type: { tensorType: { elemType, shape: { dim } } } };
}

/** ONNX keeps raw tensors in little-endian order, which is that of every machine Node.js runs on but mainframes. */
function bytesOf(numbers: Int8Array | Float32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

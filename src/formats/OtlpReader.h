// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "formats/OtlpBatch.h"

namespace plumbline {

class OtlpAttributeNames;

/// Reads OTLP in its JSON form: an export request, or an answer that holds one below "result" or "trace" (Jaeger,
/// Tempo). Numbers may stand in quotes, as proto3 writes them, or not, as some SDKs do.
Result<OtlpBatch> readOtlpJson(QByteArrayView body, OtlpSignal signal, const OtlpAttributeNames &names);

/// Reads an export request in protobuf. Unknown fields are skipped; nothing is read deeper than a list of values.
Result<OtlpBatch> readOtlpProtobuf(QByteArrayView body, OtlpSignal signal, const OtlpAttributeNames &names);

/// Why a document with more than OtlpBatch::maximalRecords is not read.
Error tooManyRecords();

} // namespace plumbline

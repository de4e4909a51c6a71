// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/OtlpBatch.h"
#include "formats/TraceContext.h"
#include "formats/UsageReading.h"
#include "sources/PageMapper.h"

namespace plumbline {

class OtlpAttributeNames;

/// What one OTLP document became.
struct OtlpRows {
    MappedPage page;
    QHash<QByteArray, TraceContext> contexts; ///< By trace id, of the outermost spans in this document.
    QList<UsageReading> usage; ///< Counters, which become rows where it is known what they showed before.
    qint64 notMapped = 0; ///< Read, but of a kind that has no rows: plain spans, other metrics, log lines.
};

/// Spans of models, tools and agents as rows of type ai_call. Session, user and environment that stand only further
/// up in the trace are taken from there, and the origin says so.
OtlpRows aiCallsOf(const OtlpBatch &batch, const RawAnswer &answer, const OtlpAttributeNames &names);

/// Takes what was said out of a document and leaves its length and digest; gives how many values.
qint64 withholdContent(RawAnswer &answer);

/// Reads one document as received and maps it; its signal and encoding are told by the stream ("traces", "metrics",
/// "logs") and the content type, or by the bytes where that is missing.
Result<OtlpRows> mapOtlp(const RawAnswer &answer);

/// What stream files may name under "reader".
NativeReaders nativeReaders();

} // namespace plumbline

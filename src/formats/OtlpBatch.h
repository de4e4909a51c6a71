// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/MappedValue.h"

#include <vector>

namespace plumbline {

/// What an OTLP document tells about.
enum class OtlpSignal { Traces, Metrics, Logs };

/// Attributes that somebody asked for, by their place in OtlpAttributeNames; the others were not copied.
using OtlpAttributes = std::vector<std::pair<int, MappedValue>>;

/// One span as it was sent, before anybody asked whether it is a call of a model.
struct OtlpSpan {
    QString pointer; ///< RFC 6901 into the JSON form of the document, also when it came as protobuf.
    size_t resource = 0;
    QByteArray traceId; ///< Lower-case hex; empty when what was sent is none.
    QByteArray spanId;
    QByteArray parentId;
    QString name;
    quint64 startNs = 0; ///< 0: not said.
    quint64 endNs = 0;
    int statusCode = 0; ///< 2 is an error.
    QString statusMessage;
    OtlpAttributes attributes;
};

/// One point of a metric: a number, or count and sum of a histogram.
struct OtlpPoint {
    QString pointer;
    size_t resource = 0;
    QString metric;
    QString unit;
    bool isHistogram = false;
    bool isCumulative = false;
    quint64 startNs = 0;
    quint64 endNs = 0;
    quint64 count = 0;
    double sum = 0; ///< Of a histogram, or the number itself.
    std::vector<quint64> bucketCounts;
    std::vector<double> bounds;
    OtlpAttributes attributes;
};

/// One OTLP document in memory, whichever encoding it came in.
struct OtlpBatch {
    static constexpr qint64 maximalRecords = 200'000; ///< An exporter sends some hundred at a time.

    std::vector<OtlpAttributes> resources;
    std::vector<OtlpSpan> spans;
    std::vector<OtlpPoint> points;
    qint64 logRecords = 0;

    qint64 records() const { return qint64(spans.size() + points.size()) + logRecords; }
};

} // namespace plumbline

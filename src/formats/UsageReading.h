// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/OtlpBatch.h"

namespace plumbline {

class OtlpAttributeNames;

/// What a counter of tokens showed at one moment: all since its start, or only since the reading before.
struct UsageReading {
    QString series; ///< The counter's own id, the same in every reading.
    QString service;
    QString environment;
    QString provider;
    QString model;
    bool isInput = true;
    bool isCumulative = true;
    qint64 startNs = 0;
    qint64 endNs = 0;
    qint64 tokens = 0;
    qint64 requests = 0;
    QString pointer;

    /// A row of type ai_usage for a stretch of time.
    Row row(const QString &id, qint64 fromNs, qint64 seconds, qint64 tokensThen, qint64 requestsThen) const;
};

/// The readings of `gen_ai.client.token.usage` in a document. Counters that differ only in what no row says are one.
QList<UsageReading> usageReadings(const OtlpBatch &batch, const OtlpAttributeNames &names);

} // namespace plumbline

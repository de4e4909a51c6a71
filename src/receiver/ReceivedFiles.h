// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/OpaRules.h"
#include "receiver/ReceiptWriter.h"
#include "sync/SyncReport.h"

namespace plumbline {

/// Brings saved telemetry and decision logs into a store with the mapping of what is received: exports as they were
/// sent, or files with one JSON document per line, as the collector's file exporter writes them.
class ReceivedFiles
{
public:
    ReceivedFiles(StoreLocation store, const Clock &clock, ListenSettings settings)
        : m_store(std::move(store)), m_clock(clock), m_settings(std::move(settings))
    {
    }

    /// Whether such a target ("otlp", "otlp/metrics", "opa") is imported here.
    static bool reads(const QString &target);
    /// A file that cannot be read does not stop the others; the first reason is the report's error.
    Result<SourceReport> run(const QString &target, const QStringList &files);

private:
    Result<QList<Receipt>> receiptsOf(const QString &target, const QString &path) const;
    Result<Receipt> receiptOf(const QString &target, const QString &name, const QByteArray &body) const;

    StoreLocation m_store;
    const Clock &m_clock;
    ListenSettings m_settings;
};

} // namespace plumbline

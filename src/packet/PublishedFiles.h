// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>

namespace plumbline {

class MetricCatalog;

/// What an auditor compares a packet with, and takes from the product's documentation instead of from the packet.
struct PublishedFiles {
    QByteArray metrics; ///< metrics.sha256: every text of a figure and of its cases.
    QByteArray schema; ///< schema.sha256: that of evidence.db.
    QByteArray script; ///< verify.sh
    QByteArray receiptScript; ///< verify-receipt.sh

    static Result<PublishedFiles> of(const MetricCatalog &catalog);
};

} // namespace plumbline
